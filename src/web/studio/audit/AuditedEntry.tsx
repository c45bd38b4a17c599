import type { AuditFinding } from '../../../reports/audit/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'

const marks = { supported: 'supports', refuted: 'against', unsupported: 'uncertain' } as const
const words = { supported: 'holds', refuted: 'does not hold', unsupported: 'not shown' } as const

/** One thing that the report says, what was found, and the transcript's own words. */
export function AuditedEntry({ finding }: { finding: AuditFinding }) {
  const { kind, text, verdict, reason, say, attribution, evidence, place } = finding
  const where = place.page === null ? `paragraph ${place.block}` : `page ${place.page}`
  return (
    <li className="grid gap-1.5 border-t border-hairline py-5 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-2 text-14">
        <EvidenceMark kind={marks[verdict]} />
        <span className="font-medium">{words[verdict]}</span>
        {reason && <span className="reference">{reason}</span>}
        <span className="text-faint">
          {where}
          {place.heading && `, under “${place.heading}”`}
          {attribution && ` · ascribed to ${attribution.label}`}
        </span>
      </p>
      <p className={kind === 'quotation' ? 'words max-w-measure' : 'max-w-measure text-16'}>
        {kind === 'quotation' ? `“${text}”` : text}
      </p>
      <p className="max-w-measure text-14 text-soft">{say}</p>
      {verdict !== 'supported' && evidence.length > 0 && (
        <ul className="grid max-w-measure gap-1 border-l border-hairline pl-4">
          {evidence.map((span) => (
            <li key={`${span.interviewId}:${span.turn}:${span.start}`}>
              <span className="words text-14">{span.text}</span>{' '}
              <span className="reference">
                {span.interviewId}, turn {span.turn}
                {span.role === 'interviewer' && ', interviewer'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
