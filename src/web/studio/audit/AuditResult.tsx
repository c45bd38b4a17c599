import { useState } from 'react'
import { leftOpen } from '../../../reports/audit/audit-words.ts'
import type { Audit, AuditFinding, AuditKind } from '../../../reports/audit/model.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SectionRow } from '../SectionRow.tsx'
import { saveFile } from '../save-file.ts'
import { AuditedEntry } from './AuditedEntry.tsx'
import { InterviewerFaults } from './InterviewerFaults.tsx'

interface AuditResultProps {
  audit: Audit
  /** The audit as one HTML file. */
  page: string
  onAgain: () => void
}

const titles: Record<AuditKind, string> = {
  quotation: 'Quotations',
  count: 'Counts',
  statement: 'Statements about one person',
}
const kinds = Object.keys(titles) as AuditKind[]
const shown = ['faults', 'all'] as const
type Shown = (typeof shown)[number]

/** What holds and what does not, with the transcript's words beside each. */
export function AuditResult({ audit, page, onAgain }: AuditResultProps) {
  const [show, setShow] = useState<Shown>('faults')
  const bare = audit.report.fileName.replace(/\.[a-z0-9]+$/i, '')
  return (
    <>
      <SectionRow
        title={audit.report.fileName}
        note={`${audit.interviews === 1 ? '1 interview' : `${audit.interviews} interviews`} in ${audit.transcripts.length === 1 ? '1 file' : `${audit.transcripts.length} files`}`}
      >
        <Tallies audit={audit} />
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" onClick={() => saveFile(`${bare} audit.html`, page, 'text/html')}>
            Download as a page
          </Button>
          <Button
            onClick={() => saveFile(`${bare} audit.json`, JSON.stringify(audit, null, 2), 'application/json')}
          >
            Download as JSON
          </Button>
          <Button onClick={onAgain}>Audit another</Button>
        </div>
        <Choice
          label="Show"
          isRow
          value={show}
          options={[
            { value: 'faults', label: 'What does not hold' },
            { value: 'all', label: 'Everything' },
          ]}
          onValue={setShow}
        />
      </SectionRow>
      {kinds.map((kind) => (
        <Findings key={kind} kind={kind} audit={audit} show={show} />
      ))}
      <InterviewerFaults interviewer={audit.interviewer} />
      <SectionRow title="What this audit does not see">
        <ul className="grid max-w-measure gap-1.5 text-14 text-soft">
          {audit.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </SectionRow>
    </>
  )
}

function Tallies({ audit }: { audit: Audit }) {
  return (
    <ul className="grid max-w-[44rem] gap-0">
      {kinds.map((kind) => {
        const { found, supported, refuted, notFound } = audit.tallies[kind]
        return (
          <li
            key={kind}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-t border-hairline py-2 first:border-t-0"
          >
            <span className="text-16">{titles[kind]}</span>
            <span className="text-14 text-soft">
              {found === 0 ? (
                'none found'
              ) : (
                <>
                  {supported} of {found} hold ·{' '}
                  <span className={refuted > 0 ? 'text-against' : ''}>{refuted} do not</span> ·{' '}
                  {notFound > 0 && <span className="text-against">{notFound} not found · </span>}
                  {leftOpen(audit.tallies[kind])} left open
                </>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const order = { refuted: 0, unsupported: 1, supported: 2 } as const

function Findings({ kind, audit, show }: { kind: AuditKind; audit: Audit; show: Shown }) {
  const own = audit.findings.filter((finding) => finding.kind === kind)
  const wanted: AuditFinding[] = own
    .filter(({ verdict, caution }) => show === 'all' || verdict !== 'supported' || caution !== null)
    .sort((a, b) => order[a.verdict] - order[b.verdict] || a.id - b.id)
  return (
    <SectionRow title={titles[kind]}>
      {own.length === 0 && <EmptyState title="The report holds none that could be found" />}
      {own.length > 0 && wanted.length === 0 && <p className="text-14 text-soft">All {own.length} hold.</p>}
      {wanted.length > 0 && (
        <ol className="grid">
          {wanted.map((finding) => (
            <AuditedEntry key={finding.id} finding={finding} format={audit.report.format} />
          ))}
        </ol>
      )}
    </SectionRow>
  )
}
