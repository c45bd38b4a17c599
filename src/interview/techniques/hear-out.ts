import { type Focus, topicFocus } from '../reading.ts'
import { general, type Technique, timesHere } from './technique.ts'

const happened = ['event', 'situation'] as const

export const hearOut: Technique = {
  name: 'hear_out',
  title: 'What happened, where somebody is angry',
  indication: 'They are angry at what they tell of: they were heard, and may say how it went on.',
  contraIndication: 'They are angry at being asked, or want no question about it. Never more than once.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 7 (when interviewees are angry or upset)',
  call(view) {
    const { reading } = view
    const isAngry = reading?.isUpset || (reading?.mayBeUpset && !reading.mayTakeBack)
    if (!reading || !isAngry || reading.isFedUp || timesHere(view, 'hear_out') > 0) return null
    // Nothing is quoted back to them; only how they tell it says how to ask.
    const isPast = reading.tellsOfPast || ['episode', 'situation', 'felt'].includes(reading.gist)
    const manner = isPast ? 'event' : 'state'
    const focus: Focus = { ...topicFocus('feeling', { start: 0, end: 0 }, 0), manner }
    return { need: 0.95, why: 'They are angry; what happened is theirs to tell.', focus }
  },
  wordings: [
    {
      id: 'hear.after',
      asks: 'end',
      pattern: 'then',
      text: 'What happened after that?',
      fits: happened,
      alone: true,
    },
    {
      id: 'hear.did',
      asks: 'deal',
      pattern: 'did',
      text: 'What did you do then?',
      fits: happened,
      alone: true,
    },
    { id: 'hear.next', asks: 'end', pattern: 'then', text: 'What came next?', fits: happened, alone: true },
    {
      id: 'hear.deal',
      asks: 'deal',
      pattern: 'deal',
      text: 'How do you deal with that?',
      fits: general,
      alone: true,
    },
    {
      id: 'hear.do',
      asks: 'deal',
      pattern: 'deal',
      text: 'What do you do about it?',
      fits: general,
      alone: true,
    },
    {
      id: 'hear.meant',
      asks: 'effect',
      pattern: 'meant',
      text: 'What has that meant for you?',
      fits: general,
      alone: true,
    },
  ],
}
