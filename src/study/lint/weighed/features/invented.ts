import { contentStems } from '../../questions.ts'
import type { RuleInput } from '../../rule.ts'
import { invented } from '../../rules/invented.ts'
import { plain } from '../../text.ts'
import { type Claim, claimsIn } from '../claims.ts'
import { evaluationsIn } from '../evaluations.ts'
import type { Features, WeighedCode } from '../model.ts'
import { likenessTo, nearestByWords, type SaidSentence, saidSentences, shareHeld } from '../said.ts'

/**
 * Each claim that a turn makes of the participant is held against the sentences of theirs that are nearest to it: words
 * that are new, and words that make it stronger, a cause, a contrast or a likeness that they did not draw.
 */
export const weighedInvented: WeighedCode = {
  code: 'invented',
  read(input) {
    const claims = claimsIn(input)
    const ruled = invented.check(input)[0]
    if (claims.length === 0 && !ruled) return null
    const sentences = saidSentences(input)
    const asked = new Set(
      (input.context.asked ?? []).flatMap(({ text }) => [...contentStems(text, input.pack)]),
    )
    const read = claims.map((claim) => readClaim(claim, { input, sentences, asked }))
    const worst = read.reduce<(typeof read)[number] | null>(
      (most, one) => (most === null || one.weight > most.weight ? one : most),
      null,
    )
    const place = ruled ?? worst?.claim ?? { start: 0, end: input.text.length }
    return { features: { ...sumUp(read.map(({ features }) => features)), rule: ruled ? 1 : 0 }, place }
  },
}

interface Around {
  input: RuleInput
  sentences: readonly SaidSentence[]
  asked: ReadonlySet<string>
}

const comparedSentences = 4

function readClaim(claim: Claim, { input, sentences, asked }: Around) {
  const { pack, voiced } = input
  const fresh = [...claim.stems].filter((stem) => !voiced.has(stem) && !asked.has(stem))
  const near = nearestByWords(claim.stems, sentences, comparedSentences)
  const best = near[0]
  const likeness = likenessTo(claim.text, near, input)
  const record = plain([...(input.context.said ?? []), ...(input.context.known ?? [])].join(' \n '))
  const theirs = near.map(({ plain }) => plain).join(' ')
  const newOnes = (pattern: RegExp) =>
    [...claim.text.matchAll(pattern)].filter(([word]) => !theirs.includes(word)).length
  const unheld = fresh.length / claim.stems.size
  const strong = newOnes(pack.strengtheners)
  const feelings = evaluationsIn(claim.text, claim.start, input).filter(
    ({ isVoiced, isMeant }) => !isVoiced && !isMeant,
  ).length
  const weakened = best && count(best.plain, pack.hedges) > 0 && count(claim.text, pack.hedges) === 0 ? 1 : 0
  const features = {
    ofThem: claim.isOfThem ? 1 : 0,
    opened: claim.isOpened ? 1 : 0,
    fresh: fresh.length,
    unheld,
    held: best ? shareHeld(claim.stems, best.stems) : 0,
    likeness,
    far: (1 - likeness) * unheld,
    strong,
    feelings,
    weakened,
    cause: newOnes(pack.causes),
    contrast: newOnes(pack.contrasts),
    negation: newOnes(pack.negations),
    absolute: newOnes(pack.absolutes),
    amount: [...claim.text.matchAll(pack.amounts)].filter(([amount]) => !record.includes(amount)).length,
    /** Bare statements about them: "you run a team of twelve". */
    stated: claim.isOfThem && !claim.isOpened ? 1 : 0,
    statedUnheld: claim.isOfThem && !claim.isOpened ? unheld : 0,
    openedUnheld: claim.isOpened ? unheld : 0,
    likened: count(claim.text, pack.likened),
    openedFresh: claim.isOpened ? fresh.length : 0,
    ofThemFresh: claim.isOfThem ? fresh.length : 0,
    openedFar: claim.isOpened ? (1 - likeness) * unheld : 0,
    ofThemFar: claim.isOfThem ? (1 - likeness) * unheld : 0,
  }
  return { claim, features, weight: unheld * (1.2 - likeness) + 0.1 * strong + (claim.isOpened ? 0.1 : 0) }
}

const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length

/** The most of any claim, and the sum over all. */
function sumUp(claims: readonly Features[]): Record<string, number> {
  const out: Record<string, number> = { claims: claims.length }
  for (const claim of claims)
    for (const [name, value] of Object.entries(claim)) {
      out[`most ${name}`] = Math.max(out[`most ${name}`] ?? 0, value)
      out[`all ${name}`] = (out[`all ${name}`] ?? 0) + value
    }
  return out
}
