import { type Technique, timesHere } from './technique.ts'

export const inEarnest: Technique = {
  name: 'in_earnest',
  title: 'Beside the joke',
  indication: 'They joke, and there is little in it to go on with.',
  contraIndication: 'The joke carries an answer of its own.',
  source: 'Rubin & Rubin 2012, Qualitative Interviewing, ch. 6 (keeping the conversation on course)',
  call(view) {
    const { reading } = view
    if (!reading?.isJoke || reading.words > 6 || timesHere(view, 'in_earnest') > 0) return null
    return { need: 0.8, why: 'They joke; what they would say in earnest is not told.', focus: null }
  },
  wordings: [
    { id: 'earnest.mean', text: 'How do you mean that?' },
    { id: 'earnest.really', text: 'And what was it like beside that?' },
    { id: 'earnest.apart', text: 'And apart from that, what would you say?' },
  ],
}
