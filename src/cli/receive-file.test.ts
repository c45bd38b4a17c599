import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { failureText } from './output.ts'
import { receiveFile } from './receive-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'earwitness-receive-'))
writeFileSync(join(folder, 'file'), '')
mkdirSync(join(folder, 'taken'))
afterAll(() => rmSync(folder, { recursive: true }))

const receive = (name: string) => receiveFile(new Response('a,b\n'), { out: join(folder, name) }, {})

test('what was received is in the file, and nothing else beside it', async () => {
  await receive('out.csv')
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toBe('a,b\n')
  expect(readdirSync(folder).sort()).toEqual(['file', 'out.csv', 'taken'])
})

test.each([
  ['none/out.csv', 'its folder does not exist'],
  ['file/out.csv', 'its folder is a file'],
  ['taken', 'it is a folder'],
])('%s is refused with the reason', async (name, reason) => {
  const failure = await receive(name).catch((error: unknown) => error)
  expect(failureText(failure)).toBe(`${join(folder, name)} cannot be written: ${reason}.`)
  expect(readdirSync(folder)).not.toContain('taken.part')
})
