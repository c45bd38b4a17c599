/** Why a quotation that is not in the record is not: the nearest thing to it that was said. */
import {
  type EvidenceSpan,
  findInTurn,
  type PreparedRecord,
  type PreparedTurn,
  toSpan,
  turnsWithAll,
} from './record.ts'
import { listFoldedWords, type Word, withOtherFirstLetter } from './words.ts'

/** A part of a stitched quotation must be at least this long: two common words stand next to each other anywhere. */
const leastPartWords = 3
const mostParts = 4
/** Shared words in order, as a part of the quotation's, from which it counts as altered. */
const alteredFrom = 0.6
const turnsLookedAt = 8
/** Common words stand in every turn and tell nothing. */
const wordsWeighed = 8
/** Longer quotations are compared by their first words; the classification needs no more. */
const wordsLookedAt = 200

export function findExact(record: PreparedRecord, needle: string, role: RecordRole): EvidenceSpan[] {
  const words = listFoldedWords(needle).map((each) => each.word)
  return turnsWithAll(record, words)
    .map((at) => record.turns[at]!)
    .filter((turn) => turn.source.role === role)
    .flatMap((turn) => findInTurn(turn, needle).map((place) => toSpan(turn, place)))
}

export type RecordRole = 'participant' | 'interviewer'

/**
 * Whether the quotation is made of verbatim parts from different places: longest verbatim beginning first, then the
 * longest beginning of what is left. Null when it is not.
 *
 * @param mostJoining words in a row between two parts that stand in neither ("and", "because")
 */
export function findStitches(record: PreparedRecord, needle: string, mostJoining = 0): EvidenceSpan[] | null {
  const words = listFoldedWords(needle).slice(0, wordsLookedAt)
  const parts: EvidenceSpan[] = []
  let from = 0
  while (from < words.length) {
    if (parts.length === mostParts) return null
    const search = { needle, words, from }
    const part =
      parts.length > 0 ? nextVerbatim(record, search, mostJoining) : longestVerbatim(record, search)
    if (!part) return null
    parts.push(part.span)
    from = part.next
  }
  return parts.length > 1 ? parts : null
}

function nextVerbatim(record: PreparedRecord, search: Search, mostJoining: number): Verbatim | null {
  for (let joining = 0; joining <= mostJoining; joining++) {
    const part = longestVerbatim(record, { ...search, from: search.from + joining })
    if (part) return part
  }
  return null
}

interface Verbatim {
  span: EvidenceSpan
  next: number
}

interface Search {
  needle: string
  words: Word[]
  from: number
}

function longestVerbatim(record: PreparedRecord, search: Search): Verbatim | null {
  const { needle, words, from } = search
  const find = (to: number) => {
    const part = needle.slice(words[from]!.start, words[to - 1]!.end)
    return (
      findExact(record, part, 'participant')[0] ??
      findExact(record, withOtherFirstLetter(part), 'participant')[0]
    )
  }
  // Whoever holds a long part holds its shorter beginnings too, so that the longest is found by halving.
  let low = from + leastPartWords
  if (low > words.length) return null
  let span = find(low)
  if (!span) return null
  let high = words.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const found = find(middle)
    if (found) {
      span = found
      low = middle
    } else {
      high = middle - 1
    }
  }
  return { span, next: low }
}

/** The participant's stretch that shares most of the quotation's words in their order, if it shares enough. */
export function findAltered(record: PreparedRecord, needle: string): EvidenceSpan | null {
  const wanted = listFoldedWords(needle).slice(0, wordsLookedAt)
  if (wanted.length < leastPartWords) return null
  let best: { shared: number; span: EvidenceSpan } | null = null
  for (const turn of likeliestTurns(record, wanted)) {
    const found = alignWords(wanted, turn)
    if (found && found.shared > (best?.shared ?? 0)) best = found
  }
  return best && best.shared >= alteredFrom * wanted.length ? best.span : null
}

/** A role's turns by how many of the quotation's rarest words they hold, rarer ones counting more. */
export function likeliestTurns(
  record: PreparedRecord,
  wanted: readonly Pick<Word, 'word'>[],
  role: RecordRole = 'participant',
): PreparedTurn[] {
  const words = wanted.flatMap(({ word }) => word.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
  const lists = [...new Set(words)]
    .map((word) => record.index.get(word) ?? [])
    .filter((list) => list.length > 0)
    .sort((a, b) => a.length - b.length)
    .slice(0, wordsWeighed)
  const scores = new Map<number, number>()
  for (const list of lists) {
    const weight = Math.log(1 + record.turns.length / (1 + list.length))
    for (const at of list) scores.set(at, (scores.get(at) ?? 0) + weight)
  }
  return [...scores]
    .filter(([at]) => record.turns[at]!.source.role === role)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, turnsLookedAt)
    .map(([at]) => record.turns[at]!)
}

/** Longest common subsequence of words within windows of the turn somewhat longer than the quotation. */
function alignWords(wanted: Word[], turn: PreparedTurn): { shared: number; span: EvidenceSpan } | null {
  const said = listFoldedWords(turn.folded.folded)
  const window = Math.min(said.length, Math.ceil(wanted.length * 1.5) + 2)
  const wantedWords = new Set(wanted.map((each) => each.word))
  let best: { shared: number; from: number } | null = null
  for (
    let from = 0;
    from + window <= said.length || from === 0;
    from += Math.max(1, Math.floor(window / 3))
  ) {
    const slice = said.slice(from, from + window)
    if (slice.filter((each) => wantedWords.has(each.word)).length <= (best?.shared ?? 0)) continue
    const shared = sharedInOrder(wanted, slice)
    if (!best || shared > best.shared) best = { shared, from }
  }
  if (!best || best.shared === 0) return null
  const inside = said.slice(best.from, best.from + window).filter((each) => wantedWords.has(each.word))
  return { shared: best.shared, span: toSpan(turn, { start: inside[0]!.start, end: inside.at(-1)!.end }) }
}

function sharedInOrder(a: Word[], b: Word[]): number {
  let previous = new Uint16Array(b.length + 1)
  for (const { word } of a) {
    const row = new Uint16Array(b.length + 1)
    for (let at = 1; at <= b.length; at++) {
      row[at] = b[at - 1]!.word === word ? previous[at - 1]! + 1 : Math.max(previous[at]!, row[at - 1]!)
    }
    previous = row
  }
  return previous[b.length]!
}
