/**
 * `fetch` to the instance on this computer. When it answers https itself, its certificate is for its public name
 * and perhaps self-signed, so `localhost` would not be believed: instead it must be the very certificate that the
 * instance was started with.
 */
import { readFileSync } from 'node:fs'
import { request as requestPlain } from 'node:http'
import { type RequestOptions, request as requestSecure } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ReadableStream } from 'node:stream/web'
import type { Instance } from '../platform/runtime/instance-file.ts'

type Pinned = Pick<Instance, 'certificateFile'>

export async function localFetch(instance: Pinned, url: URL, init: RequestInit): Promise<Response> {
  // The platform's fetch takes a stream faster than it sends it: a file of 200 MB would be in memory.
  const isUpload = init.body instanceof ReadableStream
  return instance.certificateFile || isUpload ? fetchByRequest(instance, url, init) : fetch(url, init)
}

function fetchByRequest({ certificateFile }: Pinned, url: URL, init: RequestInit): Promise<Response> {
  // Lets the platform turn any body into a stream and name its type.
  const { method, headers, body, signal } = new Request(url, init)
  const options = { method, headers: Object.fromEntries(headers), signal, ...pin(certificateFile) }
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (answer) => {
      const status = answer.statusCode ?? 500
      const isEmpty = status === 204 || status === 304
      const content = Readable.toWeb(answer) as unknown as BodyInit
      resolve(new Response(isEmpty ? null : content, { status, headers: headersOf(answer.headersDistinct) }))
    })
    sent.once('error', reject)
    if (body) pipeline(Readable.fromWeb(body as ReadableStream), sent).catch(reject)
    else sent.end()
  })
}

function pin(certificateFile: string | null): RequestOptions & { allowPartialTrustChain?: boolean } {
  if (!certificateFile) return {}
  return {
    ca: readFileSync(certificateFile),
    allowPartialTrustChain: true,
    checkServerIdentity: () => undefined,
  }
}

function headersOf(distinct: NodeJS.Dict<string[]>): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(distinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}
