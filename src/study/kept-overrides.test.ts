import { expect, test } from 'vitest'
import { keptOverrides, withKept } from './kept-overrides.ts'
import { GuideSchema } from './model.ts'
import { ask, askScale, core } from './purposes/purpose.ts'

const guideOf = (text: string, ends: readonly [string, string] = ['Never', 'Always']) =>
  GuideSchema.parse({
    language: 'en',
    objectives: [],
    sections: [core('main', 'Main', ask('two', text), askScale('often', 'How often?', { labels: ends }))],
    timeBudgetMs: 600_000,
  })
const overrides = [
  { questionKey: 'two', code: 'multi', reason: 'As in the panel' },
  { questionKey: 'often', code: 'options', reason: 'As in the panel' },
]
const last = { guide: guideOf('What, and why?'), overrides }

test('a reason holds while the question is worded as it was, whatever else of it changed', () => {
  expect(keptOverrides(undefined, last.guide)).toEqual([])
  const moved = structuredClone(last.guide)
  moved.sections[0]!.questions[0]!.required = true
  moved.sections[0]!.questions.reverse()
  expect(keptOverrides(last, moved)).toEqual(overrides)
  expect(keptOverrides(last, guideOf('What, and why then?'))).toEqual([overrides[1]])
  expect(keptOverrides(last, guideOf('What, and why?', ['Never', 'Daily']))).toEqual([overrides[0]])
})

test('what is given now goes before what was kept', () => {
  const given = [{ questionKey: 'two', code: 'multi', reason: 'Another' }]
  expect(withKept(given, overrides)).toEqual([given[0], overrides[1]])
})

test('what was kept is withdrawn by giving no reason for it', () => {
  const withdrawn = { questionKey: 'two', code: 'multi', reason: null }
  expect(withKept([withdrawn], overrides)).toEqual([overrides[1]])
  expect(withKept([withdrawn], [])).toEqual([])
})
