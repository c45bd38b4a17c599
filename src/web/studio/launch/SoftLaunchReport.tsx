import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { estimateLength } from '../../../study/estimate-length.ts'
import type { StudyView } from '../../api-client.ts'
import { Figures } from '../../components/ShareBar.tsx'
import { formatMinutes, formatNumberOf } from '../../format.ts'
import { fieldQuery } from '../queries.ts'

/** The first look: how long it took, who left, what participants did not understand. */
export function SoftLaunchReport({ study }: { study: StudyView }) {
  const { studyId, liveGuide, liveTerms } = study
  const field = useQuery(fieldQuery(studyId))
  if (!field.data || !liveGuide || !liveTerms?.softLaunchAt) return null
  const { completes, medianMs, left, notUnderstood } = field.data.softLaunch
  const estimate = estimateLength(liveGuide).ms
  return (
    <div className="grid gap-3 border-t border-hairline pt-4">
      <h2 className="text-16 font-semibold">Soft launch</h2>
      <dl className="grid max-w-[36rem] gap-x-6 gap-y-1.5 text-14 sm:grid-cols-[12rem_1fr]">
        <dt className="text-faint">Finished</dt>
        <dd>
          {completes} of {liveTerms.softLaunchAt}
        </dd>
        <dt className="text-faint">Usual length</dt>
        <dd>
          {medianMs === null ? 'nobody has finished yet' : formatMinutes(medianMs)}
          <span className="text-faint"> · estimated {formatMinutes(estimate)}</span>
        </dd>
        <dt className="text-faint">Left before the end</dt>
        <dd>
          <Figures proportion={left} />
        </dd>
        <dt className="text-faint">Not understood</dt>
        <dd>
          {notUnderstood === 0
            ? 'no question was marked so'
            : `${formatNumberOf(notUnderstood, 'time')}; see which in the field.`}{' '}
          <Link to="/studies/$studyId/field" params={{ studyId }} className="link">
            Drop-off by question
          </Link>
        </dd>
      </dl>
    </div>
  )
}
