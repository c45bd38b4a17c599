import { firstOfKind, type Technique } from './technique.ts'

/** A judgement of a word or two says nothing until it is known what is meant by it. */
function base(words: number): number {
  if (words < 4) return 0.58
  return words > 25 ? 0.38 : 0.48
}

export const clarifyTerm: Technique = {
  name: 'clarify_term',
  title: 'What a word of theirs means',
  indication:
    'They used a word that means different things to different people, or put it in quotation marks.',
  contraIndication: 'The word is the question’s own, or its meaning was just explained.',
  source: 'Spradley 1979, The Ethnographic Interview (native-language questions)',
  call(view) {
    const term = firstOfKind(view, 'term')
    if (!term || !view.reading) return null
    return {
      // In a long answer the rest usually says what a word means.
      need: base(view.reading.words) + 0.18 * term.score,
      why: 'They used a word that means different things to different people.',
      focus: term,
    }
  },
  wordings: [
    { id: 'term.mind', pattern: 'have-in-mind', text: 'When you say “{t}”, what do you have in mind?' },
    { id: 'term.practice', pattern: 'practice', text: 'What does “{t}” look like in practice?' },
    { id: 'term.mean', pattern: 'mean', text: 'What do you mean by “{t}” here?' },
    { id: 'term.makes', pattern: 'in-what-way', text: 'You said “{t}”. In what way?', adjective: true },
    { id: 'term.stands', pattern: 'mean', text: 'What does “{t}” mean to you here?' },
    {
      id: 'term.seen',
      pattern: 'practice',
      text: 'What did you see or notice that was “{t}”?',
      adjective: true,
    },
  ],
}
