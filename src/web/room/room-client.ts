/**
 * The participant's side of the HTTP API, as the room uses it. The cookie of the interview is the key; nothing of
 * a participant's words is ever in an address.
 */
import type { z } from 'zod'
import type {
  EnterReply,
  RoomReply,
  RoomState,
  RoomTranscript,
  roomPaths,
  StartReply,
  StartRequestSchema,
} from '../../interview/room-model.ts'
import { RoomFailure, readFailure } from './failure.ts'

const base = '/api/v1/room'

/** Typed against the server's own list, without carrying its module into the bundle. */
const paths = {
  enter: '/enter',
  start: '/start',
  state: '/interviews/{interviewId}',
  claim: '/interviews/{interviewId}/claim',
  answers: '/interviews/{interviewId}/answers',
  lastAnswer: '/interviews/{interviewId}/answers/last',
  next: '/interviews/{interviewId}/next',
  notUnderstood: '/interviews/{interviewId}/not-understood',
  skip: '/interviews/{interviewId}/skip',
  pause: '/interviews/{interviewId}/pause',
  resume: '/interviews/{interviewId}/resume',
  stop: '/interviews/{interviewId}/stop',
  summary: '/interviews/{interviewId}/summary',
  transcript: '/interviews/{interviewId}/transcript',
  copy: '/interviews/{interviewId}/copy',
  consent: '/interviews/{interviewId}/consent',
  taps: '/interviews/{interviewId}/taps',
} satisfies typeof roomPaths

type PathName = keyof typeof paths
type StartRequest = z.input<typeof StartRequestSchema>

export interface RoomClient {
  enter(token: string, language?: string): Promise<EnterReply>
  start(request: StartRequest): Promise<StartReply>
  readState(interviewId: string): Promise<RoomState>
  /** When the question that is coming is there. */
  next(interviewId: string, tab: number | undefined): Promise<RoomState>
  /** Everything that changes an interview; the reply is sent after the commit. */
  change(interviewId: string, name: PathName, body: object): Promise<RoomReply>
  readTranscript(interviewId: string): Promise<RoomTranscript>
  /** Deletes the interview and every word in it. */
  erase(interviewId: string): Promise<void>
  copyAddress(interviewId: string): string
}

interface ClientOptions {
  fetch?: typeof globalThis.fetch
  /** After this long without an answer the request counts as unreachable. */
  timeoutMs?: number
}

export function createRoomClient(options: ClientOptions = {}): RoomClient {
  const { fetch = globalThis.fetch.bind(globalThis), timeoutMs = 20_000 } = options

  async function request<Reply>(method: string, path: string, body?: object): Promise<Reply> {
    const response = await reach(
      fetch(base + path, {
        method,
        cache: 'no-store',
        credentials: 'same-origin',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    )
    const reply = await response.json().catch(() => null)
    if (!response.ok) throw readFailure(response, reply)
    return reply as Reply
  }

  return {
    enter: (token, language) => request('POST', paths.enter, { token, language }),
    start: (start) => request('POST', paths.start, start),
    readState: (interviewId) => request('GET', pathOf('state', interviewId)),
    next: (interviewId, tab) => request('POST', pathOf('next', interviewId), { tab }),
    change: (interviewId, name, body) =>
      request(name === 'lastAnswer' ? 'PUT' : 'POST', pathOf(name, interviewId), body),
    readTranscript: (interviewId) => request('GET', pathOf('transcript', interviewId)),
    erase: (interviewId) => request('DELETE', pathOf('state', interviewId)),
    copyAddress: (interviewId) => base + pathOf('copy', interviewId),
  }
}

const pathOf = (name: PathName, interviewId: string) =>
  paths[name].replace('{interviewId}', encodeURIComponent(interviewId))

/** Whatever `fetch` throws means that no answer came: no network, no server, or too long. */
async function reach(response: Promise<Response>): Promise<Response> {
  try {
    return await response
  } catch {
    throw new RoomFailure('unreachable')
  }
}
