/**
 * Which theme of a new run is which code of the codebook: the largest Jaccard overlap of members first, each theme and
 * each code once, nothing under a floor. Compared over what both runs saw, so that new interviews make no theme look
 * new. Pure; ties go by the code's id.
 */

/** Two disjoint themes can each share a quarter with a third one, not more than two can share half of it. */
export const leastOverlap = 0.25

export interface MatchInput {
  /** For each theme of the run the keys of its members that the run before saw too. */
  themes: readonly ReadonlySet<string>[]
  codes: readonly { codeId: string; members: ReadonlySet<string> }[]
}

/** @returns for each theme its code and their overlap, or null */
export function matchThemes({ themes, codes }: MatchInput): ({ codeId: string; overlap: number } | null)[] {
  const pairs = themes.flatMap((members, theme) =>
    codes.flatMap(({ codeId, members: known }) => {
      const overlap = jaccard(members, known)
      return overlap >= leastOverlap ? [{ theme, codeId, overlap }] : []
    }),
  )
  pairs.sort(
    (a, b) =>
      b.overlap - a.overlap || (a.codeId < b.codeId ? -1 : a.codeId > b.codeId ? 1 : a.theme - b.theme),
  )
  const matched: ({ codeId: string; overlap: number } | null)[] = themes.map(() => null)
  const taken = new Set<string>()
  for (const { theme, codeId, overlap } of pairs) {
    if (matched[theme] || taken.has(codeId)) continue
    matched[theme] = { codeId, overlap }
    taken.add(codeId)
  }
  return matched
}

export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const key of small) if (large.has(key)) shared++
  return shared / (a.size + b.size - shared)
}
