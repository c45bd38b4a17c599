/** Stretches of a clause that could be a phrase, and the forms in which people put the same words. Pure. */
import { beginners, enders, functionWords, neverLast } from './function-words.ts'
import { doers, pairKey, type Said } from './said-words.ts'

const longestPhrase = 5
/** Of what a word weighs in the theme, so much with its neighbour: they are one. */
const togetherShare = 0.5

export interface PhraseForm {
  text: string
  people: number
  /** What stood before it shows that it begins with what somebody does: "to hold money", "I pushed the bike". */
  isDone: boolean
  /** A few words that stood before and after it where it was first said so: they tell what its words are. */
  around: Around
}

export interface Around {
  before: string
  after: string
}

/** Form -> who said it so. */
export type SaidBy = Map<string, { people: Set<number>; times: number; done: number; around: Around }>

const mostForms = 5
export function addForm(saidBy: SaidBy, { text, span }: { text: string; span: Span }, speaker: number): void {
  const before = span.before?.plain
  const known = saidBy.get(text) ?? { people: new Set<number>(), times: 0, done: 0, around: span.around() }
  known.people.add(speaker)
  known.times++
  if (before !== undefined && doers.has(before)) known.done++
  saidBy.set(text, known)
}

export function usualForms(saidBy: SaidBy): PhraseForm[] {
  return [...saidBy]
    .map(([text, { people, times, done, around }]) => ({
      ...{ text, around, people: people.size },
      isDone: 2 * done >= times,
    }))
    .sort((a, b) => b.people - a.people || a.text.length - b.text.length || (a.text < b.text ? -1 : 1))
    .slice(0, mostForms)
}

const particles: ReadonlySet<string> = new Set(['up', 'ups', 'off', 'out', 'down', 'away'])

export interface Span {
  words: Said[]
  before: Said | undefined
  after: Said | undefined
  around(): Around
}

const wordsAround = 3

export function* spansOf(clause: readonly Said[]): Generator<Span> {
  for (let from = 0; from < clause.length; from++) {
    const first = clause[from]!.plain
    if (functionWords.has(first) && !beginners.has(first)) continue
    for (let length = 1; length <= longestPhrase && from + length <= clause.length; length++) {
      const last = clause[from + length - 1]!.plain
      if (neverLast.has(last) || (functionWords.has(last) && !enders.has(last))) continue
      // "Top" is cut off from its "up".
      if (particles.has(clause[from + length]?.plain ?? '')) continue
      yield {
        words: clause.slice(from, from + length),
        before: clause[from - 1],
        after: clause[from + length],
        around: () => ({
          before: wordsOf(clause.slice(Math.max(0, from - wordsAround), from)),
          after: wordsOf(clause.slice(from + length, from + length + wordsAround)),
        }),
      }
    }
  }
}

function wordsOf(said: readonly Said[]): string {
  return said.map(({ word }) => word).join(' ')
}

/** "Create a disposable virtual" is torn from the card that it speaks of: the two are mostly said together. */
export function isTorn(
  { words, before, after }: Span,
  marks: ReadonlyMap<string, { weight: number }>,
): boolean {
  const belong = (edge: Said, next: Said | undefined) => {
    if (!next || edge.stem === next.stem) return false
    const together = marks.get(pairKey(edge, next))?.weight ?? 0
    return together > 0 && together >= togetherShare * (marks.get(edge.stem)?.weight ?? 0)
  }
  return belong(words.at(-1)!, after) || belong(words[0]!, before)
}
