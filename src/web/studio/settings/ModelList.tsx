export function ModelList(_: unknown) {
  return null
}
