import { Link } from '@tanstack/react-router'
import type { TalkingInterview } from '../../api-client.ts'
import { StatusWord } from '../../components/StatusWord.tsx'
import { formatAgo } from '../../format.ts'

/** One line for each conversation under way, with the last words said. */
export function TalkingNow({
  studyId,
  interviews,
}: {
  studyId: string
  interviews: readonly TalkingInterview[]
}) {
  return (
    <section aria-label="Talking now">
      <h2 className="pb-3 text-16 font-semibold">
        Talking now <span className="font-normal text-faint">{interviews.length || 'nobody'}</span>
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
