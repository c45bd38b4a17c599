import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCommandLine, type TestCommandLine } from '../../../test/support/command-line.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'

const database = testDatabase()
let cli: TestCommandLine
const at = (name: string) => join(cli.dataDirectory, name)

beforeAll(async () => {
  cli = await startCommandLine(database)
  await insertTestStudy(database.db, cli.house.deps.defaultWorkspace.workspaceId)
  await writeFile(
    at('good.jsonl'),
    '{"id":"a","turns":[{"role":"ai","text":"Why?"},{"role":"user","text":"Price."}]}\n',
  )
  await writeFile(at('bad.jsonl'), '{"id":"b","turns":[]}\n')
  await writeFile(at('talk.txt'), 'Ana: Hello there.\nBen: Hm.\nAna: Yes.\nBen: No.\n')
})
afterAll(() => cli.close())

describe('earwitness import and export', () => {
  it('imports each file whole or not at all, says why, and fails as a whole', async () => {
    const { code, stdout, stderr } = await cli.run(
      'import',
      at('good.jsonl'),
      at('bad.jsonl'),
      at('none.txt'),
      '--study',
      'test study',
    )
    expect(code).toBe(1)
    expect(stdout).toContain('1 interview with 2 turns; imported 1.')
    expect(stderr).toContain('One record of bad.jsonl cannot be read. Nothing of the file was imported.')
    expect(stderr).toContain('bad.jsonl:1:turns: This must not be empty.')
    expect(stderr).toContain('none.txt: This file cannot be opened.')
    // Named once: the path may be long.
    expect(stderr).not.toMatch(/none\.txt: .*none\.txt/)
    const folder = await cli.run('import', at('.'), '--study', 'test study')
    expect(folder.code).toBe(1)
    expect(folder.stderr).toMatch(/: This is a folder\. Name the files in it\.$/m)
    expect((await cli.run('import', at('good.jsonl'), '--study', 'test study')).stdout).toContain(
      'there already 1',
    )
  })

  it('asks who speaks, and takes the answer', async () => {
    const dry = await cli.run('import', at('talk.txt'), '--study', 'test study', '--dry-run')
    expect([dry.code, dry.stdout]).toEqual([
      1,
      expect.stringContaining('would not be imported: who speaks is not known'),
    ])
    const refused = await cli.run('import', at('talk.txt'), '--study', 'test study')
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('--role "NAME=participant"')])
    const roles = ['--role', 'Ana=participant', '--role=Ben=interviewer']
    const real = await cli.run('import', at('talk.txt'), '--study', 'test study', ...roles, '--json')
    expect([real.code, JSON.parse(real.stdout)]).toMatchObject([0, [{ imported: 1, turns: 4 }]])
    const wrong = await cli.run('import', at('talk.txt'), '--study', 'test study', '--role', 'Ana')
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('NAME=WHAT')])
  })

  it('exports to a file that is whole, or to standard output', async () => {
    const written = await cli.run('export', 'test study', '--format', 'csv', '--out', at('all.csv'))
    expect(written.code).toBe(0)
    expect(await readFile(at('all.csv'), 'utf8')).toContain('Price.')
    expect(existsSync(at('all.csv.part'))).toBe(false)
    const piped = await cli.run('export', 'test study', '--format', 'jsonl')
    expect(
      piped.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).turns.length),
    ).toEqual([2, 4])
    const unknown = await cli.run('export', 'test study', '--format', 'docx')
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('There is no format "docx".')])
  })
  it('reads a file as it is told, beside what it would have been taken for, and names the formats for an unknown one', async () => {
    await writeFile(at('notes.txt'), 'Note: the price was too high.\nNote: and it was slow.\n')
    const told = ['import', at('notes.txt'), '--study', 'test study', '--format', 'running-text']
    const dry = await cli.run(...told, '--dry-run', '--role', 'unknown=participant')
    expect(dry.stdout).toMatch(
      /notes\.txt: text without speakers\. You chose it; by itself the file was taken for text with speakers’ names\. The name of one speaker begins 2 lines\./,
    )
    const real = await cli.run(...told, '--role', 'unknown=participant', '--json')
    expect([real.code, JSON.parse(real.stdout)]).toMatchObject([
      0,
      [{ format: 'running_text', confidence: 'chosen', imported: 1 }],
    ])
    const unknown = await cli.run('import', at('notes.txt'), '--study', 'test study', '--format', 'docx')
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain(
      'There is no format "docx" to import. There are: jsonl, json, webvtt, srt, labelled-text,',
    )
  })

  it('says what the answers of a table were taken for, and takes another word for it', async () => {
    const rows = Array.from({ length: 4 }, (_, at) => `a${at},Price\nb${at},Speed\n`).join('')
    await writeFile(at('answers.csv'), `id,Main reason\n${rows}`)
    const call = ['import', at('answers.csv'), '--study', 'test study']
    const dry = await cli.run(...call, '--dry-run')
    expect(dry.stdout).toMatch(/Main reason +8 +single_choice +2 answers come back, each spelled one way/)
    const real = await cli.run(...call, '--answers', 'Main reason=open', '--json')
    expect([real.code, JSON.parse(real.stdout)]).toMatchObject([
      0,
      [{ imported: 8, questions: [{ question: 'Main reason', kind: 'open', reason: 'you said so' }] }],
    ])
  })
})
