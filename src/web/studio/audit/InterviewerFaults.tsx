import { faultNames } from '../../../reports/audit/fault-names.ts'
import type { Audit } from '../../../reports/audit/model.ts'
import { Table } from '../../components/Table.tsx'
import { SectionRow } from '../SectionRow.tsx'

/** How the questions were put, by the same lint that an interview here is held to. */
export function InterviewerFaults({ interviewer }: { interviewer: Audit['interviewer'] }) {
  const { turns, clean, byFault, examples } = interviewer
  if (turns === 0) return null
  const faulty = byFault.filter((row) => row.turns > 0)
  const exampleOf = (code: string) => examples.find((one) => one.code === code)
  return (
    <SectionRow
      title="The interviewer"
      note={`${clean} of ${turns} turns have no fault that the program knows.`}
    >
      <Table
        label="Faults of the interviewer"
        rows={faulty}
        rowKey={({ code }) => code}
        columns={[
          { key: 'fault', label: 'Fault', cell: ({ code }) => faultNames[code] },
          {
            key: 'turns',
            label: 'Turns',
            align: 'end',
            cell: (row) => `${row.turns} of ${row.of} · ${Math.round((100 * row.turns) / row.of)} %`,
          },
          {
            key: 'example',
            label: 'For example',
            isSecondary: true,
            width: '55%',
            cell: ({ code }) => {
              const example = exampleOf(code)
              if (!example) return null
              const text = example.text.length > 160 ? `${example.text.slice(0, 160)}…` : example.text
              return (
                <>
                  <span className="words text-14">{text}</span>{' '}
                  <span className="reference">
                    {example.interviewId}, turn {example.turn}
                  </span>
                </>
              )
            },
          },
        ]}
      />
    </SectionRow>
  )
}
