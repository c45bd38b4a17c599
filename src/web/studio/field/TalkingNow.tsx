import { Link } from '@tanstack/react-router'
import type { TalkingInterview } from '../../api-client.ts'
import { StatusWord } from '../../components/StatusWord.tsx'
import { formatAgo } from '../../format.ts'
import { serverNow } from '../../server-clock.ts'
import { partByQuiet } from './quiet.ts'

interface TalkingNowProps {
  studyId: string
  interviews: readonly TalkingInterview[]
}

/** Who is talking, and below them whose interview lies still and may go on. */
export function TalkingNow({ studyId, interviews }: TalkingNowProps) {
  const { talking, quiet } = partByQuiet(interviews, serverNow())
  return (
    <>
      <Held title="Talking now" none="nobody" studyId={studyId} interviews={talking} />
      {quiet.length > 0 && (
        <Held title="Begun, and quiet for now" none="" studyId={studyId} interviews={quiet} />
      )}
    </>
  )
}

/** One line for each, with the last words said. */
function Held({ title, none, studyId, interviews }: TalkingNowProps & { title: string; none: string }) {
  return (
    <section aria-label={title}>
      <h2 className="pb-3 text-16 font-semibold">
        {title} <span className="font-normal text-faint">{interviews.length || none}</span>
      </h2>
      {interviews.length > 0 && (
        <ul aria-live="polite" className="border-b border-hairline">
          {interviews.map((interview) => (
            <li key={interview.interviewId} className="border-t border-hairline">
              <Link
                to="/studies/$studyId/interviews/$interviewId"
                params={{ studyId, interviewId: interview.interviewId }}
                className="-mx-3 grid gap-x-6 gap-y-1 px-3 py-3 hover:bg-sunk md:grid-cols-[9rem_minmax(0,1fr)_8rem] md:items-baseline"
              >
                <span className="flex items-baseline gap-3">
                  <StatusWord tone={interview.isPaused ? 'waiting' : 'live'}>
                    {interview.participantLabel}
                  </StatusWord>
                </span>
                <span className="min-w-0">
                  {interview.lastWords ? (
                    <span className="words line-clamp-2">“{interview.lastWords}”</span>
                  ) : (
                    <span className="text-14 text-faint">has agreed, and reads the first question</span>
                  )}
                  {interview.questionText && (
                    <span className="block truncate text-12 text-faint">{interview.questionText}</span>
                  )}
                </span>
                <span className="text-12 text-faint md:text-right">
                  {interview.answered} answered · {formatAgo(new Date(interview.lastActivityAt).getTime())}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
