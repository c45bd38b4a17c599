import { type ReportClaim, speakerOf } from '../model.ts'

/** A claim as it stands within a sentence: a quotation with its marks and with who said it. */
export function wordsInLine({ kind, verdict, text, evidence: [place] }: ReportClaim): string {
  if (kind !== 'quote' || text === '') return text
  return verdict === 'supported' && place ? `“${text}” (${speakerOf(place)})` : `“${text}”`
}
