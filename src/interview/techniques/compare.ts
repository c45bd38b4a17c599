import { firstOfKind, type Technique } from './technique.ts'

export const compare: Technique = {
  name: 'compare',
  title: 'Compared with what',
  indication: 'Something is called better, faster, easier, and the other side of the comparison is missing.',
  contraIndication: 'The other side stands in the same sentence or was asked about before.',
  source: 'Payne 1951, The Art of Asking Questions, ch. 10 (comparisons need both sides)',
  call(view) {
    const comparison = firstOfKind(view, 'comparison')
    if (!comparison) return null
    return {
      need: 0.45 + 0.3 * comparison.score,
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
    { id: 'compare.before', pattern: 'was-before', text: 'You said “{t}”. How was it otherwise?' },
    { id: 'compare.beside', pattern: 'compared', text: 'You said “{t}”. Compared with what?' },
  ],
}
