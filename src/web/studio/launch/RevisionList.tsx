import { useQuery } from '@tanstack/react-query'
import type { GuideFault } from '../../../study/lint/index.ts'
import type { RevisionView } from '../../api-client.ts'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { formatNumberOf, formatTime } from '../../format.ts'
import { faultName } from '../guide/LintNotes.tsx'
import { QueryState } from '../QueryState.tsx'
import { revisionsQuery } from '../queries.ts'
import { ChangeList } from './ChangeList.tsx'

/** Every revision that was published: when, what changed, which faults stayed and why. */
export function RevisionList({ studyId }: { studyId: string }) {
  const revisions = useQuery(revisionsQuery(studyId))
  return (
    <section aria-label="Revisions">
      <h2 className="pb-3 text-20 font-semibold">Revisions</h2>
      <QueryState query={revisions} loading={<SkeletonLines rows={1} label="Loading revisions" />}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-14 text-faint">
              None yet. Each launch keeps the guide and the terms as they were.
            </p>
          ) : (
            <ol className="border-b border-hairline">
              {list.map((revision) => (
                <Revision key={revision.revisionId} revision={revision} />
              ))}
            </ol>
          )
        }
      </QueryState>
    </section>
  )
}

function Revision({ revision }: { revision: RevisionView }) {
  const { number, publishedAt, changes, overrides, guide } = revision
  return (
    <li className="border-t border-hairline">
      <details className="group">
        <summary className="flex flex-wrap items-baseline gap-x-4 py-3 text-14 hover:text-accent">
          <span className="font-medium">Revision {number}</span>
          <span className="text-faint">{formatTime(publishedAt)}</span>
          <span className="text-faint">
            {number === 1 ? 'the first' : formatNumberOf(changes.length, 'change')}
            {overrides.length > 0 && ` · ${formatNumberOf(overrides.length, 'fault')} kept with a reason`}
          </span>
        </summary>
        <div className="grid gap-3 pb-4 pl-4">
          {number > 1 && <ChangeList changes={changes} guide={guide} />}
          {overrides.map((override) => (
            <p key={`${override.questionKey}:${override.code}`} className="text-14 text-soft">
              <span className="font-medium">
                {faultName(override.code as GuideFault['code']) ?? override.code}
              </span>{' '}
              stayed: {override.reason}
            </p>
          ))}
        </div>
      </details>
    </li>
  )
}
