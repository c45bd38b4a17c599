import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../places.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'earwitness-lint-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `earwitness lint FILE` on a machine without models. */
function lint(lines: readonly (object | string)[], ...flags: string[]) {
  const file = join(folder, 'interviews.jsonl')
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  const args = [join(root, 'src/cli/main.ts'), 'lint', file, ...flags, '--data', folder]
  const env = { ...process.env, EARWITNESS_MODELS: join(folder, 'none') }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env,
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

const interview = (id: string, ...questions: string[]) => ({
  id,
  turns: questions.flatMap((text) => [
    { role: 'assistant', text },
    { role: 'user', text: 'We moved in May, to a flat by the canal.' },
  ]),
})

test('a line that cannot be read hides neither the faults of the others nor the summary', () => {
  const { status, stdout, stderr } = lint([
    interview('a', 'What a great answer! How did you move?'),
    'no json',
  ])
  expect(status).toBe(2)
  expect(stdout).toContain('a  turn 0  praise')
  expect(stdout).toMatch(/1 interview, 1 turn of the interviewer, 0 without a fault/)
  expect(stdout).toMatch(/praise +1 +1 +100 %/)
  expect(stderr).toContain('line 2: line: Is not JSON.')
})

test('a table is told from interviews, once and with the form that is wanted', () => {
  const { status, stdout, stderr } = lint(['id,role,text', '1,interviewer,How did you move?'])
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toContain('each line is one whole interview, {"id"')
  expect(stderr).not.toContain('line 1')
})

test('an interview in another language that names none is not read by English rules', () => {
  const asked = 'Was für eine großartige Antwort! Wie sind Sie in die neue Wohnung umgezogen, und warum?'
  const { status, stdout } = lint([interview('a', asked)])
  expect(status).toBe(0)
  expect(stdout).toContain('1 turn in a language without rules: only length and language were checked.')
})

test('what is only possible is a list of its own, and counts for no limit', () => {
  const asked = 'So the caterers let you down and you lost all your savings over the flat. How did you cope?'
  const { status, stdout } = lint([interview('a', 'How did you move?', asked)], '--json', '--max-faults', '0')
  const second = JSON.parse(stdout.split('\n')[1]!)
  expect(status).toBe(0)
  expect(second.faults).toEqual([])
  expect(second.possible).toEqual([expect.objectContaining({ code: 'invented', chance: expect.any(Number) })])
})
