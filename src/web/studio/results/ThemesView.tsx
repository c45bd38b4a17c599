import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SkeletonLines } from '../../components/Skeleton.tsx'
import { QueryState } from '../QueryState.tsx'
import { themesQuery } from '../queries.ts'
import { ThemeList } from './ThemeList.tsx'

/** What runs through all interviews, whatever question it came up at. */
export function ThemesView({ studyId }: { studyId: string }) {
  const themes = useQuery(themesQuery(studyId))
  return (
    <QueryState
      query={themes}
      loading={<SkeletonLines rows={6} label="Loading themes" />}
      safe="What people said is safe."
    >
      {(held) =>
        held.analysis === null ? (
          <EmptyState title="Not analysed yet">
            Themes appear here after the first run; start it above.
          </EmptyState>
        ) : (
          <div className="grid gap-4">
            {held.notes.map((note) => (
              <p key={note} className="text-12 text-faint">
                {note}
              </p>
            ))}
            <ThemeList themes={held.themes} none={held.none} label={held.label} withWords />
            <p className="text-14 print:hidden">
              <Link to="/studies/$studyId/coding" params={{ studyId }} className="link">
                {held.themes.some(({ prevalence }) => prevalence.checked)
                  ? 'How the coding was checked'
                  : 'Check the coding'}
              </Link>
            </p>
          </div>
        )
      }
    </QueryState>
  )
}
