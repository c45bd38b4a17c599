import { ascribed, markOf, placeOf, reasonOf } from '../../../reports/audit/audit-words.ts'
import type { AuditFinding } from '../../../reports/audit/model.ts'
import { EvidenceMark } from '../../components/EvidenceMark.tsx'

const marks = { supported: 'supports', refuted: 'against', unsupported: 'uncertain' } as const

/** One thing that the report says, what was found, and the transcript's own words. */
export function AuditedEntry({ finding, format }: { finding: AuditFinding; format: string }) {
  const { kind, text, verdict, say, caution, evidence, place } = finding
  const why = reasonOf(finding)
  const by = ascribed(finding)
  return (
    <li className="grid gap-1.5 border-t border-hairline py-5 first:border-t-0 first:pt-0">
      <p className="flex flex-wrap items-center gap-x-2 text-14">
        <EvidenceMark kind={caution === null ? marks[verdict] : 'uncertain'} />
        <span className="font-medium">{markOf(finding)}</span>
        {why && <span className="text-soft">{why}</span>}
        <span className="text-faint">
          {placeOf(place, format)}
          {by && ` · ascribed to ${by.label}${by.interviewId === null ? '' : ` (${by.interviewId})`}`}
        </span>
      </p>
      <p className={kind === 'quotation' ? 'words max-w-measure' : 'max-w-measure text-16'}>
        {kind === 'quotation' ? `“${text}”` : text}
      </p>
      <p className="max-w-measure text-14 text-soft">
        {say} {caution && <strong className="font-medium">{caution}</strong>}
      </p>
      {(verdict !== 'supported' || caution !== null) && evidence.length > 0 && (
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
