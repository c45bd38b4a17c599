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
    if (!habit || reading.words < 8) return null
    return { need: 0.45, why: 'They do this again and again; its steps are not told.', focus: habit }
  },
  wordings: [
    {
      id: 'walk.through-named',
      text: 'You mentioned “{t}”. Please walk me through it, from the first step to the last.',
      kind: 'process',
    },
    { id: 'walk.begins-named', text: 'You spoke of “{t}”. How does it begin?', kind: 'process' },
    { id: 'walk.steps-named', text: 'What are the steps of “{t}”, from start to finish?', kind: 'process' },
    { id: 'walk.steps', text: 'How does that go, step by step?', fits: ['habit'] },
    { id: 'walk.first', text: 'How do you go about it?', fits: ['habit'] },
    { id: 'walk.take-me', text: 'Please take me through how that goes.', fits: ['habit'] },
    { id: 'walk.begin-end', text: 'How does that go from beginning to end?', fits: ['habit'] },
  ],
}
