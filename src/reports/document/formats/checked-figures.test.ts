import { expect, it } from 'vitest'
import { checkedLabel, machineCodedLabel, type Proportion, type Theme } from '../../../findings/model.ts'
import { proportionCells } from '../../figures.ts'
import { chartOfThemes } from '../draft/charts.ts'
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

it('says of a checked share that the count beside it is the machine’s', () => {
  const people = '30 of 60 by the machine, 25 checked by people'
  expect(proportionCells(checked)).toEqual([people, '20 %', '10 % to 30 %'])
  expect(proportionCells(unchecked)[0]).toBe('30 of 60')
  expect(chartHtml(chartOfThemes(themesWith(checked), { inAll: 1, hasImported: false }))).toContain(
    `${people} · <b>20 %</b>`,
  )
})

it('labels a chart of themes by who has checked them', () => {
  const labelWith = (...prevalences: Proportion[]) =>
    chartOfThemes(themesWith(...prevalences), { inAll: 2, hasImported: false }).label
  expect(labelWith(checked, checked)).toBe(checkedLabel)
  expect(labelWith(unchecked, unchecked)).toBe(machineCodedLabel)
  expect(labelWith(checked, unchecked)).toBe(`${checkedLabel}; where no check is named, ${machineCodedLabel}`)
})

it('ends the bars at a round share, and says once at which', () => {
  const html = (high: number) =>
    chartHtml(
      chartOfThemes(themesWith({ ...unchecked, share: high - 0.05, high, low: high - 0.1 }), {
        inAll: 1,
        hasImported: false,
      }),
    )
  const ends = (text: string) =>
    [...text.matchAll(/<p class="ends"><span>0<\/span><span>(\d+) %/g)].map(([, end]) => end)
  expect(ends(html(0.64))).toEqual(['100'])
  expect(ends(html(0.41))).toEqual(['50'])
  // The bar of 59 % fills 59 % of the width, give or take the line at its end.
  expect(Number(/class="fill"[^>]*width="([\d.]+)"/.exec(html(0.64))![1]) / 600).toBeCloseTo(0.59, 1)
})
