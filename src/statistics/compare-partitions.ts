/**
 * How far two partitions of the same things agree. Pure. Labels are any numbers; a thing that belongs to no group is
 * best given a label of its own.
 */
interface Table {
  first: Map<number, number>
  second: Map<number, number>
  both: Map<string, number>
  count: number
}

/**
 * Adjusted Rand index (Hubert and Arabie 1985): 1 for the same partition, about 0 for unrelated ones.
 * Two partitions without any choice in them (all in one, or each alone) count as the same.
 */
export function adjustedRandIndex(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { first, second, both, count } = tabulate(a, b)
  const inFirst = pairsIn(first)
  const inSecond = pairsIn(second)
  const expected = (inFirst * inSecond) / Math.max(1, pairs(count))
  const most = (inFirst + inSecond) / 2
  return most - expected < 1e-9 ? 1 : (pairsIn(both) - expected) / (most - expected)
}

/** Mutual information over the mean of both entropies, 0 to 1 (arithmetic normalisation). */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { first, second, both, count } = tabulate(a, b)
  const sum = entropyOf(first, count) + entropyOf(second, count)
  return sum < 1e-12 ? 1 : (2 * (sum - entropyOf(both, count))) / sum
}

function tabulate(a: ArrayLike<number>, b: ArrayLike<number>): Table {
  const first = new Map<number, number>()
  const second = new Map<number, number>()
  const both = new Map<string, number>()
  for (let at = 0; at < a.length; at++) {
    add(first, a[at]!)
    add(second, b[at]!)
    add(both, `${a[at]} ${b[at]}`)
  }
  return { first, second, both, count: a.length }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}

function pairsIn(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0
  for (const count of counts.values()) sum += pairs(count)
  return sum
}

function entropyOf(counts: ReadonlyMap<unknown, number>, total: number): number {
  let sum = 0
  for (const count of counts.values()) sum -= (count / total) * Math.log(count / total)
  return sum
}
