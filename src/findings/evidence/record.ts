/** The record made ready for many quotations: folded once, with an index from words to turns. */
import { type FoldedText, foldText } from './fold.ts'
import { cutsWord, listFoldedWords } from './words.ts'

/** One turn as it was said. `text` null: the words were erased. */
export interface RecordTurn {
  /** Given back with the spans where turns of several interviews are searched at once. */
  interviewId?: string
  turn: number
  turnRevision: number
  role: 'participant' | 'interviewer'
  text: string | null
}

/** An exact place in the record. Offsets are UTF-16, end exclusive; `text` is the record's own. */
export interface EvidenceSpan {
  interviewId?: string
  turn: number
  turnRevision: number
  start: number
  end: number
  text: string
}

export interface PreparedTurn {
  source: RecordTurn
  text: string
  folded: FoldedText
}

export interface PreparedRecord {
  turns: PreparedTurn[]
  /** Lower-case word -> ascending indexes into `turns`. */
  index: Map<string, number[]>
}

export function prepareRecord(turns: readonly RecordTurn[]): PreparedRecord {
  return indexTurns(turns.flatMap((turn) => prepareTurn(turn) ?? []))
}

/** Null for a turn without words. */
export function prepareTurn(source: RecordTurn): PreparedTurn | null {
  if (typeof source.text !== 'string' || source.text === '') return null
  return { source, text: source.text, folded: foldText(source.text) }
}

/** Prepared turns may stand in several records: one for an interview, one for all. */
export function indexTurns(turns: PreparedTurn[]): PreparedRecord {
  const index = new Map<string, number[]>()
  for (const [at, turn] of turns.entries()) {
    for (const { word } of listFoldedWords(turn.folded.folded)) {
      const list = index.get(word)
      if (!list) index.set(word, [at])
      else if (list.at(-1) !== at) list.push(at)
    }
  }
  return { turns, index }
}

/** Where a folded needle stands in one turn: left to right, not overlapping, never inside a grapheme or word. */
export function findInTurn(turn: PreparedTurn, needle: string): { start: number; end: number }[] {
  const { folded, starts } = turn.folded
  const isEdge = (at: number) => at === 0 || at === folded.length || starts[at] !== starts[at - 1]
  const found = []
  let at = folded.indexOf(needle)
  while (at !== -1) {
    const end = at + needle.length
    const isWhole = isEdge(at) && isEdge(end) && !cutsWord(folded, at) && !cutsWord(folded, end)
    if (isWhole) found.push({ start: at, end })
    at = folded.indexOf(needle, isWhole ? end : at + 1)
  }
  return found
}

/** From a place in the folded text back to the record's own characters. */
export function toSpan(turn: PreparedTurn, place: { start: number; end: number }): EvidenceSpan {
  const start = turn.folded.starts[place.start]!
  const end = turn.folded.ends[place.end - 1]!
  const { interviewId, turn: number, turnRevision } = turn.source
  return {
    ...(interviewId === undefined ? {} : { interviewId }),
    turn: number,
    turnRevision,
    start,
    end,
    text: turn.text.slice(start, end),
  }
}

/** Turns that hold every one of these words, ascending; all turns when there are no words to go by. */
export function turnsWithAll(record: PreparedRecord, words: readonly string[]): number[] {
  if (words.length === 0) return record.turns.map((_, at) => at)
  const lists: number[][] = []
  for (const word of new Set(words)) {
    const list = record.index.get(word)
    if (!list) return []
    lists.push(list)
  }
  lists.sort((a, b) => a.length - b.length)
  let left = lists[0]!
  for (const list of lists.slice(1, 6)) {
    if (left.length <= 2) break
    left = left.filter((at) => holds(list, at))
  }
  return left
}

/** Halving in an ascending list: the rarest word's list is short, a common word's may name every turn. */
function holds(list: readonly number[], wanted: number): boolean {
  let low = 0
  let high = list.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = list[middle]!
    if (value === wanted) return true
    if (value < wanted) low = middle + 1
    else high = middle - 1
  }
  return false
}
