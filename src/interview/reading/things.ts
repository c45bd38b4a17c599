/**
 * Things that an answer names, each with its article and what belongs to it ("my old landlord", "the letter from the
 * doctor"), so that they can be asked about by name. Errs on the side of finding none: no pronouns, no people by their
 * names, no amounts, nothing that says only "thing" or "time".
 */
import { QuickMemory } from '../../platform/short-memory.ts'
import { functionWords } from './lexicon.ts'
import { dullNouns, type Place } from './phrases.ts'
import type { Token } from './tag-words.ts'

export interface Thing extends Place {
  /** Of the words without their article. */
  tokens: readonly Token[]
  /** As it was named: `my`, `the`, `a`; null without any. */
  article: string | null
  isPlural: boolean
  /** Content words that the question did not hold, and how they are bound. */
  score: number
}

const articles = new Set(
  'the a an my our your this these those his her their some both two three four five several many few'.split(
    ' ',
  ),
)
const refused = new Set(
  'no every each any another all most much enough more less which what whose its'.split(' '),
)
/** "A lot of work": what follows is the thing. */
const measures =
  /^(?:lots?|kinds?|sorts?|types?|couples?|bunch|bits?|pieces?|numbers?|amounts?|plenty|rest|majority|half|parts?|series|pairs?|means|range|variety|set|versions?)$/
/** Nouns by their looks only, or names of nothing in particular. */
const vague = new Set(
  `thing things stuff way ways lot lots kind kinds sort sorts something anything everything nothing someone people
  person everyone time times day days week weeks month months year years today tomorrow yesterday morning evening
  afternoon night weekend monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
  fridays saturdays sundays january february march april may june july august september october november december spring
  summer autumn winter hour hours minute minutes min mins second seconds moment moments bit reason reasons case
  cases example examples point points fact idea sense theory course yes no ok okay lol sure thanks thank end start
  beginning side place room space half part rest others one ones use having being ten eleven twelve twenty thirty
  forty fifty hundred thousand euro euros dollar dollars pound pounds percent number numbers front back top bottom mind
  hand hands eye eyes heart head life world question questions answer option options anyone somebody anybody nobody
  everybody none other name names human humans lady woman women men nights mornings evenings afternoons others guy guys man woman plus minus second-hand god hell shit crap wtf dunno idk u im its dont cant`.split(
    /\s+/,
  ),
)

/** Of them is asked by what part they have in it, and of their own affairs not at all. */
const kin = new Set(
  `husband wife partner boyfriend girlfriend fiance spouse mother father mum mom dad mummy daddy parents sister brother
  siblings son daughter kid kids child children baby family granddaughter grandson grandmother grandfather grandma
  grandpa gran nan uncle aunt cousin niece nephew friend friends flatmate roommate neighbour neighbor neighbours
  neighbors boss colleague colleagues ex in-laws mums moms dads`.split(/\s+/),
)

/** What they open is a condition or a time, and not what is told. */
const beside = new Set('if when whenever unless until while'.split(' '))
/** What follows them is only compared or ruled out. */
const against = /^(?:than|like|unlike|apart|except|without|instead|not|nor|neither|as)$/
/** What follows them is named in passing. */
const prepositions = new Set(
  'to in on at by with for from into onto of about near behind under over through until'.split(' '),
)

const mostWords = 4

/** Best first. `question` is what was asked: its own words name nothing new. */
export function findThings(tokens: readonly Token[], question: string): Thing[] {
  const asked = wordsAsked(question)
  const found = readThings(tokens).map((read) => withScore(tokens, read, asked))
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.start - b.start)
}

/** Of a sentence, whatever was asked: it is held against other questions in each later turn, and goes with its words. */
const readOf = new WeakMap<readonly Token[], readonly Read[]>()

function readThings(tokens: readonly Token[]): readonly Read[] {
  const known = readOf.get(tokens)
  if (known) return known
  const found: Read[] = []
  for (let i = 0; i < tokens.length; i++) {
    const head = readThing(tokens, i)
    if (!head) continue
    found.push(withComplement(tokens, head))
    i = head.last
  }
  readOf.set(tokens, found)
  return found
}

/** Sentence after sentence is read against the same question. */
const recentQuestions = new QuickMemory<ReadonlySet<string>>({ most: 64 })

const wordsAsked = (question: string) =>
  recentQuestions.get(
    question,
    () => new Set((question.toLowerCase().match(/\p{L}[\p{L}'’-]*/gu) ?? []).map(singular)),
  )

interface Read {
  /** Of the first word after the article. */
  first: number
  last: number
  article: string | null
}

function readThing(tokens: readonly Token[], at: number): Read | null {
  const before = tokens[at - 1]
  const hasArticle = articles.has(tokens[at]!.lower) && isJoined(tokens[at]!)
  if (!hasArticle && before && !mayStandBefore(before)) return null
  if (tokens.slice(Math.max(0, at - 2), at).some(({ lower, after }) => against.test(lower) && after === ' '))
    return null
  const first = hasArticle ? at + 1 : at
  // "Organizing client schedules": what they do, and no name.
  if (!hasArticle && /ing$/.test(tokens[first]?.lower ?? '')) return null
  const named = endOfThing(tokens, first, hasArticle)
  if (named < first) return null
  const last = isCutShort(tokens, { at, last: named }) ? named + 1 : named
  const head = tokens[last]!
  const next = tokens[last + 1]
  if (
    (last === named && !head.tags.has('Noun')) ||
    measures.test(head.lower) ||
    vague.has(head.lower) ||
    kin.has(head.lower)
  )
    return null
  // Cut in the middle of a longer name.
  if (next && isJoined(head) && (isNominal(next) || next.tags.has('Value') || next.text.startsWith('-')))
    return null
  return { first, last, article: hasArticle ? tokens[at]!.lower : null }
}

/** "I chase the team leads for their hours": behind a verb's object there is no second verb. */
function isCutShort(tokens: readonly Token[], { at, last }: { at: number; last: number }): boolean {
  const next = tokens[last + 1]
  if (!next || !isJoined(tokens[last]!) || !tokens[at - 1]?.tags.has('Verb')) return false
  return next.tags.has('PresentTense') && /[a-z]{3}s$/.test(next.lower) && isWord(next)
}

/** Before a thing that has no article: nothing that could be the beginning of its name. */
function mayStandBefore(before: Token): boolean {
  if (before.after.endsWith('-')) return false
  if (!isJoined(before)) return true
  if (articles.has(before.lower) || refused.has(before.lower) || isNominal(before)) return false
  return (
    ['Verb', 'Preposition', 'Conjunction'].some((tag) => before.tags.has(tag)) && !before.tags.has('Gerund')
  )
}

/** Behind an article a word of another kind may belong to the name: "the bake sale", "my standing orders". */
function endOfThing(tokens: readonly Token[], first: number, hasArticle: boolean): number {
  let last = first - 1
  for (let i = first; i < tokens.length && i - first < mostWords; i++) {
    const isName = isNominal(tokens[i]!)
    const next = tokens[i + 1]
    const leadsOn =
      hasArticle &&
      i === first &&
      isWord(tokens[i]!) &&
      isJoined(tokens[i]!) &&
      next !== undefined &&
      isNominal(next) &&
      next.tags.has('Noun')
    if (!isName && !leadsOn) break
    if (isName) last = i
    if (!isJoined(tokens[i]!)) break
  }
  return last
}

/** "Of" and "from" bind what follows to the thing. */
function withComplement(tokens: readonly Token[], read: Read): Read {
  const joint = tokens[read.last + 1]
  const head = tokens[read.last]!
  if (!joint || !isJoined(head) || !isJoined(joint) || !['of', 'from'].includes(joint.lower)) return read
  const next = tokens[read.last + 2]
  if (!next || next.tags.has('Value') || refused.has(next.lower)) return read
  const inner = readThing(tokens, read.last + 2)
  return inner && inner.last - read.first < 7 ? { ...read, last: inner.last } : read
}

function withScore(
  tokens: readonly Token[],
  { first, last, article }: Read,
  asked: ReadonlySet<string>,
): Thing {
  const inside = tokens.slice(first, last + 1)
  const headEnd = inside.findIndex(({ lower }) => lower === 'of' || lower === 'from')
  // What only completes the name says half as much.
  const telling = inside.reduce((sum, token, at) => {
    const weight = headEnd >= 0 && at > headEnd ? 0.5 : 1
    return sum + (isTelling(token, asked) ? weight : 0)
  }, 0)
  const head = inside[(headEnd < 0 ? inside.length : headEnd) - 1]!
  const isBare = article === null && !isPlural(head) && inside.length === 1
  const bound = article === null ? (isBare ? -0.5 : 0) : (closeness[article] ?? 0.4)
  const at = article === null ? first : first - 1
  const before = tokens[at - 1]
  const isBeside = tokens.slice(0, at).some(({ lower }) => beside.has(lower))
  const role = isBeside
    ? -0.8
    : before && prepositions.has(before.lower)
      ? -0.4
      : before?.tags.has('Verb')
        ? 0.3
        : 0
  return {
    start: inside[0]!.start,
    end: inside.at(-1)!.end,
    tokens: inside,
    article,
    isPlural: isPlural(head),
    score: telling === 0 ? 0 : Math.min(3, telling) + bound + role,
  }
}

/** Their own is near, somebody's is further. */
const closeness: Record<string, number> = { my: 0.5, our: 0.5, their: 0 }

function isTelling({ lower }: Token, asked: ReadonlySet<string>): boolean {
  if (lower.length < 3 || asked.has(singular(lower))) return false
  return !functionWords.has(lower) && !dullNouns.has(lower) && !vague.has(lower)
}

function isJoined(token: Token): boolean {
  return token.after === ' '
}

function isWord({ text, lower, after, tags }: Token): boolean {
  if (!/^\p{L}[\p{L}\p{N}'’-]*$/u.test(text) || after.startsWith('-')) return false
  if (['Pronoun', 'Value', 'Person', 'Adverb', 'Expression', 'Copula', 'Modal'].some((tag) => tags.has(tag)))
    return false
  if (
    /(?:n['’]?t)$/.test(lower) &&
    /^(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should)n/.test(lower)
  )
    return false
  return !prepositions.has(lower) && !functionWords.has(lower) && !refused.has(lower) && !articles.has(lower)
}

/** Each word is asked for by its neighbours, and in later turns again; what is known of it goes with it. */
const nominal = new WeakMap<Token, boolean>()

function isNominal(token: Token): boolean {
  const known = nominal.get(token)
  if (known !== undefined) return known
  const found = readNominal(token)
  nominal.set(token, found)
  return found
}

function readNominal(token: Token): boolean {
  const { tags, lower } = token
  if (!isWord(token) || tags.has('Verb') || tags.has('Date') || isClipped(lower) || isDoing(lower))
    return false
  return tags.has('Noun') || tags.has('Adjective')
}

/** A contraction that was typed without its apostrophe: the tagger takes it for a noun. */
const isClipped = (lower: string) =>
  /^(?:thats|whats|wheres|whos|theres|heres|hes|shes|lets|youre|theyre|weve|ive|youve|theyve|id|youd|theyd|youll|theyll|aint)$/.test(
    lower,
  )

/** "The gate crying", "the two screaming": what is done, unless the word has long been a thing. */
const isDoing = (lower: string) =>
  /[a-z]{2}ing$/.test(lower) &&
  !/(?:^|-)(?:[a-z]?thing|something|anything|nothing|everything|evening|morning|building|meeting|training|parking|housing|heating|lighting|clothing|wedding|ceiling|feeling|booking|listing|setting|pricing|banking|shopping|cleaning|painting|drawing|recording|spring|string|marketing|engineering|accounting|billing|mailing|wiring|plumbing|warning|opening|landing|packing|shipping|greeting|briefing|hearing|filling|dressing|topping|icing|lining|ruling|saving|earning|rating|ranking|reading|spelling|wording|ordering|bedding|flooring|fitting|fencing|crossing|railing|handwriting|screening|onboarding|messaging|invoicing)$/.test(
    lower,
  )

export function isPlural({ tags, lower }: Token): boolean {
  return (
    tags.has('Plural') ||
    (/[a-z]{2}s$/.test(lower) && !/(?:ss|us|is|news)$/.test(lower) && !tags.has('Singular'))
  )
}

const singular = (word: string) =>
  word
    .toLowerCase()
    .replace(/(?:ies)$/, 'y')
    .replace(/([a-z]{3})s$/, '$1')
