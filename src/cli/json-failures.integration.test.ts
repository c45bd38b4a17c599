/** With `--json` a failure is one line of JSON on the error stream, with the same exit code, whichever command it is. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand, startCommandLine, type TestCommandLine } from '../../test/support/command-line.ts'
import { testDatabase } from '../../test/support/postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'earwitness-json-'))
const transcripts = join(folder, 'talks.jsonl')
writeFileSync(
  transcripts,
  '{"id":"a","turns":[{"role":"ai","text":"Why, and when, and do you not love it?"},{"role":"user","text":"No."}]}\n',
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The whole of the error stream is the object. */
function failureIn({ stdout, stderr }: { stdout: string; stderr: string }) {
  expect(stdout).toBe('')
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  const { error, ...rest } = JSON.parse(stderr) as { error: Record<string, unknown> }
  expect(rest).toEqual({})
  expect(Object.keys(error).toSorted()).toEqual(['code', 'details', 'message'])
  return error
}

describe('called wrongly', () => {
  test.each([
    ['an unknown command', ['frob', '--json'], 'There is no command'],
    ['no sub-command', ['study', '--json'], 'needs one of: new, list, show'],
    ['a missing argument', ['link', 'new', '--json'], 'Missing required positional argument: STUDY'],
    ['an unknown flag', ['export', 'x', '--shape', 'csv', '--json'], 'There is no flag --shape'],
    ['an empty data folder', ['status', '--json', '--data='], '--data needs a folder'],
    [
      'an unknown format',
      ['import', 'x', '--study', 'x', '--format', 'doc', '--json'],
      'There is no format "doc"',
    ],
    ['an unknown bench', ['bench', 'frob', '--json'], 'There is no bench "frob"'],
  ])('%s', async (_case, args, said) => {
    const result = await runCommand(args)
    expect(result.code).toBe(2)
    expect(failureIn(result)).toMatchObject({ code: 'invalid_input', message: expect.stringContaining(said) })
  })
})

describe('no instance runs', () => {
  test.each([[['study', 'list']], [['ask', 'x', 'why?']], [['models', 'providers', 'list']]])(
    '%j',
    async (args) => {
      const result = await runCommand([...args, '--json', '--data', join(folder, 'none')])
      expect(result.code).toBe(1)
      expect(failureIn(result)).toMatchObject({
        code: 'unavailable',
        message: expect.stringContaining('Earwitness is not running'),
      })
    },
  )
})

test('more faults than were allowed: the lines stand before, and the failure is JSON as well', async () => {
  const result = await runCommand(['lint', transcripts, '--max-faults', '0', '--json'])
  expect(result.code).toBe(1)
  expect(JSON.parse(result.stdout.trim())).toMatchObject({ id: 'a' })
  expect(JSON.parse(result.stderr)).toMatchObject({ error: { code: 'conflict' } })
})

test('with --debug the stack is in the object', async () => {
  const { stderr } = await runCommand(['frob', '--json', '--debug'])
  expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'invalid_input', stack: expect.any(String) } })
})

describe('what the server refuses', () => {
  const database = testDatabase()
  let cli: TestCommandLine
  beforeAll(async () => {
    cli = await startCommandLine(database)
  })
  afterAll(() => cli.close())

  test.each([
    [['study', 'show', 'no such study']],
    [['export', 'no such study', '--format', 'csv']],
    [['import', transcripts, '--study', 'no such study']],
  ])('%j', async (args) => {
    const result = await cli.run(...args, '--json')
    expect(failureIn(result)).toMatchObject({ code: 'not_found', message: expect.any(String) })
    expect(result.code).toBe(1)
  })
})
