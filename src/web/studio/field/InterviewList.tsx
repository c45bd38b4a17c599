import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { interviewStatuses } from '../../../interview/events.ts'
import { Select } from '../../components/Select.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { interviewsQuery } from '../queries.ts'
import { InterviewRows } from './InterviewRows.tsx'
import { statusWords } from './statuses.ts'

/** Everybody who was here, newest first, by what became of the interview. */
export function InterviewList({ studyId }: { studyId: string }) {
  const interviews = useQuery({ ...interviewsQuery(studyId), refetchInterval: 8_000 })
  const [status, setStatus] = useState<string>('all')
  return (
    <section aria-label="Interviews">
      <QueryState query={interviews} loading={<SkeletonLines rows={5} label="Loading interviews" />}>
        {(list) => {
          const counts = Map.groupBy(list, (interview) => interview.status)
          const options = [
            { value: 'all', label: `all ${list.length}` },
            ...interviewStatuses
              .filter((each) => counts.has(each))
              .map((each) => ({
                value: each as string,
                label: `${statusWords[each][1].toLowerCase()} ${counts.get(each)!.length}`,
              })),
          ]
          const shown = status === 'all' ? list : list.filter((interview) => interview.status === status)
          return (
            <>
              <header className="flex flex-wrap items-baseline gap-x-6 gap-y-1 pb-3">
                <h2 className="text-16 font-semibold">Interviews</h2>
                <Select
                  isInline
                  isLabelHidden
                  label="Which interviews"
                  value={status}
                  options={options}
                  onValue={setStatus}
                />
              </header>
              <InterviewRows studyId={studyId} interviews={shown} />
            </>
          )
        }}
      </QueryState>
    </section>
  )
}
