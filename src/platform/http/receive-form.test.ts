import fs, { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { receiveForm, removeUploads } from './receive-form.ts'

let room = Number.POSITIVE_INFINITY
const { createWriteStream } = fs

/** A disk with room for so many bytes. */
beforeAll(() => {
  fs.createWriteStream = (...args) => {
    if (room === Number.POSITIVE_INFINITY) return createWriteStream(...args)
    return new Writable({
      write(chunk: Buffer, _encoding, done) {
        room -= chunk.length
        done(room < 0 ? Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }) : null)
      },
    }) as ReturnType<typeof createWriteStream>
  }
  syncBuiltinESMExports()
})
afterAll(() => {
  fs.createWriteStream = createWriteStream
  syncBuiltinESMExports()
})

let work: string

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'receive-form-'))
})

afterEach(() => {
  room = Number.POSITIVE_INFINITY
  rmSync(work, { recursive: true, force: true })
})

const megabyte = 1024 * 1024

function receive(bytes: number) {
  const body = new FormData()
  body.set('before', 'a field')
  body.set('file', new Blob([new Uint8Array(bytes)]), 'said.txt')
  const request = new Request('http://localhost/', { method: 'POST', body })
  return receiveForm(request, { temporaryFolder: work, mostFiles: 1, fields: 'file' })
}

test('a form is kept on the disk until it is removed', async () => {
  const form = await receive(3 * megabyte)
  expect([form.fields.get('before'), form.files[0]?.fileName]).toEqual(['a field', 'said.txt'])
  expect(readdirSync(work)).toHaveLength(1)
  await form.remove()
  expect(readdirSync(work)).toEqual([])
})

test.each([0, 1000, 2 * megabyte])(
  'a disk that is full after %i bytes is said at once, and nothing stays',
  async (bytes) => {
    room = bytes
    await expect(receive(5 * megabyte)).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readdirSync(work)).toEqual([])
  },
  5000,
)

test('what a killed server left goes when one starts, whatever its age; nothing else does', async () => {
  await removeUploads(join(work, 'not-there'))
  await receive(1000)
  mkdirSync(join(work, 'of-something-else'))
  await removeUploads(work)
  expect(readdirSync(work)).toEqual(['of-something-else'])
})
