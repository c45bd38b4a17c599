import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { root } from '../places.ts'
import { parseOverrides } from './guide.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'earwitness-guide-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** `earwitness guide lint FILE` with nothing running. */
function lint(content: unknown, ...flags: string[]) {
  const file = join(folder, 'guide.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const args = [join(root, 'src/cli/main.ts'), 'guide', 'lint', file, ...flags, '--data', folder]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 60_000 })
  return { status, stdout, stderr }
}

describe('guide lint FILE', () => {
  test('needs no server: a clean guide passes', () => {
    const { status, stdout } = lint(guideOf([{ key: 'a' }]))
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^No faults\. About \d+ minutes\.\n$/)])
  })
  test('a serious fault is named with its words, and the exit code tells a program', () => {
    const { status, stdout } = lint({ guide: guideOf([{ key: 'a', text: 'What did you buy, and why?' }]) })
    expect(status).toBe(1)
    expect(stdout).toContain('“What did you buy, and why?”')
    expect(stdout).toContain('1 serious, 0 minor.')
  })
  test('a minor fault leaves the exit code at 0', () => {
    const { status, stdout } = lint(guideOf([{ key: 'a', text: 'Was it good?' }]), '--json')
    expect([status, JSON.parse(stdout).faults[0].code]).toEqual([0, 'closed'])
  })
  test('what is no guide is refused, each wrong field by name', () => {
    const { status, stdout, stderr } = lint({ language: 'en', sections: [] })
    expect([status === 0, stdout]).toEqual([false, ''])
    expect(stderr).toContain('objectives: Is required.')
  })
  test('what is no JSON says so', () => {
    expect(lint('{ no').stderr).toContain('is not JSON')
  })
})

describe('--override', () => {
  test('several, each with key, code and reason', () => {
    expect(parseOverrides('q1:multi=Asked so for years; q_2:leading=Legal wants it = so')).toEqual([
      { questionKey: 'q1', code: 'multi', reason: 'Asked so for years' },
      { questionKey: 'q_2', code: 'leading', reason: 'Legal wants it = so' },
    ])
    expect(parseOverrides(undefined)).toEqual([])
  })
  test.each(['q1', 'q1:multi', 'q1:multi=', ':multi=x'])('"%s" is refused', (text) => {
    expect(() => parseOverrides(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })
})
