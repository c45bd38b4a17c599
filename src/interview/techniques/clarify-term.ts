import { firstOfKind, type Technique } from './technique.ts'

/** A judgement of a word or two says nothing until it is known what is meant by it. */
function base(words: number): number {
  if (words < 4) return 0.58
  return words > 25 ? 0.38 : 0.48
}

/** A judgement carries the answer where it is nearly all of it; who says more shows what is meant by it. */
const mostWordsOfJudgement = 14
/** A word that they set apart themselves. */
const ownScore = 1

export const clarifyTerm: Technique = {
  name: 'clarify_term',
  title: 'What a word of theirs means',
  indication:
    'A judgement that is nearly all they say and means different things to different people, or a word that they set apart.',
  contraIndication:
    'The word is the question’s own or an everyday one, somebody else said it, or the rest of the answer shows what is meant.',
  source: 'Spradley 1979, The Ethnographic Interview (native-language questions)',
  call(view) {
    const term = firstOfKind(view, 'term')
    if (!term || !view.reading) return null
    const isJudgement = term.score < ownScore
    if (isJudgement && (view.reading.words > mostWordsOfJudgement || view.reading.hasCause)) return null
    return {
      // In a long answer the rest usually says what a word means.
      need: base(view.reading.words) + 0.18 * term.score,
      why: 'They used a word that means different things to different people.',
      focus: term,
    }
  },
  wordings: [
    { id: 'term.mind', pattern: 'have-in-mind', text: 'When you say “{t}”, what do you have in mind?' },
    { id: 'term.mean', pattern: 'mean', text: 'What do you mean by “{t}” here?' },
    { id: 'term.stands', pattern: 'mean', text: 'What does “{t}” mean to you here?' },
    { id: 'term.describe', pattern: 'is-it', text: 'How would you describe what you mean by “{t}”?' },
  ],
}
