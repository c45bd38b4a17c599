/** A mail server that speaks the protocol, for tests: it keeps what it gets. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll } from 'vitest'

export interface TestMailServer {
  /** Whole messages as they came, headers included. */
  received: { to: string[]; raw: string }[]
  /** Set to have the next messages refused. */
  refuses: boolean
  readonly url: string
}

/** Runs for the whole test file. */
export function testMailServer({ user, password }: { user: string; password: string }): TestMailServer {
  const state: TestMailServer & { port: number } = {
    received: [],
    refuses: false,
    port: 0,
    get url() {
      return `smtp://${user}:${password}@127.0.0.1:${state.port}`
    },
  }
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (auth, _session, done) =>
      auth.username === user && auth.password === password
        ? done(null, { user })
        : done(new Error('who is that?')),
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (state.refuses) return done(new Error('not now'))
        state.received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)).then(keepPort))
  afterAll(() => new Promise<void>((resolve) => void server.close(resolve)))
  function keepPort() {
    state.port = (server.server.address() as AddressInfo).port
  }
  return state
}
