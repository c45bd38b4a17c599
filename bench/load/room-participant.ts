/** One participant over HTTP, as a stranger would write the client from the OpenAPI document. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { RoomReply, RoomState, StartReply } from '../../src/interview/room-model.ts'

/** Keeps connections open, as browsers do. */
const agent = new Agent({ keepAlive: true, maxSockets: 2000 })

export interface HttpAnswer<T> {
  status: number
  body: T
}

/** One POST. Rejects when no complete answer came (the server died, the connection broke). */
export function post<T>(
  base: string,
  path: string,
  call: { body: unknown; bearer?: string; timeoutMs?: number },
): Promise<HttpAnswer<T>> {
  const payload = Buffer.from(JSON.stringify(call.body))
  const url = new URL(path, base)
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        agent,
        timeout: call.timeoutMs ?? 30_000,
        headers: {
          'content-type': 'application/json',
          'content-length': payload.length,
          ...(call.bearer ? { authorization: `Bearer ${call.bearer}` } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('aborted', () => reject(new Error('cut off')))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8')
          try {
            resolve({ status: response.statusCode ?? 0, body: (text ? JSON.parse(text) : null) as T })
          } catch (error) {
            reject(error)
          }
        })
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer in time')))
    sent.on('error', reject)
    sent.end(payload)
  })
}

export class RoomParticipant {
  state: RoomState | null = null
  private readonly base: string
  private readonly slug: string
  private bearer = ''

  constructor(base: string, slug: string) {
    this.base = base
    this.slug = slug
  }

  /** @returns false when the server refused or could not be reached; calling again with the same id goes on */
  async start(clientId: string): Promise<boolean> {
    const entered = await post<{ state: RoomState }>(this.base, '/api/v1/room/enter', {
      body: { token: this.slug },
    })
    if (entered.status !== 200) throw new Error(`enter answered ${entered.status}`)
    const { intro } = entered.body.state
    const consent = intro.consent.filter((item) => item.required).map((item) => item.purpose)
    const started = await post<StartReply>(this.base, '/api/v1/room/start', {
      body: { token: this.slug, consent, consentTextVersion: intro.consentTextVersion, clientId },
    })
    if (started.status !== 200 && started.status !== 201) throw new Error(`start answered ${started.status}`)
    this.bearer = started.body.continueToken ?? ''
    this.state = started.body.state
    return true
  }

  /** One change of the interview; the reply's state becomes ours. */
  async move(path: string, body: Record<string, unknown>): Promise<HttpAnswer<RoomReply>> {
    const { interviewId, tab } = this.state!
    const reply = await post<RoomReply>(this.base, `/api/v1/room/interviews/${interviewId}/${path}`, {
      body: { tab: tab || undefined, ...body },
      bearer: this.bearer,
    })
    if (reply.status === 200 || reply.status === 201) this.state = reply.body.state
    return reply
  }
}

export function newClientId(): string {
  return randomUUID()
}
