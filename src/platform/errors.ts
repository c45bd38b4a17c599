/**
 * The one error type of the house. `code` is a closed list; everything else that is thrown becomes an
 * opaque 500 at the HTTP door and exit code 1 at the CLI.
 *
 * `message` is for the developer and for logs and must never carry what a participant said.
 * `say` is for the person at the door: what is wrong, where, and what to do.
 */
export const errorCodes = {
  invalid_input: 400,
  not_signed_in: 401,
  forbidden: 403,
  wrong_origin: 403,
  not_found: 404,
  conflict: 409,
  another_tab: 409,
  stale_version: 409,
  gone: 410,
  too_large: 413,
  unsupported_type: 415,
  consent_missing: 428,
  too_many_requests: 429,
  unavailable: 503,
  unsafe_configuration: 500,
  internal: 500,
} as const

export type ErrorCode = keyof typeof errorCodes

export interface ErrorDetail {
  /** Where it is wrong: a field path, `file:line:column`, a question key. */
  where?: string
  say: string
}

export interface AppErrorOptions {
  /** For the person: what is wrong, where, what to do. Defaults to the developer's message. */
  say?: string
  details?: ErrorDetail[]
  cause?: unknown
  /** Seconds after which trying again makes sense (HTTP `Retry-After`). */
  retryAfterSeconds?: number
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly say: string
  readonly details: ErrorDetail[]
  readonly retryAfterSeconds: number | undefined

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.say = options.say ?? message
    this.details = options.details ?? []
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  get status(): number {
    return errorCodes[this.code]
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError
}
