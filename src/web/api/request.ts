/**
 * One way to call the HTTP API: JSON in and out, one error type, a deadline. Cookies carry the session; nothing of
 * what people said ever goes into a URL.
 */
import { readServerClock } from '../server-clock.ts'

export interface ApiErrorDetail {
  where?: string
  say: string
}

/** What the server said is wrong, in words for the person; `offline` when nothing came back at all. */
export class ApiError extends Error {
  readonly code: string
  readonly status: number
  readonly details: ApiErrorDetail[]
  readonly requestId: string | null

  constructor(fields: {
    code: string
    status: number
    message: string
    details?: ApiErrorDetail[]
    requestId?: string
  }) {
    super(fields.message)
    this.name = 'ApiError'
    this.code = fields.code
    this.status = fields.status
    this.details = fields.details ?? []
    this.requestId = fields.requestId ?? null
  }
}

/** The same may do in a while, without anybody doing something about it: no way to the server, or its database is away. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 503 || error.status === 0)
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  query?: Record<string, string | number | boolean | readonly string[] | null | undefined>
  signal?: AbortSignal
  timeoutMs?: number
}

/** @throws ApiError */
export async function request<Reply>(path: string, options: RequestOptions = {}): Promise<Reply> {
  const response = await send(path, options)
  if (!response.ok) throw await readError(response)
  if (response.status === 204) return undefined as Reply
  const isJson = response.headers.get('content-type')?.includes('json')
  return (isJson ? await response.json() : await response.text()) as Reply
}

/**
 * The same for an answer in JSON lines, each as it arrives.
 *
 * @throws ApiError
 */
export async function* requestLines<Line>(path: string, options: RequestOptions = {}): AsyncGenerator<Line> {
  const response = await send(path, options)
  if (!response.ok || !response.body) throw await readError(response)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const lines = (held + value).split('\n')
    held = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Line
    if (done) return
  }
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const { method = 'GET', body, query, signal, timeoutMs = 30_000 } = options
  const isRaw = body instanceof FormData || body instanceof Blob
  const deadline = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(path + queryString(query), {
      method,
      credentials: 'same-origin',
      headers: body === undefined || isRaw ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : isRaw ? body : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
    })
    readServerClock(response.headers)
    return response
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError({
      code: 'offline',
      status: 0,
      message: deadline.aborted
        ? `The server did not answer within ${Math.round(timeoutMs / 1000)} seconds.`
        : 'The server could not be reached. Is it running, and is this device connected?',
    })
  }
}

/** Lists repeat their name; what is null or undefined is left out. */
export function queryString(query: RequestOptions['query']): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined) continue
    for (const item of Array.isArray(value) ? value : [value]) parameters.append(name, String(item))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

async function readError(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('x-request-id') ?? undefined
  try {
    const body = (await response.json()) as ErrorBody
    const error = body.error ?? body
    return new ApiError({
      code: error.code ?? 'internal',
      status: response.status,
      message: error.message ?? 'The server answered with an error.',
      details: error.details,
      requestId: error.requestId ?? requestId,
    })
  } catch {
    return new ApiError({
      code: 'internal',
      status: response.status,
      message: `The server answered with status ${response.status} and no explanation.`,
      requestId,
    })
  }
}

interface ErrorFields {
  code?: string
  message?: string
  details?: ApiErrorDetail[]
  requestId?: string
}

interface ErrorBody extends ErrorFields {
  error?: ErrorFields
}
