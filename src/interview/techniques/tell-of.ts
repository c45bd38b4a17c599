import { type Hint, hints } from '../reading/hints.ts'
import { isCrowded, openEndOf, type Technique, timesHere, timesInAll, type Wording } from './technique.ts'

/** More often it is a habit. */
const mostInAll = 3
const mostOfHints = 6

const asked: Readonly<Record<Hint, readonly string[]>> = {
  hint_which: ['Which {w} do you mean?', 'Which {w}?', 'And which {w}?'],
  hint_was: ['What was {w}?', 'Then what was {w}?', 'And what was {w}?'],
  hint_is: ['What is {w}?', 'Then what is {w}?', 'And what is {w}?'],
  hint_cause_was: ['What was it, then?', 'What was the reason?', 'What did it come of, then?'],
  hint_cause_is: ['What is it, then?', 'What is the reason?', 'What does it come of, then?'],
  hint_matter: ['What about {w}?', 'And what about {w}?'],
  hint_matter_who: ['{w}?', 'And {w}?', 'So {w}?'],
  hint_asked: ['Then let me ask: {w}?', 'So I ask: {w}?'],
  hint_practice: ['And in practice?', 'And how is it really?', 'And how does it go in fact?'],
  hint_rest: ['And otherwise?', 'And the rest?', 'And apart from that?'],
  hint_note: ['What did it say?', 'And what did it say?', 'So what did it say?'],
  hint_told: ['{w}?', 'So {w}?', 'And {w}?'],
  hint_some: ['What {w}?', 'So what {w}?'],
  hint_depends: ['What does it depend on?', 'On what?', 'What would it depend on?'],
  hint_between: ['What came in between?', 'What kept you from it?', 'What happened instead?'],
}

export const tellOf: Technique = {
  name: 'tell_of',
  title: 'What they named last',
  indication:
    'At the end of the answer something new is named, or something is announced, and nothing is said of it.',
  contraIndication: 'The question was followed up already; it is somebody’s own affair, or only supposed.',
  source: 'Spradley 1979, The Ethnographic Interview (mini-tour questions)',
  call(view) {
    const hint = openEndOf(view, hints)
    const isFew = timesInAll(view.state, 'tell_of') < mostOfHints && timesHere(view, 'tell_of') === 0
    if (hint && isFew) return { need: 0.95, why: 'They announce it, and do not tell it.', focus: hint }
    const focus = openEndOf(view, ['thing'])
    if (!focus || view.progress.probes.length > 0 || isCrowded(view)) return null
    if (timesInAll(view.state, 'tell_of') >= mostInAll) return null
    return { need: 0.38, why: 'It is named last, and nothing is said of it.', focus }
  },
  wordings: [
    { id: 'tell-of.tell', pattern: 'tell', text: 'Tell me about {w}.', open: 'thing' },
    { id: 'tell-of.little', pattern: 'more', text: 'Please tell me a little about {w}.', open: 'thing' },
    { id: 'tell-of.say', pattern: 'say-of', text: 'What can you tell me about {w}?', open: 'thing' },
    { id: 'tell-of.more', pattern: 'tell', text: 'Tell me more about {w}.', open: 'thing' },
    { id: 'tell-of.bit', pattern: 'more', text: 'Could you say a bit about {w}?', open: 'thing' },
    ...hints.flatMap((open) =>
      asked[open].map(
        (text, at): Wording => ({ id: `tell-of.${open.replaceAll('_', '-')}-${at + 1}`, text, open }),
      ),
    ),
  ],
}
