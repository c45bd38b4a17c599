import type { Technique } from './technique.ts'

export const whatWouldChange: Technique = {
  name: 'what_would_change',
  title: 'What would have to be different',
  indication: 'They tell of something that holds them back, that they avoid, or that does not work for them.',
  contraIndication: 'It is over, it pleases them, or they were asked for wishes already.',
  source: 'Christensen et al. 2016, Competing Against Luck (forces of progress); Patton 2015, ch. 7',
  call({ reading, clauses }) {
    if (!reading || reading.words < 8) return null
    if (reading.gist !== 'trouble' || reading.deniesPremise) return null
    const focus = clauses.find(({ isBarrier, manner }) => isBarrier === true && manner !== 'event') ?? null
    if (!focus) return null
    return { need: 0.57, why: 'They tell of something that holds them back.', focus }
  },
  wordings: [
    {
      id: 'change.have-to',
      of: ['snag', 'barred'],
      asks: 'change',
      pattern: 'change',
      text: 'What would have to change for that to be different?',
    },
    {
      id: 'change.better',
      of: ['snag', 'barred'],
      asks: 'change',
      pattern: 'change',
      text: 'What, if anything, would have to be different?',
    },
    { id: 'change.deal', of: 'snag', asks: 'deal', pattern: 'deal', text: 'How do you deal with that?' },
    {
      id: 'change.handle',
      of: ['snag', 'barred'],
      asks: 'deal',
      pattern: 'deal',
      text: 'What, if anything, do you do then?',
    },
  ],
}
