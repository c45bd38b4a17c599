import { describe, expect, it } from 'vitest'
import { reportChart, reportDocument } from '../../../../test/support/report-document.ts'
import type { ReportBlock, ReportChart } from '../model.ts'
import { documentMarkdown } from './document-markdown.ts'

const withChart = (chart: ReportChart) => {
  const block: ReportBlock = { kind: 'chart', blockId: 'b', section: 'findings', chart }
  return documentMarkdown(reportDocument({ blocks: [block] }))
}

describe('a report as text', () => {
  it('gives no share without its base and interval, and says what the interval holds', () => {
    const text = withChart(reportChart())
    expect(text).toContain('**Why did you leave?**\n\n61 could answer · 58 did\n')
    expect(text).toContain('| The price & the \\<rest\\> | 23 of 61 | 38 % | 27 % to 50 % |')
    expect(text).toContain('*sampling error only, machine coding unchecked*')
  })

  it('gives counts and no share where there are too few people to say', () => {
    expect(withChart(reportChart())).toContain('| Came late | 2 of 3 | too few to say | – |')
  })

  it('gives the mean of numbers with its interval, and none where there are too few', () => {
    const summary = { mean: 3.456, meanLow: 3.1, meanHigh: 3.8, median: 4, unit: 'years' }
    const text = withChart(reportChart({ kind: 'number', summary }))
    expect(text).toContain('Mean 3.46 years \\[3.1 to 3.8\\], median 4 years.')
    const few = { mean: null, meanLow: null, meanHigh: null, median: null, unit: 'years' }
    expect(withChart(reportChart({ kind: 'number', summary: few }))).not.toContain('Mean')
  })
})
