import * as Plot from '@observablehq/plot'
import { useCallback } from 'react'
import { isTooFew } from '../../../findings/model.ts'
import type { FunnelStep } from '../../api-client.ts'
import { Chart } from '../../components/Chart.tsx'
import { formatPercent, tooFewToSay } from '../../format.ts'

/** From the first look at the study to the end, in people. */
export function Funnel({ steps }: { steps: readonly FunnelStep[] }) {
  const [first] = steps
  const last = steps.at(-1)
  const plot = useCallback((): Plot.PlotOptions => drawFunnel(steps), [steps])
  const title =
    first && last && first.people > 0
      ? `${last.people} of ${first.people} who began came to the end.`
      : 'Nobody has begun yet.'
  return (
    <Chart
      title={title}
      rows={steps}
      rowKey={(row) => row.key}
      columns={[
        { key: 'label', label: 'Step', cell: (row) => row.label },
        { key: 'people', label: 'People', cell: (row) => row.people, align: 'end' },
        {
          key: 'share',
          label: 'Of those who began',
          cell: (row) => shareOf(row.people, first?.people ?? 0),
          align: 'end',
        },
      ]}
      plot={plot}
      note="Counted in people, without tests and deleted interviews."
    />
  )
}

function shareOf(people: number, of: number): string {
  return isTooFew({ of }) ? tooFewToSay : formatPercent(of === 0 ? null : people / of)
}

function drawFunnel(steps: readonly FunnelStep[]): Plot.PlotOptions {
  return {
    height: steps.length * 30 + 10,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: 110,
    marginRight: 40,
    x: { axis: null, domain: [0, Math.max(1, ...steps.map((step) => step.people))] },
    y: { label: null, tickSize: 0, domain: steps.map((step) => step.label) },
    marks: [
      Plot.barX(steps, { x: 'people', y: 'label', fill: 'var(--bar)', insetTop: 6, insetBottom: 6 }),
      Plot.text(steps, {
        x: 'people',
        y: 'label',
        text: 'people',
        dx: 6,
        textAnchor: 'start',
        fill: 'var(--ink)',
      }),
      Plot.ruleX([0], { stroke: 'var(--line)' }),
    ],
  }
}
