import type { ClosedResult, QuestionResult } from '../../../findings/model.ts'
import { Figure } from '../../components/Figure.tsx'
import { ScaleEnds } from '../../components/ScaleEnds.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { titleOfClosed } from './chart-titles.ts'
import { useScale } from './page-scale.ts'
import { proportionColumns } from './proportion-columns.tsx'
import { useReasons } from './useReasons.ts'

type Options = Extract<ClosedResult, { options: { proportion: unknown }[] }>

/** Options, the most chosen first; an option with words behind it opens them. */
export function OptionFigure({ question, closed }: { question: QuestionResult; closed: Options }) {
  const { reasonsOf, open, isOpen } = useReasons(question)
  const sorted = closed.options.toSorted((a, b) => b.proportion.count - a.proportion.count)
  const scaleTo = useScale(sorted)
  return (
    <Figure
      title={titleOfClosed(closed)}
      rows={sorted}
      rowKey={(row) => row.key}
      columns={proportionColumns('Answer')}
      note={question.label}
    >
      <div className="grid">
        {sorted.map((option) => {
          const reasons = reasonsOf(option.key)
          return (
            <ShareBar
              key={option.key}
              label={option.label}
              proportion={option.proportion}
              checkedShare={null}
              scaleTo={scaleTo}
              note={reasons ? `${reasons.withWords} of ${reasons.participants} said why` : undefined}
              isCurrent={isOpen(option.key)}
              onOpen={reasons ? () => open(reasons) : undefined}
            />
          )
        })}
        <ScaleEnds to={scaleTo} of={sorted.map(({ proportion }) => proportion)} />
      </div>
    </Figure>
  )
}
