import { betterWay, likes, speaksFor } from './concrete.ts'
import { pointing, type Technique, timesHere } from './technique.ts'

export const ladder: Technique = {
  name: 'ladder',
  title: 'From what it is to what it does for them',
  indication: 'They prefer, choose or value something for what it is; what it does for them is not said.',
  contraIndication: 'A value is reached; the matter is a complaint or a plain fact; two rungs were climbed.',
  source:
    'Reynolds & Gutman 1988, Laddering theory, method, analysis, and interpretation, J. Advertising Research 28(1)',
  chains: true,
  call(view) {
    const { reading, clauses } = view
    if (!reading || reading.hasValue || timesHere(view, 'ladder') >= 2) return null
    if (!['view', 'habit', 'wish'].includes(reading.gist)) return null
    const liked = clauses.find(
      (focus) => focus.isOpinion && focus.manner !== 'event' && !focus.isBarrier && !focus.isNegated,
    )
    if (!liked && timesHere(view, 'ladder') === 0) return null
    const focus = liked ?? clauses[0] ?? null
    return {
      need: (reading.hasCause || timesHere(view, 'ladder') > 0 ? 0.56 : 0.46) * pointing(view, focus),
      why: 'They say what they want or like; what it does for them is not said.',
      focus,
    }
  },
  wordings: [
    {
      id: 'ladder.does',
      asks: 'effect',
      pattern: 'does',
      text: 'What does {ing} do for you?',
      tense: 'present',
    },
    likes,
    {
      id: 'ladder.like-most',
      of: 'liking',
      asks: 'cause',
      pattern: 'like',
      text: 'What is it that appeals to you there?',
    },
    speaksFor,
    betterWay,
    {
      id: 'ladder.important',
      of: 'importance',
      asks: 'cause',
      pattern: 'matter',
      text: 'What makes that important to you?',
    },
    { id: 'ladder.that-does', of: 'effect', pattern: 'does', text: 'What does that do for you?' },
    {
      id: 'ladder.possible',
      of: 'effect',
      pattern: 'possible',
      text: 'What, if anything, does that make possible for you?',
    },
    {
      id: 'ladder.would-do',
      of: 'wish',
      asks: 'effect',
      pattern: 'does',
      text: 'What would that do for you?',
    },
  ],
}
