/**
 * What the last clause announces and does not tell: one thing that they would do otherwise, another story, a cause that it was not, a trouble
 * that something was not. It is asked for exactly, in its own words (`techniques/tell-of.ts`). Found by its form and never by its topic. Pure; English.
 */
import { countWords } from '../../study/lint/text.ts'
import type { Place } from './phrases.ts'

export const hints = [
  /** "I would do one thing otherwise." */
  'hint_which',
  /** "The going was not the trouble", "there was a catch": what it was, or is. */
  'hint_was',
  'hint_is',
  /** "It wasn't because ...": what it was, or is. */
  'hint_cause_was',
  'hint_cause_is',
  /** "Who does is another matter." */
  'hint_matter',
  'hint_matter_who',
  /** "Nobody has asked me how." */
  'hint_asked',
  /** "In theory it is done daily." */
  'hint_practice',
  /** "The days were fine, at least." */
  'hint_rest',
  /** "There was a note on the door." */
  'hint_note',
  /** "He told me what was wrong with it." */
  'hint_told',
  /** "Then something went wrong." */
  'hint_some',
  /** "It depends." */
  'hint_depends',
  /** "I meant to sell them." */
  'hint_between',
] as const
export type Hint = (typeof hints)[number]

export interface FoundHint {
  open: Hint
  /** The words that the question takes up. */
  place: Place
}

interface Form {
  open: Hint
  /** With a group `w`: the words that the question holds. */
  pattern: RegExp
  mostWords?: number
  /** Of a message in no more words. */
  mostInAll?: number
  /** Where something was told before it, that is what it announces. */
  toldIn?: (before: string, found: string) => boolean
}

const end = `(?:,? (?:though|then|mind|mind you|of course|really|actually|anyway|I think|I suppose|I should say|you know|to be honest|tbh|lol|haha))*[.!… ]*$`
const matterNoun = '(?:matter|question|story|thing|business|kettle of fish)'
const other = `(?:another|a (?:very |whole |completely |quite |totally )?(?:different|diff|separate)|a whole other|quite another)`
const announced =
  '(?:thing|part|bit|point|reason|rule|trick|word|question|exception|condition|secret|person|place|day|time|moment|detail|mistake|step)'
const trouble =
  '(?:troubles?|problems?|difficult(?:y|ies)|issue|snags?|catch|hitch|obstacle|hard(?:est)? part|hard(?:est)? bit|worst(?: part| bit| thing)?|real reason|reason|worry|surprise)'

/** Each behind a blank that must be there: a run of letters is read in one way only, however long it is. */
const someWords = (most: number) => String.raw`[\p{L}'’-]+(?: [\p{L}'’-]+){0,${most - 1}}?`

const saysAnything = (before: string) => /\p{L}/u.test(before)
/** "It is slow and it is dear. I left for two reasons." */
const lists = (before: string) => /,|\band\b/i.test(before.replace(/[,\s]*(?:(?:and|but|so) )?$/i, ''))
/** "It is cheap, but there is a catch" holds it back; "You pay twice. There's a catch." does not. */
const isNotTurned = (before: string, found: string) =>
  saysAnything(before) && !/\b(?:but|though|although|only)[, ]*$/i.test(before) && !/\bthough\b/i.test(found)
const givesCause = (before: string) => /\b(?:because|since|due to|reasons?)\b/i.test(before)
const notInstead = String.raw`(?!.*(?:\bbut\b|[,–—] ?(?:it|that|this|there|he|she|they|we|I)\b))`

const forms: readonly Form[] = [
  // One thing, with no word of which: what is told behind "is that" or a colon is told.
  {
    open: 'hint_which',
    toldIn: (before, found) => /\belse\b/i.test(`${before}${found}`),
    pattern: new RegExp(
      String.raw`\b(?:all|everything|everyone|everybody|nothing|anything|none|any|always|never|fine|perfect|well|good|ok|okay|great)\b[^.!?;:]{0,60}\b(?:but|except|bar|apart from|save)(?: for)? (?:the )?one (?<w>${announced})${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_which',
    pattern: new RegExp(
      String.raw`\b(?:I|we)(?:'d| would| should|'d have| would have| should have) (?:\w+ ){0,2}(?:do|done|change|changed|say|said|ask|asked|leave|left|keep|kept|skip|skipped|add|added) (?:just |only )?one (?<w>${announced}) (?:(?:the )?other way (?:a?round)|differently|otherwise|different|again|sooner|earlier|later|less|out)${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_which',
    pattern: new RegExp(
      String.raw`\b(?:there(?:'s| is| was)|I(?:'ve| have| had)?(?: only| just)? (?:regret(?:ted)?|missed|forgot|forgotten|learn(?:ed|t)|kept)) (?:(?:just|only|always|still) )?(?:the |this )?one (?<w>${announced})(?: (?:I|we|nobody|he|she|they|that|which)\b[^.,;:!?]{1,40}(?<!\b(?:is|was|of|about|that|called)))?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_which',
    pattern: new RegExp(
      String.raw`\b(?:that|this|it)(?:'s| is| was|s) ${other} (?<w>story)(?: altogether| entirely)?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_which',
    pattern: new RegExp(
      String.raw`^(?!.*\b(?:who|what|how|why|where|when|whether)\b)(?:[\p{L}'’-]+ ){1,9}(?:is|was|'s|’s) ${other} (?<w>story)(?: altogether| entirely)?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_matter_who',
    pattern: new RegExp(
      String.raw`^(?:(?:and|but|though) )?(?<w>(?:who|what|which \p{L}+) ${someWords(6)}),? (?:is|was|'s) ${other} ${matterNoun}(?: altogether| entirely)?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_matter',
    pattern: new RegExp(
      `^(?:(?:and|but|though) )?(?<w>(?:how|why|whether|when|where) ${someWords(8)}),? (?:is|was|'s) ${other} ${matterNoun}(?: altogether| entirely)?${end}`,
      'diu',
    ),
  },
  // What was not the cause, or not the trouble.
  {
    open: 'hint_cause_was',
    toldIn: givesCause,
    pattern: new RegExp(
      String.raw`\b(?:that|it|this)(?: was(?:n't| not)|(?:'s| is)? never) (?:just |only |really |simply )?because ${notInstead}[^.!?;:]{3,80}${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_cause_is',
    toldIn: givesCause,
    pattern: new RegExp(
      String.raw`\b(?:(?:that|it|this) is(?:n't| not)|(?:that|it)(?:'s|s) not) (?:just |only |really |simply )?because ${notInstead}[^.!?;:]{3,80}${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_cause_was',
    toldIn: givesCause,
    pattern: new RegExp(
      String.raw`\b(?:that|it) was(?:n't| not) (?:why|the (?:real |only |main )?reason)(?: (?:I|we|he|she|they) [^.!?;:,]{2,40})?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_cause_is',
    toldIn: givesCause,
    pattern: new RegExp(
      String.raw`\b(?:that is(?:n't| not)|that's not|it is(?:n't| not)|it's not) (?:why|the (?:real |only |main )?reason)(?: (?:I|we|he|she|they) [^.!?;:,]{2,40})?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_was',
    pattern: new RegExp(
      String.raw`^(?!(?:it|that|this)\b)(?:(?:and|but|so) )?(?:[\p{L}'’-]+ ){1,7}(?:was(?:n't| not)|were(?:n't| not)) (?<w>(?:the|my|our) ${trouble})${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_is',
    pattern: new RegExp(
      String.raw`^(?!(?:it|that|this|there)\b)(?:(?:and|but|so) )?(?:[\p{L}'’-]+ ){1,7}(?:is(?:n't| not)|are(?:n't| not)|'s not) (?<w>(?:the|my|our) ${trouble})${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_was',
    toldIn: isNotTurned,
    pattern: new RegExp(
      String.raw`\bthere was (?:(?:also|always|just|only|still) )?(?:a|one) (?:small |little |big |real )?(?<w>catch|snag|hitch|drawback|downside|complication|misunderstanding|incident)${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_is',
    toldIn: isNotTurned,
    pattern: new RegExp(
      String.raw`\bthere(?:'s| is) (?:(?:also|always|just|only|still) )?(?:a|one) (?:small |little |big |real )?(?<w>catch|snag|hitch|drawback|downside|complication)${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_asked',
    pattern: new RegExp(
      String.raw`\b(?:(?:nobody|no one|none of them)(?:'s| has| have|'ve| had)?(?: ever| even)* asked|(?:they|he|she)(?:'s|'ve|'d| has| have| had)?(?:(?:n't| not)(?: ever| even)*| never(?: even)?) asked|(?:they|he|she) (?:didn't|did not|never did)(?: ever| even)* ask) (?:me|us) (?<w>how|why|what|where|who|when)(?: (?:I|we) (?:do|did|manage|managed|know|knew) (?:it|that|this))?${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_which',
    toldIn: lists,
    pattern: new RegExp(
      String.raw`\b(?:for|there(?:'s| are| were|'re)|I (?:have|had|see)|we (?:have|had)|it has|it had) (?:two |three |four |several |a few |a couple of |some |many |various |a number of |different |certain )+(?:good |main |other |different )?(?<w>reasons|exceptions|rules|tricks|differences|drawbacks|downsides|problems|obstacles|mistakes|surprises|advantages|disadvantages)${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_is',
    pattern: new RegExp(
      String.raw`\b(?:know|knows|knew|told|heard|remember|forget|tells?) (?:(?:him|her|them|everybody|everyone|people) )?(?:all )?(?<w>the (?:whole )?story)${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_depends',
    mostWords: 8,
    toldIn: saysAnything,
    pattern: new RegExp(
      `^(?:(?:well|honestly|but|and|so|i (?:guess|think|suppose|would say)|i'd say|that)[, ]+)*(?<w>(?:it|that|this|which one|how (?:much|long|often))(?: really| all| always)?) depends${end}`,
      'diu',
    ),
  },
  {
    open: 'hint_between',
    mostWords: 16,
    pattern: new RegExp(
      String.raw`^(?:(?:and|but|so) )?i (?<w>(?:(?:(?:had |'d )?meant|(?:had |'d )(?:intended|planned|hoped)|was meaning) to) (?!.*\b(?:tomorrow|tonight|next|soon|later)\b)(?!(?:always|every|all|never|forgot|died|cried|say|type|put|press|click|choose|tick|mark)\b)[\p{L}'’-]+(?: [\p{L}'’-]+){0,9})${end}`,
      'diu',
    ),
  },
  // What holds by the rule is one half.
  {
    open: 'hint_practice',
    mostInAll: 25,
    pattern:
      /^(?<w>in theory|officially|the rule is|the policy is|policy is|the official (?:line|answer) is|you(?:'re| are) supposed to(?! be\b))\b(?!.*\b(?:tomorrow|tonight|today|next|soon|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)[^.!?;:]{4,120}[.! ]*$/diu,
  },
  {
    open: 'hint_rest',
    toldIn: saysAnything,
    pattern:
      /^(?!(?:it|that|this|they|he|she|i|we|all|everything)\b)(?:(?:and|but|well) )?(?<w>(?:the|my|our) (?:[\p{L}'’-]+ ){1,3})(?:was|were|is|are|'s) (?:really |quite |very |always )?(?:fine|good|ok|okay|all right|alright|easy|nice|lovely|great),? (?:at least|I should say|I must say|that is|I'll say that)[.! ]*$/diu,
  },
  {
    open: 'hint_note',
    mostInAll: 14,
    pattern:
      /\b(?:there was|(?:i|we) (?:got|found|received)|(?:he|she|they) (?:left|sent|wrote)(?: me| us)?|(?:then |and )?(?:came|along came)) (?:a|an|another|this) (?!(?:sick|bank|cover) )(?:\p{L}+ ){0,2}?(?<w>notice|letter|note|e-?mail|message|text|announcement)(?: (?:in|on|at|by|under|through|from|to) (?:the|my|our|a) [\p{L}'’-]+(?: [\p{L}'’-]+){0,2})?[.! ]*$/diu,
  },
  {
    open: 'hint_told',
    mostWords: 14,
    pattern:
      /(?<!\b(?:doctor|nurse|surgeon|consultant|midwife|hospital|police|officer|lawyer) )\b(?:told|showed) (?:me|us) (?<w>what (?:was|had been|had gone|went|is|goes|counts|matters|works|worked|helps|helped|mattered|counted|(?<=\bshowed (?:me|us) what )(?:had )?happened)\b(?! wrong with (?!the\b|it\b))(?: [\p{L}'’-]+){0,6})[.! ]*$/diu,
  },
  {
    open: 'hint_some',
    mostWords: 12,
    pattern:
      /\bsomething(?: else)? (?<w>(?:went wrong|happened|came (?:up|in between|between us)|broke|clicked|snapped|changed)(?: (?:that|last) (?:day|night|week|year|winter|spring|summer|autumn))?)[.!… ]*$/diu,
  },
]

/** What it says is told in the same breath, or asked of nobody. */
const told = /[:;]|\b(?:because|since|namely|for example|for instance|such as|which is (?:that|why|how))\b/i
/** The other half is told with it. */
const goesOn = /\b(?:but|really|actually|only|never|in (?:practice|fact|reality))\b/i
const supposed =
  /^(?:if|unless|maybe|perhaps|imagine|suppose|hopefully)\b|\b(?:should|if) (?:something|there)\b/i

/** In the last sentence of an answer; the first form that fits. */
export function findHint(
  { text, start }: Place & { text: string },
  { flat: whole, words }: { flat: string; words: number },
): FoundHint | null {
  const flat = text.replaceAll('’', "'")
  if (flat.includes('?') || supposed.test(flat.trim())) return null
  const lead = flat.length - flat.trimStart().length
  // Each clause behind its comma or "and" too: the last one is what they end on.
  for (const { open, pattern, mostWords, mostInAll, toldIn } of forms) {
    if (mostInAll !== undefined && words > mostInAll) continue
    if (mostWords !== undefined && countWords(flat) > mostWords) continue
    for (const from of startsOf(flat)) {
      const found = pattern.exec(flat.slice(from))
      if (!found) continue
      const isOfCause = open === 'hint_cause_was' || open === 'hint_cause_is'
      if (open === 'hint_practice' && (from > lead || goesOn.test(flat))) continue
      if (told.test(isOfCause ? found[0].replace(/\bbecause\b/i, '') : flat.slice(from))) continue
      const [at, to] = found.indices?.groups?.w ?? [found.index, found.index + found[0].length]
      const w = flat.slice(from + at, from + to)
      if (w.trim() === '' || (found.groups?.w && /\b(?:I|we|us)\b/.test(w))) continue
      const before = whole.slice(0, start + from + found.index)
      if (toldIn?.(before, found[0]) || namesBefore(w, before)) continue
      return { open, place: { start: start + from + at, end: start + from + to } }
    }
  }
  return null
}

/** "The boss was the problem, the pay was not the problem." */
function namesBefore(w: string, before: string): boolean {
  const noun = /^(?:the |my |our )?(?<noun>\p{L}+)$/u.exec(w.trim())?.groups?.noun
  return noun !== undefined && noun.length > 4 && new RegExp(`\\b${noun}\\b`, 'iu').test(before)
}

/** Where the sentence and each clause of it begins. */
function startsOf(flat: string): number[] {
  const lead = flat.length - flat.trimStart().length
  const clauses = [...flat.matchAll(/,\s+(?:and |but |so |though )?|(?<!\s)\s+(?:and|but) (?=\p{L})/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  )
  return [lead, ...clauses.slice(-4)]
}
