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
  // What is taken for a joke may be none: nothing that is said says so.
  wordings: [
    { id: 'earnest.bit-more', text: 'Could you say a bit more about that?' },
    { id: 'earnest.few-words', text: 'What else can you say about it?' },
    { id: 'earnest.beside', text: 'And what else would you say to it?' },
  ],
}
