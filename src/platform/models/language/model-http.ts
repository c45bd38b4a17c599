/**
 * The HTTP client of all providers. Connections stay open between the turns of an interview, an answer may not grow
 * without end, nothing is redirected (a key goes to nobody but who it was entered for), and how an answer ended early
 * can be told from how it never began.
 */
import { Agent, fetch as undiciFetch } from 'undici'
import { AnswerCut, AnswerTooLarge } from './answer-errors.ts'

/** An object of a few thousand tokens is a few dozen kilobytes, with thoughts and log probabilities some hundreds. */
export const mostAnswerBytes = 2 * 1024 * 1024

/** Between the answers of one person pass a minute or two; the handshake need not be paid again. */
const keepAliveMs = 120_000

const connections = new Agent({
  keepAliveTimeout: keepAliveMs,
  keepAliveMaxTimeout: 10 * 60_000,
  // The caller's deadline decides, not the client's: an analysis by a small local model may take minutes.
  headersTimeout: 0,
  bodyTimeout: 0,
  connect: { timeout: 10_000 },
})

/** For the `fetch` setting of the AI SDK's providers. */
export const modelFetch: typeof globalThis.fetch = async (input, init) => {
  const response = await undiciFetch(input as string, {
    ...(init as object),
    redirect: 'error',
    dispatcher: connections,
  })
  const { status, statusText, body } = response
  const headers = new Headers([...response.headers])
  // What is passed on is unpacked already.
  headers.delete('content-encoding')
  headers.delete('content-length')
  return new Response(body && capped(body as unknown as ReadableStream<Uint8Array>, mostAnswerBytes), {
    status,
    statusText,
    headers,
  })
}

function capped(body: ReadableStream<Uint8Array>, mostBytes: number): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  let bytes = 0
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (done) return controller.close()
        bytes += value.byteLength
        if (bytes <= mostBytes) return controller.enqueue(value)
        void reader.cancel().catch(() => {})
        controller.error(new AnswerTooLarge(mostBytes))
      } catch (error) {
        controller.error(isAbort(error) ? error : new AnswerCut(error))
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')
}

/** Closes idle connections; for the end of a process. */
export async function closeModelConnections(): Promise<void> {
  await connections.close()
}
