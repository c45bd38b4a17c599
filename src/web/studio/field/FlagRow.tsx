import { Link } from '@tanstack/react-router'
import type { MomentFlag } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { formatTime } from '../../format.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { flagWords } from './flag-words.ts'
import { useFlagChange } from './useFlagChange.ts'

interface FlagRowProps {
  studyId: string
  flag: MomentFlag
  nameOf: (actor: string) => string
}

/** One entry of the inbox: what and who, the way to the words, and whether somebody has read it. */
export function FlagRow({ studyId, flag, nameOf }: FlagRowProps) {
  const mayWrite = useMayWrite()
  const change = useFlagChange(studyId)
  const isRead = flag.acknowledgedAt !== null
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-t border-hairline py-3">
      <div className="min-w-0">
        <p className={isRead ? 'text-soft' : 'font-medium text-ink'}>
          <span aria-hidden="true" className={isRead ? 'text-faint' : 'text-uncertain'}>
            {isRead ? '○' : '●'}
          </span>{' '}
          {flagWords[flag.kind]}
        </p>
        <p className="text-14 text-soft">
          {flag.isErased ? (
            `${flag.participantLabel}, deleted since`
          ) : (
            <Link
              to="/studies/$studyId/interviews/$interviewId"
              params={{ studyId, interviewId: flag.interviewId }}
              search={{ turn: flag.turn }}
              className="link"
            >
              {flag.participantLabel}: read what was said
            </Link>
          )}
          <span className="text-faint">
            {' '}
            {formatTime(flag.at)}
            {flag.notifiedAt && ' · mail sent'}
          </span>
        </p>
        {isRead && (
          <p className="text-12 text-faint">
            Read by {nameOf(flag.acknowledgedBy ?? '')}, {formatTime(flag.acknowledgedAt!)}
          </p>
        )}
        {change.isError && <p className="text-14 text-danger">{change.error.message}</p>}
      </div>
      {mayWrite && (
        <Button
          size="small"
          kind={isRead ? 'quiet' : 'plain'}
          isBusy={change.isPending}
          onClick={() => change.mutate({ flag, isRead: !isRead })}
        >
          {isRead ? 'Not read after all' : 'I have read this'}
        </Button>
      )}
    </li>
  )
}
