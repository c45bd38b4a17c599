/** Plain data as JSON that does not depend on the order of keys: a database keeps none. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value))
}

/** Made beforehand: a function that is asked for each value costs several times as much. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const held = value as Record<string, unknown>
  return Object.fromEntries(
    Object.keys(held)
      .sort()
      .map((key) => [key, inOrder(held[key])]),
  )
}
