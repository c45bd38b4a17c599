import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { SaturationNote } from '../comparisons/SaturationNote.tsx'
import { QueryState } from '../QueryState.tsx'
import { fieldQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { AdjustProbing } from './AdjustProbing.tsx'
import { DropOff } from './DropOff.tsx'
import { Funnel } from './Funnel.tsx'
import { Inbox } from './Inbox.tsx'
import { InterviewList } from './InterviewList.tsx'
import { TalkingNow } from './TalkingNow.tsx'
import { Taps } from './Taps.tsx'

/** Who is talking now, how far people come, and everybody who was here. */
export function FieldPage() {
  const { studyId, liveRevisionId } = useStudy()
  const mayWrite = useMayWrite()
  const field = useQuery({ ...fieldQuery(studyId), refetchInterval: 4_000 })
  return (
    <div className="pt-6">
      <QueryState
        query={field}
        loading={<SkeletonLines rows={5} label="Loading the field" />}
        safe="Interviews that are under way go on; nothing that was said is lost."
      >
        {(held) =>
          held.total === 0 ? (
            <EmptyState
              title="Nobody has come yet"
              action={
                <Link
                  to={liveRevisionId ? '/studies/$studyId/share' : '/studies/$studyId/launch'}
                  params={{ studyId }}
                  className={buttonClass('primary')}
                >
                  {liveRevisionId ? 'Share the link' : 'Launch'}
                </Link>
              }
            >
              Interviews appear here while they are held: who is talking, and the last words said.
            </EmptyState>
          ) : (
            <div className="grid gap-12">
              <Inbox />
              <TalkingNow studyId={studyId} interviews={held.talking} />
              {(held.funnel[0]?.people ?? 0) > 0 && (
                <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
                  <Funnel steps={held.funnel} />
                  <DropOff questions={held.questions} />
                </div>
              )}
              <SaturationNote studyId={studyId} />
              <Taps studyId={studyId} />
              <p className="text-14">
                <Link to="/studies/$studyId/side-by-side" params={{ studyId }} className="link">
                  Judge follow-ups side by side
                </Link>
              </p>
              {liveRevisionId && mayWrite && <AdjustProbing />}
              <InterviewList studyId={studyId} />
            </div>
          )
        }
      </QueryState>
    </div>
  )
}
