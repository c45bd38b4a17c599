import { expect, it } from 'vitest'
import { checkedLabel, machineCodedLabel, type Proportion, type Theme } from '../../../findings/model.ts'
import { proportionCells } from '../../figures.ts'
import { chartsOfThemes } from '../draft/charts.ts'
import { chartHtml } from './chart-html.ts'

const unchecked: Proportion = {
  ...{ count: 30, of: 60, share: 0.5, low: 0.38, high: 0.62, level: 0.95 },
  ...{ method: 'wilson', basis: 'turns' },
}
/** The machine counted half; people’s codes say a fifth. */
const checked: Proportion = {
  ...unchecked,
  ...{ share: 0.2, low: 0.1, high: 0.3, method: 'ppi++', checked: { coded: 25, having: 5, of: 60 } },
}
const themesWith = (...prevalences: Proportion[]) =>
  prevalences.map((prevalence, at) => ({ themeId: `t${at}`, name: `Theme ${at}`, prevalence })) as Theme[]

const wide = { inAll: 2, hasImported: false, scale: 1 }

it('says of a checked share how many were read, and not the machine’s count', () => {
  const people = '5 of 25 read, of 60'
  expect(proportionCells(checked, true)).toEqual(['5 of 25', '25 of 60', '20 %', '10 % to 30 %'])
  expect(proportionCells(unchecked, true)).toEqual(['30 of 60', 'nobody', '50 %', '38 % to 62 %'])
  expect(proportionCells(unchecked)[0]).toBe('30 of 60')
  expect(chartHtml(chartsOfThemes(themesWith(checked), wide)[0]!)).toContain(`${people} · <b>20 %</b>`)
})

it('never draws what people checked and what nobody has in one chart, and ends both at one share', () => {
  const charts = chartsOfThemes(themesWith(unchecked, checked, { ...unchecked, share: 0.7, high: 0.8 }), wide)
  expect(charts.map(({ label }) => label)).toEqual([checkedLabel, machineCodedLabel])
  expect(charts.map(({ rows }) => rows.map(({ label }) => label))).toEqual([
    ['Theme 1'],
    ['Theme 2', 'Theme 0'],
  ])
  expect(new Set(charts.map(({ scale }) => scale)).size).toBe(1)
  expect(charts.map((chart) => chartHtml(chart).includes('class="hatch"'))).toEqual([false, true])
})

it('ends the bars at a round share, and says once at which', () => {
  const html = (high: number) =>
    chartHtml({
      ...chartsOfThemes(themesWith({ ...unchecked, share: high - 0.05, high, low: high - 0.1 }), wide)[0]!,
      scale: undefined,
    })
  const ends = (text: string) =>
    [...text.matchAll(/<p class="ends"><span>0<\/span><span>(\d+) %/g)].map(([, end]) => end)
  expect(ends(html(0.64))).toEqual(['100'])
  expect(ends(html(0.41))).toEqual(['50'])
  // The bar of 59 % fills 59 % of the width, give or take the line at its end.
  expect(Number(/class="fill"[^>]*width="([\d.]+)"/.exec(html(0.64))![1]) / 600).toBeCloseTo(0.59, 1)
})
