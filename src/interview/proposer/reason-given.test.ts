/** A reason is not asked for that stands behind the words, whether or not a word says that it is one. */
import { expect, it } from 'vitest'
import { questionOf } from '../../../test/support/guides.ts'
import type { Focus } from '../reading.ts'
import { findTechnique } from '../techniques/index.ts'
import { type ProposeContext, proposeProbe } from './propose.ts'

const preferred = 'I prefer to water the seedlings myself'

const asksOfPreference = (answer: string) => {
  const focus: Focus = {
    kind: 'clause',
    start: answer.indexOf(preferred),
    end: answer.indexOf(preferred) + preferred.length,
    score: 1,
    manner: 'habit',
    isEvaluation: false,
    isGeneral: false,
    isChange: false,
    isOpinion: false,
  }
  const context: ProposeContext = {
    question: questionOf({ key: 'a', text: 'How do you go about the watering?' }),
    language: 'en',
    guideLanguage: 'en',
    seed: 5,
    turn: 4,
    wordingsUsed: [],
    answer,
    value: null,
    denied: null,
  }
  const ofPreference = new Set(
    findTechnique('what_led_to_it')!
      .wordings.filter(({ of }) => [of].flat().includes('preference'))
      .map(({ id }) => id),
  )
  return proposeProbe(
    { kind: 'probe', questionKey: 'a', technique: 'what_led_to_it', fixedIndex: null, focus },
    context,
  )
    .flatMap(({ wordings }) => wordings)
    .some((id) => ofPreference.has(id))
}

it('what makes them prefer it is asked where nothing stands behind it', () => {
  expect(asksOfPreference(`We have a timer. ${preferred}.`)).toBe(true)
  expect(asksOfPreference(`${preferred}. Always.`)).toBe(true)
})

it('and not where they went on', () => {
  expect(asksOfPreference(`${preferred}. The timer drowns them every spring.`)).toBe(false)
})
