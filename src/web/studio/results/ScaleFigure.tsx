import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { type ClosedResult, isTooFew, type QuestionResult } from '../../../findings/model.ts'
import { Button } from '../../components/Button.tsx'
import { Chart } from '../../components/Chart.tsx'
import { ScaleEnds } from '../../components/ScaleEnds.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { formatPercent } from '../../format.ts'
import { formatNumber, titleOfClosed } from './chart-titles.ts'
import { useScale } from './page-scale.ts'
import { proportionColumns } from './proportion-columns.tsx'
import { useReasons } from './useReasons.ts'

type Scale = Extract<ClosedResult, { kind: 'scale' }>

/** Points as columns with their intervals; the two highest and two lowest together; the reasons behind a score. */
export function ScaleFigure({ question, closed }: { question: QuestionResult; closed: Scale }) {
  const { points, topTwo, bottomTwo, summary } = closed
  const { open, isOpen } = useReasons(question)
  const scaleTo = useScale([{ proportion: topTwo }, { proportion: bottomTwo }])
  const plot = useCallback((width: number): Plot.PlotOptions => drawScale(points, width), [points])
  const spoken = question.reasons.filter((reasons) => reasons.quotes.length > 0)
  return (
    <div className="grid gap-4">
      <Chart
        title={titleOfClosed(closed)}
        rows={points}
        rowKey={(row) => row.key}
        columns={proportionColumns('Point')}
        plot={plot}
        note={
          <>
            {summary.mean !== null && (
              <span className="text-soft">
                Mean {formatNumber(summary.mean)}
                {summary.meanLow !== null && summary.meanHigh !== null && (
                  <span className="reference">
                    {' '}
                    [{formatNumber(summary.meanLow)}–{formatNumber(summary.meanHigh)}]
                  </span>
                )}
                {summary.median !== null && <>, median {formatNumber(summary.median)}</>}
                {' · '}
              </span>
            )}
            {question.label}
          </>
        }
      />
      <div className="grid gap-x-10 sm:grid-cols-2">
        {[
          { label: 'Two highest points', proportion: topTwo },
          { label: 'Two lowest points', proportion: bottomTwo },
        ].map(({ label, proportion }) => (
          <div key={label}>
            <ShareBar label={label} proportion={proportion} checkedShare={null} scaleTo={scaleTo} />
            <ScaleEnds to={scaleTo} of={[proportion]} />
          </div>
        ))}
      </div>
      {spoken.length > 0 && (
        <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-14">
          <span className="text-faint">Reasons given with</span>
          {spoken.map((reasons) => (
            <Button
              key={reasons.key}
              kind="quiet"
              size="small"
              aria-pressed={isOpen(reasons.key)}
              onClick={() => open(reasons)}
            >
              {reasons.label} · {reasons.withWords}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

/** Least room for a point's label, its count and its share in one line. Pixels. */
const roomForLine = 84

function drawScale(points: Scale['points'], width: number): Plot.PlotOptions {
  const isNarrow = width / Math.max(1, points.length) < roomForLine
  const rows = points.map(({ label, proportion }) => ({ label, ...proportion }))
  const x = 'label'
  // Of too few people the columns are people, not shares.
  const isCounts = rows.some(isTooFew)
  const y = isCounts ? 'count' : 'share'
  const top = (row: { count: number; high: number | null }) => (isCounts ? row.count : (row.high ?? 0))
  return {
    height: isNarrow ? 184 : 170,
    marginTop: isNarrow ? 36 : 22,
    marginLeft: 4,
    marginRight: 4,
    marginBottom: 30,
    x: {
      label: null,
      tickSize: 0,
      domain: rows.map((row) => row.label),
      padding: 0.35,
      // The number alone where names would lie over each other; the table has them.
      tickFormat: (label: string) => (isNarrow ? label.replace(/ \(.*\)$/, '') : label),
    },
    y: { axis: null, domain: [0, Math.max(isCounts ? 1 : 0.1, ...rows.map(top))] },
    marks: [
      Plot.barY(rows, { x, y, fill: 'var(--bar)' }),
      Plot.tickY(rows, { x, y, stroke: 'var(--bar-line)', strokeWidth: 2 }),
      Plot.ruleX(
        rows.filter((row) => row.low !== null),
        { x, y1: 'low', y2: 'high', stroke: 'var(--ink)' },
      ),
      Plot.text(rows, {
        x,
        y: top,
        text: (row: { count: number; share: number | null }) =>
          isCounts ? `${row.count}` : `${row.count}${isNarrow ? '\n' : ' · '}${formatPercent(row.share)}`,
        dy: -8,
        lineAnchor: 'bottom',
        fill: 'var(--ink)',
      }),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
    ],
  }
}
