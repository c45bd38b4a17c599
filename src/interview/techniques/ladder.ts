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
    { id: 'ladder.does', pattern: 'does', text: 'What does {ing} do for you?', tense: 'present' },
    { id: 'ladder.gives', pattern: 'gives', text: 'What do you get out of {ing}?', tense: 'present' },
    {
      id: 'ladder.possible',
      pattern: 'possible',
      text: 'What does {ing} make possible for you?',
      tense: 'present',
    },
    { id: 'ladder.liked', pattern: 'liked', text: 'What {liked}?' },
    { id: 'ladder.thing', pattern: 'does', text: 'What {does} {n} do for you?', tense: 'present' },
    { id: 'ladder.without', pattern: 'without', text: 'What would you miss without {n}?', tense: 'present' },
    { id: 'ladder.matter', text: 'How does that matter to you?', fits: standing },
  ],
}
