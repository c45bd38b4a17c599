import { describe, expect, it } from 'vitest'
import { guideOf, type QuestionSketch } from '../../../test/support/guides.ts'
import { answeredOpenly } from '../../../test/support/question-progress.ts'
import { decide } from '../decide.ts'
import { indexGuide } from '../guide-index.ts'
import { readAnswer } from '../reading.ts'
import { emptyState, type InterviewState, type QuestionProgress } from '../state.ts'
import { techniques } from './index.ts'

const question: QuestionSketch = {
  key: 'a',
  text: 'How do you get to work?',
  probing: { mode: 'adaptive', depth: 'deep', fixedProbes: [], notes: '' },
}
const index = indexGuide(guideOf([question, { key: 'b', text: 'What else did you try?' }]))
const asked = answeredOpenly()

function decideAfter(
  text: string,
  more: {
    probes?: QuestionProgress['probes']
    earlier?: { turn: number; text: string }[]
    hasStimulus?: boolean
  } = {},
) {
  const { probes = [], ...context } = more
  const state: InterviewState = {
    ...emptyState(),
    seed: 3,
    consent: { interview: true },
    participantWords: 50,
    questions: { a: { ...asked, probes } },
    lastAnswer: { turn: 1, questionKey: 'a', isValue: false },
  }
  const reading = readAnswer(text, {
    language: 'en',
    earlierWords: [],
    question: 'How do you get to work?',
    ...context,
  })
  return decide(state, index, { trigger: 'answer', now: 1, reading })
}
const techniqueAfter = (...given: Parameters<typeof decideAfter>) => {
  const { move } = decideAfter(...given)
  return move.kind === 'probe' ? move.technique : move.kind
}

describe('the technique fits the answer', () => {
  it.each([
    ['I usually take the tram on weekdays.', 'example'],
    ['I hated waiting for the bus in the rain.', 'what_led_to_it'],
    ['I was so ashamed of my old bicycle.', 'what_led_to_it'],
    ['It felt clunky.', 'take_up_word'],
    ['Fine.', 'take_up_word'],
    ['The new line is much faster.', 'compare'],
    ['Actually no, scratch that.', 'follow_change'],
    ['It was the price. No wait, that is not true, I threw out half of it.', 'follow_change'],
    ['Drawer.', 'take_up_word'],
    ['Out of spite, just kidding', 'ask'],
  ])('%s -> %s', (text, technique) => expect(techniqueAfter(text)).toBe(technique))

  it('asks how two things go together, quoting both', () => {
    const { move } = decideAfter('I never take the early tram.', {
      earlier: [{ turn: 0, text: 'I always take the early tram.' }],
    })
    expect(move).toMatchObject({ technique: 'reconcile', focus: { before: { turn: 0, start: 0, end: 29 } } })
  })

  it('asks what is meant only where something is on the screen', () => {
    const said = 'The one on the left looks cheap.'
    expect(techniqueAfter(said, { hasStimulus: true })).toBe('clarify_reference')
    expect(techniqueAfter(said)).not.toBe('clarify_reference')
  })

  it('ends a chain of reasons where a value is reached, or no reason came', () => {
    const probes = [{ technique: 'what_led_to_it', turn: 2, replyWords: null }] as QuestionProgress['probes']
    expect(techniqueAfter('I like it because then I have more time with my kids.', { probes })).not.toBe(
      'what_led_to_it',
    )
    expect(techniqueAfter('I prefer the tram to the bus on most days.', { probes })).not.toBe(
      'what_led_to_it',
    )
  })
})

describe('every technique', () => {
  it('says when it serves, when it does harm, and who described it', () => {
    for (const { name, title, indication, contraIndication, source } of techniques) {
      for (const text of [title, indication, contraIndication]) expect(text.length, name).toBeGreaterThan(10)
      expect(source, name).toMatch(/\d{4}/)
    }
  })

  it('calls for nothing, or for a need between 0 and 1, whatever the answer', () => {
    const answers = [
      'No.',
      'I often hated it when my boss was there, a lot of work.',
      'x '.repeat(400),
      '?',
      '',
    ]
    for (const text of answers) {
      const made = decideAfter(text)
      for (const { score } of made.considered) {
        expect(score ?? 0).toBeGreaterThanOrEqual(0)
        expect(score ?? 0).toBeLessThanOrEqual(1.2)
      }
    }
  })
})
