/** The lines under a chart's title, the same in every format. Pure. */
import type { ReportChart } from '../model.ts'

/** `61 could answer · 58 did`; empty for what runs through the whole interview. */
export function baseLine({ kind, questionKey, asked, answered }: ReportChart): string {
  return kind === 'themes' && questionKey === null ? '' : `${asked} could answer · ${answered} did`
}

/** `Mean 3.46 years [3.1 to 3.8], median 4 years.`; empty where there is none. */
export function summaryLine({ summary }: ReportChart): string {
  if (!summary || summary.mean === null) return ''
  const { mean, meanLow, meanHigh, median } = summary
  const round = (value: number | null) => (value === null ? '' : String(Math.round(value * 100) / 100))
  const unit = summary.unit ? ` ${summary.unit}` : ''
  return `Mean ${round(mean)}${unit} [${round(meanLow)} to ${round(meanHigh)}], median ${round(median)}${unit}.`
}
