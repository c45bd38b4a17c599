import { pointing, standing, type Technique, timesHere } from './technique.ts'

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
    const liked = clauses.find((focus) => focus.isOpinion && focus.manner !== 'event')
    if (!liked && timesHere(view, 'ladder') === 0) return null
    const focus = liked ?? clauses[0] ?? null
    return {
      need: (reading.hasCause || timesHere(view, 'ladder') > 0 ? 0.56 : 0.46) * pointing(view, focus),
      why: 'They say what they want or like; what it does for them is not said.',
      focus,
    }
  },
  wordings: [
    { id: 'ladder.does', text: 'What does that do for you?', fits: ['habit', 'state'], affirmed: true },
    { id: 'ladder.gives', text: 'What do you get out of that?', fits: ['habit', 'state'], affirmed: true },
    {
      id: 'ladder.possible',
      text: 'What does that make possible for you?',
      fits: ['habit', 'state', 'hypothetical'],
      affirmed: true,
    },
    { id: 'ladder.matter', text: 'How does that matter to you?', fits: standing },
    {
      id: 'ladder.without',
      text: 'What would you miss without it?',
      fits: ['habit', 'state'],
      affirmed: true,
    },
    { id: 'ladder.change', text: 'What does that change for you?', fits: ['habit', 'state'] },
  ],
}
