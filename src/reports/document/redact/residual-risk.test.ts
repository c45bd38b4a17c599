import { describe, expect, it } from 'vitest'
import { ordinaryGuides, textsOf } from './ordinary-guides.fixture.ts'
import { harmlessOfGuides, harmlessSentences, plantedSentences } from './planted-sentences.ts'
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

/** What is left beside one guide: `kept` is what it says. */
function missedBeside(kept: readonly string[]): string[] {
  return planted.flatMap(({ said, details }) => {
    const left = redact(said, kept)
    return details.filter((detail) => !isTaken(detail, left))
  })
}

describe('what redaction leaves', () => {
  const besideGuides = ordinaryGuides.map((guide) => missedBeside(textsOf(guide)))
  const missed = besideGuides.toSorted((a, b) => b.length - a.length)[0]!
  const details = planted.flatMap((each) => each.details)

  it('is what the report states of it, beside the guide that leaves the most', () => {
    expect({
      sentences: planted.length,
      identifiers: details.length,
      guides: ordinaryGuides.length,
      taken: details.length - missed.length,
    }).toEqual(measuredOnInvented)
    expect(residualRisk).toContain(`${planted.length} invented sentences`)
  })
  it('is no more beside a guide than without one', () => {
    for (const left of besideGuides) expect(left).toEqual(missedBeside([]))
  })
  it('is at most one detail in ten, and only names that stand where any word has a capital, or without one', () => {
    expect(missed.length / details.length).toBeLessThanOrEqual(0.1)
    const begins = (detail: string) => planted.some(({ said }) => said.startsWith(detail))
    // A month is a name only to whoever knows the sentence.
    const isMonth = (detail: string) => detail === 'June'
    expect(missed.filter((detail) => /^\p{Lu}/u.test(detail) && !begins(detail) && !isMonth(detail))).toEqual(
      [],
    )
  })
  it('is never contact data', () => {
    expect(missed.filter((detail) => /[@\d]/.test(detail))).toEqual([])
  })
  it.each(harmlessSentences)('is all of a sentence that names nobody: %s', (sentence) => {
    expect(redact(sentence, [])).toBe(sentence)
  })
  it.each(ordinaryGuides)('is what is said in the words of the guide “$name” and names nobody', (guide) => {
    const kept = textsOf(guide)
    const taken = harmlessOfGuides.filter(
      (sentence) => redact(sentence, kept) !== sentence && !namesOther(sentence, guide.context),
    )
    // Both begin with a first name: somebody may be meant, so too much is taken.
    expect(taken).toEqual(['Mark schemes are too long.', 'Grace periods are short there.'])
  })
})

/** A product of another study is no word of this one. */
function namesOther(sentence: string, context: readonly string[]): boolean {
  return ['Kestrel', 'Inkwell'].some((name) => sentence.includes(name) && !context.includes(name))
}
