/** Two shares of the same people. Pure. */

/**
 * Two-sided exact p-value that as many have the one thing only as have the other only (Q. McNemar 1947, Psychometrika 12,
 * 153-157, by the binomial distribution of the discordant). Those who have both, or neither, say nothing of it.
 *
 * @throws RangeError unless both are whole numbers of 0 or more
 */
export function mcNemarExact(onlyFirst: number, onlySecond: number): number {
  const isCount = (value: number) => Number.isInteger(value) && value >= 0
  if (!isCount(onlyFirst) || !isCount(onlySecond)) {
    throw new RangeError(`discordant people are counted, got ${onlyFirst} and ${onlySecond}`)
  }
  const all = onlyFirst + onlySecond
  const fewer = Math.min(onlyFirst, onlySecond)
  // In logarithms: half to the power of a thousand people is nothing in floating point.
  let logChance = all * Math.log(0.5)
  let tail = 0
  for (let at = 0; at <= fewer; at++) {
    tail += Math.exp(logChance)
    logChance += Math.log((all - at) / (at + 1))
  }
  return Math.min(1, 2 * tail)
}
