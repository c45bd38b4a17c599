import type { ClosedResult, QuestionResult } from '../../../findings/model.ts'
import { Figure } from '../../components/Figure.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { formatPercent } from '../../format.ts'
import { formatNumber, titleOfClosed } from './chart-titles.ts'

type Ranking = Extract<ClosedResult, { kind: 'ranking' }>

/** Options by their mean rank; the bar is how many put it first. */
export function RankingFigure({ question, closed }: { question: QuestionResult; closed: Ranking }) {
  const sorted = closed.options.toSorted((a, b) => (a.meanRank ?? 99) - (b.meanRank ?? 99))
  const places = Math.max(0, ...sorted.map((option) => option.ranks.length))
  return (
    <Figure
      title={titleOfClosed(closed)}
      note={<>Bars: ranked first. {question.label}</>}
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
        { key: 'first', label: 'First', cell: (row) => formatPercent(row.first.share), align: 'end' },
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
            note={option.meanRank === null ? 'not ranked' : `mean rank ${formatNumber(option.meanRank)}`}
          />
        ))}
      </div>
    </Figure>
  )
}
