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
    { id: 'led.feeling-about', text: 'You said you were “{t}”. What brought that about?', kind: 'feeling' },
    { id: 'led.feeling-behind', text: 'You used the word “{t}”. What was behind that?', kind: 'feeling' },
    { id: 'led.feeling-moment', text: 'You said “{t}”. What happened that made it so?', kind: 'feeling' },
    {
      id: 'led.says',
      text: 'What makes you say that {c}?',
      fits: standing,
      afterJudgement: true,
      affirmed: true,
    },
    {
      id: 'led.came-that',
      text: 'How did it come about that {c}?',
      fits: ['event', 'situation'],
      affirmed: true,
    },
    { id: 'led.so', text: 'What makes it so?', fits: ['state', 'topic'], afterJudgement: true },
    { id: 'led.from', text: 'Where does that come from?', fits: standing, afterOpinion: true },
    {
      id: 'led.put-down',
      text: 'What do you put that down to?',
      fits: ['state', 'topic'],
      afterJudgement: true,
    },
    {
      id: 'led.led',
      text: 'What led to that?',
      fits: ['event', 'habit', 'state', 'situation'],
      alone: true,
      after: ['event', 'fact', 'other'],
    },
    {
      id: 'led.about',
      text: 'How did that come about?',
      fits: ['event', 'habit', 'state', 'situation'],
      alone: true,
      after: ['event', 'fact', 'practice', 'other', 'reason'],
    },
    {
      id: 'led.see',
      text: 'What makes you see it that way?',
      fits: standing,
      afterOpinion: true,
      alone: true,
      after: ['view'],
    },
    { id: 'led.shaped', text: 'What has shaped that view?', fits: standing, afterOpinion: true },
    { id: 'led.before', text: 'What happened just before that?', fits: ['event'] },
    {
      id: 'led.behind',
      text: 'What is behind that?',
      fits: ['state', 'habit', 'topic'],
      afterJudgement: true,
    },
    { id: 'led.tipped', text: 'What tipped the balance?', fits: ['event'] },
    { id: 'led.reasons', text: 'What are your reasons for that?', fits: ['habit'] },
  ],
}

/** A reason stands in the answer: asking for one again is deaf, unless the chain goes on from it. */
function causeGiven(view: TechniqueView, turning: Focus | null): number {
  if (!view.reading?.hasCause) return 0
  return timesHere(view, 'what_led_to_it') > 0 && turning ? 0.1 : 0.35
}
