import { createServer } from 'node:net'

/** A loopback port that was free a moment ago. Who binds it must be ready for having lost the race. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export type PortState = 'free' | 'taken' | 'not allowed' | 'no such address'

/** What binding `port` on `host` would meet now. */
export async function probePort(port: number, host: string): Promise<PortState> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      const state = stateOf(error.code)
      if (state) resolve(state)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('free')))
  })
}

function stateOf(code: string | undefined): PortState | undefined {
  if (code === 'EADDRINUSE') return 'taken'
  if (code === 'EACCES') return 'not allowed'
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' ? 'no such address' : undefined
}

/** What is wrong with listening there and what to do; null when nothing is. */
export async function portFault({ port, host }: { port: number; host: string }): Promise<string | null> {
  const state = await probePort(port, host)
  if (state === 'taken') {
    return `Port ${port} is taken by another program. Choose another with --port, for instance --port ${port + 1}.`
  }
  if (state === 'not allowed')
    return `Port ${port} is kept for the system. Choose one above 1023 with --port.`
  return state === 'free' ? null : `This computer has no address ${host}. Choose another with --host.`
}
