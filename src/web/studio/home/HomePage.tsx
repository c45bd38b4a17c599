import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { PageTitle } from '../PageTitle.tsx'
import { QueryState } from '../QueryState.tsx'
import { studiesQuery } from '../queries.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { Reminders } from './Reminders.tsx'
import { SampleTour } from './SampleTour.tsx'
import { StudyList } from './StudyList.tsx'

/** Studies as lines; two ways to begin. */
export function HomePage() {
  const mayWrite = useMayWrite()
  const studies = useQuery({ ...studiesQuery, refetchInterval: 20_000 })
  return (
    <>
      <PageTitle
        title="Studies"
        actions={
          <>
            <Link to="/ask" className={buttonClass('plain')}>
              Ask all studies
            </Link>
            {mayWrite && (
              <>
                <Link to="/audit" className={buttonClass('plain')}>
                  Audit my last study
                </Link>
                <Link to="/new" className={buttonClass('primary')}>
                  New study
                </Link>
              </>
            )}
          </>
        }
      />
      <Reminders />
      <QueryState
        query={studies}
        loading={<SkeletonLines rows={4} label="Loading studies" />}
        safe="Studies and interviews are safe; interviews that are under way go on."
      >
        {(list) =>
          list.length === 0 && !mayWrite ? (
            <EmptyState title="No study yet">
              Studies of this workspace appear here as soon as a researcher has made one.
            </EmptyState>
          ) : list.length === 0 ? (
            <EmptyState
              title="No study yet"
              action={
                <>
                  <Link to="/audit" className={buttonClass('primary')}>
                    Audit my last study
                  </Link>
                  <Link to="/new" className={buttonClass('plain')}>
                    New study
                  </Link>
                </>
              }
            >
              An audit takes a report and its transcripts, and shows which quotations and counts hold. Nothing
              is stored. A study of your own begins with one question.
            </EmptyState>
          ) : (
            <>
              <StudyList studies={list} />
              <SampleTour studies={list} />
            </>
          )
        }
      </QueryState>
    </>
  )
}
