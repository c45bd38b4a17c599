import { type Technique, timesHere } from './technique.ts'

/** Up to here nothing is said instead: they are asked how they would put it. */
export const fewestWords = 6

export const followChange: Technique = {
  name: 'follow_change',
  title: 'What they say instead',
  indication: 'They take back what they said: the last word counts, and more is asked about it.',
  contraIndication: 'They say plainly that there is no more to it.',
  source:
    'Schegloff, Jefferson & Sacks 1977, The preference for self-correction in conversation, Language 53(2)',
  call(view) {
    const { reading } = view
    if (!reading?.takesBack || reading.words <= fewestWords || timesHere(view, 'follow_change') > 0)
      return null
    return { need: 0.9, why: 'They took something back; what they say instead counts.', focus: null }
  },
  wordings: [
    { id: 'change.more', text: 'Please tell me a little more about that.' },
    { id: 'change.say', text: 'Please say a little more about it, then.' },
    { id: 'change.add', text: 'What would you add to that?' },
  ],
}
