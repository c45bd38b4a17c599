/**
 * The command line talks to the running instance over HTTP as the owner of the default workspace: it finds it
 * by `<data>/run/instance.json`, where its address and the key of this start are.
 */
import { AppError, type ErrorCode, errorCodes } from '../platform/errors.ts'
import { findRunningInstance, type Instance } from '../platform/runtime/instance-file.ts'
import { findLockHolder } from '../platform/runtime/start-lock.ts'
import { invocationSettings } from './invocation.ts'
import { localFetch } from './local-fetch.ts'

/** @throws AppError `unavailable` when nothing runs on the data directory */
export function runningInstance(): Instance {
  const { dataDirectory } = invocationSettings()
  const instance = findRunningInstance(dataDirectory)
  if (instance) return instance
  if (findLockHolder(dataDirectory)?.work === 'start') {
    throw new AppError('unavailable', `the instance on ${dataDirectory} is starting`, {
      say: `Earwitness is still starting on ${dataDirectory}. Try again when earwitness status says that it runs.`,
    })
  }
  throw new AppError('unavailable', `no instance runs on ${dataDirectory}`, {
    say: `Earwitness is not running on ${dataDirectory}. Start it with: earwitness start. If it was started with --data FOLDER, give the same --data here, or set EARWITNESS_DATA.`,
  })
}

/**
 * One call of the API: `await api('GET', '/api/v1/studies')`.
 *
 * @returns the parsed JSON answer, undefined for an empty one
 * @throws AppError with the server's code, sentence and details
 */
export async function api<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  return apiOf<Answer>(runningInstance(), { method, path, body })
}

export interface ApiCall {
  method: string
  path: string
  body?: unknown
}

/** The same, of an instance that is known already. */
export async function apiOf<Answer>(instance: Instance, { method, path, body }: ApiCall): Promise<Answer> {
  const json = body === undefined ? {} : { body: JSON.stringify(body), type: 'application/json' }
  const response = await request(instance, { method, path, ...json })
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

export interface RequestOptions {
  body?: BodyInit
  type?: string
  signal?: AbortSignal
}

/** The same with the raw answer, for files, uploads and streams. A failing status is thrown as an AppError. */
export async function apiResponse(
  method: string,
  path: string,
  options: RequestOptions = {},
): Promise<Response> {
  return request(runningInstance(), { method, path, ...options })
}

type WholeRequest = RequestOptions & { method: string; path: string }

async function request(instance: Instance, { method, path, ...options }: WholeRequest): Promise<Response> {
  const headers = new Headers({ authorization: `Bearer ${instance.cliKey}`, accept: 'application/json, */*' })
  if (options.type) headers.set('content-type', options.type)
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal: options.signal ?? null }
  if (options.body !== undefined) Object.assign(init, { body: options.body, duplex: 'half' })
  const response = await send(instance, path, init)
  if (!response.ok) throw await failureFrom(response)
  return response
}

async function send(instance: Instance, path: string, init: RequestInit): Promise<Response> {
  try {
    return await localFetch(instance, new URL(path, instance.localUrl), init)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause
    throw new AppError('unavailable', `no answer from ${instance.localUrl}`, {
      cause,
      say: `Earwitness at ${instance.localUrl} does not answer. See: earwitness status`,
    })
  }
}

interface ErrorBody {
  code?: string
  say?: string
  message?: string
  details?: { where?: string; say: string }[]
}

async function failureFrom(response: Response): Promise<AppError> {
  const body = await readErrorBody(response)
  const code = body.code && body.code in errorCodes ? (body.code as ErrorCode) : 'internal'
  return new AppError(code, body.message ?? `HTTP ${response.status}`, {
    say: body.say ?? body.message ?? `The server answered ${response.status}.`,
    details: body.details ?? [],
  })
}

/** Errors travel as `{ error: { code, say, details } }`. */
async function readErrorBody(response: Response): Promise<ErrorBody> {
  try {
    const parsed = (await response.json()) as ErrorBody & { error?: ErrorBody }
    return parsed.error ?? parsed
  } catch {
    return {}
  }
}
