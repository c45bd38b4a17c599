/** Questions that ask for a figure, a time or a name: a passage without one does not answer them. Pure. */
import { namesPerson, nounFile } from './wordnet.ts'

export const wantedThings = ['money', 'duration', 'date', 'percentage', 'age', 'quantity', 'name'] as const
export type Wanted = (typeof wantedThings)[number]

const rules: [Wanted, RegExp][] = [
  [
    'money',
    /\bhow much\b.*\b(?:pay|paid|cost|costs|spend|spent|charge|charged|earn|save)\b(?!.*\btime\b)|\bhow much money\b|\bhow expensive\b|^what (?:price|salary|amount|fee)\b/u,
  ],
  ['duration', /\bhow long\b|\bhow much time\b|\bhow many (?:hours|minutes|days|weeks|months|years)\b/u],
  [
    'percentage',
    /\bhow much (?:have|has|did|do|does|are|is)\b.*\b(?:gone? up|gone? down|rise|risen|increased?|grown?|dropped|fallen|changed?|improved?)\b/u,
  ],
  ['age', /\bhow old\b|\b(?:what|which) age\b/u],
  ['date', /^when\b|\b(?:what|which) (?:year|month|date)\b|\bsince when\b/u],
  [
    'quantity',
    /^how many (?!of\b|people\b|participants\b|interviewees\b|respondents\b)\S+(?: (?!who\b|that\b)\S+)? (?:do|does|did) (?:people|participants|they|the|users|workers|interviewees|respondents)\b/u,
  ],
  [
    'name',
    /\b(?:which|what) (?:(?!do\b|does\b|did\b|is\b|are\b)\S+ ){0,2}(?:tools?|apps?|software|models?|compan(?:y|ies)|brands?|platforms?|programs?|services?|products?|chatbots?|assistants?)\b(?! (?:is|are) (?:needed|missing))/u,
  ],
]

export function readWanted(lower: string): Wanted | null {
  const found = rules.find(([, pattern]) => pattern.test(lower))?.[0]
  if (found) return found
  const share =
    /^what (?:percentage|percent|share|proportion|fraction) of (?:the |all |their |its )?([\p{L}-]+)/u.exec(
      lower,
    )?.[1]
  if (
    share &&
    !namesPerson(share) &&
    !/^(?:people|those|them|participants|interviewees|respondents|users)$/u.test(share)
  )
    return 'percentage'
  const which = /^(?:in |at |on |for |with )?(?:which|what) ([\p{L}-]+)(?:'s)?/u.exec(lower)?.[1]
  return which && hasName(which) ? 'name' : null
}

/** Groups and places have names of their own: "Which court", "what country", "which maker". */
function hasName(word: string): boolean {
  return (
    /^(?:maker|brand|make|court|vendor|supplier|airline|insurer|publisher|show|shows|conference|union|label)s?$/u.test(
      word,
    ) ||
    (nounFile(word) === 'place' && !/^(?:areas?|places?|points?|parts?|sections?|side|fields?)$/u.test(word))
  )
}

const number =
  '(?:\\d[\\d,.]*(?:\\s?(?:-|to|or)\\s?\\d[\\d,.]*)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|hundreds|thousands?|dozens?|several|a few|a couple(?: of)?|half an?|an?|couple(?: of)?)'

const patterns: Partial<Record<Wanted, RegExp>> = {
  money:
    /[$€£]\s?\d|\d[\d,.]*\s?(?:dollars?|euros?|pounds?|bucks|usd|cents?|k\b)|\b(?:for free|free of charge)\b/iu,
  duration: new RegExp(
    `\\b${number}\\s+(?:extra |more |whole |full |work(?:ing)? )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b|\\bovernight\\b|\\ball day\\b`,
    'iu',
  ),
  date: /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bago\b|\b(?:last|this|next) (?:year|month|week)\b/iu,
  age: /\b(?:years? old|aged? \d+|in (?:my|his|her|their) (?:twenties|thirties|forties|fifties|sixties|\d0s))\b/iu,
  percentage: /\d\s?%|\bper ?cent\b|\b(?:half|a third|a quarter|two thirds|majority)\b/iu,
  quantity: new RegExp(`\\b${number}\\b`, 'iu'),
}

/** Whether the words hold what is wanted. Names are looked for elsewhere: true here. */
export function holdsWanted(text: string, wanted: Wanted): boolean {
  return patterns[wanted]?.test(text) ?? true
}
