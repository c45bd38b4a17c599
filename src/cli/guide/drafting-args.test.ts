import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from '../../platform/errors.ts'
import { mostTextCharacters } from '../../study/model.ts'
import { readStimuli } from './drafting-args.ts'

test('a text that no guide can hold is refused with the limit, whether it is typed or in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stimulus-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'long.txt')
  writeFileSync(file, 'x'.repeat(mostTextCharacters + 1))
  const sayOf = (stimulus: string) => {
    try {
      readStimuli({ stimulus })
    } catch (error) {
      return error instanceof AppError ? error.say : null
    }
    return undefined
  }
  expect(sayOf(file)).toContain(`at most ${mostTextCharacters} characters; ${file} has`)
  expect(sayOf('x'.repeat(mostTextCharacters + 1))).toContain(`at most ${mostTextCharacters} characters`)
  writeFileSync(file, `${'x'.repeat(mostTextCharacters)}\n`)
  expect(readStimuli({ stimulus: file }).stimuli).toEqual(['x'.repeat(mostTextCharacters)])
})
