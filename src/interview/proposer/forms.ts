/**
 * What somebody said, in the grammatical forms that a question can hold: "I check every invoice twice" as "check every
 * invoice twice", "checking ...", "checked ..."; "the packaging was awful" as "was awful about the packaging"; "a wall
 * calendar" as "that wall calendar". A question that holds their words in its own sentence points at one thing, where
 * "You said ... What led to that?" recites. A form that could come out wrong is left out.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { type Clause, clausesOfSentence } from '../reading/clauses.ts'
import { conjugate } from '../reading/conjugate.ts'
import { isFiniteVerb } from '../reading/grammar.ts'
import { evaluations, looseTerms } from '../reading/lexicon.ts'
import { isJudgement, type Place } from '../reading/phrases.ts'
import { type Token, tagWords } from '../reading/tag-words.ts'
import { findThings, isPlural, type Thing } from '../reading/things.ts'
import type { Focus } from '../reading.ts'
import { isClean, turnFocus } from './pieces.ts'
import { turnTokens } from './turn-around.ts'

export interface Forms {
  /** A clause in the second person: "the box arrived late". */
  c?: string
  /** A thing by its name: "that wall calendar". */
  n?: string
  /** Where that thing stands. */
  place?: Place
  /** What they do or did of their own will. */
  inf?: string
  ing?: string
  past?: string
  /** What they say they do not or cannot do: "trust a bank". */
  lack?: string
  lacking?: string
  /** "was awful about the packaging". */
  judged?: string
  /** "I like that you can pause it": "you can pause it". */
  valued?: string
  /** "is it about the stickers that you like". */
  liked?: string
  /** What they think: "the fees are unfair". */
  view?: string
  /** Of the sentence that the words stand in; of what there is not yet, it is `wished`. */
  tense: 'past' | 'present' | 'wished'
  isPlural: boolean
}

export interface FormsOf {
  /** The turn's whole text. */
  words: string
  /** What they replied to: its own words name nothing new. */
  question: string
  /** What was asked before, whose things are not asked about again. */
  asked?: readonly string[]
}

const mostWords = 11

/** Of the words that were taken up last: one technique after another asks for them. */
let latest: { key: string; forms: Forms } | null = null

export function formsOf(focus: Focus, of: FormsOf): Forms {
  const { kind, start, end, turn } = focus
  const key = JSON.stringify([kind, start, end, turn, of.words, of.question, of.asked])
  if (latest?.key !== key) latest = { key, forms: makeForms(focus, of) }
  return latest.forms
}

function makeForms(focus: Focus, { words, question, asked = [] }: FormsOf): Forms {
  const sentence = splitSentences(words).find(({ start, end }) => start <= focus.start && focus.start < end)
  const tokens = sentence ? tagWords(sentence.text, sentence.start) : []
  const clauses = sentence ? clausesOfSentence(sentence, { fewestWords: 3, mostWords: 18 }) : []
  const clause = focus.kind === 'clause' ? clauses.find(({ start }) => start === focus.start) : undefined
  const around = clause ?? clauses.find(({ start, end }) => start <= focus.start && focus.end <= end)
  const whole = focus.kind === 'clause' || focus.turn !== undefined ? turnFocus(words, focus) : null
  const told = whole && clause ? firstOfTwo(whole, clause) : whole
  const thing = thingIn(focus, tokens, [question, ...asked].join(' '))
  const act = focus.kind === 'phrase' ? undefined : ownActIn(focus, tokens)
  return {
    ...(told !== null && isTellable(told) && { c: told }),
    ...(thing && { n: nameOf(thing, tokens), place: { start: thing.start, end: thing.end } }),
    ...(clause && judgementForms(clause)),
    ...act?.forms,
    tense: isWished(question, tokens) ? 'wished' : (act?.tense ?? tenseOf(around, { tokens, question })),
    isPlural: thing?.isPlural ?? false,
  }
}

/** A thing that the focus is or holds, and that says something the question did not. */
function thingIn(focus: Focus, tokens: readonly Token[], known: string): Thing | undefined {
  return findThings(tokens, known).find(({ start, end, score, tokens: inside }) => {
    const isWithin = start >= focus.start && end <= focus.end
    const isAround = start <= focus.start && focus.end <= end
    return (
      (isWithin || (focus.kind !== 'clause' && isAround)) &&
      score >= leastTelling &&
      isClean(inside.map(({ text }) => text).join(' '))
    )
  })
}

/** What the guide's question is about, by its name: "the first weeks". */
export function thingAsked(question: string): string | null {
  const tokens = tagWords(question)
  const thing = findThings(tokens, '').find(({ article }) => article === 'the' || article === 'your')
  return thing ? nameOf(thing, tokens) : null
}

/** Below it a thing is named in passing only. */
const leastTelling = 1.2

const turnedArticles: Record<string, string> = {
  my: 'your',
  our: 'your',
  your: 'your',
  a: 'that',
  an: 'that',
  this: 'that',
}
const counts = new Set(['two', 'three', 'four', 'five'])

function nameOf({ article, tokens, isPlural }: Thing, sentence: readonly Token[]): string {
  const turned = turnTokens(tokens, 0) ?? tokens.map(({ text }) => text).join(' ')
  const isTitle = tokens.slice(1).some(({ text }) => /^\p{Lu}/u.test(text))
  const name = tokens[0] === sentence[0] && !isTitle ? lowered(turned) : turned
  if (article === null) return isPlural ? `those ${name}` : /\s/.test(name) && !isTitle ? `the ${name}` : name
  if (counts.has(article)) return `the ${article} ${name}`
  if (['some', 'several', 'many', 'few', 'these'].includes(article)) return `those ${name}`
  return `${turnedArticles[article] ?? article} ${name}`
}

const lowered = (name: string) =>
  /^\p{Lu}\p{Ll}+(?: |$)/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** "The others were out of town and forgot to sign off": the first of two things is enough to point at both. */
function firstOfTwo(told: string, { tokens, verb }: Clause): string {
  const joint = tokens.findIndex(({ lower }, at) => at > verb && (lower === 'and' || lower === 'but'))
  const isTwo = joint > verb + 1 && tokens.slice(joint + 1, joint + 5).some(isFiniteVerb)
  const words = told.split(' ')
  return isTwo && words.length === tokens.length && joint >= 4
    ? words.slice(0, joint).join(' ').replace(/,$/, '')
    : told
}

/** One clause, short enough to be heard inside a question. */
function isTellable(told: string): boolean {
  const isTwo = /\b(?:and|but) (?:the|your|it|they|he|she|there|you)\b|,|^you\b.* (?:and|but) /.test(told)
  return (
    countWords(told) <= 15 &&
    !isTwo &&
    !/^(?:this|that|these|those|there|you (?:\w+ )?(?:th[io]n\w+|thought|guess|suppose|know|knew|mean))\b/.test(
      told,
    )
  )
}

/** "My granddaughter put it there": a verb that looks the same in both tenses, where the present would have an ending. */
function isPastUnmarked({ tokens, verb, subject }: Clause): boolean {
  const isSingular =
    subject === 'noun' ? !isPlural(tokens[verb - 1]!) : ['he', 'she', 'it'].includes(tokens[0]!.lower)
  return (
    isSingular && verb > 0 && /^(?:put|cut|set|let|hit|shut|quit|hurt|cost|read)$/.test(tokens[verb]!.lower)
  )
}

/** Asked what should be, they name it without a verb or say that it should be. */
function isWished(question: string, tokens: readonly Token[]): boolean {
  if (/\b(?:looking ahead|in (?:the )?future|expect)\b/i.test(question)) return true
  if (!/\b(?:would|wish|should|could)\b/i.test(question)) return false
  const relative = tokens.findIndex(({ lower }) => ['who', 'that', 'which'].includes(lower))
  const main = relative > 0 ? tokens.slice(0, relative) : tokens
  const verbs = main.filter(({ tags }) => tags.has('Verb') && !tags.has('Gerund'))
  const isRequest = tokens[0]?.tags.has('Infinitive') || tokens[0]?.tags.has('Imperative')
  return (
    verbs.length === 0 ||
    isRequest === true ||
    tokens.some(({ lower }) => ['would', 'should', 'could', 'want', "i'd"].includes(lower))
  )
}

function tenseOf(
  clause: Clause | undefined,
  { tokens, question }: { tokens: readonly Token[]; question: string },
): Forms['tense'] {
  if (clause) return isPastUnmarked(clause) ? 'past' : clause.tense
  // "Barn fire, Sunday": told without a verb, it is of the time that was asked about.
  if (!tokens.some(({ tags }) => tags.has('Verb'))) {
    return /\b(?:did|was|were|had|last|happened|went)\b/i.test(question) ? 'past' : 'present'
  }
  return tokens.some(({ tags, lower }) => tags.has('PastTense') || lower === 'was' || lower === 'were')
    ? 'past'
    : 'present'
}

/** Not of anybody's will: nobody is asked what made them lose or notice something. */
const unwilled = new Set(
  `get lose forget notice see hear have be know need miss receive fall wait learn remember live sit wonder hope feel
  seem mean find spend end own work stay become grow think believe guess suppose expect struggle worry care cry sleep
  dream happen understand realize realise do say tend come happen manage fail cost`.split(/\s+/),
)
/** What happens to people: it can be asked when it last did, and not what made them. */
const befalling = new Set('get lose forget notice hear receive find wait miss have'.split(' '))
const wanting = new Set('want prefer trust distrust'.split(' '))
const attitudes = new Set('like love hate dislike enjoy appreciate'.split(' '))
const thinking = new Set('think believe find feel guess suppose assume reckon'.split(' '))
const doing = /^(?:do|does|did)$|^(?:don|doesn|didn)['’]t$/
const unable = /^(?:can|could|cannot|will|would)$|^(?:can|couldn|won|wouldn)['’]t$|^cannot$/

interface OwnAct {
  forms: Partial<Forms>
  tense: Forms['tense']
}

/** The first thing in the focus that they say they do, did, think or do not do. */
function ownActIn(focus: Focus, tokens: readonly Token[]): OwnAct | undefined {
  const isSupposed = tokens.some(({ lower }) => supposed.has(lower))
  for (let i = 0; i < tokens.length && !isSupposed; i++) {
    const { start, lower, after, parts } = tokens[i]!
    if (start < focus.start || start >= focus.end || after !== ' ') continue
    const isSubject = ['i', 'we', "i've", "we've"].includes(lower) && !isDependent(tokens[i - 1])
    if (!isSubject) continue
    const found = actAt(tokens, i + 1, parts.length > 1)
    if (found && Object.keys(found.forms).length > 0) return found
  }
  return undefined
}

const isBetween = ({ tags, lower }: Token) => lower === 'never' || (tags.has('Adverb') && lower !== 'not')
const narrowing = new Set('only just hardly barely rarely seldom almost nearly nor'.split(' '))
const supposed = new Set('if unless whether otherwise wish imagine suppose would might'.split(' '))

/** "The man I asked", "and my wife and I": what follows is no sentence of its own. */
function isDependent(before: Token | undefined): boolean {
  if (!before || /[,;:–—]/.test(before.after) || before.tags.has('Date')) return false
  return (
    before.tags.has('Noun') ||
    ['which', 'who', 'what', 'how', 'where', 'than', 'when', 'that'].includes(before.lower)
  )
}

function actAt(tokens: readonly Token[], from: number, isPerfect: boolean): OwnAct | undefined {
  let at = from
  while (at < tokens.length && isBetween(tokens[at]!)) at++
  const first = tokens[at]
  const between = tokens.slice(from, at).map(({ lower }) => lower)
  // "I only use it for emails": without "only" it would say something else.
  if (!first || between.some((word) => narrowing.has(word))) return undefined
  const isNever = between.includes('never')
  const lack = isNever ? neverForms(tokens, at) : lackForms(tokens, at)
  if (lack) return { forms: lack, tense: /^(?:did|could|would)/.test(first.lower) ? 'past' : 'present' }
  const hasAuxiliary = ['have', 'had'].includes(first.lower) && tokens[at + 1]?.tags.has('PastTense') === true
  const verb = hasAuxiliary ? at + 1 : at
  const main = tokens[verb]!
  if (!isVerbLike(main) || ['Auxiliary', 'Modal', 'Copula', 'Gerund'].some((tag) => main.tags.has(tag)))
    return undefined
  const forms = conjugate(main)
  if (!forms) return undefined
  const tense = isPerfect || hasAuxiliary || main.tags.has('PastTense') ? 'past' : 'present'
  const { infinitive } = forms
  if (thinking.has(infinitive)) return { forms: viewForms(tokens, verb), tense }
  const rest = restOf(tokens, verb)
  if (rest === null) return undefined
  if (attitudes.has(infinitive))
    return { forms: likedForms({ infinitive, past: forms.past, rest, tense }), tense }
  const past = `${forms.past} ${rest}`
  if (infinitive === 'have' && !rest.startsWith('to ')) return undefined
  if (befalling.has(infinitive)) return { forms: { past }, tense }
  if (wanting.has(infinitive)) return { forms: { inf: `${infinitive} ${rest}` }, tense }
  if (unwilled.has(infinitive)) return undefined
  return { forms: { inf: `${infinitive} ${rest}`, ing: `${forms.gerund} ${rest}`, past }, tense }
}

/** "I don't trust a bank" -> "trust a bank": only what is denied as a whole. */
function lackForms(tokens: readonly Token[], at: number): Partial<Forms> | undefined {
  const first = tokens[at]!
  const isDenied = /n['’]t$|^cannot$/.test(first.lower) || tokens[at + 1]?.lower === 'not'
  if (!isDenied || !(doing.test(first.lower) || unable.test(first.lower))) return undefined
  let verb = at + 1
  while (verb < tokens.length && (tokens[verb]!.lower === 'not' || tokens[verb]!.tags.has('Adverb'))) verb++
  const main = tokens[verb]
  const forms = main?.tags.has('Verb') ? conjugate(main) : null
  const rest = forms ? restOf(tokens, verb) : null
  if (
    !forms ||
    rest === null ||
    /^(?:know|think|mind|remember|care|have|be|believe|see|mean|feel|seem)$/.test(forms.infinitive)
  )
    return {}
  if (/\b(?:any|anything|anyone|either|yet|too|much)\b/.test(rest)) return {}
  return { lack: `${forms.infinitive} ${rest}`, lacking: `${forms.gerund} ${rest}` }
}

/** Right behind "I", what could be a noun is a verb: "I order", "we design". */
function isVerbLike({ tags }: Token): boolean {
  return tags.has('Verb') || (tags.has('Singular') && !tags.has('ProperNoun') && !tags.has('Pronoun'))
}

/** "I never order online". */
function neverForms(tokens: readonly Token[], verb: number): Partial<Forms> | undefined {
  const forms = isVerbLike(tokens[verb]!) ? conjugate(tokens[verb]!) : null
  const rest = forms && !unwilled.has(forms.infinitive) ? restOf(tokens, verb) : null
  return forms && rest !== null
    ? { lack: `${forms.infinitive} ${rest}`, lacking: `${forms.gerund} ${rest}` }
    : undefined
}

const habits =
  /\s*,?\b(?:(?:every|each) (?:single )?(?:other )?\w+|usually|always|often|sometimes|normally|typically|never|mostly|regularly|rarely|these days|now|any ?more|again|too|also|still|lol|actually|really|then|though)(?: again)?$/i

/** What follows the verb, in the second person, up to where another clause begins. */
function restOf(tokens: readonly Token[], verb: number): string | null {
  const stop = tokens.findIndex(
    ({ lower, tags }, i) =>
      i > verb &&
      !(lower === 'or' && tokens[i + 1]?.tags.has('Value')) &&
      ([
        'and',
        'but',
        'because',
        'so',
        'which',
        'when',
        'while',
        'until',
        'or',
        'since',
        'if',
        'before',
        'after',
        'as',
        'where',
        'who',
      ].includes(lower) ||
        /[,;:–—(]|\s-\s/.test(tokens[i - 1]!.after) ||
        (tags.has('Expression') && lower !== 'like' && lower !== 'no')),
  )
  // "Vendors who publish their prices": without the rest it would be any of them.
  if (stop > 0 && binding.has(tokens[stop]!.lower) && tokens[stop - 1]!.after === ' ') return null
  const inside = tokens.slice(0, stop < 0 ? tokens.length : stop)
  // "The onions and the ginger": one thing of two would be cut away.
  const isList = stop > 0 && ['and', 'or'].includes(tokens[stop]!.lower) && !isOwnVerb(tokens, stop + 1)
  if (isList || inside.length - 1 === verb) return null
  const turned = turnTokens(inside, verb + 1)
  if (turned === null) return null
  let rest = turned.trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(habits, '').trim()
  }
  const words = countWords(rest)
  if (words === 0 || words > mostWords || !isClean(rest) || hangs.test(rest)) return null
  return rest
}

const binding = new Set(['who', 'which', 'where', 'if', 'until'])
const hangs =
  /\b(?:a|an|the|my|your|to|of|for|with|and|or|in|at|by|from|is|are|was|were|that|this|very|as|be|have|has|about|than|only|even|just|not)$/i

function isOwnVerb(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at, at + 4)
    .some(({ tags, lower }) => tags.has('Verb') || ['i', 'we', 'it', 'they'].includes(lower))
}

interface Liking {
  infinitive: string
  past: string
  rest: string
  tense: Forms['tense']
}

function likedForms({ infinitive, past, rest, tense }: Liking): Partial<Forms> {
  const [, valued] = /^(?:it that|that) ((?:you|it|they|there|the|your)(?:’\w+)? .+)$/.exec(rest) ?? []
  if (valued) return { valued }
  if (/^(?:to|that|it|how|when|what|being|\w+ing)\b/.test(rest)) return {}
  const held = tense === 'past' ? past : infinitive
  return { liked: `${tense === 'past' ? 'was' : 'is'} it about ${rest} that you ${held}` }
}

/** "I think that the fees are unfair" -> "the fees are unfair". */
function viewForms(tokens: readonly Token[], verb: number): Partial<Forms> {
  const from = tokens[verb + 1]?.lower === 'that' ? verb + 2 : verb + 1
  const first = tokens[from]
  if (
    !first ||
    tokens.length - from < 3 ||
    /^(?:it|it's|about|of|like|so|this|that|they|there)\b/.test(first.lower)
  )
    return {}
  if (!tokens.slice(from + 1).some(({ tags }) => tags.has('Verb'))) return {}
  const turned = turnTokens(tokens, from)
  return turned !== null && countWords(turned) <= 14 && isClean(turned) && !hangs.test(turned)
    ? { view: turned }
    : {}
}

/** "The packaging was awful": what is judged, and how. */
function judgementForms({ tokens, subject, verb, isNegated }: Clause): Partial<Forms> {
  const copula = tokens[verb]!
  const last = tokens.at(-1)!
  const isJudged = evaluations.has(last.lower) || looseTerms.has(last.lower) || isJudgement(last.lower)
  if (isNegated || subject !== 'noun' || !isJudged || !/^(?:is|are|was|were)$/.test(copula.lower)) return {}
  const between = tokens.slice(verb + 1, -1)
  if (
    between.some(({ tags }) => !tags.has('Adverb')) ||
    tokens.some(({ after }, i) => i < tokens.length - 1 && after !== ' ')
  )
    return {}
  const about = turnTokens(tokens.slice(0, verb), 0)
  if (about === null || countWords(about) > 6) return {}
  const is = /^w/.test(copula.lower) ? 'was' : 'is'
  return { judged: `${is} ${last.lower} about ${about.charAt(0).toLowerCase()}${about.slice(1)}` }
}
