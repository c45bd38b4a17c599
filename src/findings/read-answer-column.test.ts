import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { readAnswerColumn } from './read-answer-column.ts'

const folder = mkdtempSync(join(tmpdir(), 'earwitness-column-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test.each([
  ['a file that is not there', null, 'There is no file'],
  ['an empty file', '', 'it has no heading and no rows'],
  ['a heading alone', 'id,answer\n', 'a heading and no rows'],
  ['a column without a word', 'id,answer\n1,\n2, \n', 'is empty'],
  ['another column', 'id,said\n1,Yes\n', 'There are: "id", "said"'],
  ['bytes that are not UTF-8', Buffer.from('id,answer\n1,caf\xe9\n', 'latin1'), 'is not UTF-8'],
  ['a mark that is never closed', 'id,answer\n1,"Yes\n', 'never closed'],
])('says what is wrong: %s', async (...[name, content, say]) => {
  const path =
    content === null ? join(folder, 'nowhere.csv') : write(`${name.replaceAll(' ', '-')}.csv`, content)
  const failure = await readAnswerColumn({ path, text: 'answer' }).catch((error: unknown) => error)
  expect((failure as { say: string }).say).toContain(say)
})

test('keeps a row for every row, empty answers and several lines in a cell too', async () => {
  const path = write('rows.csv', '\ufeffid,answer\r\na,"One\ntwo"\r\nb,\r\n\r\nc,"Three, four"\r\n')
  expect(await readAnswerColumn({ path, text: 'answer', id: 'id' })).toMatchObject({
    texts: ['One\ntwo', '', 'Three, four'],
    ids: ['a', 'b', 'c'],
  })
})

test('reads semicolons, compressed files and a named encoding', async () => {
  const semicolons = write('semicolons.csv', 'id;answer\n1;Yes, and no\n')
  expect((await readAnswerColumn({ path: semicolons, text: 'answer' })).texts).toEqual(['Yes, and no'])
  const packed = write('packed.csv.gz', gzipSync('answer\nYes\n'))
  expect((await readAnswerColumn({ path: packed, text: 'answer' })).texts).toEqual(['Yes'])
  const latin = write('latin.csv', Buffer.from('answer\ncaf\xe9\n', 'latin1'))
  const read = await readAnswerColumn({ path: latin, text: 'answer', encoding: 'windows-1252' })
  expect(read.texts).toEqual(['café'])
})
