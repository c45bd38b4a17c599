import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { SkeletonLines } from '../../components/Skeleton.tsx'
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
      loading={<SkeletonLines rows={3} label="Loading the study" />}
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
