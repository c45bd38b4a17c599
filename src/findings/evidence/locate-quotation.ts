/**
 * Locates a quotation in the record. The one place where "somebody said this" is decided; everything that is shown
 * as a quote goes through it.
 */
import type { MissReason } from '../model.ts'
import { foldText } from './fold.ts'
import { findAltered, findExact, findStitches } from './near-miss.ts'
import {
  type EvidenceSpan,
  findInTurn,
  type PreparedRecord,
  type PreparedTurn,
  prepareRecord,
  type RecordTurn,
  toSpan,
  turnsWithAll,
} from './record.ts'
import { listFoldedWords, withOtherFirstLetter } from './words.ts'

export type LocatedQuotation =
  /** Every place where a participant said it, in the record's order. */
  | { found: true; spans: EvidenceSpan[] }
  /** `nearest`: for the reader who asks what was really said. */
  | { found: false; reason: MissReason; nearest: EvidenceSpan[] }

/**
 * Every place where `quotation` stands in the participants' turns, or why it stands nowhere.
 *
 * Not counted as a difference: NFKC, the shape of quotation marks, dashes and ellipses, white space, quotation marks
 * around the whole, a final full stop or comma, the case of the first letter. An ellipsis inside stands for left-out
 * words of the same turn; the span then covers what was left out too, so that nothing is hidden. Never throws.
 *
 * @example locateQuotation('it’s fast', [{ turn: 1, turnRevision: 0, role: 'participant', text: "Well, it's fast." }])
 *   // { found: true, spans: [{ turn: 1, turnRevision: 0, start: 6, end: 15, text: "it's fast" }] }
 */
export function locateQuotation(
  quotation: string,
  record: readonly RecordTurn[] | PreparedRecord,
): LocatedQuotation {
  const variants = needles(quotation)
  if (variants.length === 0) return { found: false, reason: 'empty', nearest: [] }
  const prepared = 'index' in record ? record : prepareRecord(record)
  for (const needle of variants) {
    const spans = findExact(prepared, needle, 'participant')
    if (spans.length > 0) return { found: true, spans }
  }
  const needle = variants.at(-1)!
  const elided = findElided(prepared, needle, 'participant')
  if (elided.length > 0) return { found: true, spans: elided }
  return explainMiss(prepared, variants)
}

function explainMiss(record: PreparedRecord, variants: string[]): LocatedQuotation {
  for (const needle of variants) {
    const spans = findExact(record, needle, 'interviewer')
    if (spans.length > 0) return { found: false, reason: 'interviewer', nearest: spans }
  }
  const needle = variants[0]!
  const asked = findElided(record, needle, 'interviewer')
  if (asked.length > 0) return { found: false, reason: 'interviewer', nearest: asked }
  const stitches = findStitches(record, needle)
  if (stitches) return { found: false, reason: 'stitched', nearest: stitches }
  const altered = findAltered(record, needle)
  if (altered) return { found: false, reason: 'altered', nearest: [altered] }
  return { found: false, reason: 'not_found', nearest: [] }
}

/** The folded quotation, then without what a writer may add around it, each also with the other first letter. */
function needles(quotation: string): string[] {
  const folded = foldText(String(quotation)).folded
  const bare = folded.replace(/^['…\s]+|['…\s]+$/gu, '')
  const stopped = bare.replace(/[.,'…\s]+$/u, '')
  const list: string[] = []
  for (const needle of [folded, bare, stopped]) {
    if (!/[^\s'….,-]/u.test(needle)) continue
    for (const each of [needle, withOtherFirstLetter(needle)]) if (!list.includes(each)) list.push(each)
  }
  return list
}

/** Parts around an ellipsis, all in one turn and in order: one span from the first to the last. */
function findElided(record: PreparedRecord, needle: string, role: RecordTurn['role']): EvidenceSpan[] {
  const parts = needle
    .split(/\s*(?:…|\[…\])\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return []
  const words = parts.flatMap((part) => listFoldedWords(part).map((each) => each.word))
  return turnsWithAll(record, words)
    .map((at) => record.turns[at]!)
    .filter((turn) => turn.source.role === role)
    .flatMap((turn) => elidedInTurn(turn, parts))
}

function elidedInTurn(turn: PreparedTurn, parts: string[]): EvidenceSpan[] {
  const [first, ...rest] = parts
  const start = findInTurn(turn, first!)[0] ?? findInTurn(turn, withOtherFirstLetter(first!))[0]
  if (!start) return []
  let { end } = start
  for (const part of rest) {
    const next = findInTurn(turn, part).find((place) => place.start >= end)
    if (!next) return []
    end = next.end
  }
  return [toSpan(turn, { start: start.start, end })]
}
