import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api-client.ts'
import { Select } from '../../components/Select.tsx'
import { formatNumberOf } from '../../format.ts'
import { queryKeys } from '../queries.ts'
import { GroupComparison } from './GroupComparison.tsx'

const none = 'none'

/** Chooses what people are compared by. Nothing where there is nothing to compare by. */
export function CompareThemes({ studyId }: { studyId: string }) {
  const [by, setBy] = useState(none)
  const { data } = useQuery({
    queryKey: [...queryKeys.study(studyId), 'comparison', 'splits'],
    queryFn: () => api.compareGroups(studyId, { by: null }),
    staleTime: 30_000,
  })
  if (!data || data.splits.length === 0) return null
  return (
    <section aria-label="Compare groups" className="grid gap-4 border-t border-hairline pt-5 print:hidden">
      <Select
        label="Compare themes by"
        value={by}
        options={[
          { value: none, label: 'Nothing' },
          ...data.splits.map((split) => ({
            value: split.by,
            label: split.label,
            note: formatNumberOf(split.groups, 'group'),
          })),
        ]}
        onValue={setBy}
        className="max-w-96"
      />
      {by !== none && <GroupComparison studyId={studyId} by={by} />}
    </section>
  )
}
