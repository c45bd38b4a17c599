/** The words of an audit that its text, its page and the studio share. */
import type { Audit, AuditFinding, AuditKind, AuditReason, Place, Tally } from './model.ts'

export const titles: Record<AuditKind, string> = {
  quotation: 'Quotations',
  count: 'Counts',
  statement: 'Statements about one person',
}

export const verdictWords = {
  supported: 'holds',
  refuted: 'does not hold',
  unsupported: 'left open',
} as const

/** What was found, in two or three words for the head of an entry. */
export function markOf({ kind, verdict, reason, caution }: AuditFinding): string {
  if (verdict === 'supported') return caution === null ? 'holds' : 'holds, but read what stands around it'
  if (verdict === 'refuted') return 'does not hold'
  if (kind === 'quotation') return reason === 'not-found' ? 'not found' : 'left open'
  if (kind === 'count') return 'cannot be counted again'
  return reason === 'to-judge' ? 'for you to judge' : 'not shown'
}

const reasonWords: Partial<Record<AuditReason, string>> = {
  altered: 'other words',
  number: 'another number',
  negation: 'a negation',
  stitched: 'put together',
  interviewer: "the interviewer's words",
  'wrong-person': "somebody else's words",
  cut: 'cut',
  polarity: 'the opposite',
  modality: 'not as a fact',
  quantity: 'another amount',
  actor: 'somebody else',
  time: 'another time',
  cause: 'another cause',
  miscounted: 'another count',
  arithmetic: 'arithmetic',
  base: 'the base',
  'impossible-share': 'an impossible share',
}

/** Null where the mark says it all. */
export const reasonOf = ({ reason }: AuditFinding): string | null =>
  reason === null ? null : (reasonWords[reason] ?? null)

/** @param format of the report, as it was read */
export function placeOf({ page, block, heading }: Place, format = ''): string {
  const leaf = /presentation/i.test(format) ? 'slide' : 'page'
  const where = page === null ? `paragraph ${block}` : `${leaf} ${page}`
  return heading === null
    ? where
    : `${where}, under “${heading.length > 60 ? `${heading.slice(0, 60)}…` : heading}”`
}

/** "work_7" of "P7"; nothing where the report names the interview itself. */
export function ascribed({
  attribution,
}: AuditFinding): { label: string; interviewId: string | null } | null {
  if (attribution === null) return null
  const { label, interviewId } = attribution
  return { label, interviewId: interviewId === label ? null : interviewId }
}

/** What was checked, and for each kind what became of it: what does not hold first. */
export function summarise({ tallies, interviews, findings }: Audit): string {
  const { quotation, count, statement } = tallies
  const checked = quotation.found + count.found + statement.found
  if (checked === 0)
    return 'No quotation, count or statement about one person was found in this report. There is nothing to check.'
  const sentences = [
    `${checked} quotations, counts and statements were checked against ${interviews === 1 ? '1 interview' : `${interviews} interviews`}.`,
  ]
  const cautioned = findings.filter(({ caution }) => caution !== null).length
  if (quotation.found > 0) sentences.push(sayOfQuotations(quotation))
  if (cautioned > 0)
    sentences.push(
      `${cautioned} of those that hold ${cautioned === 1 ? 'leaves' : 'leave'} out words around ${cautioned === 1 ? 'it that bear on it' : 'them that bear on them'}.`,
    )
  if (count.refuted > 0)
    sentences.push(`${count.refuted} of ${count.found} counts ${count.refuted === 1 ? 'is' : 'are'} wrong.`)
  if (statement.refuted > 0)
    sentences.push(
      `${statement.refuted} of ${statement.found} statements about one person ${statement.refuted === 1 ? 'is' : 'are'} contradicted.`,
    )
  const open = leftOpen(quotation) + count.unsupported
  if (open > 0)
    sentences.push(
      `Left open, which says nothing against them: ${open} that the program cannot tell or count again.`,
    )
  if (statement.unsupported > 0)
    sentences.push(
      `${statement.unsupported} ${statement.unsupported === 1 ? 'statement is' : 'statements are'} for a reader to judge: no program can tell whether a paraphrase is fair.`,
    )
  return sentences.join(' ')
}

/** What the program could not tell: neither shown wrong nor looked for in vain. */
export const leftOpen = ({ unsupported, notFound }: Tally): number => unsupported - notFound

/** Only what is shown wrong, and what was looked for in vain. */
function sayOfQuotations({ found, supported, refuted, notFound }: Tally): string {
  if (supported === found)
    return found === 1
      ? 'The one quotation stands in the transcripts as it is given.'
      : `All ${found} quotations stand in the transcripts as they are given.`
  const faults = [
    refuted > 0 && `${refuted} ${refuted === 1 ? 'does' : 'do'} not stand in the transcripts as given`,
    notFound > 0 && `${notFound} ${notFound === 1 ? 'was' : 'were'} not found in them`,
  ].filter((fault) => fault !== false)
  if (faults.length === 0) return `Of ${found} quotations ${supported} hold, and none is shown to be wrong.`
  return `Of ${found} quotations ${faults.join(', and ')}; ${supported} hold.`
}
