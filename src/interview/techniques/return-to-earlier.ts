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
    { id: 'return.earlier-that', text: 'Earlier you said that {c}. Please tell me more about that.' },
    { id: 'return.back-that', text: 'To come back to something from earlier: {c}. How is that?' },
    { id: 'return.connect-that', text: 'You mentioned earlier that {c}. How does that connect with this?' },
    { id: 'return.earlier', text: 'Earlier you said “{t}”. Please tell me more about that.' },
    { id: 'return.back', text: 'To come back to something from earlier: “{t}”. How was that?' },
    { id: 'return.connect', text: 'You said earlier “{t}”. How does that connect with this?' },
  ],
}
