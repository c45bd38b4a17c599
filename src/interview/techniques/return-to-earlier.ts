import { linkedFrom } from '../threads.ts'
import { type Technique, timesInAll } from './technique.ts'

/** More often it would be a habit that is noticed. */
const mostReturns = 2
/** Whoever says less has nothing to tell at the moment, least of all of what was before. */
const fewestWords = 6

export const returnToEarlier: Technique = {
  name: 'return_to_earlier',
  title: 'Back to something they mentioned earlier',
  indication: 'Something said earlier belongs to this question, and nobody took it up.',
  contraIndication:
    'The present answer still holds more; it was taken up; or no word ties it to the question.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 9 (following up across the interview)',
  call({ threads, reading, state, progress, clauses, focuses }) {
    const thread = threads[0]
    // What they are telling comes first.
    const isDone =
      progress.probes.length > 0 || (clauses.length === 0 && !focuses.some(({ kind }) => kind === 'phrase'))
    if (
      !thread ||
      !reading ||
      !isDone ||
      reading.words < fewestWords ||
      timesInAll(state, 'return_to_earlier') >= mostReturns
    )
      return null
    // What does not belong to this question comes as a jump.
    if (thread.score < linkedFrom) return null
    return {
      need: 0.46 + (reading.richness < 0.35 ? 0.06 : 0),
      why: 'They mentioned something earlier, and nobody took it up.',
      focus: thread,
    }
  },
  wordings: [
    {
      id: 'return.connect',
      pattern: 'earlier',
      text: 'Earlier you said “{t}”. What more can you tell me about that?',
    },
    {
      id: 'return.more',
      pattern: 'before',
      text: 'Before, you said “{t}”. Could you say a little more about that?',
    },
    {
      id: 'return.open',
      pattern: 'back',
      text: '“{t}”, you said earlier. Could you tell me more about that?',
    },
  ],
}
