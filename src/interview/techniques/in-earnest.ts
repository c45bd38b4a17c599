import { type Technique, timesHere } from './technique.ts'

export const inEarnest: Technique = {
  name: 'in_earnest',
  title: 'Beside the joke',
  indication: 'They joke, and there is little in it to go on with.',
  contraIndication: 'The joke carries an answer of its own.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 6 (keeping the conversation on course)',
  call(view) {
    const { reading } = view
    if (!reading?.isJoke || reading.words > 15 || timesHere(view, 'in_earnest') > 0) return null
    return { need: 0.8, why: 'They joke; what they would say in earnest is not told.', focus: null }
  },
  wordings: [
    { id: 'earnest.would', text: 'And in earnest, what would you say?' },
    { id: 'earnest.beside', text: 'Joking aside, how would you put it?' },
    { id: 'earnest.also', text: 'What else would you answer, besides the joke?' },
  ],
}
