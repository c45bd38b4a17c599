import type { Technique } from './technique.ts'

export const returnToEarlier: Technique = {
  name: 'return_to_earlier',
  title: 'Back to something they mentioned earlier',
  indication: 'Something said earlier belongs to this question, and nobody took it up.',
  contraIndication: 'The present answer still holds more; or it was taken up.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 9 (following up across the interview)',
  call({ threads, reading }) {
    const thread = threads[0]
    if (!thread || !reading) return null
    return {
      need: reading.richness < 0.35 || reading.isClosing ? 0.55 : 0.4,
      why: 'They mentioned something earlier that belongs here, and nobody took it up.',
      focus: thread,
    }
  },
  wordings: [
    {
      id: 'return.connect-thing',
      pattern: 'earlier',
      text: 'Earlier you mentioned {n}. How does that come in here?',
    },
    {
      id: 'return.back-thing',
      pattern: 'back',
      text: 'Let me go back to {n} from earlier. What is the story there?',
    },
    {
      id: 'return.more-thing',
      pattern: 'before',
      text: 'You spoke of {n} before. Please tell me more about that.',
    },
    {
      id: 'return.earlier-that',
      pattern: 'earlier',
      text: 'Earlier you said that {c}. Please tell me more about that.',
    },
    {
      id: 'return.connect-that',
      pattern: 'earlier',
      text: 'You mentioned earlier that {c}. How does that connect with this?',
    },
    {
      id: 'return.earlier',
      pattern: 'earlier',
      text: 'Earlier you said “{t}”. Please tell me more about that.',
    },
  ],
}
