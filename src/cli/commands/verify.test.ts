import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand } from '../../../test/support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'verify-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: unknown) => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(folder, name)
}

const interviews = file(
  'interviews.jsonl',
  [
    {
      id: 'p1',
      turns: [
        { role: 'ai', text: 'Is it slow?' },
        { role: 'user', text: 'Hm 🐌: it is slow, really.' },
      ],
    },
    {
      id: 2,
      turns: [
        { role: 'interviewer', text: 'Is it slow?' },
        { role: 'participant', text: 'No.' },
      ],
    },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
)
const claims = file('claims.json', [
  { id: 'b', kind: 'quote', text: 'somebody', quote: 'It is slow', interviewId: 'p1' },
  { id: 7, kind: 'quote', text: 'Is it slow', interviewId: 2 },
  {
    id: 'a',
    kind: 'count',
    text: 'one',
    count: { n: 1, of: 2, unit: 'interviews', match: { any: ['slow'], whole: true } },
  },
])
const verify = (...args: string[]) => runCommand(['verify', ...args, '--data', folder])

describe('earwitness verify', () => {
  it('answers in the order of the claims, with turns over both speakers and UTF-16 offsets', async () => {
    const done = await verify(claims, interviews, '--json')
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(JSON.parse(done.stdout)).toEqual([
      {
        id: 'b',
        verdict: 'supported',
        reason: null,
        evidence: [{ interviewId: 'p1', turn: 1, start: 7, end: 17, text: 'it is slow' }],
      },
      {
        id: 7,
        verdict: 'refuted',
        reason: 'interviewer',
        evidence: [{ interviewId: '2', turn: 0, start: 0, end: 10, text: 'Is it slow' }],
      },
      {
        id: 'a',
        verdict: 'supported',
        reason: null,
        evidence: [{ interviewId: 'p1', turn: 1, start: 13, end: 17, text: 'slow' }],
      },
    ])
  })

  it('ends with 1 when it is strict and a claim is not supported, and prints a table for people', async () => {
    const [strict, table] = await Promise.all([
      verify(claims, interviews, '--strict'),
      verify(claims, interviews),
    ])
    expect([strict.code, table.code]).toEqual([1, 0])
    expect(table.stdout).toContain('3 claims: 2 supported, 1 refuted, 0 unsupported')
    expect(table.stdout).toMatch(/7 +refuted +interviewer +2, turn 0, 0 to 10/)
  })

  it('does not pretend to judge where no judge is', async () => {
    const done = await verify(claims, interviews, '--judge')
    expect([done.code, done.stdout, done.stderr]).toEqual([
      2,
      '',
      expect.stringContaining('earwitness models pull nli-deberta-v3-small'),
    ])
  })

  it.each([
    ['no such file', () => [join(folder, 'none.json'), interviews], 'There is no such file'],
    ['no such interviews', () => [claims, join(folder, 'none.jsonl')], 'There is no such file'],
    ['no JSON', () => [file('bad.json', 'quote: x'), interviews], 'It is not JSON.'],
    ['no array', () => [file('one.json', {}), interviews], 'Expected a JSON array'],
    [
      'another kind',
      () => [file('kind.json', [{ id: 1, kind: 'guess', text: 'secret words' }]), interviews],
      'claim 1, kind',
    ],
    [
      'one id twice',
      () => [
        claims,
        file(
          'twice.jsonl',
          '{"id":1,"turns":[{"role":"ai","text":"a"}]}\n{"id":"1","turns":[{"role":"ai","text":"b"}]}',
        ),
      ],
      'Two interviews',
    ],
    ['a bad line', () => [claims, file('line.jsonl', '{"id":1}')], 'line 1'],
  ])('ends with 2 for %s, and says so', async (_, args, said) => {
    const done = await verify(...args(), '--json')
    expect([done.code, done.stdout, done.stderr]).toEqual([2, '', expect.stringContaining(said)])
    expect(done.stderr).not.toContain('secret')
  })
})
