import { firstOfKind, type Technique, timesHere } from './technique.ts'

/** Who says more about it usually says what it is. */
const mostWords = 10
const mostWordsMeant = 30

export const clarifyReference: Technique = {
  name: 'clarify_reference',
  title: 'What on the screen they mean',
  indication: 'They point at something on the screen, and it could be this or that.',
  contraIndication: 'Nothing is on the screen, or they named what they mean.',
  source:
    'Goodwin 2000, Action and embodiment (pointing needs its field); Patton 2015, ch. 7 (detail probes)',
  call(view) {
    const place = firstOfKind(view, 'pointing')
    const words = view.reading?.words ?? 0
    if (!place || timesHere(view, 'clarify_reference') > 0) return null
    if (place.shown && words <= mostWordsMeant)
      return {
        need: 0.78,
        why: 'They point at a part of the screen: it is taken up by its words.',
        focus: place,
      }
    if (words > mostWords) return null
    return { need: 0.75, why: 'They point at something, and it could be this or that.', focus: place }
  },
  wordings: [
    { id: 'reference.line-read', text: 'You probably mean “{s}”. What makes you say that?' },
    { id: 'reference.line-strikes', text: 'If you mean “{s}”: what about it strikes you?' },
    { id: 'reference.line-take', text: 'You seem to mean “{s}”. How do you read that part?' },
    { id: 'reference.part', text: 'Which part of what is on your screen do you mean by “{t}”?' },
    { id: 'reference.name', text: 'When you say “{t}”, what on the screen is that?' },
  ],
}
