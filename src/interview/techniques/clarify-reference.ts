import { firstOfKind, type Technique, timesHere } from './technique.ts'

/** Who says more about it usually says what it is. */
const mostWords = 10

export const clarifyReference: Technique = {
  name: 'clarify_reference',
  title: 'What on the screen they mean',
  indication: 'They point at something on the screen, and it could be this or that.',
  contraIndication: 'Nothing is on the screen, or they named what they mean.',
  source:
    'Goodwin 2000, Action and embodiment (pointing needs its field); Patton 2015, ch. 7 (detail probes)',
  call(view) {
    const place = firstOfKind(view, 'pointing')
    if (!place || (view.reading?.words ?? 0) > mostWords || timesHere(view, 'clarify_reference') > 0)
      return null
    return { need: 0.75, why: 'They point at something, and it could be this or that.', focus: place }
  },
  wordings: [
    {
      id: 'reference.see',
      text: 'You said “{t}”. Please describe what you see there, so that it is clear what is meant.',
    },
    { id: 'reference.part', text: 'Which part of what is on your screen do you mean by “{t}”?' },
    { id: 'reference.name', text: 'When you say “{t}”, what on the screen is that?' },
  ],
}
