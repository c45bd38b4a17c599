import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api-client.ts'
import { Icon } from '../../components/Icon.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { queryKeys } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { Judge } from './Judge.tsx'
import { Learn } from './Learn.tsx'
import { Strengths } from './Strengths.tsx'

/** Two follow-ups for one real moment, unlabelled: which one would you rather have heard? Below, what the picks say. */
export function BoardPage() {
  const { studyId } = useStudy()
  const mayWrite = useMayWrite()
  const board = useQuery({ queryKey: queryKeys.board(studyId), queryFn: () => api.board(studyId) })
  return (
    <div className="pt-6">
      <Link
        to="/studies/$studyId/field"
        params={{ studyId }}
        className="link inline-flex items-center gap-1 text-14"
      >
        <Icon name="left" size={14} /> Field
      </Link>
      <h2 className="pt-3 text-20 font-semibold">Side by side</h2>
      <div className="grid gap-12 pt-6">
        {mayWrite && <Judge studyId={studyId} />}
        <QueryState
          query={board}
          loading={<SkeletonLines rows={5} label="Loading the board" />}
          safe="Picks that were made are kept."
        >
          {(held) => (
            <>
              <Strengths board={held} />
              <Learn studyId={studyId} board={held} />
            </>
          )}
        </QueryState>
      </div>
    </div>
  )
}
