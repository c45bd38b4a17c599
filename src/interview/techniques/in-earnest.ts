import { type Technique, timesHere } from './technique.ts'

export const inEarnest: Technique = {
  name: 'in_earnest',
  title: 'Beside the joke',
  indication: 'They joke, there is little in it to go on with, and the study must have an answer.',
  contraIndication: 'The question can be left, or the joke carries an answer of its own.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 6 (keeping the conversation on course)',
  pointsAtNothing: true,
  call(view) {
    const { reading, question } = view
    if (!reading?.isJoke || !question.required || reading.words > 6 || timesHere(view, 'in_earnest') > 0)
      return null
    return { need: 0.8, why: 'They joke; what they would say in earnest is not told.', focus: null }
  },
  wordings: [
    { id: 'earnest.mean', text: 'How do you mean that?' },
    { id: 'earnest.apart', text: 'And joking apart, what was it like?' },
    { id: 'earnest.behind', text: 'And what is behind the joke?' },
  ],
}
