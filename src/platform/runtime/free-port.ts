import { createServer } from 'node:net'
import { isLoopback } from '../config/config.ts'

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

/** `EAFNOSUPPORT`: a machine without IPv6. */
function isNoAddress(code: string | undefined): boolean {
  return code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAFNOSUPPORT'
}

function stateOf(code: string | undefined): PortState | undefined {
  if (code === 'EADDRINUSE') return 'taken'
  if (code === 'EACCES') return 'not allowed'
  return isNoAddress(code) ? 'no such address' : undefined
}

/**
 * What is wrong with listening there and what to do; null when nothing is. Where the address is printed as `localhost`,
 * a browser may take that for `::1` as well as for `127.0.0.1`: a program that listens on the other one would be shown
 * instead of this one, and be handed the link that signs in.
 */
export async function portFault({ port, host }: { port: number; host: string }): Promise<string | null> {
  const own = await probePort(port, host)
  const other = otherLocalhost(host)
  const isOtherTaken = other !== null && (await probePort(port, other)) === 'taken'
  const state = own === 'free' && isOtherTaken ? 'taken' : own
  if (state === 'taken') {
    return `Port ${port} is taken by another program. Choose another with --port, for instance --port ${port + 1}.`
  }
  if (state === 'not allowed')
    return `Port ${port} is kept for the system. Choose one above 1023 with --port.`
  return state === 'free' ? null : `This computer has no address ${host}. Choose another with --host.`
}

/** What else `localhost` may mean to a browser on this computer; null where the address is printed as another name. */
function otherLocalhost(host: string): string | null {
  if (!isLoopback(host) && host !== '0.0.0.0') return null
  return host.includes(':') ? '127.0.0.1' : '::1'
}
