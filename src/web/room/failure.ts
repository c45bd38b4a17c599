/** Why a request did not do what it should, in the terms in which the room can act on it. */
export type FailureKind =
  /** No way to the server: off line, a restart, a time-out. Worth trying again by itself. */
  | 'unreachable'
  /** The server is there and cannot now (5xx, too many requests). Worth trying again by itself. */
  | 'busy'
  /** Another tab or device took the floor. */
  | 'another_tab'
  /** The interview has gone on since: the answer belongs to a question that is no longer asked. */
  | 'moved_on'
  /** The server does not take it as it is, and says why. */
  | 'refused'
  /** This device holds no key to the interview. */
  | 'not_let_in'
  /** There is nothing at this address, or no longer. */
  | 'gone'

export class RoomFailure extends Error {
  readonly kind: FailureKind
  /** For the person: what is wrong and what to do. Empty when the server gave no reason. */
  readonly say: string
  /** Names the fault in the server's log. */
  readonly requestId: string | null
  readonly retryAfterMs: number | null

  constructor(
    kind: FailureKind,
    options: { say?: string; requestId?: string | null; retryAfterMs?: number | null } = {},
  ) {
    super(kind)
    this.name = 'RoomFailure'
    this.kind = kind
    this.say = options.say ?? ''
    this.requestId = options.requestId ?? null
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

/** Whether the same request may succeed later without anybody doing something about it. */
export function isPassing(failure: RoomFailure): boolean {
  return failure.kind === 'unreachable' || failure.kind === 'busy'
}

interface ErrorBody {
  error?: { code?: string; message?: string; requestId?: string }
}

/** `body` is what the server sent, or null when that was no JSON (a proxy's own page). */
export function readFailure(response: { status: number; headers: Headers }, body: unknown): RoomFailure {
  const { code, message, requestId } = (body as ErrorBody | null)?.error ?? {}
  return new RoomFailure(kindOf(response.status, code), {
    say: response.status < 500 ? message : undefined,
    requestId: requestId ?? response.headers.get('x-request-id'),
    retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
  })
}

function kindOf(status: number, code: string | undefined): FailureKind {
  if (status >= 500 || status === 429 || status === 408) return 'busy'
  if (code === 'another_tab') return 'another_tab'
  if (status === 409) return 'moved_on'
  if (status === 401 || status === 403) return 'not_let_in'
  if (status === 404 || status === 410) return 'gone'
  return 'refused'
}

/** Seconds only: our server sends no dates. */
function readRetryAfter(value: string | null): number | null {
  const seconds = Number(value)
  return value !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
}
