/** The audit as lines for a terminal: what does not hold first. */

import { ascribed, leftOpen, markOf, placeOf, reasonOf, summarise, titles } from './audit-words.ts'
import { faultNames } from './fault-names.ts'
import type { Audit, AuditFinding } from './model.ts'

export function formatAuditText(audit: Audit): string {
  const { interviewer, notes } = audit
  const lines = [summarise(audit), '']
  for (const kind of ['quotation', 'count', 'statement'] as const) {
    const tally = audit.tallies[kind]
    const { found, supported, refuted, notFound } = tally
    const missing = notFound > 0 ? `, ${notFound} not found` : ''
    lines.push(
      `${titles[kind]}: ${found} checked, ${supported} hold, ${refuted} do not${missing}, ${leftOpen(tally)} left open`,
    )
    const faulty = audit.findings.filter(
      (one) => one.kind === kind && (one.verdict !== 'supported' || one.caution !== null),
    )
    for (const one of faulty) lines.push('', ...entry(one, audit.report.format))
    lines.push('')
  }
  if (interviewer.turns > 0) {
    lines.push(`The interviewer: ${interviewer.clean} of ${interviewer.turns} turns without a fault`)
    for (const { code, turns, of } of interviewer.byFault)
      if (turns > 0) lines.push(`  ${String(turns).padStart(5)} of ${of}  ${faultNames[code]}`)
    lines.push('')
  }
  return [...lines, ...notes].join('\n')
}

function entry(finding: AuditFinding, format: string): string[] {
  const { text, say, caution, place, evidence } = finding
  const by = ascribed(finding)
  const who = by ? `, ascribed to ${by.label}${by.interviewId === null ? '' : ` (${by.interviewId})`}` : ''
  const reason = reasonOf(finding)
  return [
    `  ${markOf(finding)}${reason === null ? '' : ` (${reason})`}: ${text}`,
    `    ${placeOf(place, format)}${who}. ${say}${caution === null ? '' : ` ${caution}`}`,
    ...evidence
      .slice(0, 2)
      .map(
        (span) =>
          `    > ${span.interviewId}, turn ${span.turn}${span.role === 'interviewer' ? ', interviewer' : ''}: ${span.text}`,
      ),
  ]
}
