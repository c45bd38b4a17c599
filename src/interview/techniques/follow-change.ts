import { anything, type Technique, timesHere } from './technique.ts'

/** Up to here nothing is said instead: they are asked how they would put it. */
const fewestWords = 6

export const followChange: Technique = {
  name: 'follow_change',
  title: 'What they say instead',
  indication: 'They take back what they said: the last word counts, and more is asked about it.',
  contraIndication: 'They say plainly that there is no more to it.',
  source:
    'Schegloff, Jefferson & Sacks 1977, The preference for self-correction in conversation, Language 53(2)',
  call(view) {
    const { reading, clauses } = view
    if (!reading?.takesBack || timesHere(view, 'follow_change') > 0) return null
    if (reading.words <= fewestWords)
      return { need: 0.9, why: 'They took something back and say nothing instead.', focus: null }
    const focus = clauses[0]
    if (!focus) return null
    return { need: 0.9, why: 'They took something back; what they say instead counts.', focus }
  },
  wordings: [
    {
      id: 'change.more',
      text: 'Could you tell me a little more about that?',
      fits: anything,
      alone: true,
    },
    { id: 'change.say', text: 'Tell me a little about that.', fits: anything, alone: true },
    { id: 'change.now', text: 'So how would you put it now?', alone: true, ifNothing: true },
    { id: 'change.instead', text: 'What would you say instead?', alone: true, ifNothing: true },
  ],
}
