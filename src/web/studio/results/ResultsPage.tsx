import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Results } from '../../../findings/model.ts'
import type { Filter } from '../../../findings/segmenting/model.ts'
import { isOutsideGuide } from '../../../findings/was-asked.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { Tabs } from '../../components/Tabs.tsx'
import { formatNumberOf } from '../../format.ts'
import { QueryState } from '../QueryState.tsx'
import { resultsQuery } from '../queries.ts'
import type { ResultsView } from '../router.tsx'
import { useStudy } from '../study/study-context.ts'
import { AnalysisBar } from './AnalysisBar.tsx'
import { ByQuestion } from './ByQuestion.tsx'
import { MarksView } from './MarksView.tsx'
import { SearchView } from './SearchView.tsx'
import { ThemesView } from './ThemesView.tsx'
import { WordsFrame } from './WordsFrame.tsx'
import { useWords } from './words.ts'

/** Results by objective and question first; themes across the study and search as other views of the same record. */
export function ResultsPage() {
  return (
    <WordsFrame>
      <Views />
    </WordsFrame>
  )
}

function Views() {
  const { studyId } = useStudy()
  const { close } = useWords()
  const { view, by } = useSearch({ from: '/inside/studies/$studyId/results' })
  const navigate = useNavigate({ from: '/studies/$studyId/results' })
  const [filters, setFilters] = useState<readonly Filter[]>([])
  const results = useQuery(resultsQuery(studyId, by ?? null, filters))
  const setView = (next: ResultsView) => {
    close()
    void navigate({ search: (held) => ({ ...held, view: next }), replace: true })
  }

  return (
    <div className="grid gap-5 py-5">
      <AnalysisBar studyId={studyId} />
      <QueryState
        query={results}
        loading={<SkeletonLines rows={5} label="Loading results" />}
        safe="What people said is safe."
      >
        {(held) =>
          held.interviews === 0 && filters.length === 0 ? (
            <NothingYet results={held} />
          ) : (
            <>
              <Base results={held} />
              <Tabs
                label="Results"
                value={view ?? firstView(held)}
                onValue={setView}
                tabs={[
                  {
                    value: 'questions',
                    label: 'By question',
                    panel: (
                      <ByQuestion
                        filters={filters}
                        onFilters={setFilters}
                        results={held}
                        by={by ?? null}
                        onBy={(next) =>
                          void navigate({
                            search: (now) => ({ ...now, by: next ?? undefined }),
                            replace: true,
                          })
                        }
                      />
                    ),
                  },
                  {
                    value: 'themes',
                    label: 'Themes',
                    panel: <ThemesView studyId={studyId} filters={filters} onFilters={setFilters} />,
                  },
                  { value: 'marks', label: 'Marks', panel: <MarksView studyId={studyId} /> },
                  { value: 'search', label: 'Search', panel: <SearchView studyId={studyId} /> },
                ]}
              />
            </>
          )
        }
      </QueryState>
    </div>
  )
}

/** By question, unless none of the guide's questions was asked: then what runs through the interviews. */
function firstView(results: Results): ResultsView {
  return isOutsideGuide(results) ? 'themes' : 'questions'
}

/** `24 interviews with 24 people. Left out: 2 partial, 1 abandoned.` */
function Base({ results }: { results: Results }) {
  const leftOut = describeLeftOut(results.leftOut)
  return (
    <p className="text-14 text-soft">
      {formatNumberOf(results.interviews, 'interview')} with{' '}
      {formatNumberOf(results.participants, 'person', 'people')}
      {leftOut && <span className="text-faint"> · left out: {leftOut}</span>}
    </p>
  )
}

function NothingYet({ results }: { results: Results }) {
  const leftOut = describeLeftOut(results.leftOut)
  return (
    <EmptyState title="No finished interview yet">
      {leftOut
        ? `So far there are ${leftOut}. Results count finished interviews only.`
        : 'Results appear with the first finished interview.'}
    </EmptyState>
  )
}

function describeLeftOut(leftOut: Results['leftOut']): string {
  return Object.entries(leftOut)
    .filter(([, count]) => (count ?? 0) > 0)
    .map(([status, count]) => `${count} ${status.replaceAll('_', ' ')}`)
    .join(', ')
}
