import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { newId } from '../platform/ids.ts'

const database = testDatabase()
const size = 200_000_000
let folder: string
let path: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earwitness-large-'))
  path = join(folder, 'large.jsonl')
  await writeInterviews(path)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function writeInterviews(target: string): Promise<void> {
  const output = createWriteStream(target)
  const sentence = 'At first it took a while, since nobody could tell me where anything was. '
  for (let written = 0, person = 0; written < size; person += 1) {
    const turns = Array.from({ length: 24 }, (_, turn) => ({
      role: turn % 2 ? 'participant' : 'interviewer',
      text: `${person}.${turn} ${sentence.repeat(turn % 2 ? 8 : 2)}`,
    }))
    const line = `${JSON.stringify({ id: `p${person}`, turns })}\n`
    written += line.length
    if (!output.write(line)) await new Promise<void>((resolve) => output.once('drain', () => resolve()))
  }
  await new Promise<void>((resolve) => output.end(() => resolve()))
}

it('reads and checks a file of 200 MB without growing by 200 MB', {
  timeout: 600_000,
}, async () => {
  const workspaceId = newId()
  const studyId = await insertTestStudy(database.db, workspaceId)
  const given = { databaseUrl: database.appUrl, workspaceId, studyId, path, dryRun: true }
  const script = join(import.meta.dirname, '../../test/support/processes/import-file.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(given)])
  const figures = JSON.parse(stdout)
  expect(figures).toMatchObject({ errorCount: 0, imported: figures.interviews })
  expect(figures.interviews * 24).toBe(figures.turns)
  // The libraries of the house are there already: what counts is what the file adds.
  expect(figures.grownMb).toBeLessThan(150)
})
