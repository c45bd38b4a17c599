import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import type { ClosedResult, QuestionResult } from '../../../findings/model.ts'
import { Chart } from '../../components/Chart.tsx'
import { formatNumber, titleOfClosed } from './chart-titles.ts'

type Numbers = Extract<ClosedResult, { kind: 'number' }>

/** How the numbers spread, with the middle half and the median drawn through. */
export function NumberFigure({ question, closed }: { question: QuestionResult; closed: Numbers }) {
  const { bins, summary, quartiles, unit } = closed
  const plot = useCallback((): Plot.PlotOptions => drawNumbers(closed), [closed])
  const withUnit = (value: number) => `${formatNumber(value)}${unit ? ` ${unit}` : ''}`
  return (
    <Chart
      title={titleOfClosed(closed)}
      rows={bins}
      rowKey={(row) => String(row.from)}
      columns={[
        { key: 'from', label: 'From', cell: (row) => formatNumber(row.from), align: 'end' },
        { key: 'to', label: 'To', cell: (row) => formatNumber(row.to), align: 'end' },
        { key: 'count', label: 'People', cell: (row) => row.count, align: 'end' },
      ]}
      plot={plot}
      note={
        <>
          {summary.median !== null && quartiles.first !== null && quartiles.third !== null && (
            <span className="text-soft">
              Median {withUnit(summary.median)}, middle half {withUnit(quartiles.first)} to{' '}
              {withUnit(quartiles.third)}
              {summary.mean !== null && `, mean ${withUnit(summary.mean)}`}
              {summary.meanLow !== null && summary.meanHigh !== null && (
                <span className="reference">
                  {' '}
                  [{formatNumber(summary.meanLow)}–{formatNumber(summary.meanHigh)}]
                </span>
              )}
              .{' '}
            </span>
          )}
          {question.answered} answered · {question.label}
        </>
      }
    />
  )
}

function drawNumbers({ bins: held, summary, quartiles }: Numbers): Plot.PlotOptions {
  const [only] = held
  // One value only: a bin without width is drawn around it.
  const isOneValue = held.length === 1 && only!.from === only!.to
  const bins = isOneValue ? [{ ...only!, from: only!.from - 0.5, to: only!.to + 0.5 }] : held
  return {
    height: 160,
    marginTop: 22,
    marginLeft: 8,
    marginRight: 8,
    marginBottom: 28,
    x: {
      label: null,
      tickSize: 4,
      ...(isOneValue ? { domain: [only!.from - 3, only!.to + 3], ticks: [only!.from] } : {}),
    },
    y: { axis: null },
    marks: [
      Plot.rectY(bins, {
        x1: 'from',
        x2: 'to',
        y: 'count',
        fill: 'var(--bar)',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.text(
        bins.filter((bin) => bin.count > 0),
        {
          x: (bin: { from: number; to: number }) => (bin.from + bin.to) / 2,
          y: 'count',
          text: 'count',
          dy: -7,
          fill: 'var(--ink)',
        },
      ),
      Plot.ruleY([0], { stroke: 'var(--line)' }),
      ...(summary.median === null
        ? []
        : [Plot.ruleX([summary.median], { stroke: 'var(--ink)', strokeWidth: 1.5 })]),
      ...(quartiles.first === null || quartiles.third === null
        ? []
        : [
            Plot.ruleY([{ from: quartiles.first, to: quartiles.third }], {
              x1: 'from',
              x2: 'to',
              y: 0,
              stroke: 'var(--ink)',
              strokeWidth: 3,
            }),
          ]),
    ],
  }
}
