import { Link } from '@tanstack/react-router'
import type { Results } from '../../../findings/model.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { formatNumberOf } from '../../format.ts'

/** Interviews from elsewhere, in which no question of the guide was asked: where to find what people said. */
export function HeldElsewhere({ studyId, results }: { studyId: string; results: Results }) {
  const params = { studyId }
  const link = 'text-accent underline-offset-2 hover:underline'
  return (
    <EmptyState title="These interviews follow no guide of this study">
      {formatNumberOf(results.interviews, 'interview was', 'interviews were')} held elsewhere, and no answer
      in them is kept under a question of the guide, so there is nothing to count by its questions. Which
      questions many of them were asked is read from the interviewers’ words, and stands in{' '}
      <Link to="/studies/$studyId/report" params={params} className={link}>
        the report
      </Link>
      . What people said stands in{' '}
      <Link to="/studies/$studyId/results" params={params} search={{ view: 'themes' }} className={link}>
        the themes
      </Link>
      , each with their words, and in full in{' '}
      <Link to="/studies/$studyId/field" params={params} className={link}>
        the interviews
      </Link>
      .
    </EmptyState>
  )
}
