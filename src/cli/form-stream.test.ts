import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formStream } from './form-stream.ts'

const folder = mkdtempSync(join(tmpdir(), 'earwitness-form-'))
const path = join(folder, 'said.txt')
writeFileSync(path, 'Ana: It rained – twice.\r\n--and so on\n')
afterAll(() => rmSync(folder, { recursive: true }))

test('the platform reads the form back: fields, the name of the file, every byte of it', async () => {
  const options = '{"roles":{"Ana":"participant"}}'
  const { type, body } = formStream({ options }, { field: 'file', fileName: 'a "b"\n.txt', path })
  const form = await new Response(body, { headers: { 'content-type': type } }).formData()
  expect(form.get('options')).toBe(options)
  const file = form.get('file') as File
  expect(file.name).toBe('a "b"\n.txt')
  expect(await file.text()).toBe('Ana: It rained – twice.\r\n--and so on\n')
})

test('a file that is gone fails what reads the form', async () => {
  const { body } = formStream({}, { field: 'file', fileName: 'x', path: join(folder, 'none') })
  await expect(new Response(body).arrayBuffer()).rejects.toMatchObject({ code: 'ENOENT' })
})
