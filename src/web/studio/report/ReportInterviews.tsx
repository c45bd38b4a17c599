import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { InterviewStatus } from '../../../interview/events.ts'
import { formatNumberOf } from '../../format.ts'
import { interviewsQuery } from '../queries.ts'

const shown = 40

interface ReportInterviewsProps {
  studyId: string
  /** Those of these statuses are in the report. */
  statuses: readonly InterviewStatus[]
}

/** Who was heard, each a way to everything they said: where no question of the guide orders it. */
export function ReportInterviews({ studyId, statuses }: ReportInterviewsProps) {
  const { data } = useQuery(interviewsQuery(studyId))
  const held = (data ?? []).filter(({ status, isErased }) => statuses.includes(status) && !isErased).reverse()
  if (held.length === 0) return null
  return (
    <section className="pt-8">
      <h3 className="pb-2 text-20 font-semibold">Who was heard</h3>
      <ol className="grid border-b border-hairline">
        {held.slice(0, shown).map(({ interviewId, participantLabel, participantWords }) => (
          <li key={interviewId} className="border-t border-hairline">
            <Link
              to="/studies/$studyId/interviews/$interviewId"
              params={{ studyId, interviewId }}
              className="-mx-3 flex items-baseline justify-between gap-6 px-3 py-2 text-14 hover:bg-sunk"
            >
              <span className="min-w-0 truncate font-medium">{participantLabel}</span>
              <span className="shrink-0 text-soft tabular-nums">
                {formatNumberOf(participantWords, 'word')}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {held.length > shown && (
        <p className="pt-2 text-12 text-faint">
          {formatNumberOf(held.length - shown, 'further interview')} under Field.
        </p>
      )}
    </section>
  )
}
