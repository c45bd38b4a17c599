/** The participant's side of the API for the terminal: by token, like any other participant. */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  EnterReply,
  RoomReply,
  RoomState,
  RoomTranscript,
  StartReply,
} from '../../interview/room-model.ts'
import { AppError, type ErrorCode, errorCodes } from '../../platform/errors.ts'
import { runningInstance } from '../client.ts'
import { localFetch } from '../local-fetch.ts'
import { note } from '../output.ts'

export interface TerminalRoom {
  readonly interviewId: string
  readonly state: RoomState
  /** Sends a change until it was saved; the same id each time, so that nothing is stored twice. */
  change(path: string, body?: object, method?: 'POST' | 'PUT'): Promise<RoomState>
  transcript(): Promise<RoomTranscript['turns']>
  /** Their copy: consent and every turn, as text. */
  copy(): Promise<string>
  /** Deletes every word; the state is then that of an erased interview. */
  erase(): Promise<void>
}

/** One that was begun here, and where it goes on in a browser. */
export interface BegunRoom extends TerminalRoom {
  readonly goOnAt: string
}

/** What a link leads to, before anything is made. */
export function lookBehind(token: string): Promise<EnterReply> {
  return call<EnterReply>('POST', '/enter', { body: { token } })
}

export async function beginInterview(door: EnterReply, token: string, consent: string[]): Promise<BegunRoom> {
  const { consentTextVersion } = door.state.intro
  const body = { token, consent, consentTextVersion, clientId: randomUUID() }
  const { interviewId, continueToken, state } = await untilSaved<StartReply>('POST', '/start', { body })
  let now = state
  const bearer = continueToken ?? token
  return {
    interviewId,
    goOnAt: new URL(`/i/${encodeURIComponent(bearer)}`, runningInstance().url).href,
    get state() {
      return now
    },
    async change(path, body = {}, method = 'POST') {
      const whole = { clientId: randomUUID(), ...body }
      const reply = await untilSaved<RoomReply>(method, `/interviews/${interviewId}${path}`, {
        body: whole,
        bearer,
      })
      now = reply.state
      return now
    },
    transcript: async () =>
      (await call<RoomTranscript>('GET', `/interviews/${interviewId}/transcript`, { bearer })).turns,
    copy: async () =>
      (await request('GET', `/interviews/${interviewId}/copy?format=text`, { bearer })).text(),
    erase: async () => {
      await request('DELETE', `/interviews/${interviewId}`, { bearer })
      now = { ...now, phase: 'ended', isErased: true, question: null, endedMessage: erased }
    },
  }
}

const erased = 'What you said here has been deleted.'

interface Call {
  body?: object
  bearer?: string
}

/** A server that is being restarted is waited for; what was typed is not lost. */
async function untilSaved<Reply>(method: string, path: string, sent: Call): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call<Reply>(method, path, sent)
    } catch (error) {
      const isPassing = error instanceof AppError && error.code === 'unavailable'
      if (!isPassing || attempt >= 60) throw error
      if (attempt === 0) note('No answer from the server. Trying again, nothing is lost.')
      await sleep(1000)
    }
  }
}

async function call<Reply>(method: string, path: string, sent: Call): Promise<Reply> {
  const response = await request(method, path, sent)
  return (await response.json().catch(() => ({}))) as Reply
}

/** A reply that says that it was done; anything else is thrown. */
async function request(method: string, path: string, { body, bearer }: Call): Promise<Response> {
  const instance = runningInstance()
  const headers = new Headers({ accept: 'application/json' })
  if (body) headers.set('content-type', 'application/json')
  if (bearer) headers.set('authorization', `Bearer ${bearer}`)
  const url = new URL(`/api/v1/room${path}`, instance.localUrl)
  const init: RequestInit = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await localFetch(instance, url, init).catch((cause: unknown) => {
    throw new AppError('unavailable', 'no answer', {
      cause,
      say: 'Earwitness does not answer. See: earwitness status',
    })
  })
  if (response.ok) return response
  const { error } = (await response.json().catch(() => ({}))) as {
    error?: { code?: string; message?: string }
  }
  const code = error?.code && error.code in errorCodes ? (error.code as ErrorCode) : 'unavailable'
  throw new AppError(code, `HTTP ${response.status}`, {
    say: error?.message ?? `The server answered ${response.status}.`,
  })
}
