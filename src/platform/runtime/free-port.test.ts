import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort, portFault, probePort } from './free-port.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function take(port: number, host: string): Promise<void> {
  const server = createServer().listen({ port, host, ipv6Only: host === '::1' })
  servers.push(server)
  await once(server, 'listening')
}

const hasIpv6 = (await probePort(await freePort(), '::1')) === 'free'

test('a free port has no fault', async () => {
  const port = await freePort()
  for (const host of ['127.0.0.1', 'localhost', '0.0.0.0']) expect(await portFault({ port, host })).toBeNull()
})

test('a taken one names another', async () => {
  const port = await freePort()
  await take(port, '127.0.0.1')
  for (const host of ['127.0.0.1', '0.0.0.0'])
    expect(await portFault({ port, host })).toContain(`--port ${port + 1}`)
})

test.skipIf(!hasIpv6)('one that is taken on the other address that localhost may mean is taken', async () => {
  const port = await freePort()
  await take(port, '::1')
  for (const host of ['127.0.0.1', '0.0.0.0'])
    expect(await portFault({ port, host })).toContain(`Port ${port} is taken`)
})

test('an address that is not of this computer is said, whatever listens elsewhere', async () => {
  expect(await portFault({ port: await freePort(), host: '192.0.2.1' })).toContain('has no address 192.0.2.1')
})
