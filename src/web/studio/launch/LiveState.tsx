import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { heardWords } from '../../../study/heard.ts'
import { api, type StudyMove, type StudyView } from '../../api-client.ts'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { StudyStatusWord } from '../study/StudyStatusWord.tsx'
import { SoftLaunchReport } from './SoftLaunchReport.tsx'

const done: Partial<Record<StudyMove, string>> = {
  pause: 'Paused. Interviews under way can be finished; nobody new can begin.',
  resume: 'Open again.',
  close: 'Closed. Interviews under way can be finished; nobody new can begin.',
  reopen: 'Open again.',
  unpublish: 'Taken back: a draft again. What was answered stays.',
}

const reasons: Record<NonNullable<StudyView['pausedReason']>, string> = {
  person:
    'People with the link are told, kindly, that nobody is being interviewed now. Interviews under way can be finished.',
  soft_launch:
    'The soft launch is over: look at length, drop-off and faults, then continue, edit the guide, or stop here.',
  target_reached: 'The target is reached. To hear more people, raise it below and publish again.',
  close_date: 'The closing date has passed. To hear more people, choose a later one below and publish again.',
}

export const launchedAnchor = 'launched'

/** How the launched study stands, and what can be done with it now. */
export function LiveState({ study }: { study: StudyView }) {
  const { studyId, status, pausedReason, liveTerms } = study
  const queries = useQueryClient()
  const move = useMutation({
    mutationFn: (to: StudyMove) => api.moveStudy(studyId, to),
    onSuccess: async (moved, to) => {
      queries.setQueryData(queryKeys.study(studyId), moved)
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      say(done[to] ?? 'Done.')
    },
    onError: (error) => sayError('Nothing was changed', error.message),
  })
  const button = (to: StudyMove, label: string, kind: 'plain' | 'primary' | 'quiet' = 'plain') => (
    <Button kind={kind} isBusy={move.isPending && move.variables === to} onClick={() => move.mutate(to)}>
      {label}
    </Button>
  )

  return (
    <section id={launchedAnchor} aria-label="Now" className="grid gap-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-14">
          <StudyStatusWord status={status} />
          <span className="text-soft">
            revision {study.liveRevisionNumber} ·{' '}
            {heardWords({ ...study, target: liveTerms?.targetCompletes ?? study.target }, (value) =>
              value.toLocaleString('en-GB'),
            )}
          </span>
          <Link to="/studies/$studyId/share" params={{ studyId }} className="link">
            Copy the link and send it
          </Link>
        </div>
        <div className="flex flex-wrap gap-2">
          {status === 'live' && button('pause', 'Pause')}
          {status === 'live' && button('close', 'Close')}
          {status === 'paused' && (
            <Link to="/studies/$studyId/guide" params={{ studyId }} className={buttonClass('plain')}>
              Edit the guide
            </Link>
          )}
          {status === 'paused' && button('close', 'Stop here')}
          {status === 'paused' && button('resume', 'Continue', 'primary')}
          {status === 'closed' && button('reopen', 'Open again')}
          {status === 'archived' && button('unarchive', 'Take out of the archive')}
          {status !== 'archived' && button('unpublish', 'Unpublish', 'quiet')}
        </div>
      </div>
      {pausedReason && status !== 'live' && <Notice>{reasons[pausedReason]}</Notice>}
      {liveTerms?.softLaunchAt && !study.softLaunchDone && <SoftLaunchReport study={study} />}
    </section>
  )
}
