import type { Technique } from './technique.ts'

export const whatWouldChange: Technique = {
  name: 'what_would_change',
  title: 'What would have to be different',
  indication: 'They tell of something that holds them back, that they avoid, or that does not work for them.',
  contraIndication: 'It is over, it pleases them, or they were asked for wishes already.',
  source: 'Christensen et al. 2016, Competing Against Luck (forces of progress); Patton 2015, ch. 7',
  call({ reading, clauses }) {
    if (!reading || reading.words < 8) return null
    const focus = clauses.find(({ isBarrier, manner }) => isBarrier === true && manner !== 'event') ?? null
    if (!focus) return null
    return { need: 0.57, why: 'They tell of something that holds them back.', focus }
  },
  wordings: [
    { id: 'change.take', pattern: 'take', text: 'What would it take for you to {lack}?', tense: 'present' },
    {
      id: 'change.before',
      pattern: 'take',
      text: 'What would have to happen before you {lack}?',
      tense: 'present',
    },
    { id: 'change.keeps', pattern: 'keeps', text: 'What keeps you from {lacking}?', tense: 'present' },
    {
      id: 'change.about',
      pattern: 'about',
      text: 'What would have to be different about {n}?',
      tense: 'present',
    },
    { id: 'change.deal', pattern: 'deal', text: 'How do you deal with {n}?', tense: 'present' },
    {
      id: 'change.have-to',
      text: 'What would have to change for that to be different?',
      fits: ['state', 'habit'],
    },
    { id: 'change.way', text: 'What stands in the way?', fits: ['state', 'habit'] },
  ],
}
