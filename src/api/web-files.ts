/** The built web apps: the studio at every path that is nothing else, the participant's room at `/i` and `/c`, a shared report at `/r`. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../platform/errors.ts'
import type { HttpEnv } from '../platform/http/dependencies.ts'
import type { Router } from '../platform/http/router.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}

const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt', '.wasm'])

/** The build gives these names with a hash of their content: they never change. */
const hashedAsset = /^\/assets\//

interface WebFile {
  bytes: Uint8Array<ArrayBuffer>
  gzipped: Uint8Array<ArrayBuffer> | null
  etag: string
  contentType: string
}

export function addWebFiles(app: Router, folder: string): void {
  const files = createFileCache(folder)
  const page = (name: string) => async (c: Context<HttpEnv>) => {
    const file = await files(`/${name}`)
    if (!file)
      throw new AppError('unavailable', 'the web apps are not built', {
        say: 'The web pages are not built. Run npm run build.',
      })
    return answer(c, file, 'no-cache')
  }
  for (const path of ['/i/*', '/c/*']) app.get(path, page('room.html'))
  app.get('/r', hidden, page('report.html'))
  app.get('/*', async (c, next) => {
    const { path } = c.req
    if (path === '/api' || path.startsWith('/api/')) return next()
    if (!/\.[^/]*$/.test(path)) return page('index.html')(c)
    const file = contentTypes[extname(path)] ? await files(path) : null
    if (!file) return next()
    return answer(c, file, hashedAsset.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  })
}

/** No search engine keeps it. */
const hidden: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next()
  c.header('X-Robots-Tag', 'noindex, nofollow')
}

function answer(c: Context<HttpEnv>, file: WebFile, cacheControl: string): Response {
  const headers: Record<string, string> = {
    'Content-Type': file.contentType,
    'Cache-Control': cacheControl,
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  }
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers)
  const gzipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '') ? file.gzipped : null
  return gzipped
    ? c.body(gzipped, 200, { ...headers, 'Content-Encoding': 'gzip' })
    : c.body(file.bytes, 200, headers)
}

/** Files are read and compressed once; a page that is missing is looked for again, in case a build ends later. */
function createFileCache(folder: string) {
  const known = new Map<string, WebFile>()
  return async (path: string): Promise<WebFile | null> => {
    const cached = known.get(path)
    if (cached) return cached
    // A path is not resolved but compared: no segment may climb.
    if (!/^(\/[\w@.-]+)+$/.test(path) || path.includes('..')) return null
    const file = await load(join(folder, path)).catch(() => null)
    if (file) known.set(path, file)
    return file
  }
}

async function load(path: string): Promise<WebFile> {
  const bytes = new Uint8Array(await readFile(path))
  const extension = extname(path)
  const gzipped = compressible.has(extension)
    ? new Uint8Array(await promisify(gzip)(bytes, { level: 6 }))
    : null
  return {
    bytes,
    gzipped: gzipped && gzipped.byteLength < bytes.byteLength ? gzipped : null,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    contentType: contentTypes[extension] ?? 'application/octet-stream',
  }
}
