import { firstOfKind, type Technique } from './technique.ts'

const asksForAmount =
  /\b(?:how (?:often|long|many|much|frequently|regularly|far|big)|times|amount|number|cost|price|pa(?:y|id)|spend|spent|effort)\b/i

export const quantify: Technique = {
  name: 'quantify',
  title: 'How much, how often, how long',
  indication: 'An amount stands there that could be any amount, and matters to what is told.',
  contraIndication: 'A number is given, or the amount is only a way of speaking.',
  source: 'Sudman & Bradburn 1982, Asking Questions, ch. 2 (bounded recall of behaviour)',
  call(view) {
    const quantity = firstOfKind(view, 'quantity')
    if (!quantity || !view.reading || view.reading.specificity > 0.6) return null
    // An amount said in passing is no matter of interest, unless it is what was asked for.
    if (!asksForAmount.test(Object.values(view.question.text).join(' '))) return null
    const base = quantity.measure === 'frequency' ? 0.24 : 0.3
    return { need: base + 0.25 * quantity.score, why: 'The amount could be any amount.', focus: quantity }
  },
  wordings: [
    {
      id: 'quantify.often',
      pattern: 'quantity',
      text: 'You said “{t}”. How often would that be in a usual month?',
      measure: 'frequency',
    },
    {
      id: 'quantify.how-long',
      pattern: 'quantity',
      text: 'You said “{t}”. Roughly how long was that?',
      measure: 'duration',
    },
    {
      id: 'quantify.how-much',
      pattern: 'quantity',
      text: 'You said “{t}”. Roughly what number would that be?',
      measure: 'amount',
    },
  ],
}
