/**
 * Locates a quotation in the record. The one place where "somebody said this" is decided; everything that is shown
 * as a quote goes through it.
 */
import type { MissReason } from '../model.ts'
import { findQuotedPlaces, foldedVariants, spanOfPlace } from './find-quotation.ts'
import { findAltered, findStitches } from './near-miss.ts'
import { type EvidenceSpan, type PreparedRecord, prepareRecord, type RecordTurn } from './record.ts'

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
  const variants = foldedVariants(quotation)
  if (variants.length === 0) return { found: false, reason: 'empty', nearest: [] }
  const prepared = 'index' in record ? record : prepareRecord(record)
  const said = findQuotedPlaces(prepared, variants, 'participant')
  if (said.length > 0) return { found: true, spans: said.map(spanOfPlace) }
  return explainMiss(prepared, variants)
}

function explainMiss(record: PreparedRecord, variants: string[]): LocatedQuotation {
  const asked = findQuotedPlaces(record, variants, 'interviewer')
  if (asked.length > 0) return { found: false, reason: 'interviewer', nearest: asked.map(spanOfPlace) }
  const needle = variants[0]!
  const stitches = findStitches(record, needle)
  if (stitches) return { found: false, reason: 'stitched', nearest: stitches }
  const altered = findAltered(record, needle)
  if (altered) return { found: false, reason: 'altered', nearest: [altered] }
  return { found: false, reason: 'not_found', nearest: [] }
}
