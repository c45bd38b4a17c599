/**
 * Whether words take the other side of a statement: a clause that speaks of the same thing and denies it, as "unreliable"
 * denies "reliable". English, by words and clauses alone: it misses what is said in other words. Contrary words ("easy", "hard") were
 * tried as well: of 17 passages of real interviews that they brought, two took the other side.
 */
import { isSame } from '../paraphrase/same-word.ts'
import { readTerms, type Term } from '../paraphrase/terms.ts'

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
/** Of a statement's telling words, the share that one clause must hold: with fewer it is about something else. */
const enough = 0.85
/** Of a statement of one word ("skills") nothing can be told to be the other side. */
const fewestWords = 2

/** Null where it has no words to go by. */
export function stanceOf(statement: string, background: ReadonlySet<string>): Stance | null {
  const terms = readTerms(statement, 'record')
  const words = terms.filter(({ kind }) => kind === 'content')
  if (!words.some(({ key }) => !background.has(key))) return null
  if (new Set(words.map(({ key }) => key)).size < fewestWords) return null
  const topic = new Map(words.map(({ key }) => [key, background.has(key) ? commonWeight : 1]))
  const moods = new Set(terms.filter(({ kind }) => kind === 'mark').map(({ key }) => key))
  return { topic, words, moods, isDenied: countDenials(terms) % 2 === 1 }
}

/** How much of the statement one clause of `said` holds while it takes the other side, 0 to 1; 0 for none. */
export function oppositionIn(stance: Stance, said: string): number {
  const clauses = Map.groupBy(readTerms(said, 'record'), ({ clause }) => clause)
  return Math.max(0, ...[...clauses.values()].map((clause) => oppositionOf(stance, clause)))
}

function oppositionOf({ topic, words, moods, isDenied }: Stance, clause: readonly Term[]): number {
  const content = clause.filter(({ kind }) => kind === 'content')
  let held = 0
  let contraries = 0
  const total = [...topic.values()].reduce((sum, weight) => sum + weight, 0)
  for (const [key, weight] of topic) {
    const word = words.find((term) => term.key === key)!
    const same = content.some((term) => isSame(word, term))
    const isContrary = !same && content.some((term) => areContrary(word, term))
    if (!same && !isContrary) continue
    held += weight
    if (isContrary) contraries++
  }
  const coverage = held / total
  if (coverage < enough || isHedged(clause, moods)) return 0
  if (!clause.every((term, at) => !denies(term) || reachesTopic(clause.slice(at + 1), words))) return 0
  const isOther = (countDenials(clause) + contraries) % 2 === 1
  return isOther !== isDenied ? coverage : 0
}

/** "My colleagues have not influenced my use of it" does not deny that they use it: what is denied is the next word. */
function reachesTopic(after: readonly Term[], words: readonly Term[]): boolean {
  const next = after.find(({ kind, word }) => kind === 'content' && !opinions.has(word))
  return next !== undefined && words.some((word) => isSame(word, next) || areContrary(word, next))
}
/** They carry a denial on to what they are about. */
const opinions = new Set(
  'think believe feel see find say guess expect really even always currently personally completely fully much many any'.split(
    ' ',
  ),
)

const countDenials = (terms: readonly Term[]) => terms.filter(denies).length
/** "Rarely" and "too ... to" deny, "not only" does not. */
const denies = ({ key, reason, word }: Term) =>
  (reason === 'polarity' && key === 'not' && !/^(?:without|instead)$/u.test(word)) || rarely.has(word)
const rarely = new Set(['rarely', 'seldom', 'hardly', 'barely', 'scarcely'])

/** A condition or a wish says nothing of how it is. */
const isHedged = (clause: readonly Term[], moods: ReadonlySet<string>) =>
  clause.some(({ key }) => (key === 'condition' || key === 'wished') && !moods.has(key))

const areContrary = (a: Term, b: Term) => negatedForm(a.word, b.word) || negatedForm(b.word, a.word)

/** "Reliable" and "unreliable". */
const negatedForm = (word: string, longer: string) =>
  longer.length > 5 &&
  /^(?:un|in|im|ir|dis|non)/u.test(longer) &&
  longer.replace(/^(?:un|in|im|ir|dis|non-?)/u, '') === word
