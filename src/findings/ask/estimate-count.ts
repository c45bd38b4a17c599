/**
 * How many people say something, from how likely each of those found is to say it: a count of who says it in the question's
 * words is far too low where everyone says it in words of their own, and one of all that come near is too high. Pure.
 */
export interface CountRange {
  least: number
  most: number
}

/** Who is less likely is not added up: of hundreds who do not say it, small chances would make a crowd. */
const leastLikely = 0.1
/**
 * How many were written down was between these times the sum of the chances for 26 of 39 questions, each held out of the fit; the
 * top is 2.7 times the bottom on average, where earlier chances needed 3.6 times for as many (docs/decisions/0117).
 */
const factors = { least: 0.7, most: 2.2 }

/** @param chances of each person found, that they say what is asked @param of who could have said it */
export function estimateCount(chances: readonly number[], of: number): CountRange {
  const sum = chances.filter((chance) => chance >= leastLikely).reduce((all, chance) => all + chance, 0)
  if (sum === 0) return { least: 0, most: 0 }
  const least = Math.max(1, Math.round(factors.least * sum))
  return { least: Math.min(of, least), most: Math.min(of, Math.max(least, Math.ceil(factors.most * sum))) }
}

/** Of those who say the rare word that a question hangs on, so many at least said what was asked (docs/decisions/0113). */
const leastOfSaying = 0.5

/** @param people who say that word */
export function countSaying(people: number): CountRange {
  return { least: Math.ceil(leastOfSaying * people), most: people }
}
