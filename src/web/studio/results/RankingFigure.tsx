import type { ClosedResult, QuestionResult } from '../../../findings/model.ts'
import { Figure } from '../../components/Figure.tsx'
import { ScaleEnds } from '../../components/ScaleEnds.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { formatNumber, titleOfClosed } from './chart-titles.ts'
import { useScale } from './page-scale.ts'
import { shareColumns } from './proportion-columns.tsx'

type Ranking = Extract<ClosedResult, { kind: 'ranking' }>

/** Options by their mean rank; the bar is how many put it first. */
export function RankingFigure({ question, closed }: { question: QuestionResult; closed: Ranking }) {
  const sorted = closed.options.toSorted((a, b) => (a.meanRank ?? 99) - (b.meanRank ?? 99))
  const scaleTo = useScale(sorted.map((option) => ({ proportion: option.first })))
  const places = Math.max(0, ...sorted.map((option) => option.ranks.length))
  return (
    <Figure
      title={titleOfClosed(closed)}
      note={<>Ranked first · {question.label}</>}
      rows={sorted}
      rowKey={(row) => row.key}
      columns={[
        { key: 'label', label: 'Option', cell: (row) => row.label },
        {
          key: 'mean',
          label: 'Mean rank',
          cell: (row) => (row.meanRank === null ? '–' : formatNumber(row.meanRank)),
          align: 'end',
        },
        ...shareColumns<Ranking['options'][number]>((row) => row.first),
        ...Array.from({ length: places }, (_, place) => ({
          key: `rank-${place}`,
          label: `${place + 1}.`,
          cell: (row: Ranking['options'][number]) => row.ranks[place] ?? 0,
          align: 'end' as const,
          isSecondary: true,
        })),
      ]}
    >
      <div className="grid">
        {sorted.map((option) => (
          <ShareBar
            key={option.key}
            label={option.label}
            proportion={option.first}
            checkedShare={null}
            scaleTo={scaleTo}
            note={rankOf(option)}
          />
        ))}
        <ScaleEnds to={scaleTo} of={sorted.map(({ first }) => first)} />
      </div>
    </Figure>
  )
}

function rankOf({ meanRank, ranks }: Ranking['options'][number]): string | undefined {
  if (meanRank !== null) return `mean rank ${formatNumber(meanRank)}`
  return ranks.some((count) => count > 0) ? undefined : 'not ranked'
}
