/** Changing the order in which a role tries its models. Pure. */

/** One place up (-1) or down (1); at the end it stays. */
export function move(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  const next = [...ids]
  next.splice(from, 1)
  next.splice(to, 0, id)
  return next
}

export function without(ids: readonly string[], id: string): string[] {
  return ids.filter((known) => known !== id)
}
