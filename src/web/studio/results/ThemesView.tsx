import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CodebookView } from '../../../findings/codebook/view.ts'
import type { Themes } from '../../../findings/model.ts'
import type { Filter } from '../../../findings/segmenting/model.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { formatNumberOf } from '../../format.ts'
import { ComparedThemes } from '../comparisons/ComparedThemes.tsx'
import { QueryState } from '../QueryState.tsx'
import {
  analysisQuery,
  codebookQuery,
  comparisonQuery,
  countsQuery,
  isRunning,
  themesQuery,
} from '../queries.ts'
import { isRead, sayChecking } from './chart-titles.ts'
import { ChangesLine } from './codebook/ChangesLine.tsx'
import { CodebookBar } from './codebook/CodebookBar.tsx'
import { useRuling } from './codebook/useRuling.ts'
import { type Comparing, Filters } from './Filters.tsx'
import { ThemeMap } from './map/ThemeMap.tsx'
import { ThemeRows } from './ThemeRows.tsx'

/** Whom the figures of the page are of; kept by the page, so that every view counts the same people. */
export interface Filtering {
  filters: readonly Filter[]
  onFilters: (filters: Filter[]) => void
}

/** What runs through all interviews, whatever question it came up at; counted within whom one likes, and ruled. */
export function ThemesView({ studyId, ...filtering }: Filtering & { studyId: string }) {
  const themes = useQuery(themesQuery(studyId))
  const book = useQuery(codebookQuery(studyId))
  return (
    <QueryState
      query={themes}
      loading={<SkeletonLines rows={6} label="Loading themes" />}
      safe="What people said is safe."
    >
      {(held) =>
        held.analysis === null ? (
          <NoThemesYet studyId={studyId} />
        ) : (
          <QueryState
            query={book}
            loading={<SkeletonLines rows={6} label="Loading the codebook" />}
            safe="What people said is safe."
          >
            {(codes) => <Loaded held={held} book={codes} {...filtering} />}
          </QueryState>
        )
      }
    </QueryState>
  )
}

function NoThemesYet({ studyId }: { studyId: string }) {
  const analysis = useQuery(analysisQuery(studyId))
  return isRunning(analysis.data?.latest?.status) ? (
    <EmptyState title="The first run is under way">Themes appear here when it is done.</EmptyState>
  ) : (
    <EmptyState title="Not analysed yet">
      Themes appear here after the first run: by itself once ten people have finished, or start it above.
    </EmptyState>
  )
}

type Seeing = 'bars' | 'map'

interface LoadedProps extends Filtering {
  held: Themes
  book: CodebookView
}

function Loaded({ held, book, filters, onFilters }: LoadedProps) {
  const { studyId } = book
  const ruling = useRuling(studyId)
  const [comparing, setComparing] = useState<Comparing | null>(null)
  const [seeing, setSeeing] = useState<Seeing>('bars')
  const counts = useQuery(countsQuery(studyId, { filters: [...filters] }))
  const comparison = useQuery(comparisonQuery(studyId, comparing && { ...comparing, filters: [...filters] }))
  return (
    <div className="grid gap-4">
      {held.notes.map((note) => (
        <p key={note} className="text-12 text-faint">
          {note}
        </p>
      ))}
      <Filters
        choices={counts.data?.choices ?? []}
        whom={
          counts.data
            ? `${counts.data.people} of ${formatNumberOf(counts.data.ofPeople, 'person', 'people')}`
            : null
        }
        filters={filters}
        onFilters={onFilters}
        comparing={comparing}
        onComparing={setComparing}
      />
      <ChangesLine changes={book.changes} />
      <CheckingLine studyId={studyId} themes={held.themes} />
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <CodebookBar book={book} ruling={ruling} />
        <div className="flex gap-1">
          {(['bars', 'map'] as const).map((each) => (
            <Button
              key={each}
              kind="quiet"
              size="small"
              aria-pressed={seeing === each}
              className="aria-pressed:bg-accent-wash"
              onClick={() => setSeeing(each)}
            >
              {each === 'bars' ? 'Bars' : 'Map'}
            </Button>
          ))}
        </div>
      </div>
      {seeing === 'map' ? (
        <ThemeMap studyId={studyId} />
      ) : comparing ? (
        <QueryState
          query={comparison}
          loading={<SkeletonLines rows={6} label="Loading the comparison" />}
          safe="The themes and what people said are safe."
        >
          {(compared) => <ComparedThemes comparison={compared} />}
        </QueryState>
      ) : held.themes.length === 0 ? (
        <p className="max-w-measure text-14 text-soft">
          No theme was found: what people said has little in common, or too few have spoken.
          {held.none > 0 && ` ${formatNumberOf(held.none, 'passage')} were compared.`}
        </p>
      ) : (
        <ThemeRows
          themes={held.themes}
          book={book}
          counts={filters.length > 0 ? counts.data : undefined}
          ruling={ruling}
          none={held.none}
          label={held.label}
        />
      )}
      <Unheard book={book} />
      <p className="text-14 print:hidden">
        <Link to="/studies/$studyId/judge" params={{ studyId }} className="link">
          Judge claims
        </Link>
      </p>
    </div>
  )
}

/** What makes the numbers valid stands before them. */
function CheckingLine({ studyId, themes }: { studyId: string; themes: Themes['themes'] }) {
  if (themes.length === 0) return null
  const proportions = themes.map(({ prevalence }) => prevalence)
  return (
    <p className="max-w-measure text-14 text-soft">
      {sayChecking(proportions)}{' '}
      <Link to="/studies/$studyId/coding" params={{ studyId }} className="link">
        {proportions.some(isRead) ? 'How the coding was checked' : 'Check the coding'}
      </Link>
    </p>
  )
}

/** Codes that nobody speaks of: written by hand, imported, or not found any more. */
function Unheard({ book }: { book: CodebookView }) {
  const codes = book.codes.filter((code) => code.questionKey === null && code.themeId === null)
  if (codes.length === 0) return null
  return (
    <details className="text-14">
      <summary className="text-faint hover:text-ink">
        {formatNumberOf(codes.length, 'code')} that nobody speaks of
      </summary>
      <ul className="grid gap-0.5 pt-2 pl-5 text-soft">
        {codes.map((code) => (
          <li key={code.codeId}>
            {code.name} <span className="text-12 text-faint">{code.definition}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
