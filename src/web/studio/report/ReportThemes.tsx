import { useQuery } from '@tanstack/react-query'
import { Quote } from '../../components/Quote.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { themesQuery } from '../queries.ts'
import { scaleOf } from '../results/proportion-columns.tsx'

const shown = 10

/** What runs through the interviews, whatever question it came up at. */
export function ReportThemes({ studyId }: { studyId: string }) {
  const { data } = useQuery(themesQuery(studyId))
  if (!data || data.themes.length === 0) return null
  const themes = data.themes.slice(0, shown)
  const scaleTo = scaleOf(themes.map((theme) => ({ proportion: theme.prevalence })))
  return (
    <section className="pt-8">
      <h3 className="pb-2 text-20 font-semibold">What runs through the interviews</h3>
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
