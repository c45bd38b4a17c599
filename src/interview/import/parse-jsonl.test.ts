import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText, spoken } from '../../../test/support/import-files.ts'

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const turns = [
  { role: 'interviewer', text: 'What did you try?' },
  { role: 'participant', text: 'Nothing yet.' },
]

describe('JSON lines', () => {
  it('gives an interview a line, with its id, attributes and times', async () => {
    const first = {
      id: 'a',
      turns: [{ ...turns[1], startMs: 1500, endMs: 2000.5 }],
      attributes: { plan: 'pro', seats: 3 },
    }
    const { interviews, bad } = await parseText(
      'jsonl',
      `\n${line(first)}\n${line({ id: 7, turns })}${line({ turns })}`,
    )
    expect(bad).toEqual([])
    expect(interviews.map(({ id, line }) => [id, line])).toEqual([
      ['a', 2],
      ['7', 4],
      [null, 5],
    ])
    expect(interviews[0]).toMatchObject({
      attributes: { plan: 'pro', seats: 3 },
      turns: [{ startMs: 1500, endMs: 2000.5 }],
    })
    expect(spoken(interviews[2])).toBe('interviewer: What did you try? | participant: Nothing yet.')
  })

  it('names every bad record by line, and the place in it, without repeating words', async () => {
    const secret = 'my secret words'
    const file = [
      `{"id": "cut", "turns": [{"role": "user", "text": "${secret}"`,
      '[1, 2]',
      line({ id: 'no turns' }).trim(),
      line({ id: 'empty', turns: [] }).trim(),
      line({ id: 'number', turns: [{ role: 'user', text: 5 }] }).trim(),
      line({ id: 'silent', turns: [{ role: 'user', text: ' \u0000 '.trim() && '  ' }] }).trim(),
      line({ id: 'deep', turns, attributes: { list: [secret] } }).trim(),
      line({ id: 'back', turns: [{ ...turns[0], startMs: -1 }] }).trim(),
    ].join('\r\n')
    const { interviews, bad } = await parseText('jsonl', file)
    expect(interviews).toEqual([])
    expect(bad.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(bad[4]).toEqual({
      line: 5,
      column: 'turns[0].text',
      say: 'A text is expected here: each turn has a "role" and a "text".',
    })
    expect(bad.map(({ say }) => say).join()).not.toContain(secret)
  })

  it('leaves out turns without words and keeps what no database can hold out of the rest', async () => {
    const { interviews } = await parseText(
      'jsonl',
      line({
        turns: [
          { role: 'ai', text: ' \n' },
          { role: 'user', text: 'a\u0000b\uD800 \r\nc ' },
        ],
      }),
    )
    expect(spoken(interviews[0])).toBe('user: a\uFFFDb\uFFFD \nc')
  })

  it('leaves out an attribute that would be a prototype', async () => {
    const text =
      '{"id":"a","turns":[{"role":"user","text":"Hello."}],"attributes":{"__proto__":1,"age":30}}\n'
    const { interviews, bad } = await parseText('jsonl', text)
    expect(bad).toEqual([])
    expect(Object.entries(interviews[0]!.attributes)).toEqual([['age', 30]])
  })

  it('gives back any interview as it was written, however the text is cut', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((value) => `x${value.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')}x`)
    const record = fc.record({
      id: fc.string({ minLength: 1, maxLength: 20 }).map((value) => `i${value}i`),
      turns: fc.array(fc.record({ role: fc.constantFrom('user', 'ai', 'Anna'), text }), {
        minLength: 1,
        maxLength: 5,
      }),
      attributes: fc.dictionary(
        // No record may reach for a prototype; see the test above.
        fc.string().filter((key) => key !== '__proto__'),
        fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.constant(null)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 4 }),
        fc.integer({ min: 1, max: 50 }),
        async (records, chunkSize) => {
          const { interviews, bad } = await parseText('jsonl', records.map(line).join(''), { chunkSize })
          expect(bad).toEqual([])
          expect(
            interviews.map(({ id, attributes, turns }) => ({
              id,
              attributes,
              turns: turns.map(({ speaker, text }) => ({ role: speaker, text })),
            })),
          ).toEqual(records)
        },
      ),
      { numRuns: 60 },
    )
  })
})
