import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type LinkView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { sayError } from '../../components/toasts.ts'
import { formatDay } from '../../format.ts'
import { CopyLine } from '../CopyLine.tsx'
import { QueryState } from '../QueryState.tsx'
import { linksQuery, queryKeys } from '../queries.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { AttributesDialog } from './AttributesDialog.tsx'
import { writeAttributes } from './edit-attributes.ts'
import { useRevoke } from './useRevoke.ts'

/** Personal links that were made; a further secret for one, or its end. */
export function LinkList({ studyId }: { studyId: string }) {
  const queries = useQueryClient()
  const mayWrite = useMayWrite()
  const links = useQuery(linksQuery(studyId))
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.links(studyId) })
  const again = useMutation({
    mutationFn: (link: LinkView) => api.addToken(link.linkId),
    onSuccess: refresh,
    onError: (error) => sayError('No link was made', error.message),
  })
  const revoke = useRevoke(studyId)
  const [corrected, setCorrected] = useState<LinkView | null>(null)
  const columns: Column<LinkView>[] = [
    { key: 'name', label: 'For', cell: (link) => link.name || 'Without a name' },
    {
      key: 'known',
      label: 'Known of them',
      cell: (link) => (
        <span className="inline-flex flex-wrap items-center gap-x-2">
          <span className="text-soft">{writeAttributes(link.attributes ?? {}) || 'Nothing'}</span>
          {mayWrite && (
            <Button
              kind="quiet"
              size="small"
              aria-label={`Change what is known of ${link.name || 'them'}`}
              onClick={() => setCorrected(link)}
            >
              Change
            </Button>
          )}
        </span>
      ),
    },
    {
      key: 'made',
      label: 'Made',
      cell: (link) => formatDay(new Date(link.createdAt).getTime()),
      width: '7rem',
    },
    {
      key: 'state',
      label: 'State',
      cell: (link) => (link.revokedAt ? 'withdrawn' : `${link.liveTokens} working`),
      isSecondary: true,
      width: '8rem',
    },
    {
      key: 'actions',
      label: 'Actions',
      isLabelHidden: true,
      align: 'end',
      cell: (link) =>
        link.revokedAt || !mayWrite ? null : (
          <span className="inline-flex gap-1">
            <Button kind="quiet" size="small" onClick={() => again.mutate(link)}>
              Another link
            </Button>
            <Button kind="quiet" size="small" onClick={() => revoke.mutate(link)}>
              Withdraw
            </Button>
          </span>
        ),
    },
  ]
  return (
    <div className="grid gap-4">
      {again.data && (
        <CopyLine
          label={`Another link for ${again.data.link.name}`}
          text={again.data.url}
          note="Shown this once."
        />
      )}
      {corrected && (
        <AttributesDialog link={corrected} studyId={studyId} onClose={() => setCorrected(null)} />
      )}
      <QueryState query={links} loading={<SkeletonLines rows={2} label="Loading links" />}>
        {(list) => {
          const personal = list.filter((link) => link.kind === 'personal')
          return personal.length === 0 ? (
            <p className="text-14 text-faint">No personal link yet.</p>
          ) : (
            <Table label="Personal links" columns={columns} rows={personal} rowKey={(link) => link.linkId} />
          )
        }}
      </QueryState>
    </div>
  )
}
