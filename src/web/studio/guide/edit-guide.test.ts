import { describe, expect, test } from 'vitest'
import { type Guide, GuideSchema } from '../../../study/model.ts'
import {
  changeKind,
  duplicateQuestion,
  findQuestion,
  freshOption,
  insertQuestion,
  moveQuestion,
  moveSection,
  newQuestion,
  noteOfMove,
  objectiveFromElsewhere,
  removeQuestion,
  removeSection,
  setObjectives,
  stepQuestion,
  updateQuestion,
} from './edit-guide.ts'

function guideOf(...sections: string[][]): Guide {
  const empty: Guide = {
    language: 'en',
    objectives: [{ key: 'o1', text: 'Why people leave' }],
    sections: sections.map((_, index) => ({
      key: `s${index + 1}`,
      kind: 'core' as const,
      title: { en: `Section ${index + 1}` },
      stimulus: null,
      questions: [],
    })),
    timeBudgetMs: 600_000,
  }
  return {
    ...empty,
    sections: empty.sections.map((section, index) => ({
      ...section,
      questions: sections[index]!.map((key) => ({
        ...newQuestion(empty, 'open', 'o1'),
        key,
        text: { en: `What about ${key}?` },
      })),
    })),
  }
}

const order = (guide: Guide) =>
  guide.sections.map((section) => section.questions.map((question) => question.key))

describe('moving', () => {
  const guide = guideOf(['a', 'b'], ['c'])

  test('past the end of a section goes on in the next one, and back', () => {
    const down = stepQuestion(guide, 'b', 1)
    expect(order(down)).toEqual([['a'], ['b', 'c']])
    expect(order(stepQuestion(down, 'b', -1))).toEqual([['a', 'b'], ['c']])
  })

  test('past either end of the guide changes nothing', () => {
    expect(stepQuestion(guide, 'a', -1)).toBe(guide)
    expect(stepQuestion(guide, 'c', 1)).toBe(guide)
  })

  test('to a section that is gone, or of a question that is gone, changes nothing', () => {
    expect(moveQuestion(guide, 'a', { sectionKey: 'nowhere', index: 0 })).toBe(guide)
    expect(moveQuestion(guide, 'nobody', { sectionKey: 's1', index: 0 })).toBe(guide)
  })

  test('a section keeps its questions', () => {
    expect(order(moveSection(guide, 's2', -1))).toEqual([['c'], ['a', 'b']])
    expect(moveSection(guide, 's1', -1)).toBe(guide)
  })
})

describe('deleting and taking back', () => {
  test('an undone deletion is the same question in the same place', () => {
    const guide = guideOf(['a', 'b', 'c'])
    const found = findQuestion(guide, 'b')!
    const without = removeQuestion(guide, 'b')
    expect(order(without)).toEqual([['a', 'c']])
    expect(insertQuestion(without, found, found.question)).toEqual(guide)
  })

  test('the last section stays', () => {
    const guide = guideOf(['a'])
    expect(removeSection(guide, 's1')).toBe(guide)
  })
})

describe('a new question', () => {
  const guide = guideOf(['a'], ['b'])

  test('of every kind makes a guide that the server accepts', () => {
    for (const kind of [
      'open',
      'single_choice',
      'multiple_choice',
      'scale',
      'ranking',
      'number',
      'yes_no',
    ] as const) {
      const question = newQuestion(guide, kind, 'o1')
      const made = insertQuestion(guide, { sectionKey: 's1', index: 1 }, question)
      expect(GuideSchema.safeParse(made).success).toBe(true)
    }
  })

  test('made by duplicating has its own key and starts as its own meaning', () => {
    const copied = duplicateQuestion(updateQuestion(guide, 'a', { meaning: 3 }), 'a')
    const [original, copy] = copied.sections[0]!.questions
    expect(copy!.key).not.toBe(original!.key)
    expect(copy!.meaning).toBe(1)
    expect(copy!.text).toEqual(original!.text)
  })
})

describe('another kind', () => {
  test('keeps the words, and the options where both kinds have them', () => {
    const guide = changeKind(guideOf(['a']), 'a', 'single_choice')
    const options = [{ key: 'x', label: { en: 'The wall' }, role: 'plain' as const }]
    const chosen = changeKind(updateQuestion(guide, 'a', { settings: { options } }), 'a', 'ranking')
    const { question } = findQuestion(chosen, 'a')!
    expect(question.settings.options).toEqual(options)
    expect(question.text).toEqual({ en: 'What about a?' })
    expect(findQuestion(changeKind(chosen, 'a', 'scale'), 'a')!.question.settings.options).toBeUndefined()
  })
})

describe('objectives', () => {
  test('that are removed leave no question pointing at them', () => {
    const guide = setObjectives(guideOf(['a']), [])
    expect(findQuestion(guide, 'a')!.question.objectiveKey).toBeNull()
    expect(GuideSchema.safeParse(guide).success).toBe(true)
  })
})

test('a new option never gets the key of one that was deleted', () => {
  const made = Array.from(
    { length: 200 },
    () => freshOption([{ key: 'option-1', label: {}, role: 'plain' }], 'en').key,
  )
  expect(new Set(made).size).toBe(200)
  const guide = guideOf(['a'])
  const optionsOf = (kind: 'single_choice' | 'open', held = guide) => changeKind(held, 'a', kind)
  const first = optionsOf('single_choice')
  const again = optionsOf('single_choice', optionsOf('open', first))
  const keysIn = (held: Guide) => findQuestion(held, 'a')!.question.settings.options!.map(({ key }) => key)
  expect(keysIn(first).filter((key) => keysIn(again).includes(key))).toEqual([])
})

test('a question that was moved among those of another objective says what it still serves', () => {
  const guide = guideOf(['a', 'b'], ['c'])
  const two = { ...guide, objectives: [...guide.objectives, { key: 'o2', text: 'What they do instead' }] }
  const other = updateQuestion(two, 'c', { objectiveKey: 'o2' })
  expect(objectiveFromElsewhere(other, 'a')).toBeNull()
  const moved = moveQuestion(other, 'a', { sectionKey: 's2', index: 1 })
  expect(objectiveFromElsewhere(moved, 'a')).toBe('Why people leave')
  expect(objectiveFromElsewhere(updateQuestion(moved, 'a', { objectiveKey: null }), 'a')).toBeNull()
})

test('step by step it says so in each section that it comes into, and nowhere else', () => {
  const guide = guideOf(['a', 'b'], ['c', 'd'], ['e'])
  const two = { ...guide, objectives: [...guide.objectives, { key: 'o2', text: 'What they do instead' }] }
  const of = (held: Guide, ...keys: string[]) =>
    keys.reduce((next, key) => updateQuestion(next, key, { objectiveKey: 'o2' }), held)
  let held = of(two, 'c', 'd', 'e')
  const notes = Array.from({ length: 5 }, () => {
    const stepped = stepQuestion(held, 'a', 1)
    const note = noteOfMove(held, stepped, 'a')
    held = stepped
    return note?.match(/“(.*)”/)?.[1] ?? null
  })
  // Past "b"; into the second section; past "c" and "d"; into the third.
  expect(notes).toEqual([null, 'Why people leave', null, null, 'Why people leave'])
  expect(order(held)).toEqual([['b'], ['c', 'd'], ['a', 'e']])
  expect(noteOfMove(held, stepQuestion(of(held, 'a'), 'a', -1), 'a')).toBeNull()
})
