import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const size = 200_000_000
const folder = mkdtempSync(join(tmpdir(), 'earwitness-upload-'))
const path = join(folder, 'large.jsonl')
let server: Server
let url: string

beforeAll(async () => {
  writeFileSync(path, '')
  truncateSync(path, size)
  server = createServer((request, response) => {
    let received = 0
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
    request.on('end', () => response.end(String(received)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

test('the command line sends a file of 200 MB without growing by 200 MB', async () => {
  const script = join(import.meta.dirname, '../../test/support/processes/upload-file.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, url, path])
  const { received, grownMb } = JSON.parse(stdout)
  expect(received).toBeGreaterThan(size)
  expect(grownMb).toBeLessThan(150)
})
