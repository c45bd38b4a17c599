/**
 * Whether words take the other side of a statement: a clause that speaks of the same thing and denies it, or says the
 * contrary word of it. English, by words and clauses alone: it misses what is said in other words.
 */
import { isSame } from '../paraphrase/same-word.ts'
import { keyOf, readTerms, type Term } from '../paraphrase/terms.ts'

export interface Stance {
  /** Families of words that the statement is about, with how much each tells. */
  topic: ReadonlyMap<string, number>
  words: readonly Term[]
  /** "Plan", "if": what it has itself is no reserve in an answer. */
  moods: ReadonlySet<string>
  isDenied: boolean
}

/** A word that everybody says tells little of what a statement is about. */
const commonWeight = 0.25
/** Of a statement's telling words, the share that one clause must hold. */
const enough = 0.6

/** Null where it has no words to go by. */
export function stanceOf(statement: string, background: ReadonlySet<string>): Stance | null {
  const terms = readTerms(statement, 'record')
  const words = terms.filter(({ kind }) => kind === 'content')
  if (!words.some(({ key }) => !background.has(key))) return null
  const topic = new Map(words.map(({ key }) => [key, background.has(key) ? commonWeight : 1]))
  const moods = new Set(terms.filter(({ kind }) => kind === 'mark').map(({ key }) => key))
  return { topic, words, moods, isDenied: countDenials(terms) % 2 === 1 }
}

/** How much of the statement one clause of `said` holds while it takes the other side, 0 to 1; 0 for none. */
export function oppositionIn(stance: Stance, said: string): number {
  const clauses = Map.groupBy(readTerms(said, 'record'), ({ clause }) => clause)
  const isLiked = liking.test(said.toLowerCase())
  return Math.max(0, ...[...clauses.values()].map((clause) => oppositionOf(stance, clause, isLiked)))
}

/** "Like" is mostly no verb, so that it is no word of content. */
const liking = /\b(?:i|we) (?:(?:really|quite|do|also|still|just) )?like (?!to\b)/u

function oppositionOf(
  { topic, words, moods, isDenied }: Stance,
  clause: readonly Term[],
  isLiked: boolean,
): number {
  const content = clause.filter(({ kind }) => kind === 'content')
  let held = 0
  let contraries = 0
  const total = [...topic.values()].reduce((sum, weight) => sum + weight, 0)
  for (const [key, weight] of topic) {
    const word = words.find((term) => term.key === key)!
    const same = content.find((term) => isSame(word, term))
    const isContrary =
      !same && ((isLiked && isDisliking(word)) || content.some((term) => areContrary(word, term)))
    if (!same && !isContrary) continue
    held += weight
    if (isContrary) contraries++
  }
  const coverage = held / total
  if (coverage < enough || isHedged(clause, moods)) return 0
  const isOther = (countDenials(clause) + contraries) % 2 === 1
  return isOther !== isDenied ? coverage : 0
}

const countDenials = (terms: readonly Term[]) => terms.filter(denies).length
/** "Rarely" and "too ... to" deny, "not only" does not. */
const denies = ({ key, reason, word }: Term) =>
  (reason === 'polarity' && key === 'not' && !/^(?:without|instead)$/u.test(word)) || rarely.has(word)
const rarely = new Set(['rarely', 'seldom', 'hardly', 'barely', 'scarcely'])

/** A condition or a wish says nothing of how it is. */
const isHedged = (clause: readonly Term[], moods: ReadonlySet<string>) =>
  clause.some(({ key }) => (key === 'condition' || key === 'wished') && !moods.has(key))

/** The first row judges in general: its words stand against each other whatever they are said of. */
const contrary = `
  good great excellent love loves enjoy enjoys enjoyed happy satisfied pleased helpful useful | bad poor terrible awful hate hates dislike dislikes loathe unhappy dissatisfied frustrated annoyed disappointed useless unhelpful
  easy simple | hard difficult complicated confusing tricky
  fast quick quicker faster | slow slower
  better best | worse worst
  accurate right correct reliable | inaccurate wrong incorrect unreliable mistaken
  save saves saved saving | waste wastes wasted wasting
  trust trusts trusted | distrust mistrust doubt skeptical sceptical
  cheap cheaper affordable | expensive pricey overpriced costly
  safe secure | unsafe dangerous risky
  comfortable confident | uncomfortable worried nervous uneasy
  help helps helped | hinder hinders harm harms hurts hurt
  encourage encourages encouraged allow allows support supports | discourage discourages discouraged forbid forbids forbidden ban banned prohibit prohibited block blocked
  open openly | secret secretly hide hides quiet
  natural human personal | robotic artificial impersonal generic
  gain gains learn improve improves improved | lose loses lost losing worsen
  keep kept | drop dropped cancel cancelled
  often always daily | occasionally
`
const sideOf = new Map<string, [row: number, side: number]>()
for (const [row, line] of contrary.trim().split('\n').entries()) {
  for (const [side, words] of line.split('|').entries())
    for (const word of words.trim().split(/\s+/u)) sideOf.set(keyOf(word), [row, side])
}

const isDisliking = ({ key }: Term) => sideOf.get(key)?.join() === '0,1'

function areContrary(a: Term, b: Term): boolean {
  const [one, other] = [sideOf.get(a.key), sideOf.get(b.key)]
  if (one && other && one[0] === other[0]) return one[1] !== other[1]
  return negatedForm(a.word, b.word) || negatedForm(b.word, a.word)
}

/** "Reliable" and "unreliable". */
const negatedForm = (word: string, longer: string) =>
  longer.length > 5 &&
  /^(?:un|in|im|ir|dis|non)/u.test(longer) &&
  longer.replace(/^(?:un|in|im|ir|dis|non-?)/u, '') === word
