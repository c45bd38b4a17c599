/** The audit as lines for a terminal: what does not hold first. */

import { placeOf, summarise, titles, verdictWords } from './audit-words.ts'
import { faultNames } from './fault-names.ts'
import type { Audit, AuditFinding } from './model.ts'

export function formatAuditText(audit: Audit): string {
  const { interviewer, notes } = audit
  const lines = [summarise(audit), '']
  for (const kind of ['quotation', 'count', 'statement'] as const) {
    const { found, supported, refuted, unsupported } = audit.tallies[kind]
    lines.push(
      `${titles[kind]}: ${found} checked, ${supported} hold, ${refuted} do not, ${unsupported} not shown`,
    )
    const faulty = audit.findings.filter((one) => one.kind === kind && one.verdict !== 'supported')
    for (const one of faulty) lines.push('', ...entry(one))
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

function entry({ verdict, reason, text, say, place, attribution, evidence }: AuditFinding): string[] {
  const who = attribution ? `, ascribed to ${attribution.label}` : ''
  return [
    `  ${verdictWords[verdict]} (${reason}): ${text}`,
    `    ${placeOf(place)}${who}. ${say}`,
    ...evidence
      .slice(0, 2)
      .map(
        (span) =>
          `    > ${span.interviewId}, turn ${span.turn}${span.role === 'interviewer' ? ', interviewer' : ''}: ${span.text}`,
      ),
  ]
}
