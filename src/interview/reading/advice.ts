/**
 * Who can tell what we cannot: a doctor, the bank, who advises on money or the law. By what the question itself asks about; what
 * stands beside it counts only where it tells of their own body, money or rights, since people work with all of these. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import type { BackQuestionKind } from './questions-back.ts'

/** A question with what stands around it. */
export interface Asked {
  text: string
  /** What stands right before it, and all behind it. */
  before: string
  after: string
}

type Domains = readonly (readonly [BackQuestionKind, RegExp])[]

/** What a question asks about. */
const asked: Domains = [
  [
    'ask_law',
    /\b(?:legal(?:ly)?|illegal(?:ly)?|against the law|evict\w*|solicitors?|sue (?:him|her|them|my|the|over|for)|my rights|(?:(?:is|are|was|were) (?:he|she|they|it|we|(?:my|the|our) \p{L}+)|am i) (?:even |really |actually )?(?:allowed|entitled) to(?! (?:say|write|swear|ask|tell|answer|skip)\b)|notice period|tenancy)\b/iu,
  ],
  [
    'ask_health',
    /\b(?:depress(?:ion|ed)|anxiety|panic attacks?|(?:see|ring|call|tell|ask|go to|phone) (?:a|the|my) (?:doctor|gp)|in pain|painkillers|paracetamol|ibuprofen|insulin|lumps?|(?:my|the|these|those|many|sleeping|take|taking) (?:\p{L}+ )?(?:pills?|tablets?)|medicines?|medication|(?:a|the|my|double|daily|lethal|safe|right|normal|usual|missed|what) dos(?:e|age)|blood (?:pressure|sugar|test)|diabet\w*|pregnan\w*|rash|fever|symptoms?|diagnos\w*|cancer|mental(?:ly)? (?:health|ill)|nodules?|allerg\w*|vaccin\w*|side effects?|adhd|autis\w*|dementia|burnt? ?-?out)\b/iu,
  ],
  [
    'ask_bank',
    /\b(?:scam(?:med|mers?)?|phishing|(?:bank|card|account) (?:\p{L}+ )?(?:hacked|fraud)|give (?:him|her|them) my (?:pin|card|bank)\b)\b/iu,
  ],
  [
    'ask_money',
    /\b(?:pensions?|isas?|invest(?:ing|ments?)?|(?:in|into|buy|buying|sell|selling) (?:\p{L}+ )?shares|mortgages?|loans?|savings|debts?|bankrupt\w*|crypto|bitcoin|tax(?:es|able)?)\b/iu,
  ],
]

const near =
  '(?:i|my (?:\\p{L}+ )?(?:daughter|son|baby|child|kids?|wife|husband|partner|mum|mom|mother|dad|father|sister|brother|gran\\w*|nan))'
const secrets =
  '(?:pin|card (?:number|details)|bank details|account (?:number|details)|sort code|security code|(?:bank|banking|online banking) (?:password|log-?in)|password (?:for|to) (?:my|the) bank)'
const sick =
  '(?:depress\\w*|anxi(?:ety|ous)|dos(?:e|age)s? of|panic attacks?|(?:\\p{L}+ )?pains?\\b(?! in the (?:neck|bum|arse|backside))|lumps?|painkillers|paracetamol|ibuprofen|insulin|pills?|tablets?|medicines?|medication|antibiotics|diabet\\w*|pregnan\\w*|rash|fever|symptoms?|diagnos\\w*|adhd|autis\\w*|burnt? ?-?out|allerg\\w*|side effects?|blood (?:pressure|thinners?))'

/** What tells of their own body, money or rights. */
const theirs: Domains = [
  [
    'ask_bank',
    new RegExp(
      String.raw`\b(?:told|gave|given|read|sent|texted)\b.{0,20}\b(?:him|her|them|someone|somebody|the (?:man|woman|caller|lady|guy))\b.{0,30}\b${secrets}\b|\b(?:he|she|they|man|woman|lady|caller|guy|bloke|someone|somebody|text|message|e-?mail|link)\b.{0,30}\b(?:ask(?:s|ed)? (?:me )?for|want(?:s|ed)?|need(?:s|ed)?)\b.{0,20}\bmy ${secrets}\b|\b(?:(?:i|we)(?:'ve| have)?|i got|i was|been|been badly) (?:been |got |just |badly )*(?:scammed|defrauded|swindled)\b|\bmy (?:bank )?(?:account|card)\b.{0,20}\b(?:hacked|emptied|cloned|stolen)\b|\b(?:hacked|emptied|cloned) my (?:bank )?(?:account|card)\b(?! (?:on|for|at|with)\b)`,
      'iu',
    ),
  ],
  [
    'ask_law',
    /\b(?:evict(?:s|ed|ing)? (?:me|us)|(?:i|we)(?:'m|'re|'ve| am| are| was| were| got| have)? (?:being |been |just )*(?:evicted|sacked|dismissed|sued)|sack(?:s|ed|ing)? me|my tenancy|my notice period|(?:my|our) (?:landlord|landlady|boss|employer) (?:\p{L}+ ){0,2}(?:won'?t|wants|refus\p{L}+|kick\p{L}*|keeps? (?:my|our|the)|kept (?:my|our|the)|threaten\p{L}*|comes? in|came in|docks?|docked))\b/iu,
  ],
  [
    'ask_health',
    new RegExp(
      String.raw`\b${near}(?:'m|'ve)? (?:\p{L}+ly |still |just |also |only |sometimes |have |has )*(?:was|am|is|have|has|had|take|takes|took|taking|get|gets|got|found|finds?|feel|feels|felt|been|forgot|missed|skipped|stopped)\b (?:[\p{L}\d'-]+ ){0,5}?${sick}\b|\bi'm (?:[\p{L}'-]+ ){0,2}?(?:depressed|pregnant|diabetic|allergic|autistic|burnt ?out)\b|\bmy (?:\p{L}+ )?(?:chest|leg|arm|foot|head|back|stomach|eyes?|throat|breast|knee|skin|heart)\b.{0,25}\b(?:hurts?|swollen|numb|itch\p{L}*|ach\p{L}+|bleed\p{L}*|racing|sore)\b|\b(?:not|n't) (?:eaten|drunk|slept)\b.{0,20}\b(?:days?|nights?|weeks?)\b`,
      'iu',
    ),
  ],
  [
    'ask_money',
    /\b(?:(?:my|our) (?:pension|isa|mortgage|loans?|savings|debts?|investments?)\b|i(?:'m| am) in debt|i owe\b|i have (?:\p{L}+ ){0,3}(?:debts?|savings)|(?:sits?|is|are|keep|kept|put|goes?) (?:\p{L}+ ){0,2}in(?:to)? (?:savings|an? isa|crypto|bitcoin)|no money (?:for|left)|(?:can'?t|cannot|couldn'?t) (?:afford|pay) (?:(?:the|my|our) )?(?:food|rent|heating|bills|gas))\b/iu,
  ],
]

/** Whom they look after for their living: what is asked about those is asked of their work. */
const ofTheirWork = /\b(?:patients?|residents?|clients?|wards?|clinic|customers?|pupils?)\b/i
const lastPart =
  /(?:[,;:–—]| - )\s*(?:(?:and|but|so|or) )?(?=(?:is|was|are|am|do|does|did|should|shall|can|could|will|would|what|how|who|which|where|when|why)\b)/giu

const mostWordsAfter = 12

/** Null where nobody in particular can tell. */
export function adviserFor({ text, before, after }: Asked): BackQuestionKind | null {
  const cut = [...text.matchAll(lastPart)].at(-1)
  const question = cut ? text.slice(cut.index + cut[0].length) : text
  const told = `${before} ${cut ? text.slice(0, cut.index) : text}`
  const own = ownOf(told)
  if (own !== null) return domainIn(asked, question) ?? own
  const further = splitSentences(after).flatMap((each) => (each.text.endsWith('?') ? [each.text] : []))
  const known =
    [question, ...further].flatMap((each) => domainIn(asked, each) ?? [])[0] ??
    (countWords(after) <= mostWordsAfter ? ownOf(after) : null)
  // The body that is asked about is somebody's whom they look after.
  return known === 'ask_health' && ofTheirWork.test(told) ? null : known
}

/** Where nobody in particular can tell, it stays what it is. */
export const adviceKind = (each: Asked, otherwise: BackQuestionKind): BackQuestionKind =>
  adviserFor(each) ?? otherwise

const ownOf = (told: string) => (ofTheirWork.test(told) ? null : domainIn(theirs, told))
const domainIn = (domains: Domains, text: string) =>
  domains.find(([, pattern]) => pattern.test(text))?.[0] ?? null

const advisers: ReadonlySet<BackQuestionKind> = new Set([
  'ask_health',
  'ask_bank',
  'ask_money',
  'ask_law',
  'medical',
])
/** Whether the reply names who can tell: that we cannot judge it is then said with it. */
export const namesAdviser = (kind: BackQuestionKind | null) => kind !== null && advisers.has(kind)

/** Of themselves, in what they say beside what they ask. */
export const tellsOfOwnHealth = (flat: string) =>
  splitSentences(flat).some(({ text }) => {
    const cut = text.endsWith('?') ? [...text.matchAll(lastPart)].at(-1) : undefined
    const told = text.endsWith('?') ? text.slice(0, cut?.index ?? 0) : text
    return ownOf(told) === 'ask_health'
  })
