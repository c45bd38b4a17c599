import { describe, expect, it } from 'vitest'
import { detectAndParse, parseText, spoken } from '../../../test/support/import-files.ts'

describe('WebVTT', () => {
  it('takes the voices as speakers and the times of the turns', async () => {
    const { format, interviews, bad } = await detectAndParse(`WEBVTT - a talk
Kind: captions

STYLE
::cue { color: red }

NOTE nothing of this is spoken

intro
00:01.000 --> 00:04.000 align:start position:10%
<v Rosa Blum>What did you <i>expect</i> of it,
at the beginning?

00:00:04.500 --> 00:00:06.000
<v.loud Tom>Less &amp; more &lt;at once&gt;&#33;</v>
<v Rosa Blum>I see.

00:00:06.500 --> 00:00:08.250
<v Rosa Blum>And <00:00:07.000>then?
`)
    expect([format, bad]).toEqual(['webvtt', []])
    expect(spoken(interviews[0])).toBe(
      'Rosa Blum: What did you expect of it, at the beginning? | Tom: Less & more <at once>! | Rosa Blum: I see. And then?',
    )
    expect(interviews[0]!.turns.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [1000, 4000],
      [4500, 6000],
      [4500, 8250],
    ])
  })

  it('without voices has one unknown speaker, whose turns end at silences', async () => {
    const { interviews } = await detectAndParse(`WEBVTT

00:00.000 --> 00:02.000
It began slowly

00:02.100 --> 00:03.000
and went on.

00:09.000 --> 00:10.000
Later I stopped.
`)
    expect(spoken(interviews[0])).toBe('unknown: It began slowly and went on. | unknown: Later I stopped.')
  })

  it('names what it cannot read by its line, and loses nothing quietly', async () => {
    const { bad } = await detectAndParse(`WEBVTT

00:01.000 --> 00:02.000
fine

bad --> 00:05.000
lost words

00:05.000 --> 00:04.000
backwards

words without any time

00:06.000 --> 00:07.000
fine again`)
    expect(bad.map(({ line }) => line)).toEqual([6, 9, 12])
  })
})

describe('SRT', () => {
  it.each([
    ['an arrow without an end', '2\n00:00:04,000 ->\nLost words', 6],
    ['an arrow of one sign that is none', '2\n00:00:04,000 > 00:00:05,000\nLost words', 6],
    ['no times at all', '2\nLost words\nand more', 6],
    ['words with neither number nor times', 'Lost words', 5],
    ['seconds that are none', '2\n00:00:75,000 --> 00:00:80,000\nWords', 6],
    ['minutes that are none', '2\n01:75:00,000 --> 01:76:00,000\nWords', 6],
  ])('names a cue with %s', async (_, cue, line) => {
    const text = `1\n00:00:01,000 --> 00:00:03,000\nHello.\n\n${cue}\n\n3\n00:00:07,000 --> 00:00:09,000\nYes.\n`
    expect((await parseText('srt', text)).bad).toMatchObject([{ line }])
  })

  it('takes minutes beyond sixty where no hours are written', async () => {
    const { interviews, bad } = await parseText('srt', '1\n75:00,500 --> 75:02,000\nYes.\n')
    expect([bad, interviews[0]!.turns[0]!.startMs]).toEqual([[], 4_500_500])
  })

  it('reads commas, doubled empty lines, and cues that nothing divides', async () => {
    const { format, interviews, bad } = await detectAndParse(
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\nHello <b>you</b>\r\n\r\n\r\n2\r\n00:00:02,5 --> 00:00:03,000 X1:1\r\nI came\r\n3\r\n00:00:03,100 --> 00:00:04,000\r\n{\\an8}in 1999\r\n',
    )
    expect([format, bad]).toEqual(['srt', []])
    expect(spoken(interviews[0])).toBe('unknown: Hello you I came in 1999')
    expect(interviews[0]!.turns[0]).toMatchObject({ startMs: 1000, endMs: 4000 })
  })

  it('takes names before a colon when they come back, and dashes as another speaker', async () => {
    const { interviews } = await detectAndParse(`1
00:00:01,000 --> 00:00:02,000
INTERVIEWER: Why then?

2
00:00:02,000 --> 00:00:03,000
MARIA: For one reason: time.

3
00:00:03,000 --> 00:00:04,000
I had none.

4
00:00:04,000 --> 00:00:05,000
INTERVIEWER: And now?`)
    expect(spoken(interviews[0])).toBe(
      'INTERVIEWER: Why then? | MARIA: For one reason: time. I had none. | INTERVIEWER: And now?',
    )
    const dashed = await detectAndParse(`1
00:00:01,000 --> 00:00:02,000
- Is it good?
- It is.`)
    expect(spoken(dashed.interviews[0])).toBe('unknown: Is it good? | unknown: It is.')
  })

  it('says so when there is nothing in it', async () => {
    const { bad } = await detectAndParse('1\n00:00:01,000 --> 00:00:02,000\n\n')
    expect(bad).toEqual([{ line: null, column: null, say: 'There are no words in this file.' }])
  })
})
