import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { newId } from '../ids.ts'
import { deletionList, noteDeletion, noteDeletionsIn, readDeletions } from './deletion-list.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deletion-list-'))
})
afterEach(() => {
  noteDeletionsIn(null)
  rmSync(folder, { recursive: true, force: true })
})

it('a line that could not be written is told, and written with the next one, once', () => {
  const onUnwritten = vi.fn()
  noteDeletionsIn(folder, onUnwritten)
  const [first, second, third] = [newId(), newId(), newId()]
  const note = (id: string) => noteDeletion({ kind: 'workspace', workspaceId: id, id })
  mkdirSync(deletionList(folder))
  note(first)
  expect(onUnwritten).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ kind: 'workspace', id: first }),
    expect.objectContaining({ code: 'EISDIR' }),
  )
  rmdirSync(deletionList(folder))
  note(second)
  note(third)
  expect(readDeletions(deletionList(folder)).map(({ id }) => id)).toEqual([first, second, third])
  expect(onUnwritten).toHaveBeenCalledOnce()
})
