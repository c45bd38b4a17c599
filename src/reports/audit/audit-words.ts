/** The words of an audit that its text, its page and the studio share. */
import type { Audit, AuditKind, Place } from './model.ts'

export const titles: Record<AuditKind, string> = {
  quotation: 'Quotations',
  count: 'Counts',
  statement: 'Statements about one person',
}

export const verdictWords = {
  supported: 'holds',
  refuted: 'does not hold',
  unsupported: 'not shown',
} as const

export function placeOf({ page, block, heading }: Place): string {
  const where = page === null ? `paragraph ${block}` : `page ${page}`
  return heading === null
    ? where
    : `${where}, under "${heading.length > 60 ? `${heading.slice(0, 60)}…` : heading}"`
}

/** Two sentences: what holds, and the worst. */
export function summarise({ tallies, interviews, findings }: Audit): string {
  const { quotation, count, statement } = tallies
  const checked = quotation.found + count.found + statement.found
  if (checked === 0)
    return 'No quotation, count or statement about one person was found in this report. There is nothing to check.'
  const failed = findings.filter(
    ({ kind, verdict }) => kind === 'quotation' && verdict !== 'supported',
  ).length
  const base = `${checked} quotations, counts and statements were checked against ${interviews === 1 ? '1 interview' : `${interviews} interviews`}.`
  if (quotation.found === 0) return base
  return failed === 0
    ? `${base} All ${quotation.found} quotations stand in the transcripts as they are given.`
    : `${base} ${failed} of ${quotation.found} quotations do not stand in the transcripts as they are given.`
}
