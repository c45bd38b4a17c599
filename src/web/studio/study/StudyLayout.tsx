import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { Skeleton, SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { studyQuery } from '../queries.ts'
import { StudyHeader } from './StudyHeader.tsx'
import { StudyContext } from './study-context.ts'

/** One study: its question and tabs above, the tab's page below. */
export function StudyLayout() {
  const { studyId } = useParams({ from: '/inside/studies/$studyId' })
  const study = useQuery(studyQuery(studyId))
  return (
    <QueryState
      query={study}
      loading={
        <div className="grid grid-cols-1 gap-6 pt-8">
          <Skeleton width="32rem" height="2rem" className="max-w-full" />
          <Skeleton width="22rem" className="max-w-full" />
          <SkeletonLines rows={4} label="Loading the study" />
        </div>
      }
      safe="The study and what people said are safe."
    >
      {(loaded) => (
        <StudyContext value={loaded}>
          <StudyHeader study={loaded} />
          <Outlet />
        </StudyContext>
      )}
    </QueryState>
  )
}
