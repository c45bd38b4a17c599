import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localFetch } from './local-fetch.ts'

const folder = join(import.meta.dirname, '../../test/support/certificate')
const certificateFile = join(folder, 'own.cert.pem')
let server: Server
let url: URL

beforeAll(async () => {
  const identity = { cert: readFileSync(certificateFile), key: readFileSync(join(folder, 'own.key.pem')) }
  server = createServer(identity, async (request, response) => {
    const chunks = await request.toArray()
    response.writeHead(request.method === 'DELETE' ? 204 : 201, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ type: request.headers['content-type'], body: Buffer.concat(chunks).toString() }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = new URL(`https://localhost:${(server.address() as AddressInfo).port}/x`)
})
afterAll(() => server.close())

test('the instance’s own certificate is believed on localhost, although it is for another name and self-signed', async () => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
  const response = await localFetch({ certificateFile }, url, init)
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({ type: 'application/json', body: '{"a":1}' })
  expect((await localFetch({ certificateFile }, url, { method: 'DELETE' })).status).toBe(204)
})

test('another certificate is refused before the key of the command line is sent', async () => {
  const other = { certificateFile: join(folder, 'other.cert.pem') }
  await expect(localFetch(other, url, { headers: { authorization: 'Bearer k' } })).rejects.toThrow()
})
