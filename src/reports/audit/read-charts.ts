/** The figures of a document's charts, as the rows of a table: they stand in no text of the page. */
import type { OfficeAttachment } from 'officeparser'

export interface ChartText {
  title: string
  /** Of cells with a bar between them; the first names the columns. */
  rows: string[]
}

/** @returns by the name that a chart's place in the document refers to */
export function readCharts(attachments: readonly OfficeAttachment[]): Map<string, ChartText> {
  return new Map(
    attachments.flatMap(({ name, chartData }) => {
      if (!name || !chartData) return []
      const { title = '', labels, dataSets, xAxisTitle = '' } = chartData
      const columns = dataSets.map(({ name: column = '' }) => column)
      const heads = [xAxisTitle, ...columns].map(cellOf).join(' | ')
      const rows = labels.map((label, at) =>
        [label, ...dataSets.map(({ values }) => values[at] ?? '')].map(cellOf).join(' | '),
      )
      return [[name, { title, rows: rows.length > 0 ? [heads, ...rows] : [] }] as const]
    }),
  )
}

const cellOf = (text: string) => text.replaceAll('|', '/').replace(/\s+/gu, ' ').trim()
