import { describe, expect, it } from 'vitest'
import { detectAndParse, parseText, spoken } from '../../../test/support/import-files.ts'

describe('text with speakers’ names', () => {
  it('gives a turn a name, and goes on with the same speaker without one', async () => {
    const { format, interviews, notes } = await detectAndParse(`Interviewer: How was the first week?
Ana: Quiet. Note: I was ill.

It got better later.
Interviewer: How?
Ana: I asked.`)
    expect([format, notes]).toEqual(['labelled_text', []])
    expect(spoken(interviews[0])).toBe(
      'Interviewer: How was the first week? | Ana: Quiet. Note: I was ill.\n\nIt got better later. | Interviewer: How? | Ana: I asked.',
    )
  })

  it.each([
    ['[00:01:05] Mod: Why?\n[00:01:09] P3: Because.', 65_000],
    ['Mod (01:05): Why?\nP3 (01:09): Because.', 65_000],
    ['**Mod:** Why?\n**P3:** Because.', null],
    ['Mod  1:05\nWhy?\nP3  1:09\nBecause.', 65_000],
    ['- Mod: Why?\n- P3: Because.', null],
  ])('reads %j', async (text, startMs) => {
    const { format, interviews } = await detectAndParse(text)
    expect([format, spoken(interviews[0])]).toEqual(['labelled_text', 'Mod: Why? | P3: Because.'])
    expect(interviews[0]!.turns[0]!.startMs).toBe(startMs)
  })

  it('takes facts above the talk as attributes', async () => {
    const { interviews } = await detectAndParse(`Date: 3 May
Location: Ghent

Interviewer: Shall we?
Lotte: Yes.
Interviewer: Good.`)
    expect(interviews[0]!.attributes).toEqual({ Date: '3 May', Location: 'Ghent' })
    expect(spoken(interviews[0])).toBe('Interviewer: Shall we? | Lotte: Yes. | Interviewer: Good.')
  })

  it('does not take a colon in the middle of speech for a speaker, nor a link', async () => {
    const { interviews } = await detectAndParse(`Q: And?
A: Three things: price.
See https://example.org for it.
However: it works.
Q: Since when?
A: May.`)
    expect(interviews[0]!.turns.map(({ speaker }) => speaker)).toEqual(['Q', 'A', 'Q', 'A'])
  })

  it('keeps words before the first name, says so, and invents no speaker for them', async () => {
    const { interviews, notes } = await parseText('labelled_text', 'We began late.\nQ: Why?\nA: Rain.')
    expect(interviews[0]!.turns[0]).toMatchObject({ speaker: 'unknown', text: 'We began late.' })
    expect(notes).toHaveLength(1)
  })
})

describe('numbered text', () => {
  it('makes each number a turn, whether the words stand beside or below it', async () => {
    const beside = await detectAndParse(
      '1. First words.\n2. Second words.\n3. Third.\nstill third\n4. Fourth.\n5. Fifth.',
    )
    expect([beside.format, beside.interviews[0]!.turns.length]).toEqual(['numbered_text', 5])
    expect(beside.interviews[0]!.turns[2]!.text).toBe('Third.\nstill third')
    const below = await detectAndParse(
      '--- METADATA START ---\nShow: A show\nGuests: Somebody\nGUESTS: Somebody\n--- METADATA END ---\n\n1\nFirst.\n2\nIn 1999 it began.\n3\nThird.\n4\nFourth.',
    )
    expect(below.interviews[0]!.attributes).toEqual({ Show: 'A show', Guests: 'Somebody' })
    expect(spoken(below.interviews[0])).toBe(
      'unknown: First. | unknown: In 1999 it began. | unknown: Third. | unknown: Fourth.',
    )
  })
})

describe('text without speakers', () => {
  it.each([
    ['I went there. It was dear! Was it worth it? Hardly, said Mr. Bell. ', 'Latin'],
    ['我去了那里。太贵了！值得吗？', 'Chinese'],
  ])('cuts an hour on one line where sentences end, and keeps every sign: %s', async (sentence) => {
    const text = sentence.repeat(60).trim()
    const { interviews } = await parseText('running_text', text)
    const turns = interviews[0]!.turns.map((turn) => turn.text)
    expect(turns.length).toBeGreaterThan(1)
    expect(turns.every((turn) => turn.length < 600 && /[.?!。？！]$/.test(turn))).toBe(true)
    expect(turns.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })

  it('says that nobody is named, and cuts only at ends of sentences or paragraphs', async () => {
    const sentence = 'It took us a whole summer to find out what had been wrong with it from the start.'
    const { format, interviews, notes } = await detectAndParse(
      `A talk\nAbout something long ago.\nTranscript\nDiscussion (3)\n${Array(12).fill(sentence).join('\n')}\n\nEnd.`,
    )
    expect(format).toBe('running_text')
    expect(notes[0]).toContain('Nobody is named')
    expect(interviews[0]!.attributes).toEqual({ title: 'A talk', description: 'About something long ago.' })
    expect(interviews[0]!.turns.map(({ text }) => text).join(' ')).toBe(
      `${Array(12).fill(sentence).join(' ')} End.`,
    )
    expect(interviews[0]!.turns.length).toBeGreaterThan(2)
    expect(interviews[0]!.turns.every(({ speaker, text }) => speaker === 'unknown' && /\.$/.test(text))).toBe(
      true,
    )
  })
})
