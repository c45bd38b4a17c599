import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Quote } from '../../components/Quote.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { themesQuery } from '../queries.ts'
import { titleOfThemes } from '../results/chart-titles.ts'
import { scaleOf } from '../results/proportion-columns.tsx'

const shown = 10

/** What runs through the interviews, whatever question it came up at. */
export function ReportThemes({ studyId }: { studyId: string }) {
  const { data } = useQuery(themesQuery(studyId))
  if (!data) return null
  if (data.themes.length === 0) return <NoThemes studyId={studyId} isAnalysed={data.analysis !== null} />
  const themes = data.themes.slice(0, shown)
  const scaleTo = scaleOf(themes.map((theme) => ({ proportion: theme.prevalence })))
  return (
    <section className="pt-8">
      <Heading />
      {themes.map((theme) => (
        <div key={theme.themeId} className="grid break-inside-avoid gap-1 border-t border-hairline py-4">
          <ShareBar
            label={theme.name}
            proportion={theme.prevalence}
            checkedShare={0}
            scaleTo={scaleTo}
            note={theme.statement}
          />
          {theme.quotes.slice(0, 2).map((quote) => (
            <div key={`${quote.interviewId}:${quote.turn}:${quote.start}`} className="pl-4">
              <Quote text={quote.text} by={quote.participantLabel} reference={`turn ${quote.turn}`} />
            </div>
          ))}
        </div>
      ))}
      <p className="text-12 text-faint">
        {data.label}
        {data.themes.length > shown &&
          ` · ${data.themes.length - shown} less widespread themes are not shown here`}
      </p>
    </section>
  )
}

function Heading() {
  return <h3 className="pb-2 text-20 font-semibold">What runs through the interviews</h3>
}

function NoThemes({ studyId, isAnalysed }: { studyId: string; isAnalysed: boolean }) {
  return (
    <section className="pt-8">
      <Heading />
      <p className="border-t border-hairline py-4 text-14 text-soft">
        {isAnalysed ? (
          titleOfThemes([])
        ) : (
          <>
            Nothing was analysed yet. Start it on{' '}
            <Link
              to="/studies/$studyId/results"
              params={{ studyId }}
              className="text-accent underline-offset-2 hover:underline"
            >
              the results page
            </Link>
            .
          </>
        )}
      </p>
    </section>
  )
}
