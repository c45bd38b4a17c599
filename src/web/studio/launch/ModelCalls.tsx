import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type CallView } from '../../api-client.ts'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { formatAgo } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { formatCost } from './model-money.ts'

const columns: Column<CallView>[] = [
  { key: 'when', label: 'When', cell: (call) => formatAgo(new Date(call.startedAt).getTime()) },
  { key: 'model', label: 'Model', cell: (call) => call.label },
  { key: 'purpose', label: 'For', cell: (call) => <span className="reference">{call.purpose}</span> },
  { key: 'outcome', label: 'Outcome', cell: (call) => (call.outcome ?? 'not finished').replaceAll('_', ' ') },
  {
    key: 'tokens',
    label: 'Tokens in/out',
    align: 'end',
    isSecondary: true,
    cell: (call) => `${call.inputTokens ?? '?'}/${call.outputTokens ?? '?'}`,
  },
  { key: 'cost', label: 'Cost', align: 'end', cell: (call) => formatCost(call.cost, call.currency) },
  {
    key: 'took',
    label: 'Took',
    align: 'end',
    isSecondary: true,
    cell: (call) => (call.tookMs === null ? '' : `${(call.tookMs / 1000).toFixed(1)} s`),
  },
]

/** The last calls, behind a key: who wants all of them takes the export. */
export function ModelCalls({ studyId }: { studyId: string }) {
  const [isOpen, setOpen] = useState(false)
  const calls = useQuery({
    queryKey: ['study', studyId, 'model-calls'],
    queryFn: () => api.modelCalls(studyId),
    enabled: isOpen,
  })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="text-14 text-soft hover:text-ink">The last calls</summary>
      <div className="grid gap-3 pt-3">
        {isOpen && (
          <QueryState query={calls} loading={<SkeletonLines rows={3} label="Loading calls" />}>
            {(held) => (
              <Table
                label="Calls of language models"
                columns={columns}
                rows={held.calls}
                rowKey={(call) => call.callId}
              />
            )}
          </QueryState>
        )}
        <p className="text-14">
          <a className="link" href={api.exportUrl(studyId, 'model-calls')} download>
            All of them, with what they made (CSV)
          </a>
        </p>
      </div>
    </details>
  )
}
