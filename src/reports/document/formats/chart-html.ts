/** A chart as bars that one reads at a glance: counts, share, interval as a thin line through the bar’s end. Pure. */

import { isTooFew, type Proportion } from '../../../findings/model.ts'
import { sayShare } from '../../../findings/say-share.ts'
import { scaleEnd } from '../../../findings/scale-end.ts'
import { whoInAll } from '../../../findings/who-has-it.ts'
import type { ReportChart } from '../model.ts'
import { percent } from '../sentences.ts'
import { baseLine, summaryLine } from './chart-lines.ts'
import { escapeHtml } from './escape-html.ts'

const width = 600
const height = 14

export function chartHtml(chart: ReportChart, id = ''): string {
  const scale = chart.scale ?? scaleEnd(chart.rows.map(({ proportion }) => proportion))
  const rows = chart.rows.map(({ label, proportion }) =>
    rowHtml({ label, proportion, scale, isHatched: chart.isMachineCoded && !proportion.checked }),
  )
  const note = (line: string) => (line ? `<p class="note">${escapeHtml(line)}</p>` : '')
  return `<figure class="block"${id}><p class="title">${escapeHtml(chart.title)}</p>${note(baseLine(chart))}${rows.join('')}${endsHtml(chart, scale)}${note(summaryLine(chart))}<figcaption>${escapeHtml(chart.label)}${chart.isMachineCoded && rows.length > 0 ? '. Hatched: no person has checked the coding.' : ''}</figcaption></figure>`
}

/** The scale's two ends, once at the foot of the bars. */
function endsHtml({ rows }: ReportChart, scale: number): string {
  return rows.every(({ proportion }) => isTooFew(proportion))
    ? ''
    : `<p class="ends"><span>0</span><span>${percent(scale)} %</span></p>`
}

interface Row {
  label: string
  proportion: Proportion
  scale: number
  isHatched: boolean
}

function rowHtml({ label, proportion, scale, isHatched }: Row): string {
  return `<div class="row"><span>${escapeHtml(label)}</span><span class="figures">${figuresHtml(proportion)}</span>${isTooFew(proportion) ? '' : barSvg(proportion, { scale, isHatched })}</div>`
}

function figuresHtml(proportion: Proportion): string {
  const { count, of, share, low, high } = proportion
  if (share === null || low === null || high === null) return `${count} of ${of} · too few to say`
  // Share and interval follow from what people read: the machine's count stands in the method.
  const people = whoInAll(proportion)
  const said = (value: number) => sayShare(value, proportion)
  return `${people} · <b>${said(share)} %</b><i>[${said(low)}–${said(high)}]</i>`
}

function barSvg(
  { share, low, high }: Proportion,
  { scale, isHatched }: { scale: number; isHatched: boolean },
): string {
  const at = (value: number | null) => Math.round(((value ?? 0) / scale) * (width - 4) * 10) / 10 + 1
  const end = at(share)
  const middle = height / 2
  const hatches = isHatched
    ? Array.from(
        { length: Math.floor(end / 7) },
        (_, index) => `<path class="hatch" d="M${index * 7 + 1} ${height - 2}l5 ${4 - height}"/>`,
      ).join('')
    : ''
  const fill = `<rect class="fill" x="1" y="2" width="${Math.max(0, end - 1)}" height="${height - 4}"${isHatched ? ' opacity=".4"' : ''}/>`
  const whisker = `<path class="whisker" d="M${at(low)} ${middle}H${at(high)}M${at(low)} ${middle - 4}v8M${at(high)} ${middle - 4}v8"/>`
  return `<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true"><path class="axis" d="M.5 0v${height}"/>${fill}${hatches}<path class="edge" d="M${end} 2v${height - 4}"/>${whisker}</svg>`
}
