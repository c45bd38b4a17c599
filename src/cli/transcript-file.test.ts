import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { AppError } from '../platform/errors.ts'
import { readTranscripts } from './transcript-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'earwitness-transcripts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const turns = [
  { role: 'ai', text: 'What happened?' },
  { role: 'user', text: 'My secret.' },
]

async function read(...lines: (string | object)[]) {
  const path = join(folder, 'file.jsonl')
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  const ids: (string | number)[] = []
  let error: AppError | null = null
  try {
    for await (const transcript of readTranscripts(path)) ids.push(transcript.id)
  } catch (thrown) {
    error = thrown as AppError
  }
  return { ids, error }
}

describe('a file of transcripts', () => {
  test('gives each line, whatever its roles are called, and skips empty ones', async () => {
    const named = [
      { role: 'interviewer', text: 'Hello.' },
      { role: 'participant', text: 'Hello.' },
    ]
    const { ids, error } = await read(`\uFEFF${JSON.stringify({ id: 'a', turns })}`, '', {
      id: 2,
      turns: named,
    })
    expect(ids).toEqual(['a', 2])
    expect(error).toBeNull()
  })

  test('names each bad line and the place in it, reads the others, and repeats nobody', async () => {
    const { ids, error } = await read(
      { id: 'a', turns },
      '{"id": "my secret',
      { id: 'b' },
      { id: 'c', turns: [] },
      { id: 'd', turns: [{ role: 'my secret', text: 'x' }] },
      { id: 'e', turns: [{ role: 'ai' }] },
      { turns },
      { id: 'f', turns, guide: { topic: 'my secret' } },
      { id: 'g', turns, language: 'My secret' },
      '[1]',
      { id: 'z', turns },
    )
    expect(ids).toEqual(['a', 'z'])
    expect(error!.code).toBe('invalid_input')
    expect(error!.details.map(({ where, say }) => `${where} ${say}`)).toEqual([
      'line 2 line: Is not JSON.',
      'line 3 turns: Is required.',
      'line 4 turns: Expected at least one turn.',
      'line 5 turns[0].role: Expected one of interviewer, ai, assistant, participant, user.',
      'line 6 turns[0].text: Is required.',
      'line 7 id: Is required.',
      'line 8 guide: Expected {topic?, questions: [text or {text, open?}]}, or a guide as exported.',
      'line 9 language: a language tag such as "en"',
      'line 10 line: Expected {id, turns: [{role, text}]}.',
    ])
    expect(JSON.stringify([error!.say, error!.message, error!.details])).not.toContain('secret')
  })

  test('a file that is missing, or holds nothing, is said', async () => {
    await expect(readTranscripts(join(folder, 'none.jsonl')).next()).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await read('', ' ')).error).toMatchObject({ code: 'invalid_input' })
  })
})
