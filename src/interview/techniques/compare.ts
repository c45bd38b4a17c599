import { firstOfKind, type Technique } from './technique.ts'

/** Who says more than this says what it is held against. */
const mostWords = 22
const namesOther = /\b(?:compar\w+|than|instead|in place of|before|expect\w*|differ\w*|chang\w+)\b/i

export const compare: Technique = {
  name: 'compare',
  title: 'Compared with what',
  indication: 'Something is called better, faster, easier, and the other side of the comparison is missing.',
  contraIndication: 'The other side stands in the same sentence or was asked about before.',
  source: 'Payne 1951, The Art of Asking Questions, ch. 10 (comparisons need both sides)',
  call(view) {
    const { reading, question } = view
    const comparison = firstOfKind(view, 'comparison')
    // In a longer answer, or to a question that names it, the other side stands around it.
    if (!comparison || !reading || reading.words > mostWords || reading.isHypothetical) return null
    if (reading.hasContrast || reading.hasCause || namesOther.test(Object.values(question.text).join(' ')))
      return null
    return {
      need: 0.48 + 0.3 * comparison.score,
      why: 'A comparison stands there with one side only.',
      focus: comparison,
    }
  },
  wordings: [
    { id: 'compare.with', pattern: 'compared', text: '“{t}” compared with what?' },
    {
      id: 'compare.thinking',
      pattern: 'comparing',
      text: 'When you say “{t}”, what are you comparing it with?',
    },
    { id: 'compare.beside', pattern: 'compared', text: 'You said “{t}”. Compared with what?' },
  ],
}
