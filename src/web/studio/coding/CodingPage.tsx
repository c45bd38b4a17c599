import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Icon } from '../../components/Icon.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { codingQuery } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'
import { ViewersRead } from '../ViewersRead.tsx'
import { CheckedThemes } from './CheckedThemes.tsx'
import { CodingProgress } from './CodingProgress.tsx'
import { DrawSample } from './DrawSample.tsx'
import { LockedSamples } from './LockedSamples.tsx'

/** Checking what the machine coded: draw a sample, read it, see what follows for the counts. */
export function CodingPage() {
  const { studyId } = useStudy()
  const coding = useQuery(codingQuery(studyId))
  return (
    <div className="pt-6 pb-16">
      <Link
        to="/studies/$studyId/results"
        params={{ studyId }}
        className="link inline-flex items-center gap-1 text-14"
      >
        <Icon name="left" size={14} /> Results
      </Link>
      <h2 className="pt-3 text-20 font-semibold">Check the coding</h2>
      <p className="max-w-measure pt-1 text-14 text-soft">
        A machine has coded everybody. Read a random sample of the people, say which themes each of them
        speaks of, and the shares come with an interval that holds although a machine did the coding.
      </p>
      <QueryState
        query={coding}
        loading={<SkeletonLines rows={5} label="Loading the coding" />}
        safe="What was coded is kept."
      >
        {(held) =>
          held.samples.length === 0 && !held.canDraw ? (
            <EmptyState title="There are no themes to check yet">
              Find themes on the Results page first. Then a sample of people can be drawn.
            </EmptyState>
          ) : (
            <div className="grid gap-10 pt-6">
              {held.samples.length > 0 && <CodingProgress coding={held} />}
              {held.coded > 0 && <CheckedThemes coding={held} />}
              {held.canDraw && (
                <ViewersRead>
                  <DrawSample coding={held} />
                </ViewersRead>
              )}
              {held.samples.length > 0 && <LockedSamples coding={held} />}
            </div>
          )
        }
      </QueryState>
    </div>
  )
}
