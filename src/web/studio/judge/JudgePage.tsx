import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, type JudgeAnswer, type ToJudge } from '../../api-client.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { formatNumberOf } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { queryKeys, toJudgeQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { JudgeClaim } from './JudgeClaim.tsx'
import { useJudgeKeys } from './useJudgeKeys.ts'

/** Paraphrases that the program cannot decide: one key each, until none waits. */
export function JudgePage() {
  const { studyId } = useStudy()
  const queue = useQuery(toJudgeQuery(studyId))
  return (
    <div className="pt-6 pb-16">
      <Link
        to="/studies/$studyId/claims"
        params={{ studyId }}
        className="link inline-flex items-center gap-1 text-14"
      >
        <Icon name="left" size={14} /> Claims
      </Link>
      <h2 className="pt-3 text-20 font-semibold">Judge claims</h2>
      <p className="max-w-measure pt-1 text-14 text-soft">
        These sentences say in other words what somebody said. The program cannot tell whether they do. What
        you say yes to is published with the words beside it; the rest is not.
      </p>
      <QueryState
        query={queue}
        loading={<SkeletonLines rows={5} label="Loading the claims" />}
        safe="What was answered is kept."
      >
        {(held) => <Queue studyId={studyId} queue={held} />}
      </QueryState>
    </div>
  )
}

const answerWords: Record<JudgeAnswer, string> = {
  yes: 'Published, with the passages beside it.',
  no: 'Kept, and not published.',
  unsure: 'Left open, and not published.',
}

function Queue({ studyId, queue }: { studyId: string; queue: ToJudge }) {
  const queries = useQueryClient()
  const mayWrite = useMayWrite()
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, queue.claims.length - 1))
  const claim = queue.claims[place]
  const [last, setLast] = useState<string | null>(null)
  const renew = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: queryKeys.toJudge(studyId) }),
      queries.invalidateQueries({ queryKey: queryKeys.claims(studyId) }),
    ])
  const takeBack = useMutation({
    mutationFn: (claimId: string) => api.takeBackVerdict(claimId),
    onSuccess: async () => {
      setLast(null)
      await renew()
      say('Taken back. The claim waits again.')
    },
    onError: (error) => sayError('Not taken back', error.message),
  })
  const give = useMutation({
    mutationFn: ({ claimId, answer }: { claimId: string; answer: JudgeAnswer }) =>
      api.giveVerdict(claimId, answer),
    onSuccess: async (_reply, { claimId, answer: given }) => {
      setLast(claimId)
      say(answerWords[given], () => takeBack.mutate(claimId))
      await renew()
    },
    onError: (error) => sayError('Not taken down', error.message),
  })
  const answer = (given: JudgeAnswer) => {
    if (claim && !give.isPending) give.mutate({ claimId: claim.claimId, answer: given })
  }
  useJudgeKeys({
    onAnswer: (given) => mayWrite && answer(given),
    onUndo: () => last !== null && !takeBack.isPending && takeBack.mutate(last),
    onStep: (by) => setAt(Math.max(0, Math.min(queue.claims.length - 1, place + by))),
  })
  if (!claim) {
    return (
      <>
        <EmptyState title="No claim waits for you">
          Claims that the program cannot show from the record come here.
        </EmptyState>
        <HowOften queue={queue} />
      </>
    )
  }
  return (
    <>
      <JudgeClaim studyId={studyId} claim={claim} isBusy={give.isPending} onAnswer={answer} />
      <p className="flex flex-wrap items-center gap-x-4 pt-8 text-12 text-faint" role="status">
        <span>
          {place + 1} of {formatNumberOf(queue.waiting, 'claim')}
        </span>
        <span className="touch:hidden">
          <KeyHint keys="J" /> next <KeyHint keys="K" /> back
          {mayWrite && (
            <>
              {' '}
              <KeyHint keys="Mod+Z" /> take the last answer back
            </>
          )}
        </span>
      </p>
      <HowOften queue={queue} />
    </>
  )
}

/** Only where a judge answered what a person answered too. */
function HowOften({ queue: { calibration } }: { queue: ToJudge }) {
  if (calibration.of === 0 || !calibration.interval) return null
  const { low, high } = calibration.interval
  return (
    <p className="pt-2 text-12 text-faint">
      The model’s judgements: {calibration.text}
      <span className="tabular-nums">
        {' '}
        [{Math.round(100 * low)}-{Math.round(100 * high)} %]
      </span>
    </p>
  )
}
