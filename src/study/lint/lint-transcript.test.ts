import { describe, expect, test } from 'vitest'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import { type LintedTurn, lintTranscript, lintTranscripts } from './lint-transcript.ts'
import { readTranscript } from './transcript.ts'

const lint = (line: object): Promise<LintedTurn[]> =>
  lintTranscript(readTranscript({ id: 'a', ...line }).transcript!, { detectLanguage: () => 'en' })
const codes = (turns: LintedTurn[]) => turns.map(({ faults }) => faults.map(({ code }) => code))

describe('an interview that was held', () => {
  const ask = (text: string, more: object = {}) => ({ role: 'ai', text, ...more })
  const answer = (text: string) => ({ role: 'user', text })

  test('each turn of the interviewer is judged by what came before it', async () => {
    const turns = await lint({
      turns: [
        ask('Tell me about your week.'),
        answer('I run a bakery.'),
        ask('How did you choose the oven?'),
        answer('It was cheap.'),
        ask('How did you choose the oven?'),
      ],
    })
    expect(turns.map(({ turn }) => turn)).toEqual([0, 1, 2])
    expect(codes(turns)).toEqual([[], [], ['repeat']])
  })

  test('a question that was never answered may be asked again', async () => {
    const turns = await lint({
      turns: [ask('How did you choose the oven?'), ask('How did you choose the oven?')],
    })
    expect(codes(turns)).toEqual([[], []])
  })

  test('names the checks that lack their input, and how texts were compared', async () => {
    const [turn] = await lint({ turns: [ask('What happened?')] })
    expect(turn).toMatchObject({ notChecked: ['offguide', 'language', 'stimulus'], comparedBy: 'words' })
    const line = { language: 'en', guide: { questions: ['What happened?'] } }
    const [whole] = await lint({ ...line, turns: [ask('What happened?', { screen: { text: 'A box' } })] })
    expect(whole!.notChecked).toEqual([])
  })

  test('a turn may want no answer in their own words', async () => {
    expect(codes(await lint({ turns: [ask('Do you own a car?')] }))).toEqual([['closed']])
    expect(codes(await lint({ turns: [ask('Do you own a car?', { open: false })] }))).toEqual([[]])
  })

  test('a question of the guide that wants a choice is no closed one', async () => {
    const guide = { questions: [{ text: 'Do you own a car?', open: false }] }
    expect(codes(await lint({ guide, turns: [ask('Do you own a car?')] }))).toEqual([[]])
  })

  test('a turn without words has a line too', async () => {
    expect(codes(await lint({ turns: [ask(''), ask('Great answer.')] }))).toEqual([[], ['praise']])
  })

  test('what a turn says is on the screen stays there until another takes its place', async () => {
    const spoken = 'What do you think of the $59?'
    const shown = (screen: string) => ask('What do you see?', { screen })
    const first = await lint({ turns: [shown('A box for $49'), ask(spoken)] })
    expect(codes(first)[1]).toContain('stimulus')
    expect(
      codes(await lint({ turns: [shown('A box for $49'), shown('A box for $59'), ask(spoken)] }))[2],
    ).toEqual([])
    const cleared = await lint({
      turns: [shown('A box for $49'), ask('What then?', { screen: '' }), ask(spoken)],
    })
    expect(cleared[2]!.notChecked).toContain('stimulus')
  })
})

describe('many interviews at once', () => {
  const turns = (...texts: string[]) =>
    texts.map((text, at) => ({ role: at % 2 === 0 ? 'ai' : 'user', text }))
  const transcripts = [
    turns(
      'How do you come to work?',
      'I ride the bus at six every day, and I read.',
      'At what time do you ride the bus?',
      'At six.',
      'You mentioned that the bus is always late. How do you come to your work?',
    ),
    turns('What did you buy?', 'Two loaves.', 'Why did the awful loaves disappoint you?'),
    turns('What happened?'),
  ].map((each, at) => readTranscript({ id: at, turns: each }).transcript!)

  test('have the faults that each has alone, and less is compared', async () => {
    const compared = new Set<string>()
    const lexical = createHashedLexicalEmbedder()
    const embedder = {
      ...lexical,
      kind: 'model' as const,
      embed: (texts: readonly string[]) => {
        for (const text of texts) compared.add(text)
        return lexical.embed(texts)
      },
    }
    const together = await lintTranscripts(transcripts, { embedder })
    const few = compared.size
    const alone = await Promise.all(transcripts.map((each) => lintTranscript(each, { embedder })))
    expect(codes(alone.flat()).flat().length).toBeGreaterThan(0)
    expect(together).toEqual(alone.map((linted) => linted.map((turn) => ({ ...turn, possible: [] }))))
    expect(few).toBeLessThan(compared.size)
  })

  test('are compared by their words where there is no model', async () => {
    const together = await lintTranscripts(transcripts)
    expect(together.flat().every(({ comparedBy }) => comparedBy === 'words')).toBe(true)
  })
})
