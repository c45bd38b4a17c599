/** Where the words of a quotation stand, with the parts that it keeps where it leaves words out. */
import { foldText } from './fold.ts'
import {
  type EvidenceSpan,
  findInTurn,
  type PreparedRecord,
  type PreparedTurn,
  type RecordTurn,
  toSpan,
  turnsWithAll,
} from './record.ts'
import { listFoldedWords, withOtherFirstLetter, withSentenceStarts } from './words.ts'

interface Stretch {
  start: number
  end: number
}

/** One place. `parts` are offsets into the turn's folded text: one, or several around ellipses. */
export interface QuotedPlace {
  turn: PreparedTurn
  parts: Stretch[]
}

/**
 * Every place in turns of `role`, verbatim ones where there are any, else those with words left out at the
 * quotation's ellipses, in order and in one turn.
 */
export function findQuotedPlaces(
  record: PreparedRecord,
  variants: readonly string[],
  role: RecordTurn['role'],
): QuotedPlace[] {
  for (const needle of variants) {
    const places = findVerbatim(record, needle, role)
    if (places.length > 0) return places
  }
  return findElided(record, variants.at(-1) ?? '', role)
}

/** From the first to the last of its parts, so that nothing is hidden. */
export function spanOfPlace({ turn, parts }: QuotedPlace): EvidenceSpan {
  return toSpan(turn, { start: parts[0]!.start, end: parts.at(-1)!.end })
}

/**
 * The folded quotation, then without what a writer may add around it, each also with the other first letter. Empty
 * where it holds nothing to look for.
 */
export function foldedVariants(quotation: string): string[] {
  const folded = foldText(String(quotation)).folded
  const bare = folded.replace(/^['…\s]+|['…\s]+$/gu, '')
  const stopped = bare.replace(/[.,'…\s]+$/u, '')
  const list: string[] = []
  for (const needle of [folded, bare, stopped]) {
    if (!/[^\s'….,-]/u.test(needle)) continue
    for (const each of [needle, withOtherFirstLetter(needle)]) if (!list.includes(each)) list.push(each)
  }
  // People who type write a sentence small; who quotes them gives it the capital that it should have.
  const plain = list.at(-1)
  const recased = list.flatMap((needle) => [
    withSentenceStarts(needle, 'small'),
    withSentenceStarts(needle, 'large'),
  ])
  const others = recased.filter((each, at) => !list.includes(each) && recased.indexOf(each) === at)
  return plain === undefined ? [] : [...list.slice(0, -1), ...others, plain]
}

function findVerbatim(record: PreparedRecord, needle: string, role: RecordTurn['role']): QuotedPlace[] {
  const words = listFoldedWords(needle).map((each) => each.word)
  return turnsOf(record, words, role).flatMap((turn) =>
    findInTurn(turn, needle).map((place) => ({ turn, parts: [place] })),
  )
}

function findElided(record: PreparedRecord, needle: string, role: RecordTurn['role']): QuotedPlace[] {
  const parts = needle
    .split(/\s*…\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return []
  const words = parts.flatMap((part) => listFoldedWords(part).map((each) => each.word))
  return turnsOf(record, words, role).flatMap((turn) => elidedInTurn(turn, parts))
}

function turnsOf(record: PreparedRecord, words: string[], role: RecordTurn['role']): PreparedTurn[] {
  return turnsWithAll(record, words)
    .map((at) => record.turns[at]!)
    .filter((turn) => turn.source.role === role)
}

/** From every place of the first part, the nearest of each next one. */
function elidedInTurn(turn: PreparedTurn, parts: string[]): QuotedPlace[] {
  const places = parts.map((part) => placesOf(turn, part))
  return places[0]!.flatMap((first) => {
    const kept = [first]
    for (const next of places.slice(1)) {
      const place = next.find(({ start }) => start >= kept.at(-1)!.end)
      if (!place) return []
      kept.push(place)
    }
    return [{ turn, parts: kept }]
  })
}

function placesOf(turn: PreparedTurn, part: string): Stretch[] {
  const asWritten = findInTurn(turn, part)
  const other = withOtherFirstLetter(part)
  if (other === part) return asWritten
  return [...asWritten, ...findInTurn(turn, other)].sort((a, b) => a.start - b.start)
}
