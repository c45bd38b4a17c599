/** A way to a Postgres that breaks when somebody commits over it. */
import { connect, createServer, type Socket } from 'node:net'

/** A simple query of this one word: the letter Q, the length, the text and its end. */
const commitMessage = Buffer.from([0x51, 0, 0, 0, 11, ...Buffer.from('commit'), 0])

export interface CutWay {
  url: string
  close(): Promise<void>
}

/**
 * @param cut `before`: the commit never arrives. `after`: it is done and its answer never arrives. `for good`: the same,
 *   and nobody comes through any more
 */
export async function cutAtCommit(url: string, cut: 'before' | 'after' | 'for good'): Promise<CutWay> {
  const target = new URL(url)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut && cut === 'for good') return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    const both = [near, far]
    const end = () => both.forEach((socket) => void socket.destroy())
    for (const socket of both) {
      open.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', end)
    }
    let isCommitting = false
    near.on('data', (data) => {
      if (!isCut && data.includes(commitMessage)) {
        isCut = true
        if (cut === 'before') return end()
        isCommitting = true
      }
      far.write(data)
    })
    far.on('data', (data) => (isCommitting ? end() : near.write(data)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((server.address() as { port: number }).port)
  return {
    url: through.href,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
