import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api-client.ts'
import { buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { useTabName } from '../PageTitle.tsx'
import { QueryState } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'
import { ResearchersPage } from '../ViewersRead.tsx'
import { ReadPerson } from './ReadPerson.tsx'

/** One person after the other: their words, the themes, yes or no to each. */
export function ReadingPage() {
  return (
    <ResearchersPage title="Check the coding">
      <Reading />
    </ResearchersPage>
  )
}

function Reading() {
  const { studyId } = useParams({ from: '/inside/studies/$studyId/coding/read' })
  const { again = false, reader } = useSearch({ from: '/inside/studies/$studyId/coding/read' })
  const [at, setAt] = useState<{ participant?: string; after?: number }>({})
  const next = useQuery({
    queryKey: [...queryKeys.coding(studyId), 'person', again, reader ?? '', at],
    queryFn: () => api.personToCode(studyId, { again, reader }, at),
    // Who comes next is asked anew each time: somebody else may be coding too.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  useTabName('Coding')
  return (
    <div className="pt-3 max-lg:pb-40 lg:pb-10">
      <QueryState
        query={next}
        loading={<SkeletonLines rows={8} label="Loading the next person" />}
        safe="What was coded is kept."
      >
        {(held) => (
          <>
            <div className="flex items-center justify-between gap-4 border-b border-hairline pb-2 text-14">
              <Link
                to="/studies/$studyId/coding"
                params={{ studyId }}
                className="link inline-flex items-center gap-1"
              >
                <Icon name="left" size={14} /> {again ? 'Second reading' : 'Check the coding'}
                {reader && <span className="text-faint">· {reader}</span>}
              </Link>
              <span className="text-faint tabular-nums">
                {held.done} of {held.drawn} done
              </span>
            </div>
            <div className="h-0.5 bg-hairline" aria-hidden="true">
              <div
                className="h-full bg-accent transition-[width]"
                style={{ width: `${(100 * held.done) / Math.max(1, held.drawn)}%` }}
              />
            </div>
            {held.person ? (
              <ReadPerson
                key={`${held.person.participantId} ${held.done}`}
                studyId={studyId}
                person={held.person}
                canUndo={held.canUndo}
                reader={reader}
                onGo={(place) => {
                  setAt(place)
                  void next.refetch()
                }}
              />
            ) : (
              <>
                <h1 className="sr-only">Check the coding</h1>
                <EmptyState
                  title={held.drawn === 0 ? 'Nobody is here to read' : 'Everybody is coded'}
                  action={
                    <Link
                      to="/studies/$studyId/coding"
                      params={{ studyId }}
                      className={buttonClass('primary')}
                    >
                      See what follows
                    </Link>
                  }
                >
                  {held.drawn === 0
                    ? 'Draw a sample first. A second reading is of people whom somebody else has coded.'
                    : 'The shares with their intervals stand on the page before this one, and in the results.'}
                </EmptyState>
              </>
            )}
          </>
        )}
      </QueryState>
    </div>
  )
}
