import { describe, expect, test } from 'vitest'
import {
  type Draft,
  describeAnswer,
  draftOf,
  emptyDraft,
  moveEntry,
  parseNumber,
  readDraft,
  toggleOption,
  type View,
} from './draft.ts'

const options = [
  { key: 'a', label: 'Email', role: 'plain' as const },
  { key: 'b', label: 'Post', role: 'plain' as const },
  { key: 'x', label: 'Something else', role: 'other' as const },
  { key: 'none', label: 'None of these', role: 'exclusive' as const },
]
const one: View = { control: 'pick_one', hint: '', options }
const many: View = { control: 'pick_many', hint: '', options, minimum: 2, maximum: 3 }
const amount: View = {
  control: 'number',
  hint: '',
  minimum: 0,
  maximum: 50,
  whole: true,
  unit: 'letters',
}
const points: View = {
  control: 'points',
  hint: '',
  points: [
    { point: 1, label: 'Never' },
    { point: 2, label: null },
    { point: 3, label: 'Always' },
  ],
}
const draft = (part: Partial<Draft>): Draft => ({ ...emptyDraft, ...part })

describe('reading the field', () => {
  test('an empty field is not an answer, whatever its kind', () => {
    const words: View = { control: 'words', hint: '' }
    expect(readDraft({ kind: 'open', view: words }, draft({ text: ' \n' })).ok).toBe(false)
    expect(readDraft({ kind: 'single_choice', view: one }, emptyDraft).ok).toBe(false)
    expect(readDraft({ kind: 'multiple_choice', view: many }, emptyDraft).ok).toBe(false)
    expect(readDraft({ kind: 'scale', view: points }, emptyDraft).ok).toBe(false)
    expect(readDraft({ kind: 'number', view: amount }, emptyDraft).ok).toBe(false)
  })

  test('an answer that is too long is said to be so, not cut off', () => {
    const view: View = { control: 'words', hint: '' }
    const read = readDraft({ kind: 'open', view }, draft({ text: 'a'.repeat(20_001) }))
    expect(read).toEqual({
      ok: false,
      say: 'This has 20,001 characters; 20,000 fit into one answer. Shorten it.',
    })
  })

  test('"other" asks for words, and sends them only while it is chosen', () => {
    expect(readDraft({ kind: 'single_choice', view: one }, draft({ picked: ['x'] }))).toEqual({
      ok: false,
      say: 'Say in a few words what “Something else” is.',
    })
    expect(
      readDraft({ kind: 'single_choice', view: one }, draft({ picked: ['x'], text: ' Pigeon ' })),
    ).toEqual({
      ok: true,
      answer: { value: { kind: 'single_choice', option: 'x' }, text: 'Pigeon' },
    })
    expect(readDraft({ kind: 'single_choice', view: one }, draft({ picked: ['a'], text: 'Pigeon' }))).toEqual(
      {
        ok: true,
        answer: { value: { kind: 'single_choice', option: 'a' } },
      },
    )
  })

  test('limits of a multiple choice hold, except that "none" may stand alone', () => {
    const read = (picked: string[]) => readDraft({ kind: 'multiple_choice', view: many }, draft({ picked }))
    expect(read(['a'])).toEqual({ ok: false, say: 'Choose at least 2.' })
    expect(read(['none']).ok).toBe(true)
    expect(read(['b', 'a'])).toEqual({
      ok: true,
      answer: { value: { kind: 'multiple_choice', options: ['a', 'b'] } },
    })
  })

  test('yes and no are sent as what they are', () => {
    const view: View = {
      control: 'pick_one',
      hint: '',
      options: [
        { key: 'yes', label: 'Yes', role: 'plain' },
        { key: 'no', label: 'No', role: 'plain' },
      ],
    }
    expect(readDraft({ kind: 'yes_no', view }, draft({ picked: ['no'] }))).toEqual({
      ok: true,
      answer: { value: { kind: 'yes_no', yes: false } },
    })
  })

  test('an order nobody moved is sent as it stands', () => {
    const view: View = { control: 'order', hint: '', options: options.slice(0, 2) }
    expect(readDraft({ kind: 'ranking', view }, emptyDraft)).toEqual({
      ok: true,
      answer: { value: { kind: 'ranking', order: ['a', 'b'] } },
    })
  })

  test('a number outside its limits is refused with the limit', () => {
    const read = (text: string) => readDraft({ kind: 'number', view: amount }, draft({ text }))
    expect(read('51')).toEqual({ ok: false, say: 'Type 50 or less.' })
    expect(read('2.5')).toEqual({ ok: false, say: 'Type a whole number.' })
    expect(read('about five').ok).toBe(false)
    expect(read('12')).toEqual({ ok: true, answer: { value: { kind: 'number', number: 12 } } })
  })
})

test('numbers are read as people write them, on either side of the decimal mark', () => {
  expect(['1200', '1 200', '1,200', "1'200", '2,5', '0.125', '1.200,5', '-3'].map(parseNumber)).toEqual([
    1200, 1200, 1200, 1200, 2.5, 0.125, 1200.5, -3,
  ])
  expect(['', '1,2,3', '1.', 'ten', '3-4', '1e5'].map(parseNumber)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})

test('an option that excludes the rest clears them, and they clear it', () => {
  if (many.control !== 'pick_many') throw new Error('not reached')
  expect(toggleOption(many, ['a', 'b'], 'none')).toEqual(['none'])
  expect(toggleOption(many, ['none'], 'b')).toEqual(['b'])
  expect(toggleOption(many, ['a', 'b'], 'a')).toEqual(['b'])
})

test('an entry moves within the list and never out of it', () => {
  expect(moveEntry(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moveEntry(['a', 'b', 'c'], 2, -1)).toEqual(['c', 'a', 'b'])
  expect(moveEntry(['a', 'b', 'c'], 9, 0)).toEqual(['a', 'b', 'c'])
})

test('a sent answer reads as it was given and can be put back into the field', () => {
  const answer = { value: { kind: 'scale', point: 3 } as const }
  expect(describeAnswer(points, answer)).toEqual({ chosen: '3 of 3 (Always)', words: '' })
  expect(readDraft({ kind: 'scale', view: points }, draftOf(answer))).toEqual({ ok: true, answer })
  expect(describeAnswer(one, { value: { kind: 'single_choice', option: 'x' }, text: 'Pigeon' })).toEqual({
    chosen: 'Something else',
    words: 'Pigeon',
  })
  expect(describeAnswer(amount, { value: { kind: 'number', number: 7 } }).chosen).toBe('7 letters')
})
