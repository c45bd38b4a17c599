/** One of several outcomes by their chances in constant time: Walker's alias method (M. D. Vose 1991). */
export interface AliasTable {
  keep: Float64Array
  other: Int32Array
}

/** @param chances 0 or more, summing to 1 */
export function aliasTable(chances: readonly number[]): AliasTable {
  const count = chances.length
  const keep = Float64Array.from(chances, (chance) => chance * count)
  const other = Int32Array.from(chances, (_, at) => at)
  const small = [...keep.keys()].filter((at) => keep[at]! < 1)
  const large = [...keep.keys()].filter((at) => keep[at]! >= 1)
  while (small.length > 0 && large.length > 0) {
    const [low, high] = [small.pop()!, large.pop()!]
    other[low] = high
    keep[high] = keep[high]! - (1 - keep[low]!)
    if (keep[high]! < 1) small.push(high)
    else large.push(high)
  }
  for (const left of [...small, ...large]) keep[left] = 1
  return { keep, other }
}

/** @param uniform in [0, 1) */
export function drawAlias({ keep, other }: AliasTable, uniform: number): number {
  const place = uniform * keep.length
  const at = Math.floor(place)
  return place - at < keep[at]! ? at : other[at]!
}
