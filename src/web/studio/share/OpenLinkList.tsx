import { useQuery } from '@tanstack/react-query'
import type { LinkView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { type Column, Table } from '../../components/Table.tsx'
import { formatDay } from '../../format.ts'
import { linksQuery } from '../queries.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { useRevoke } from './useRevoke.ts'

interface OpenLinkListProps {
  studyId: string
  label: string
  /** Which of the study's open links. */
  isShown: (link: LinkView) => boolean
  nameOf: (link: LinkView) => string
}

/** Open links beside the one that is shared: each can be withdrawn. Nothing where there is none. */
export function OpenLinkList({ studyId, label, isShown, nameOf }: OpenLinkListProps) {
  const { data } = useQuery(linksQuery(studyId))
  const mayWrite = useMayWrite()
  const revoke = useRevoke(studyId)
  const shown = (data ?? []).filter((link) => link.kind === 'open' && isShown(link))
  if (shown.length === 0) return null
  const columns: Column<LinkView>[] = [
    { key: 'name', label, cell: nameOf },
    {
      key: 'url',
      label: 'Address',
      cell: (link) => <span className="reference break-all">{link.url}</span>,
      isSecondary: true,
    },
    {
      key: 'made',
      label: 'Made',
      cell: (link) => formatDay(new Date(link.createdAt).getTime()),
      width: '6rem',
    },
    {
      key: 'actions',
      label: 'Actions',
      isLabelHidden: true,
      align: 'end',
      width: '7rem',
      cell: (link) =>
        link.revokedAt ? (
          <span className="text-faint">withdrawn</span>
        ) : (
          mayWrite && (
            <Button kind="quiet" size="small" onClick={() => revoke.mutate(link)}>
              Withdraw
            </Button>
          )
        ),
    },
  ]
  return <Table label={label} columns={columns} rows={shown} rowKey={(link) => link.linkId} />
}
