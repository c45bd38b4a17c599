import { firstOfKind, type Technique } from './technique.ts'

export const walkThrough: Technique = {
  name: 'walk_through',
  title: 'Walk through it, step by step',
  indication: 'They name a procedure, a routine or a habit whose steps are not told.',
  contraIndication: 'The steps are told already, or it is an attitude and no activity.',
  source: 'Spradley 1979, The Ethnographic Interview (mini-tour questions); Beyer & Holtzblatt 1998',
  call(view) {
    const { reading, clauses } = view
    if (!reading) return null
    const process = firstOfKind(view, 'process')
    const habit = clauses.find(
      (focus) => focus.manner === 'habit' && !focus.isNegated && !focus.isOpinion && !focus.isEvaluation,
    )
    if (reading.hasExample && !process) return null
    if (process) return { need: 0.62, why: 'They name a procedure without its steps.', focus: process }
    if (!habit || reading.words < 8 || reading.gist !== 'habit') return null
    return { need: 0.45, why: 'They do this again and again; its steps are not told.', focus: habit }
  },
  wordings: [
    {
      id: 'walk.about',
      asks: 'steps',
      pattern: 'go-about',
      text: 'How do you go about {ing}?',
      tense: 'present',
    },
    {
      id: 'walk.through',
      asks: 'steps',
      pattern: 'walk',
      text: 'Please walk me through how you {inf}.',
      tense: 'present',
    },
    {
      id: 'walk.first',
      asks: 'steps',
      pattern: 'first',
      text: 'What do you do first when you {inf}?',
      tense: 'present',
    },
    {
      id: 'walk.that',
      of: 'activity',
      asks: 'steps',
      pattern: 'walk',
      text: 'Could you walk me through that, step by step?',
      gists: ['habit'],
    },
    {
      id: 'walk.usual',
      of: 'activity',
      asks: 'steps',
      pattern: 'steps',
      text: 'How does that usually go?',
      gists: ['habit'],
    },
    {
      id: 'walk.do',
      of: 'activity',
      asks: 'steps',
      pattern: 'go-about',
      text: 'How do you go about that?',
      gists: ['habit'],
    },
    {
      id: 'walk.named',
      pattern: 'walk',
      text: 'You mentioned {w}. Could you walk me through it?',
      kind: 'process',
    },
    {
      id: 'walk.goes-named',
      pattern: 'steps',
      text: 'How does {w} usually go, one step after the other?',
      kind: 'process',
    },
  ],
}
