import { askedAtWhatPrice, unitOf } from '../price-terms.ts'
import {
  anythingElse,
  ask,
  askNumber,
  core,
  type Givens,
  type PurposeDefinition,
  type Template,
  unasked,
  warmUp,
  wrapUp,
} from './purpose.ts'
import type { Topic } from './topic/read-topic.ts'
import { topicForms } from './topic/topic-forms.ts'

/**
 * What something is worth to people. Nobody is asked "how much would you pay": past spending first, then the four
 * points of the price sensitivity meter as closed questions.
 */
export const pricing: PurposeDefinition = {
  purpose: 'pricing',
  label: 'Pricing',
  inPlainWords: 'What it is worth to people, and which price fits',
  source: 'van Westendorp 1976, ESOMAR (price sensitivity meter); Monroe 2003, "Pricing" (reference prices)',
  signs: [
    {
      pattern:
        /\b(?:pricing|price|prices|priced|pay|fee|fees|charge|expensive|cheap|afford|willingness to pay|worth it|cost)\b/i,
      weight: 2.5,
    },
    {
      pattern:
        /\b(?:willing(?:ness)? to pay|how should we price|fair price|would \w+ pay|can we charge|too expensive|too high|don.t trust the price)\b/i,
      weight: 2.5,
    },
    { pattern: /\bhow much (?:is|are|was|were) .+ worth\b/i, weight: 3 },
    { pattern: /[€$£]\s?\d|\b\d+ (?:euros?|dollars?|pounds?)\b/i, weight: 2 },
    { pattern: /\bcheaper competitor\b/i, weight: -3 },
  ],
  templates: [{ takes: topicForms, write: priced }],
}

function priced(t: Topic, { price }: Givens): Template {
  const s = t.subject
  const atWhatPrice = askedAtWhatPrice(price)
  const amount = { unit: unitOf(price), whole: false, required: true, objective: 'range' } as const
  return {
    objectives: [
      { key: 'reference', text: 'What people compare the price with, and what they pay for now' },
      { key: 'range', text: 'The range of prices that they find acceptable' },
      { key: 'value', text: 'What it would be worth to them, and why' },
      unasked(`the price of ${s}`),
    ],
    sections: [
      warmUp(
        ask(
          'last-paid',
          `To begin, please tell us about the last time you paid for something like ${t.thing ? indefinite(t.thing) : (t.name ?? 'this')}.`,
          {
            objective: 'reference',
            notes: 'What it was, what it cost, who paid. If never: what they do without it.',
          },
        ),
      ),
      core(
        'worth',
        'What it is worth',
        ask('decided', 'That time, how did you decide what to pay?', {
          required: true,
          objective: 'reference',
        }),
        ask('compared', 'What, if anything, did you compare the price with that time?', {
          objective: 'reference',
        }),
        ask('place', `What, if anything, would ${s} take the place of in what you spend now?`, {
          required: true,
          objective: 'value',
        }),
      ),
      core(
        'prices',
        'Prices',
        askNumber(
          'too-expensive',
          `${atWhatPrice} would ${s} be so expensive that you would not consider it?`,
          amount,
        ),
        askNumber(
          'too-cheap',
          `${atWhatPrice} would ${s} be so cheap that you would doubt its quality?`,
          amount,
        ),
        askNumber(
          'high-side',
          `${atWhatPrice} would ${s} begin to feel expensive, though still worth considering?`,
          amount,
        ),
        askNumber('good-value', `${atWhatPrice} would you call ${s} a bargain?`, amount),
        ask('in-mind', 'What did you have in mind when you gave these prices?', {
          depth: 'moderate',
          required: true,
          objective: 'value',
        }),
      ),
      wrapUp(
        ask('what-for', `What would ${s} have to offer for you to call a higher price fair?`, {
          depth: 'light',
          objective: 'value',
        }),
        anythingElse(`the price of ${s}`),
      ),
    ],
  }
}

/** "the language course" as one of its kind: "a language course". */
function indefinite(thing: string): string {
  const bare = thing.replace(/^the /i, '')
  if (bare === thing || /[^s]s$/.test(bare)) return bare
  return `${/^[aeiou]/i.test(bare) ? 'an' : 'a'} ${bare}`
}
