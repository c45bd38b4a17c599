import { expect, it } from 'vitest'
import { openLeftOut } from './left-out.ts'

const asked = [
  'How safe do you feel on the tram?',
  'Would you take it again?',
  'Tell me about the last ride.',
]

function goneOf(turns: readonly string[]): string[] {
  const said = turns.map((text, turn) => ({ turn, text, questionKey: `q${turn}` }))
  const isGone = openLeftOut(said, { language: 'en', asked })
  return said.flatMap(({ turn, text }) =>
    [...text.matchAll(/[^.]+\./g)].flatMap(({ 0: sentence, index }) =>
      isGone(turn, { start: index + 1, end: index + sentence.length }) ? [sentence.trim()] : [],
    ),
  )
}

it('does not read out what was put right later', () => {
  const turns = [
    'Entirely calm. My sister rides along.',
    'Two men shouted behind me. So no, calm is not quite true.',
  ]
  expect(goneOf(turns)).toEqual(['Entirely calm.'])
})

it('keeps what nobody took back', () => {
  const turns = [
    'Entirely calm. My sister rides along.',
    'Two men shouted behind me. My sister was calm, it was not far.',
  ]
  expect(goneOf(turns)).toEqual([])
})
