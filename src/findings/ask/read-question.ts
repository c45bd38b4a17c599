/** What a question asks: of whom, what, and which kind of answer would do. By rules over tagged words. Pure. */
import { type Token, tagWords } from '../../interview/reading/tag-words.ts'
import { functionWords } from '../themes/function-words.ts'
import { phraseLength } from './lexicon.ts'
import {
  askingNouns,
  attitudes,
  everybody,
  generalPast,
  lightVerbs,
  mentionVerbs,
  subjectOfStudy,
  tellingVerbs,
} from './question-words.ts'
import { stemOf } from './stems.ts'
import { readWanted, type WantedThing } from './wanted.ts'
import { namesPerson } from './wordnet.ts'

export const askKinds = ['open', 'count', 'existence', 'who', 'comparison', 'superlative'] as const
export type AskKind = (typeof askKinds)[number]

export type WordClass =
  | 'name'
  | 'number'
  | 'phrase'
  | 'person'
  | 'noun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'light'
  | 'subject'

export interface QuestionWord {
  /** In lower case; words of a phrase joined by `_`. */
  word: string
  class: WordClass
}

export interface Clause {
  words: QuestionWord[]
  isNegated: boolean
  /** It names what the person is ("teachers"), and not what they say or do. */
  isKindOfPerson: boolean
}

export interface QuestionReading {
  kind: AskKind
  /** Asked is whether the subject comes up, not whether something is so. */
  isMention: boolean
  /** Asked is what has happened: what is feared, planned or denied is no answer. */
  isOfFact: boolean
  /** Asked is whether something became of one thing in particular: words near it do not tell yes from no. */
  isOfOutcome: boolean
  fact: Clause
  /** Each must hold of a participant for them to be counted. */
  conditions: Clause[]
  /** Sides of a comparison. */
  sides: Clause[]
  wanted: WantedThing | null
}

export function readQuestion(question: string): QuestionReading {
  const text = plain(question)
  const tokens = tagWords(text)
  const lower = text.toLowerCase()
  const kind = kindOf(lower)
  const { subject, rest, asked, lead } = split(tokens)
  const late = takeLateConditions(rest)
  const body = late.words[0] && tellingVerbs.has(late.words[0].lower) ? late.words.slice(1) : late.words
  const narrowing = [...conditionsIn(subject), ...lead, ...late.conditions]
  // Only a count needs to know of whom it is; else whoever says it is an answer, and the words are looked for together.
  const isCounted = kind === 'count' || lead.length > 0 || late.conditions.length > 0
  const inFact = isCounted ? body : [...subject, ...body]
  const heard = clauseOf([...asked, ...inFact])
  // Where nothing else is left, the telling is what is asked for: "Who does not tell others?"
  const fact = heard.words.some(carries) ? heard : clauseOf([...asked, ...inFact], { withTelling: true })
  const pointsBack = body.some((token) => /^(?:it|them|this|these)$/u.test(token.lower))
  if (isCounted) {
    for (const condition of narrowing) {
      const joins = (pointsBack && !condition.isKindOfPerson) || !fact.words.some(carries)
      if (joins)
        for (const word of condition.words)
          if (!fact.words.some((other) => other.word === word.word)) fact.words.push(word)
    }
  }
  return {
    kind,
    isMention:
      late.words.some((token) => mentionVerbs.has(token.lower)) ||
      /\b(?:about|regarding|concerning|mention of|bring up|come up|think of|make of)\b/u.test(lower),
    isOfFact: isOfFact(kind, lower, tokens),
    isOfOutcome: kind === 'open' && outcome.test(lower),
    fact,
    conditions: isCounted ? narrowing : [],
    sides: kind === 'comparison' ? sidesOf([...asked, ...body], subject) : [],
    wanted: readWanted(lower),
  }
}

/** Without the courtesies around it, and without a second question behind the first. */
function plain(question: string): string {
  return question
    .trim()
    .replaceAll('’', "'")
    .replace(/[?!.\s]+$/u, '')
    .replace(/^(?:so|and|ok|okay|please|now|well|also)\b[,\s]+/iu, '')
    .replace(
      /^(?:can|could) you (?:please )?tell me\b\s*|^tell me\b\s*|^i(?:'d| would) like to know\b\s*/iu,
      '',
    )
    .replace(/,? and (?:who|how|why|what|when|where|which)\b.*$/iu, '')
    .replace(
      /,? (?:according to|in the view of|in the words of) (?:the )?(?:people|participants|interviewees|them)$/iu,
      '',
    )
}

const outcome =
  /^(?:did|was|were|has|have|had|is|are) (?:(?:the|this|that|his|her|their|its)\b(?! (?:people|participants|interviewees)\b)|[\p{L}-]+(?:'s|s')(?=\s))/u

function kindOf(lower: string): AskKind {
  const text = lower.replace(/^(?:among|of|amongst|out of)\b[^,]*,\s*/u, '')
  if (
    /\bmore\b.*\b(?:than|or)\b|\bcompared? (?:to|with)\b|\b(?:vs\.?|versus)\b|\bdifference between\b/u.test(
      text,
    )
  ) {
    return 'comparison'
  }
  if (
    /\b(?:most|least) (?:common|often|frequent|frequently|popular|mentioned|used|cited|widely)\b|\bmost\?*$/u.test(
      text,
    )
  ) {
    return 'superlative'
  }
  if (
    /^how many\b(?! (?:hours|minutes|days|weeks|months|years|times)\b)|^what (?:share|proportion|percentage|percent|fraction|number) of|^how common\b/u.test(
      text,
    )
  ) {
    return readWanted(text) === null ? 'count' : 'open'
  }
  if (
    /^(?:did|does|do|has|have|is|are|was|were) (?:there )?(?:any|anyone|anybody|someone|somebody|at least one|one of|a single|participants who|people who)\b|^(?:is|are|was|were) there\b|\bat all$/u.test(
      text,
    )
  ) {
    return 'existence'
  }
  if (/^(?:who|which (?:participants?|people|person|interviewees?|respondents?))\b/u.test(text)) return 'who'
  return 'open'
}

function isOfFact(kind: AskKind, lower: string, tokens: readonly Token[]): boolean {
  if (kind === 'open' || kind === 'superlative') return false
  if (tokens.some((token) => attitudes.has(token.lower))) return false
  return generalPast.test(lower) || kind === 'count' || kind === 'who' || kind === 'existence'
}

interface Split {
  /** Of whom it is asked. */
  subject: Token[]
  /** From the main verb on. */
  rest: Token[]
  /** What stands between the question word and the auxiliary: "What concerns do ...". */
  asked: Token[]
  /** Conditions in front: "Among those who ...,". */
  lead: Clause[]
}

const auxiliaries = new Set(
  "do does did is are was were has have had can could would will should do don't doesn't didn't haven't hasn't aren't isn't".split(
    ' ',
  ),
)
const relatives = new Set(['who', 'that', 'which', 'whose'])

function split(all: readonly Token[]): Split {
  let tokens = [...all]
  const lead: Clause[] = []
  const comma = tokens.findIndex((token) => token.after.includes(','))
  if (comma > 0 && /^(?:among|amongst|of|for|out)$/u.test(tokens[0]!.lower)) {
    lead.push(...conditionsIn(tokens.slice(1, comma + 1)))
    tokens = tokens.slice(comma + 1)
  }
  const { from, asked } = afterQuestionWord(tokens)
  const main = mainVerb(tokens, from)
  return { subject: tokens.slice(from, main), rest: tokens.slice(main), asked, lead }
}

/** Where the subject begins, and the noun that is asked for. */
function afterQuestionWord(tokens: readonly Token[]): { from: number; asked: Token[] } {
  const words = tokens.map((token) => token.lower)
  const text = words.join(' ')
  const there =
    /^(?:is|are|was|were|has|have) there (?:been )?(?:any |a |an |some )?(?:mention of |evidence of |evidence that |(?:anyone|anybody|someone|somebody|people|participants?|persons?) (?:who |that )?)?/u.exec(
      text,
    )
  if (there) return { from: there[0].trim().split(' ').length, asked: [] }
  if (auxiliaries.has(words[0] ?? '')) return { from: 1, asked: [] }
  const count =
    /^(?:how many|what (?:share|proportion|percentage|percent|fraction|number) of|how common is it (?:for|that|to)?|how common (?:is|are|was|were)|how much|how often)/u.exec(
      text,
    )
  const start = count ? count[0].trim().split(' ').length : questionWords(words)
  const auxiliary = words.findIndex((word, at) => at >= start && auxiliaries.has(word))
  const hasNoun =
    auxiliary > start &&
    !tokens.slice(start, auxiliary).some((token) => relatives.has(token.lower) || isFiniteVerb(token))
  if (auxiliary === start) return { from: start + 1, asked: [] }
  if (hasNoun && auxiliary + 1 < tokens.length && !/^(?:not|never)$/u.test(words[auxiliary + 1]!)) {
    const next = tokens[auxiliary + 1]!
    // "How many people are worried": the subject stands before the auxiliary.
    if (count && !next.tags.has('Pronoun') && !everybody.has(next.lower)) return { from: start, asked: [] }
    return { from: auxiliary + 1, asked: tokens.slice(start, auxiliary) }
  }
  const asksWhich = /^(?:in |for |on |with )?(?:what|which)\b/u.test(text)
  if (asksWhich && !count) {
    const main = mainVerb(tokens, start)
    if (main > start && !tokens.slice(start, main).some((token) => everybody.has(token.lower))) {
      return { from: main, asked: tokens.slice(start, main) }
    }
  }
  return { from: start, asked: [] }
}

function questionWords(words: readonly string[]): number {
  let at = 0
  while (
    at < words.length &&
    /^(?:what|how|why|when|where|which|who|whom|whose|in|for|to|about|on|with|exactly|else)$/u.test(
      words[at]!,
    )
  )
    at++
  return at
}

function isFiniteVerb(token: Token): boolean {
  return (
    (token.tags.has('Verb') && !token.tags.has('Gerund') && !token.tags.has('Particle')) ||
    tellingVerbs.has(token.lower)
  )
}

function mainVerb(tokens: readonly Token[], from: number): number {
  let inRelative = false
  let verbSeen = false
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!
    const before = tokens[at - 1]?.lower ?? ''
    if (relatives.has(token.lower) && at > from) {
      inRelative = true
      verbSeen = false
      continue
    }
    if (token.lower === 'also') return at
    if (!isFiniteVerb(token)) continue
    const isNounLike = at > from && /^(?:to|the|a|an|of|in|for|with|about|their|at|on|by|from)$/u.test(before)
    if (isNounLike) continue
    if (inRelative && !verbSeen) {
      if (!auxiliaries.has(token.lower)) verbSeen = true
      else if (!tokens.slice(at + 1, at + 3).some(isFiniteVerb)) verbSeen = true
      continue
    }
    // A noun that the tagger takes for a verb: "how many use cases".
    return at
  }
  // No verb but the relative's: the whole is what is asked for.
  return from
}

/** "... among those who freelance", "... of the teachers" behind what is asked. */
function takeLateConditions(tokens: readonly Token[]): { words: Token[]; conditions: Clause[] } {
  const at = tokens.findIndex((token, index) => index > 1 && /^(?:among|amongst)$/u.test(token.lower))
  if (at === -1) return { words: [...tokens], conditions: [] }
  return { words: tokens.slice(0, at), conditions: conditionsIn(tokens.slice(at + 1)) }
}

function conditionsIn(tokens: readonly Token[]): Clause[] {
  const who = tokens.findIndex((token) => relatives.has(token.lower))
  const heads = who === -1 ? tokens : tokens.slice(0, who)
  const clauses: Clause[] = []
  const kinds = clauseOf(heads.filter((token) => !everybody.has(token.lower)))
  const hasPreposition = heads.some((token) => /^(?:in|from|at|with|working)$/u.test(token.lower))
  const isDoing = heads.some(
    (token) => token.tags.has('Verb') && token.lower !== 'working' && !namesPerson(token.lower),
  )
  if (kinds.words.some(carries)) clauses.push({ ...kinds, isKindOfPerson: !isDoing })
  if (who !== -1) {
    const relative = clauseOf(tokens.slice(who + 1))
    const verb = tokens[who + 1]?.lower ?? ''
    const isKindOfPerson = hasPreposition || /^(?:work|works|worked|are|were|is|teach|teaches)$/u.test(verb)
    if (relative.words.some(carries)) clauses.push({ ...relative, isKindOfPerson })
  }
  return clauses
}

/** Whether the word alone could tell one passage from another. */
export function carries({ class: kind }: QuestionWord): boolean {
  return kind !== 'light' && kind !== 'subject' && kind !== 'adverb'
}

/** The name where nothing else is asked about: it is spoken of where it stands, and nowhere else. */
export function nameAlone({ words }: Clause): string | null {
  const [only, ...others] = words.filter(carries)
  return only?.class === 'name' && others.length === 0 ? only.word : null
}

const negations =
  /^(?:not|never|no|without|nobody|none|don't|doesn't|didn't|haven't|hasn't|isn't|aren't|wasn't|weren't|won't|can't|cannot|refuse[sd]?|avoid(?:s|ed)?)$/u

function clauseOf(tokens: readonly Token[], { withTelling = false } = {}): Clause {
  const words: QuestionWord[] = []
  const isNegated = tokens.some(
    (token) => negations.test(token.lower) && !/^(?:refuse|avoid)/u.test(token.lower),
  )
  for (let at = 0; at < tokens.length; ) {
    const length = phraseLength(tokens.slice(at, at + 4).map((token) => token.lower))
    if (length > 0) {
      words.push({
        word: tokens
          .slice(at, at + length)
          .map((token) => token.lower)
          .join('_'),
        class: 'phrase',
      })
      at += length
      continue
    }
    const word = wordOf(tokens[at]!, withTelling)
    if (word && !words.some((other) => stemOf(other.word) === stemOf(word.word))) words.push(word)
    at++
  }
  return { words, isNegated, isKindOfPerson: false }
}

function wordOf(token: Token, withTelling: boolean): QuestionWord | null {
  const word = token.lower.replace(/'s$/u, '').replace(/^["'“‘]+|["'”’]+$/gu, '')
  if (word === '' || (negations.test(word) && !/^(?:refuse|avoid)/u.test(word))) return null
  if (subjectOfStudy.has(word)) return { word, class: 'subject' }
  if (lightVerbs.has(word)) return { word, class: 'light' }
  if (functionWords.has(word) || askingNouns.has(word) || everybody.has(word)) return null
  if (tellingVerbs.has(word)) return withTelling ? { word, class: 'verb' } : null
  return { word, class: classOf(token, word) }
}

function classOf({ tags, text }: Token, word: string): WordClass {
  if (/^\d/u.test(word)) return 'number'
  if (/\p{Lu}/u.test(text) && (tags.has('ProperNoun') || tags.has('Acronym') || /^\p{Lu}/u.test(text)))
    return 'name'
  if (tags.has('Noun') && namesPerson(word)) return 'person'
  if (tags.has('Adjective')) return 'adjective'
  if (tags.has('Verb')) return 'verb'
  if (tags.has('Adverb')) return 'adverb'
  return 'noun'
}

/** What stands on both sides of "or", "than" or "versus", nearest to it. */
function sidesOf(fact: readonly Token[], subject: readonly Token[]): Clause[] {
  for (const tokens of [fact, subject]) {
    const at = tokens.findIndex((token) => /^(?:or|than|versus|vs|and)$/u.test(token.lower))
    if (at <= 0) continue
    const left = clauseOf(nounPhraseBefore(tokens, at))
    const right = clauseOf(nounPhraseAfter(tokens, at))
    if (left.words.some(carries) && right.words.some(carries)) return [left, right]
  }
  return []
}

function isBoundary(token: Token): boolean {
  return (
    functionWords.has(token.lower) ||
    lightVerbs.has(token.lower) ||
    tellingVerbs.has(token.lower) ||
    askingNouns.has(token.lower)
  )
}

function nounPhraseBefore(tokens: readonly Token[], at: number): Token[] {
  let from = at
  while (from > 0 && !isBoundary(tokens[from - 1]!)) from--
  if (from === at) {
    let end = at
    while (end > 0 && isBoundary(tokens[end - 1]!)) end--
    return end > 0 ? nounPhraseBefore(tokens, end) : []
  }
  return tokens.slice(from, at)
}

function nounPhraseAfter(tokens: readonly Token[], at: number): Token[] {
  let from = at + 1
  while (from < tokens.length && isBoundary(tokens[from]!)) from++
  let end = from
  while (end < tokens.length && !isBoundary(tokens[end]!)) end++
  return tokens.slice(from, end)
}
