import type { ReportChart as Chart } from '../../../reports/document/model.ts'
import { Figure } from '../../components/Figure.tsx'
import { ScaleEnds } from '../../components/ScaleEnds.tsx'
import { ShareBar } from '../../components/ShareBar.tsx'
import { proportionColumns, scaleOf } from '../results/proportion-columns.tsx'

/** Bars with intervals, the table behind a key. */
export function ReportChart({ chart }: { chart: Chart }) {
  const { rows, title, isMachineCoded, label, asked, answered, questionKey, summary } = chart
  const scaleTo = chart.scale ?? scaleOf(rows)
  return (
    <div className="break-inside-avoid">
      <Figure
        title={title}
        note={`${label}${isMachineCoded && rows.length > 0 ? '. Hatched: no person has checked the coding' : ''}`}
        rows={rows}
        rowKey={({ key }) => key}
        columns={proportionColumns('Answer', rows)}
      >
        {questionKey !== null && (
          <p className="-mt-2 text-12 text-faint">
            {asked} could answer · {answered} did
          </p>
        )}
        <div>
          {rows.map(({ key, label: name, proportion }) => (
            <ShareBar
              key={key}
              label={name}
              proportion={proportion}
              checkedShare={isMachineCoded && !proportion.checked ? 0 : null}
              scaleTo={scaleTo}
            />
          ))}
          <ScaleEnds to={scaleTo} of={rows.map(({ proportion }) => proportion)} />
        </div>
        {summary?.mean != null && (
          <p className="text-14 text-soft tabular-nums">
            Mean {round(summary.mean)} {summary.unit} [{round(summary.meanLow)} to {round(summary.meanHigh)}],
            median {round(summary.median)}
          </p>
        )}
      </Figure>
    </div>
  )
}

function round(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100)
}
