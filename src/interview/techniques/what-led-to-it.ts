import type { Focus } from '../reading.ts'
import {
  firstOfKind,
  pointing,
  standing,
  type Technique,
  type TechniqueView,
  timesHere,
} from './technique.ts'

/** Longer chains tire people, and the answers begin to be made up. */
const longestChain = 4

export const whatLedToIt: Technique = {
  name: 'what_led_to_it',
  title: 'What led to it',
  indication: 'They judge, feel, decide or mark something without saying what led to it.',
  contraIndication: 'A reason is given; a value is reached; the last reason was asked for and none came.',
  source: 'Patton 2015, ch. 7 (no “why”); Ohno 1988, Toyota Production System (five whys); Kvale 1996, ch. 7',
  chains: true,
  call(view) {
    const { reading, clauses, isShort } = view
    if (!reading) return { need: 0.8, why: 'A mark says how much, not why.', focus: null }
    const chain = timesHere(view, 'what_led_to_it')
    if (chain >= longestChain || (chain > 0 && (reading.hasValue || !reading.hasCause))) return null
    const feeling = firstOfKind(view, 'feeling')
    if (feeling && !reading.hasCause) {
      return {
        need: 0.5 + 0.2 * feeling.score,
        why: 'They name a feeling without what brought it about.',
        focus: feeling,
      }
    }
    const turning = clauses.find((focus) => focus.isChange || focus.isEvaluation || focus.isOpinion) ?? null
    const focus = turning ?? (isShort ? (clauses[0] ?? null) : null)
    const need = (turning ? 0.64 : isShort ? 0.45 : 0.3) - causeGiven(view, turning)
    return {
      need: need * pointing(view, focus),
      why: turning ? 'They judge or decide something without saying what led to it.' : 'No reason is given.',
      focus,
    }
  },
  wordings: [
    { id: 'led.feeling-made', pattern: 'made', text: 'What made you {t}?', kind: 'feeling' },
    {
      id: 'led.feeling-felt',
      pattern: 'before',
      text: 'What had happened when you felt {t}?',
      kind: 'feeling',
    },
    { id: 'led.feeling-moment', pattern: 'moment', text: 'Which moment made you {t}?', kind: 'feeling' },
    { id: 'led.made', pattern: 'made', text: 'What made you {inf}?', tense: 'past' },
    { id: 'led.makes', pattern: 'made', text: 'What makes you {inf}?', tense: 'present' },
    { id: 'led.led', pattern: 'led', text: 'What led you to {inf}?' },
    { id: 'led.come', pattern: 'come-to', text: 'How did you come to {inf}?' },
    { id: 'led.before', pattern: 'before', text: 'What had happened before you {past}?', tense: 'past' },
    {
      id: 'led.mind',
      pattern: 'mind',
      text: 'What was going through your mind when you {past}?',
      tense: 'past',
    },
    {
      id: 'led.came-that',
      pattern: 'came-about',
      text: 'How did it come about that {c}?',
      tense: 'past',
      affirmed: true,
    },
    { id: 'led.keeps', pattern: 'keeps', text: 'What keeps you from {lacking}?', tense: 'present' },
    { id: 'led.kept', pattern: 'keeps', text: 'What kept you from {lacking}?', tense: 'past' },
    { id: 'led.judged', pattern: 'judged', text: 'What {judged}?' },
    { id: 'led.valued', pattern: 'valued', text: 'What makes it matter to you that {valued}?' },
    { id: 'led.liked', pattern: 'liked', text: 'What {liked}?' },
    { id: 'led.think', pattern: 'think', text: 'What makes you think {view}?' },
    { id: 'led.sense', pattern: 'sense', text: 'What gives you the sense that {view}?' },
    {
      id: 'led.says',
      pattern: 'think',
      text: 'What makes you say that {c}?',
      tense: 'present',
      afterJudgement: true,
      affirmed: true,
      others: true,
    },
    { id: 'led.so', text: 'What makes it so?', fits: ['state'], afterJudgement: true },
    { id: 'led.put-down', text: 'What do you put that down to?', fits: ['state'], afterJudgement: true },
    { id: 'led.about', text: 'How did that come about?', fits: ['event', 'situation'] },
    {
      id: 'led.see',
      text: 'What makes you see it that way?',
      fits: standing,
      afterOpinion: true,
      alone: true,
      after: ['view'],
    },
    { id: 'led.shaped', text: 'What has shaped that view?', fits: standing, afterOpinion: true },
  ],
}

/** A reason stands in the answer: asking for one again is deaf, unless the chain goes on from it. */
function causeGiven(view: TechniqueView, turning: Focus | null): number {
  if (!view.reading?.hasCause) return 0
  return timesHere(view, 'what_led_to_it') > 0 && turning ? 0.1 : 0.35
}
