import { type Focus, topicFocus } from '../reading.ts'
import { began, cameAbout, ledUp, prefers } from './concrete.ts'
import { firstOfKind, pointing, type Technique, type TechniqueView, timesHere } from './technique.ts'

/** Who says more has said what brought the feeling about. */
const mostWordsOfFeeling = 20
/** Who says more has said how that came about. */
const mostWordsOfDenial = 14
/** Longer chains tire people, and the answers begin to be made up. */
const longestChain = 4

export const whatLedToIt: Technique = {
  name: 'what_led_to_it',
  title: 'What led to it',
  indication: 'They judge, feel, decide or mark something without saying what led to it.',
  contraIndication:
    'A reason is given; a value is reached; the last reason was asked for and none came; a plain fact.',
  source: 'Patton 2015, ch. 7 (no “why”); Ohno 1988, Toyota Production System (five whys); Kvale 1996, ch. 7',
  chains: true,
  call(view) {
    const { reading, clauses, isShort } = view
    if (!reading) return { need: 0.8, why: 'A mark says how much, not why.', focus: null }
    if (
      reading.deniesPremise &&
      view.progress.probes.length === 0 &&
      !reading.hasCause &&
      reading.words <= mostWordsOfDenial
    )
      return {
        need: 0.85,
        why: 'There is no such thing as was asked about: how that came about is not told.',
        focus: noSuchThing,
      }
    const chain = timesHere(view, 'what_led_to_it')
    if (chain >= longestChain || (chain > 0 && (reading.hasValue || !reading.hasCause))) return null
    const feeling = firstOfKind(view, 'feeling')
    if (feeling && !reading.hasCause && reading.words <= mostWordsOfFeeling) {
      return {
        need: 0.5 + 0.2 * feeling.score,
        why: 'They name a feeling without what brought it about.',
        focus: feeling,
      }
    }
    if (reading.gist === 'fact') return null
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
    { id: 'led.no-how', pattern: 'came-about', text: 'How come?', kind: 'denial' },
    { id: 'led.no-led', pattern: 'led', text: 'Could you tell me a little more about that?', kind: 'denial' },
    {
      id: 'led.feeling-on',
      asks: 'cause',
      pattern: 'made',
      text: 'You said “{t}”. What makes you say that?',
      kind: 'feeling',
    },
    {
      id: 'led.feeling-think',
      asks: 'cause',
      pattern: 'moment',
      text: '“{t}”, you said. Could you tell me a little more about that?',
      kind: 'feeling',
    },
    { id: 'led.made', asks: 'cause', pattern: 'made', text: 'What made you {inf}?', tense: 'past' },
    { id: 'led.makes', asks: 'cause', pattern: 'made', text: 'What makes you {inf}?', tense: 'present' },
    { id: 'led.led', asks: 'cause', pattern: 'led', text: 'What led you to {inf}?', tense: 'past' },
    { id: 'led.come', asks: 'cause', pattern: 'come-to', text: 'How did you come to {inf}?' },
    cameAbout,
    ledUp,
    began,
    { id: 'led.how-so', of: ['judgement', 'effect'], asks: 'cause', pattern: 'how-so', text: 'How so?' },
    { id: 'led.says', ofThought: true, asks: 'cause', pattern: 'says', text: 'What makes you say that?' },
    {
      id: 'led.judged',
      of: 'judgement',
      asks: 'cause',
      pattern: 'says',
      text: 'What is it that makes you say that?',
    },
    prefers,
    {
      id: 'led.worry',
      of: 'worry',
      asks: 'cause',
      pattern: 'mind',
      text: 'What makes you worry about that?',
    },
    {
      id: 'led.put-down',
      of: 'shift',
      asks: 'cause',
      pattern: 'down-to',
      text: 'What do you put that down to?',
    },
    {
      id: 'led.from',
      of: 'shift',
      asks: 'cause',
      pattern: 'from',
      text: 'Where does that come from, in your view?',
    },
    {
      id: 'led.see',
      ofThought: true,
      asks: 'cause',
      pattern: 'says',
      text: 'What makes you see it that way?',
    },
    {
      id: 'led.come-to-see',
      ofThought: true,
      asks: 'cause',
      pattern: 'come-to',
      text: 'How did you come to see it that way?',
    },
    {
      id: 'led.gives',
      of: 'impression',
      ofThought: true,
      asks: 'cause',
      pattern: 'says',
      text: 'What is it that gives you that impression?',
    },
  ],
}

/** Nothing is quoted of it: only that it is denied says how to ask. */
const noSuchThing: Focus = topicFocus('denial', { start: 0, end: 0 }, 0.9)

/** A reason stands in the answer: asking for one again is deaf, unless the chain goes on from it. */
function causeGiven(view: TechniqueView, turning: Focus | null): number {
  if (!view.reading?.hasCause) return 0
  return timesHere(view, 'what_led_to_it') > 0 && turning ? 0.1 : 0.35
}
