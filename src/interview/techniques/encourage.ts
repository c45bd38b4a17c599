import { type Technique, timesHere } from './technique.ts'

export const encourage: Technique = {
  name: 'encourage',
  title: 'A nod: go on',
  indication: 'They break off in the middle, or announce a story: a question would only interrupt.',
  contraIndication: 'They have ended, or say little: then a nod is no help.',
  source: 'Bernard 2011, Research Methods in Anthropology, ch. 8 (silent and uh-huh probes)',
  pointsAtNothing: true,
  call(view) {
    const { reading } = view
    if (!reading?.endsOpen || reading.isClosing || reading.isFinished || timesHere(view, 'encourage') > 0)
      return null
    return { need: 0.8, why: 'They have not come to the end; a nod lets them go on.', focus: null }
  },
  // Nothing is asked: what breaks off may be a story or a thought.
  wordings: [
    { id: 'encourage.go-on', text: 'Please go on.' },
    { id: 'encourage.listening', text: 'I am following. Please go on.' },
    { id: 'encourage.yes', text: 'Yes, please go on.' },
    { id: 'encourage.time', text: 'Please go on, there is no hurry.' },
  ],
}
