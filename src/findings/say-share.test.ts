import { describe, expect, it } from 'vitest'
import { proportionCells, share } from '../reports/figures.ts'
import { formatInterval, formatPercent } from '../web/format.ts'
import { figures } from './ask/say.ts'
import { proportionOf } from './count-participants.ts'
import { sayInterval, sayPercent, sayShare, sayShareShort } from './say-share.ts'

describe('a share', () => {
  it.each([
    [0, '0'],
    [0.0001, 'under 1'],
    [0.0049, 'under 1'],
    [0.005, '1'],
    [0.007, '1'],
    [0.41, '41'],
    [0.994, '99'],
    [0.996, 'over 99'],
    [0.9999, 'over 99'],
    [1, '100'],
  ])('of %f is said as %s', (value, said) => {
    expect(sayShare(value)).toBe(said)
    expect(sayShareShort(value)).toBe(said.replace('under ', '<').replace('over ', '>'))
  })
  it('that was cut off at its end does not deny whom a person read', () => {
    const checked = { coded: 60, having: 1, of: 500 }
    expect(sayShare(0, { count: 0, of: 500, checked })).toBe('under 1')
    expect(sayShare(1, { count: 500, of: 500, checked })).toBe('over 99')
  })
})

/** One of three hundred and all but one: neither none nor all, whoever says it. */
describe('next to nobody and next to everybody', () => {
  const few = proportionOf(1, 300, 'turns')
  const most = proportionOf(299, 300, 'turns')
  it('on slides, in tables and in documents of the results', () => {
    expect(share(few)).toBe('1 of 300 · under 1 % [under 1 to 2 %]')
    expect(share(most)).toBe('299 of 300 · over 99 % [98 to over 99 %]')
    expect(proportionCells(few).slice(1)).toEqual(['under 1 %', 'under 1 % to 2 %'])
  })
  it('on the command line', () => {
    expect([sayPercent(few.share), sayInterval(few.low, few.high)]).toEqual(['under 1 %', 'under 1 to 2 %'])
    expect([sayPercent(null), sayInterval(null, null)]).toEqual(['', ''])
  })
  it('in the studio, by its sign', () => {
    expect(formatPercent(few.share)).toBe('<1\u202f%')
    expect(formatInterval(few.low, few.high)).toBe('[<1–2]')
    expect(formatInterval(most.low, most.high)).toBe('[98–>99]')
    expect(formatInterval(0, 0.012)).toBe('[0–1]')
  })
  it('in an answer to a question', () => {
    expect(figures(proportionOf(2, 250, 'turns'))).toBe('2 of 250 (1 %, under 1 to 3 %)')
    expect(figures(proportionOf(249, 250, 'turns'))).toBe('249 of 250 (over 99 %, 98 to over 99 %)')
  })
})
