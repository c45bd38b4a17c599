import * as Plot from '@observablehq/plot'
import type { Proportion } from '../../../findings/model.ts'
import { Chart } from '../../components/Chart.tsx'
import { ProgressLine } from '../../components/ProgressLine.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { Table } from '../../components/Table.tsx'
import { Specimen } from './Specimen.tsx'

const shares: { label: string; proportion: Proportion }[] = [
  ['Only one person keeps it up', 23, 61, 0.377, 0.266, 0.503],
  ['The paper on the wall is faster', 14, 61, 0.23, 0.142, 0.349],
  ['Reminders come at the wrong hour', 6, 34, 0.176, 0.083, 0.335],
  ['Nobody could join without an account', 1, 34, 0.029, 0.005, 0.149],
].map(([label, count, of, share, low, high]) => ({
  label: label as string,
  proportion: { count, of, share, low, high, level: 0.95, method: 'wilson', basis: 'events' } as Proportion,
}))

const funnel = [
  { step: 'Opened the link', people: 88 },
  { step: 'Agreed', people: 71 },
  { step: 'First answer', people: 68 },
  { step: 'Complete', people: 61 },
]

const many = Array.from({ length: 5000 }, (_, index) => ({
  id: `P${String(index + 1).padStart(4, '0')}`,
  minutes: 4 + ((index * 7) % 13),
  answers: 6 + ((index * 3) % 7),
}))

export function ChartSpecimens() {
  return (
    <>
      <Specimen name="Share" note="Unchecked is hatched; a third checked; checked; closed question">
        <div className="max-w-[44rem]">
          {shares.map((share, index) => (
            <ShareBar
              key={share.label}
              {...share}
              checkedShare={[0, 0.34, 1, null][index]}
              scaleTo={0.6}
              onOpen={() => undefined}
              isCurrent={index === 1}
            />
          ))}
        </div>
      </Specimen>
      <Specimen name="Chart" note="A sentence, a drawing, a table behind T">
        <Chart
          title="Most who opened the link finished; the largest loss was before consent."
          note="88 people opened the link."
          rows={funnel}
          rowKey={(row) => row.step}
          columns={[
            { key: 'step', label: 'Step', cell: (row) => row.step },
            { key: 'people', label: 'People', cell: (row) => row.people, align: 'end' },
          ]}
          plot={drawFunnel}
        />
      </Specimen>
      <Specimen name="Table" note="Five thousand rows, the visible ones drawn">
        <Table
          label="Interviews"
          rows={many}
          rowKey={(row) => row.id}
          columns={[
            { key: 'id', label: 'Participant', cell: (row) => <span className="reference">{row.id}</span> },
            { key: 'minutes', label: 'Minutes', cell: (row) => row.minutes, align: 'end' },
            { key: 'answers', label: 'Answers', cell: (row) => row.answers, align: 'end', isSecondary: true },
          ]}
        />
      </Specimen>
      <Specimen name="Progress" note="Under way, unknown, done">
        <div className="grid max-w-[32rem] gap-5">
          <ProgressLine label="Finding what belongs together" share={0.42} detail="212 of 500 interviews" />
          <ProgressLine label="Reading the file" share={null} />
          <ProgressLine label="Counting" share={1} />
        </div>
      </Specimen>
    </>
  )
}

const drawFunnel = (): Plot.PlotOptions => ({
  height: 140,
  marginLeft: 120,
  marginRight: 40,
  x: { axis: null },
  y: { label: null, tickSize: 0, domain: funnel.map((row) => row.step) },
  marks: [
    Plot.barX(funnel, { x: 'people', y: 'step', fill: 'var(--bar)', insetTop: 4, insetBottom: 4 }),
    Plot.text(funnel, {
      x: 'people',
      y: 'step',
      text: 'people',
      dx: 6,
      textAnchor: 'start',
      fill: 'var(--ink)',
    }),
    Plot.ruleX([0], { stroke: 'var(--line)' }),
  ],
})
