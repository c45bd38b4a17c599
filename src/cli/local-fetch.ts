/**
 * `fetch` to the instance on this computer. When it answers https itself, its certificate is for its public name
 * and perhaps self-signed, so `localhost` would not be believed: instead it must be the very certificate that the
 * instance was started with.
 */
import { readFileSync } from 'node:fs'
import { type RequestOptions, request } from 'node:https'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { Instance } from '../platform/runtime/instance-file.ts'

type Pinned = Pick<Instance, 'certificateFile'>

export async function localFetch(instance: Pinned, url: URL, init: RequestInit): Promise<Response> {
  return instance.certificateFile ? pinnedFetch(instance.certificateFile, url, init) : fetch(url, init)
}

function pinnedFetch(certificateFile: string, url: URL, init: RequestInit): Promise<Response> {
  // Lets the platform turn any body into a stream and name its type.
  const { method, headers, body, signal } = new Request(url, init)
  const options: RequestOptions & { allowPartialTrustChain: boolean } = {
    method,
    headers: Object.fromEntries(headers),
    signal,
    ca: readFileSync(certificateFile),
    allowPartialTrustChain: true,
    checkServerIdentity: () => undefined,
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      const status = answer.statusCode ?? 500
      const isEmpty = status === 204 || status === 304
      const content = Readable.toWeb(answer) as unknown as BodyInit
      resolve(new Response(isEmpty ? null : content, { status, headers: headersOf(answer.headersDistinct) }))
    })
    sent.once('error', reject)
    if (body) Readable.fromWeb(body as ReadableStream).pipe(sent)
    else sent.end()
  })
}

function headersOf(distinct: NodeJS.Dict<string[]>): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(distinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}
