import { isCrowded, openEndOf, type Technique, timesInAll } from './technique.ts'

/** More often it is a habit. */
const mostInAll = 3

export const tellOf: Technique = {
  name: 'tell_of',
  title: 'What they named last',
  indication: 'At the end of the answer something new is named, and nothing is said of it.',
  contraIndication: 'The question was followed up already; it is somebody’s own affair, or only supposed.',
  source: 'Spradley 1979, The Ethnographic Interview (mini-tour questions)',
  call(view) {
    const focus = openEndOf(view, ['thing'])
    if (!focus || view.progress.probes.length > 0 || isCrowded(view)) return null
    if (timesInAll(view.state, 'tell_of') >= mostInAll) return null
    return { need: 0.38, why: 'It is named last, and nothing is said of it.', focus }
  },
  wordings: [
    { id: 'tell-of.tell', pattern: 'tell', text: 'Tell me about {w}.', open: 'thing' },
    { id: 'tell-of.little', pattern: 'more', text: 'Please tell me a little about {w}.', open: 'thing' },
    { id: 'tell-of.say', pattern: 'say-of', text: 'What can you tell me about {w}?', open: 'thing' },
    { id: 'tell-of.hear', pattern: 'hear-more', text: 'I would like to hear about {w}.', open: 'thing' },
    { id: 'tell-of.more', pattern: 'tell', text: 'Tell me more about {w}.', open: 'thing' },
    { id: 'tell-of.bit', pattern: 'more', text: 'Could you say a bit about {w}?', open: 'thing' },
  ],
}
