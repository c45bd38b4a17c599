import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, type StudyMove, type StudyView } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { StudyStatusWord } from '../study/StudyStatusWord.tsx'
import { SoftLaunchReport } from './SoftLaunchReport.tsx'

const done: Record<StudyMove, string> = {
  pause: 'Paused. Interviews under way can be finished; nobody new can begin.',
  resume: 'Open again.',
  close: 'Closed. Interviews under way can be finished; nobody new can begin.',
  reopen: 'Open again.',
  unpublish: 'Taken back: a draft again. What was answered stays.',
}

/** How the launched study stands, and what can be done with it now. */
export function LiveState({ study }: { study: StudyView }) {
  const { studyId, status } = study
  const queries = useQueryClient()
  const move = useMutation({
    mutationFn: (to: StudyMove) => api.moveStudy(studyId, to),
    onSuccess: async (_reply, to) => {
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      say(done[to])
    },
    onError: (error) => sayError('Nothing was changed', error.message),
  })
  const button = (to: StudyMove, label: string, kind: 'plain' | 'primary' | 'quiet' = 'plain') => (
    <Button kind={kind} isBusy={move.isPending && move.variables === to} onClick={() => move.mutate(to)}>
      {label}
    </Button>
  )

  return (
    <section aria-label="Now" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="flex items-center gap-4">
          <StudyStatusWord status={status} />
          <Link to="/studies/$studyId/share" params={{ studyId }} className="link text-14">
            The link
          </Link>
        </div>
        <div className="flex flex-wrap gap-2">
          {status === 'live' && (
            <>
              {button('pause', 'Pause')}
              {button('close', 'Close')}
            </>
          )}
          {status === 'paused' && (
            <>
              <Link to="/studies/$studyId/guide" params={{ studyId }} className={buttonClass('plain')}>
                Edit the guide
              </Link>
              {button('close', 'Stop here')}
              {button('resume', 'Continue', 'primary')}
            </>
          )}
          {status === 'closed' && button('reopen', 'Open again', 'primary')}
          {status !== 'archived' && button('unpublish', 'Unpublish', 'quiet')}
        </div>
      </div>
      {status === 'paused' && (
        <Notice>
          The study is paused: people with the link are told, kindly, to come back later. Interviews under way
          can be finished.
        </Notice>
      )}
      {study.liveTerms?.softLaunchAt && status !== 'closed' && <SoftLaunchReport study={study} />}
    </section>
  )
}
