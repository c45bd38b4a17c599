import { openEndOf, type Technique, timesHere } from './technique.ts'

export const goOn: Technique = {
  name: 'go_on',
  title: 'How it went on',
  indication: 'What happened is told up to its middle, or after it was denied: the end is missing.',
  contraIndication: 'The end is told, it was asked for already, or the guide asks for it next.',
  source:
    'Labov & Waletzky 1967, Narrative analysis (resolution); Wengraf 2001, Qualitative Research Interviewing',
  call(view) {
    const focus = openEndOf(view, ['reversal', 'unfinished'])
    if (!focus || timesHere(view, 'go_on') > 0) return null
    if (focus.open === 'reversal')
      return { need: 0.8, why: 'They deny it, and then tell of it after all.', focus }
    if (view.comesNext.sequel) return null
    return { need: 0.62, why: 'It stops in the middle: how it went on is not told.', focus }
  },
  wordings: [
    { id: 'go-on.happened', pattern: 'then', text: 'What happened then?', open: 'unfinished' },
    { id: 'go-on.and', pattern: 'and-then', text: 'And then?', open: 'unfinished' },
    { id: 'go-on.next', pattern: 'next', text: 'What came next?', open: 'unfinished' },
    { id: 'go-on.after', pattern: 'then', text: 'What happened after that?', open: 'unfinished' },
    { id: 'go-on.from-there', pattern: 'on', text: 'How did it go from there?', open: 'unfinished' },
    { id: 'go-on.came-of', pattern: 'end', text: 'What came of it?', open: 'unfinished' },
    { id: 'go-on.with-that', pattern: 'then', text: 'What happened with that?', open: 'reversal' },
    { id: 'go-on.came-about', pattern: 'came-about', text: 'How did that come to be?', open: 'reversal' },
    { id: 'go-on.that-time', pattern: 'tell', text: 'Tell me about that time.', open: 'reversal' },
    { id: 'go-on.of-that', pattern: 'end', text: 'What came of that?', open: 'reversal' },
    { id: 'go-on.was-then', pattern: 'like', text: 'How was it, that time?', open: 'reversal' },
    { id: 'go-on.going-on', pattern: 'then', text: 'What was going on then?', open: 'reversal' },
  ],
}
