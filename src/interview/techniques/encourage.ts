import { type Technique, timesHere } from './technique.ts'

export const encourage: Technique = {
  name: 'encourage',
  title: 'A nod: go on',
  indication: 'They are in the middle of telling what happened; a question would only interrupt.',
  contraIndication: 'They have ended, or say little: then a nod is no help.',
  source: 'Bernard 2011, Research Methods in Anthropology, ch. 8 (silent and uh-huh probes)',
  call(view) {
    const { reading, clauses } = view
    if (!reading || reading.words < 25 || reading.isClosing || timesHere(view, 'encourage') > 0) return null
    const events = clauses.filter(({ manner }) => manner === 'event')
    if (events.length < 2) return null
    return { need: 0.46, why: 'They are telling what happened; a nod lets them go on.', focus: null }
  },
  wordings: [
    { id: 'encourage.go-on', text: 'Please go on.' },
    { id: 'encourage.then', asks: 'end', text: 'And what came then?' },
    { id: 'encourage.further', asks: 'end', text: 'And how did it go on?' },
    { id: 'encourage.end', asks: 'end', text: 'How did it end?' },
    { id: 'encourage.listening', text: 'I am following. Please go on.' },
  ],
}
