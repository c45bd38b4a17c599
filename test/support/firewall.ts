/** Stands between a program and its database, and can swallow what passes, as a firewall does that forgets a connection. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export interface Firewall {
  url: string
  /** `nothing`: what is sent is neither refused nor passed on, until it is let through again. */
  let(passes: 'through' | 'nothing'): void
  close(): Promise<void>
}

export async function openFirewall(url: string): Promise<Firewall> {
  const to = new URL(url)
  const sockets = new Set<Socket>()
  let isShut = false
  const server: Server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes) => into.write(bytes))
      from.on('error', () => into.destroy())
      from.on('close', () => {
        sockets.delete(from)
        into.destroy()
      })
      if (isShut) from.pause()
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const near = new URL(url)
  near.port = String((server.address() as AddressInfo).port)
  return {
    url: near.toString(),
    let(passes) {
      isShut = passes === 'nothing'
      for (const socket of sockets) isShut ? socket.pause() : socket.resume()
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}
