import { useQuery } from '@tanstack/react-query'
import { api, type Taps as TapsView } from '../../api-client.ts'
import { Table } from '../../components/Table.tsx'
import { formatInterval, formatPercent } from '../../format.ts'
import { queryKeys } from '../queries.ts'

const words = { could_say: '“I could say what I wanted”', listened: '“It listened”' } as const

type Row = TapsView['revisions'][number]['taps'][number] & { revision: number; ended: number }

/** How people found the interview itself: two taps at the end, by revision, of those who tapped. */
export function Taps({ studyId }: { studyId: string }) {
  const { data } = useQuery({
    queryKey: [...queryKeys.field(studyId), 'taps'],
    queryFn: () => api.taps(studyId),
    refetchInterval: 15_000,
  })
  const rows: Row[] = (data?.revisions ?? []).flatMap(({ number, ended, taps }) =>
    taps.map((tap) => ({ ...tap, revision: number, ended })),
  )
  if (!rows.some(({ tapped }) => tapped > 0)) return null
  return (
    <section>
      <h2 className="text-16 font-semibold">{titleOf(rows)}</h2>
      <p className="pb-3 text-12 text-faint">Shares are of those who tapped; leaving it out says nothing.</p>
      <Table
        label="Taps at the end, by revision"
        rows={rows}
        rowKey={(row) => `${row.revision}:${row.tap}`}
        columns={[
          { key: 'tap', label: 'At the end', cell: (row) => words[row.tap] },
          { key: 'revision', label: 'Revision', cell: (row) => row.revision, align: 'end' },
          { key: 'tapped', label: 'Tapped', cell: (row) => `${row.tapped} of ${row.ended}`, align: 'end' },
          { key: 'agree', label: 'Agree', cell: (row) => row.answers.agree, align: 'end' },
          { key: 'partly', label: 'Partly', cell: (row) => row.answers.partly, align: 'end' },
          { key: 'no', label: 'No', cell: (row) => row.answers.no, align: 'end' },
          { key: 'share', label: 'Agree, of those who tapped', cell: shareOf, align: 'end' },
        ]}
      />
    </section>
  )
}

function titleOf(rows: readonly Row[]): string {
  const said = rows.filter(({ tap }) => tap === 'could_say')
  const agree = said.reduce((sum, { answers }) => sum + answers.agree, 0)
  const tapped = said.reduce((sum, row) => sum + row.tapped, 0)
  return `${agree} of ${tapped} who tapped could say what they wanted.`
}

function shareOf({ share, low, high }: Row): string {
  if (share === null || low === null || high === null) return 'too few to say'
  return `${formatPercent(share)} ${formatInterval(low, high)}`
}
