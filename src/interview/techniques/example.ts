import type { Focus, Reading } from '../reading.ts'
import { occasion, timeDid } from './concrete.ts'
import { lasting, pointing, type Technique } from './technique.ts'

export const example: Technique = {
  name: 'example',
  title: 'A recent specific instance',
  indication: 'It is said in general; nothing that happened is told yet.',
  contraIndication:
    'They are telling one time already; a view, a wish, a fear or a plain fact, which have no instances.',
  source: 'Flanagan 1954, The critical incident technique, Psychological Bulletin 51(4)',
  call(view) {
    const { reading, clauses } = view
    if (!reading || reading.hasExample || reading.words < 5 || reading.recallsNone || reading.isUnknown)
      return null
    if (!lasting.some((gist) => gist === reading.gist)) return null
    const told =
      clauses.find((focus) => focus.isGeneral && isRepeated(focus)) ?? clauses.find(isRepeated) ?? null
    if (!told && (reading.isHypothetical || isPlainFact(reading, clauses))) return null
    const focus = told ?? clauses.find(isGeneral) ?? null
    const need = 0.6 - 0.4 * reading.specificity + (told?.isGeneral ? 0.15 : 0)
    return {
      need: (focus ? need : 0.8 * need) * pointing(view, focus),
      why: 'It is said in general; nothing that happened is told yet.',
      focus,
    }
  },
  wordings: [
    occasion,
    {
      id: 'example.last-time',
      ofRecurring: true,
      asks: 'example',
      pattern: 'last',
      text: 'What happened the last time you {past}?',
      tense: 'present',
    },
    {
      id: 'example.tell-last',
      ofRecurring: true,
      asks: 'example',
      pattern: 'last',
      text: 'Please tell me about the last time you {past}.',
      tense: 'present',
    },
    {
      id: 'example.recent',
      ofRecurring: true,
      asks: 'example',
      pattern: 'recent',
      text: 'Take the most recent time you {past}: how did it go?',
      tense: 'present',
      fits: ['habit'],
    },
    {
      id: 'example.about-last',
      of: 'snag',
      asks: 'example',
      pattern: 'last',
      text: 'Please tell me about the last time that happened.',
    },
    {
      id: 'example.take-one',
      of: 'activity',
      ofRecurring: true,
      asks: 'example',
      pattern: 'recent',
      text: 'Please pick one recent time and tell me how it went.',
    },
    {
      id: 'example.how-last',
      of: 'activity',
      ofRecurring: true,
      asks: 'example',
      pattern: 'recent',
      text: 'How did it go the most recent time?',
    },
    timeDid,
    {
      id: 'example.time-was',
      of: ['snag', 'effect', 'judgement'],
      asks: 'example',
      pattern: 'one-time',
      text: 'Please tell me about a time when it was like that.',
    },
    {
      id: 'example.mind',
      of: ['snag', 'effect', 'judgement', 'activity'],
      asks: 'example',
      pattern: 'example',
      text: 'What example of that comes to mind, if any?',
    },
    {
      id: 'example.is-there',
      of: ['snag', 'effect', 'judgement', 'activity'],
      asks: 'example',
      pattern: 'example',
      text: 'Is there an example that comes to mind?',
    },
  ],
}

/** A state or a view, which a moment can show; what was denied or only imagined cannot be shown. */
function isGeneral({ manner, isNegated, isOpinion, isEvaluation, isGeneral }: Focus): boolean {
  const isJudged = isOpinion || isEvaluation || isGeneral
  return !isNegated && isJudged && (manner === 'state' || manner === 'topic')
}

/** What happens again and again can be shown by one time; what happened once is that time already. */
function isRepeated(focus: Focus): boolean {
  return !focus.isNegated && (focus.manner === 'habit' || (focus.manner === 'topic' && focus.isGeneral))
}

/** Short, and neither general nor a judgement: a fact is no case of anything. */
function isPlainFact(reading: Reading, clauses: readonly Focus[]): boolean {
  const isJudged = clauses.some((focus) => focus.isEvaluation || focus.isOpinion || focus.isGeneral)
  return reading.words < 15 && !isJudged && !reading.isGeneral && !reading.hasEvaluation
}
