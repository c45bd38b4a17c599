import { describe, expect, it } from 'vitest'
import { developed, heldOut, type ShownMoment } from './off-screen.fixture.ts'
import { findBlank, findOffScreen } from './off-screen.ts'

function doubts({ screen, isDescription, question, before }: ShownMoment, text: string): boolean {
  const context = { screen, isDescription, question, isAskedOf: true, ...(before && { before }) }
  return findBlank(text) !== null || findOffScreen(text, context) !== null
}
const missed = (moments: ShownMoment[]) =>
  moments.flatMap((moment) => moment.other.filter((text) => !doubts(moment, text)))
const wronged = (moments: ShownMoment[]) =>
  moments.flatMap((moment) => moment.fitting.filter((text) => doubts(moment, text)))

describe('something else on their screen', () => {
  it('is seen', () => expect(missed(developed)).toEqual([]))
  it('is not seen where they speak of what stands there, or of themselves', () =>
    expect(wronged(developed)).toEqual([]))
  it('is seen in most moments that the rules were not written for, and nowhere where it is not', () => {
    const all = heldOut.flatMap(({ other }) => other).length
    expect(missed(heldOut).length).toBeLessThanOrEqual(all / 5)
    expect(wronged(heldOut)).toEqual([])
  })
})
