import { useQuery } from '@tanstack/react-query'
import { type AuditEntry, api } from '../../api-client.ts'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { formatTime } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'

const columns: Column<AuditEntry>[] = [
  {
    key: 'at',
    label: 'When',
    cell: (entry) => <span className="whitespace-nowrap">{formatTime(entry.at)}</span>,
  },
  { key: 'action', label: 'What', cell: (entry) => entry.action.replaceAll('.', ' ').replaceAll('-', ' ') },
  { key: 'actor', label: 'Who', cell: (entry) => <span className="reference">{entry.actor}</span> },
  {
    key: 'target',
    label: 'Of',
    cell: (entry) => <span className="reference">{entry.target ?? ''}</span>,
    isSecondary: true,
  },
]

export function AuditLog() {
  const audit = useQuery({ queryKey: ['audit'], queryFn: api.audit })
  return (
    <QueryState query={audit} loading={<SkeletonLines rows={3} label="Loading" />}>
      {(entries) =>
        entries.length === 0 ? (
          <p className="text-14 text-faint">Nothing yet.</p>
        ) : (
          <Table
            label="What was done"
            columns={columns}
            rows={entries}
            rowKey={(entry) => entry.entryId}
            virtualAbove={25}
          />
        )
      }
    </QueryState>
  )
}
