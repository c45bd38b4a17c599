import type { Technique } from './technique.ts'

export const anythingElse: Technique = {
  name: 'anything_else',
  title: 'The last word on it',
  indication: 'The question was followed up; before the next one they may add what nobody asked for.',
  contraIndication: 'They have said that this is all.',
  source:
    'Patton 2015, ch. 7 (one-shot and final questions); Heritage et al. 2007 (“something else” over “anything else”)',
  pointsAtNothing: true,
  call({ reading, progress }) {
    if (!reading) return null
    const need = progress.probes.length === 0 ? 0.15 : 0.2 + 0.04 * progress.probes.length
    return { need, why: 'A last chance to add something before the next question.', focus: null }
  },
  wordings: [
    { id: 'else.say', pattern: 'else', text: 'What else is there to say about this?' },
    { id: 'else.more', pattern: 'else', text: 'What else comes to mind on this?' },
    { id: 'else.before', pattern: 'else', text: 'Before the next question, what else would you add?' },
    { id: 'else.left', pattern: 'else', text: 'What, if anything, would you like to add here?' },
  ],
}
