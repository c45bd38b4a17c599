import { describe, expect, it } from 'vitest'
import { harmlessSentences, plantedSentences } from './planted-sentences.ts'
import { redact } from './redact.ts'
import { measuredOnInvented, residualRisk } from './residual-risk.ts'

const planted = plantedSentences.map((sentence) => ({
  said: sentence.replaceAll(/\{\{|\}\}/g, ''),
  details: [...sentence.matchAll(/\{\{(.+?)\}\}/g)].map((match) => match[1]!),
}))

/** A detail is taken when none of its telling words is left; titles and small words tell nothing. */
function isTaken(detail: string, left: string): boolean {
  const telling = detail
    .split(/[\s,]+/)
    .filter((word) => !/^(mr|mrs|dr|of|the|dot|at|aunt|university|\d{1,2}|st)$/i.test(word))
  return telling.every((word) => !left.includes(word))
}

describe('what redaction leaves', () => {
  const left = planted.map(({ said, details }) => ({ details, words: redact(said, []) }))
  const missed = left.flatMap(({ details, words }) => details.filter((detail) => !isTaken(detail, words)))
  const details = planted.flatMap((each) => each.details)

  it('is what the report states of it', () => {
    expect({
      sentences: planted.length,
      identifiers: details.length,
      taken: details.length - missed.length,
    }).toEqual(measuredOnInvented)
    expect(residualRisk).toContain(`${planted.length} invented sentences`)
  })
  it('is at most one detail in ten, and only names that stand where any word has a capital, or without one', () => {
    expect(missed.length / details.length).toBeLessThanOrEqual(0.1)
    const begins = (detail: string) => planted.some(({ said }) => said.startsWith(detail))
    expect(missed.filter((detail) => /^\p{Lu}/u.test(detail) && !begins(detail))).toEqual([])
  })
  it('is never contact data', () => {
    expect(missed.filter((detail) => /[@\d]/.test(detail))).toEqual([])
  })
  it.each(harmlessSentences)('is all of a sentence that names nobody: %s', (sentence) => {
    expect(redact(sentence, [])).toBe(sentence)
  })
})
