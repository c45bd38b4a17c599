/** Questions that ask for a figure, a time or a name: a passage without one does not answer them. Pure. */
import { everybody, setOf } from './question-words.ts'
import { stemOf } from './stems.ts'
import { baseForm, namesPerson, nounFile } from './wordnet.ts'

/** `number`: any figure; `quantity`: a figure that counts the noun. */
export const wantedThings = [
  'money',
  'duration',
  'date',
  'weekday',
  'percentage',
  'frequency',
  'age',
  'number',
  'quantity',
  'name',
] as const
export type Wanted = (typeof wantedThings)[number]

export interface WantedThing {
  kind: Wanted
  /** What is counted or named: "listeners", "court". */
  noun: string | null
}

const value =
  '(?:price|salary|salaries|wage|wages|fee|revenue|turnover|budget|profit|income|cost|sum|amount|rate)'

const rules: [Wanted, RegExp][] = [
  [
    'money',
    new RegExp(
      `\\bhow much\\b.*\\b(?:pay|pays|paid|costs?|spend|spends|spent|charged?|charges|earn|earns|earned|save in money|money|revenue|turnover|profit)\\b(?!.*\\btime\\b)|\\bhow expensive\\b|^what (?:\\S+ ){0,3}${value}\\b|^what (?:is|was|were|are) the (?:\\S+ ){0,2}${value}\\b`,
      'u',
    ),
  ],
  [
    'duration',
    /\bhow long\b|\bhow much (?:\S+ )?time\b|\bhow many (?:\S+ )?(?:hours|minutes|days|weeks|months|years)\b/u,
  ],
  [
    'percentage',
    /\bhow much (?:have|has|did|do|does|are|is)\b.*\b(?:go(?:ne|es)? up|go(?:ne|es)? down|went (?:up|down)|rise|rose|risen|increased?|grown?|grew|dropp?e?d?|fallen|fell|improved?)\b|\bby how much\b|\bby how many per ?cent\b/u,
  ],
  [
    'money',
    /^what (?:\S+ )?(?:fines?|fees?|prices?|sums?|rates|wages|salary|salaries|bonus(?:es)?|commissions?)\b|^what (?:do|does|did|are|is|were|was) .*\bpay(?:ing)?\b(?! (?:attention|heed|for what|back))|\bin (?:dollars|pounds|euros)\b/u,
  ],
  ['percentage', /^by what (?:percentage|percent|share|factor)\b|\bwhat percentage\b(?! of)/u],
  ['frequency', /\bhow (?:often|frequently)\b|\bhow many times\b/u],
  [
    'money',
    /\bhow (?:large|big|high|much) (?:was|were|is|are) the (?:\S+ )?(?:fine|fee|bill|bonus|raise|discount|loss|prize|penalty|fines|savings?|debt|loan|grant|deposit|rent)\b|\bhow much (?:\S+ ){0,2}(?:debt|rent|profit|prize|cash|savings|income|salary|revenue)\b/u,
  ],
  [
    'number',
    /^(?:what|which) (?:\S+ )?(?:mark|marks|score|scores|grade|rating|rank|number|figure|temperature|weight|size|speed|distance|height)\b(?! of (?:people|participants))|\bhow (?:large|big|high|fast|far|heavy|tall|wide|deep) (?:was|were|is|are|did|does)\b/u,
  ],
  [
    'number',
    /^(?:what|which) (?:\S+ ){0,2}(?:accuracy|precision|headcount|margin|turnover|ranking|ratio|volume|length|height|threshold|deadline|version)\b|^by (?:how much|what factor)\b/u,
  ],
  ['money', /^(?:what|which|how much) (?:\S+ ){0,2}(?:money|cash)\b/u],
  ['age', /\bhow old\b|\b(?:what|which) age\b/u],
  ['weekday', /^(?:on |by |until |from )?(?:what|which) (?:day|days|weekday)\b/u],
  ['date', /^when\b|\b(?:what|which) (?:year|month|date)\b|\bsince when\b/u],
]

/** Counted are people, unless what follows is no person or stands somewhere: "how many students are in the class". */
const counted =
  /^how many ([\p{L}-]+)(?:(?: (?!who\b|that\b|of\b)[\p{L}-]+)? (do|does|did|are in|are there|were in|were there)\b)?/u
/** "How many bookings a week does the inn take?": of one that was not heard, whatever is counted. */
const ofOne =
  /^how many (?:[\p{L}-]+ ){0,2}?((?!people|participants|interviewees|respondents)[\p{L}-]+s)(?: (?:an?|each|per|every) (?:hour|day|night|week|month|year))? (?:do|does|did|has|have|had|will|can|could) (?:the|this|that|his|her|its|an?)\b/u
/** People and firms that participants deal with, and who were not heard. */
const others =
  'students|pupils|clients|customers|patients|employees|employers|staff|testers|readers|listeners|viewers|buyers|colleagues|coworkers|companies|firms|schools|universities|hospitals|organisations|organizations|businesses|vendors|publishers'
export const othersInTheirWork = new RegExp(`^(?:${others})$`, 'u')
/** How many of them is a figure that a participant would tell. Of these nobody was heard as one, whatever kind of them is meant. */
const dealtWithOnly = 'students|pupils|clients|customers|patients|guests|readers|listeners|viewers|buyers'
const othersCounted = new RegExp(
  `^(?:how many|what (?:share|proportion|percentage|percent|fraction) of) (?:of )?(?:the |their |our )?((?:${others})|[\\p{L}-]+ (?:${dealtWithOnly}))\\b(?! (?:say|said|mention|report|told|tell|talk|did we|that we)\\b)`,
  'u',
)
const everyone =
  /^(?:of|people|participants|interviewees|respondents|users|persons|individuals|interviews|say|mention|those)$/u

export function readWanted(lower: string): WantedThing | null {
  const found = rules.find(([, pattern]) => pattern.test(lower))
  if (found) return { kind: found[0], noun: null }
  const share =
    /^what (?:percentage|percent|share|proportion|fraction) of (?:the |all |our |their |its )?([\p{L}-]+(?: [\p{L}-]+){0,2})/u
      .exec(lower)?.[1]
      ?.split(' ')
  const isOfPeople = share?.some((word) => everyone.test(word) || namesPerson(word))
  if (share && !isOfPeople) return { kind: 'percentage', noun: share[0]! }
  const told = othersCounted.exec(lower)?.[1] ?? ofOne.exec(lower)?.[1]
  if (told) return { kind: 'quantity', noun: told.split(' ').at(-1)! }
  const [, noun, next] = counted.exec(lower) ?? []
  if (noun && !everyone.test(noun) && isPlural(noun)) {
    const isElsewhere = /^(?:do|does|did|are in|are there|were in|were there)$/u.test(next ?? '')
    if (isElsewhere || !namesPerson(noun)) return { kind: 'quantity', noun }
  }
  return readName(lower)
}

/** "How many puppies", but "How many let ...": there it is people who are counted. */
function isPlural(word: string): boolean {
  const base = baseForm(word, 'noun')
  return base !== null && base !== word && stemOf(base) === stemOf(word)
}

function readName(lower: string): WantedThing | null {
  if (
    /\b(?:first|last|brand|product|full) name\b|\bthe names? of\b|^what (?:is|was) .* called\b/u.test(lower)
  )
    return { kind: 'name', noun: null }
  const phrase =
    /^(?:in |at |on |for |with |by )?(?:which|what) ((?:(?!do\b|does\b|did\b|is\b|are\b|was\b|were\b|have\b|has\b)[\p{L}'-]+ ?){1,3})/u.exec(
      lower,
    )?.[1]
  const noun = phrase
    ?.split(/\s+/u)
    .map((word) => word.replace(/'s?$/u, ''))
    .find(hasName)
  return noun ? { kind: 'name', noun } : null
}

/** Sold, or known, by names of their own. */
const products = setOf(
  `brand make label tool app application software model product service platform program programme chatbot assistant
  website site extension plugin provider vendor supplier maker store shop car vehicle phone magazine newspaper book film
  movie show language`,
)
const noNamed =
  /^(?:areas?|places?|points?|parts?|sections?|sides?|fields?|groups?|class|set|team|family|generation|audience|industry|sector|profession|trade)$/u

/** Whom or what people deal with, each known by a name: one of them is meant, and who was heard is none of them. */
const dealtWith = setOf(
  `hospital airline bank school university college church hotel restaurant newspaper magazine publisher agent agency
  client customer supplier professor judge insurer court council charity museum theatre firm company`,
)

/** Groups, places and products have names of their own: "Which court", "what country"; several groups may be told by kind. */
function hasName(word: string): boolean {
  if (noNamed.test(word) || everybody.has(word)) return false
  if (dealtWith.has(word)) return true
  if (products.has(word) || products.has(word.replace(/s$/u, ''))) return true
  const file = nounFile(word)
  return file === 'place' || (file === 'group' && !isPlural(word))
}

const number =
  '(?:\\d[\\d,.]*(?:\\s?(?:-|to|or)\\s?\\d[\\d,.]*)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|hundreds|thousands?|dozens?|several|a few|a couple(?: of)?|half an?|an?|couple(?: of)?)'

const patterns: Partial<Record<Wanted, RegExp>> = {
  money:
    /[$€£]\s?\d|\b\d[\d,.]*\s?(?:dollars?|euros?|pounds?|bucks|usd|cents?)\b|\b(?:for free|free of charge)\b/iu,
  duration: new RegExp(
    `\\b${number}\\s+(?:extra |more |whole |full |work(?:ing)? )?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b|\\bovernight\\b|\\ball day\\b`,
    'iu',
  ),
  date: /\b(?:19|20)\d\d\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bago\b|\b(?:last|this|next) (?:year|month|week)\b/iu,
  weekday: /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweekends?\b/iu,
  age: /\b(?:years? old|aged? \d+|in (?:my|his|her|their) (?:twenties|thirties|forties|fifties|sixties|\d0s))\b/iu,
  frequency:
    /\d\s?%|\bper ?cent\b|\b(?:once|twice|times|daily|weekly|monthly|yearly|every (?:day|week|month|year|single|other|time)|(?:\d+|two|three|four|five|ten) out of)\b/iu,
  number: /\d/u,
  percentage: /\d\s?%|\bper ?cent\b|\b(?:a third|a quarter|two thirds|three quarters)\b/iu,
}

const numberWord = new RegExp(`^${number}$`, 'iu')

/** Whether a word of the record is a figure: "12", "seven", "hundreds". */
export function isNumber(word: string): boolean {
  return numberWord.test(word) && !/^an?$/u.test(word)
}

/** Whether the words hold a figure of this kind. Names and quantities are looked for in the record itself: false. */
export function holdsFigure(text: string, kind: Wanted): boolean {
  return patterns[kind]?.test(text) ?? false
}
