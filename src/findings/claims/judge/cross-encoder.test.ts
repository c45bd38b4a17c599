import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  createCrossEncoderJudge,
  type Entailment,
  labelsOf,
  toEntailment,
  verifyManifest,
} from './cross-encoder.ts'

const folder = mkdtempSync(join(tmpdir(), 'judge-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const passage = (text: string) => ({ interviewId: 'a', turn: 1, start: 0, end: text.length, text })
const judgeOf = (...found: Entailment[]) =>
  createCrossEncoderJudge({ id: 'fake', classify: async () => found })
const chances = (entailment: number, contradiction: number): Entailment => ({
  entailment,
  contradiction,
  neutral: 1 - entailment - contradiction,
})
const passages = [passage('First words.'), passage('Other words.')]

describe('a cross-encoder as judge', () => {
  test('rests on the passage that decides', async () => {
    const entailed = await judgeOf(chances(0.1, 0.8), chances(0.9, 0.05)).judge('x', passages)
    expect(entailed).toEqual({ verdict: 'entailed', reason: null, rationale: ['Other words.'] })
    const contradicted = await judgeOf(chances(0.1, 0.8), chances(0.3, 0.2)).judge('x', passages)
    expect(contradicted).toMatchObject({ verdict: 'contradicted', rationale: ['First words.'] })
  })

  test('has no opinion where it is unsure, and no answer where it fails or has nothing to read', async () => {
    const unsure = await judgeOf(chances(0.5, 0.4), chances(0.3, 0.3)).judge('x', passages)
    expect(unsure).toEqual({ verdict: 'not_said', reason: null, rationale: [] })
    expect(await judgeOf().judge('x', [])).toBeNull()
    const failing = createCrossEncoderJudge({
      id: 'f',
      classify: async () => Promise.reject(new Error('no')),
    })
    expect(await failing.judge('x', passages)).toBeNull()
  })

  test('reads the labels in the model’s own order', () => {
    const labels = labelsOf({ id2label: { 0: 'CONTRADICTION', 1: 'entailment', 2: 'neutral' } })
    const found = toEntailment([0, 2, 0], labels)
    expect(found.entailment).toBeGreaterThan(found.neutral)
    expect(found.entailment + found.neutral + found.contradiction).toBeCloseTo(1)
    expect(() => labelsOf({ id2label: { 0: 'LABEL_0' } })).toThrow('names no entailment')
  })
})

describe('the folder of a judge model', () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const sha = (text: string) => createHash('sha256').update(text).digest('hex')

  test('needs a manifest whose hashes are those of the files', async () => {
    await expect(verifyManifest(folder)).rejects.toMatchObject({ code: 'not_found' })
    write('manifest.json', 'no')
    await expect(verifyManifest(folder)).rejects.toMatchObject({ code: 'invalid_input' })
    write('config.json', '{}')
    write('manifest.json', JSON.stringify({ files: { 'config.json': sha('{}') } }))
    await expect(verifyManifest(folder)).resolves.toBeUndefined()
    write('tokenizer.json', '{}')
    await expect(verifyManifest(folder)).rejects.toMatchObject({ code: 'invalid_input' })
    rmSync(join(folder, 'tokenizer.json'))
    write('config.json', '{"changed": true}')
    await expect(verifyManifest(folder)).rejects.toMatchObject({ code: 'invalid_input' })
    write('manifest.json', JSON.stringify({ files: { '../../etc/passwd': sha('x') } }))
    await expect(verifyManifest(folder)).rejects.toMatchObject({ code: 'invalid_input' })
  })
})
