import { expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import { talkInMemory } from '../../../test/support/talk-in-memory.ts'
import { createHashedLexicalEmbedder } from '../../platform/models/lexical/lexical-embedder.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'

const options = [
  { key: 'bus', label: { en: 'By bus' }, role: 'plain' as const },
  { key: 'else', label: { en: 'Another way' }, role: 'other' as const },
]
const sketches: QuestionSketch[] = [
  { key: 'way', text: 'How do you get to work?', kind: 'single_choice', settings: { options } },
  { key: 'ease', text: 'How easy is it?', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 } },
  { key: 'why', text: 'What would you change about it?' },
]
const values: Record<string, AnswerValue> = {
  way: { kind: 'single_choice', option: 'else' },
  ease: { kind: 'scale', point: 2 },
}

/** What is on the screen after words beside the choice, and whether the choice was kept. */
async function after(key: 'way' | 'ease', text: string) {
  const techniques: (string | null)[] = []
  const { live } = await talkInMemory({
    guide: guideOf(sketches),
    embedder: createHashedLexicalEmbedder(),
    seed: 1,
    reply: (now) => {
      const { questionKey, technique } = now.state.current!
      if (now.state.questions[key]?.value) techniques.push(technique)
      if (techniques.length > 0) return { move: 'stop' }
      return { value: values[questionKey]!, ...(questionKey === key && { text }) }
    },
  })
  return { technique: techniques[0] ?? null, value: live.state.questions[key]?.value }
}

test.each([
  ['way', 'I want to stop here, please.', 'confirm_stop'],
  ['ease', 'I would like to end the interview now.', 'confirm_stop'],
  ['way', 'Please delete everything I said.', 'confirm_deletion'],
  ['ease', 'Delete my answers please.', 'confirm_deletion'],
] as const)(
  'a wish written beside a choice is heard, and the choice is kept: %s, %s',
  async (key, text, technique) => {
    expect(await after(key, text)).toEqual({ technique, value: values[key] })
  },
)

test.each([
  'On foot',
  'I cycle, but I stop at the bakery.',
  'The bus does not stop here.',
  'I had to stop driving last year.',
  'They deleted my account, so I walk.',
  'My ticket app deleted everything I had saved.',
  'I want to stop taking the car.',
  'Until I quit, by train.',
  'The tram, to the last stop.',
  'I leave at six and walk.',
  'I am done with buses.',
  'Enough walking for one day, so by taxi.',
  'I end up taking my bike.',
  'No more trains: they stopped the line.',
  'We finish at four and share a car.',
  'It has to stop at some point, the rain I mean.',
  'I would rather not say which.',
  'I do not remember the name of it.',
  'The line was closed and removed from the map.',
  'My boss picks me up. Bye bye bus.',
  'I go to the stop and wait.',
  'Sometimes I stop halfway and walk.',
  'Cancelled trains mean I drive.',
  'My husband wants me to stop cycling.',
  'I wish they would stop digging up the road.',
  'They should remove the toll.',
  'I want to leave the car at home.',
  'Erase the timetable and I would still take it.',
  'A ferry',
  'By scooter, which I gave up twice.',
  'I want to stop.',
  'I want to quit.',
  "I don't want to take part.",
  "I don't agree.",
  'Delete my data.',
  'I want my data deleted.',
])('ordinary words beside a choice end nothing: %s', async (text) => {
  const { technique, value } = await after('way', text)
  expect(['confirm_stop', 'confirm_deletion']).not.toContain(technique)
  expect(value).toEqual(values.way)
})
