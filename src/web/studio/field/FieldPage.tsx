export function FieldPage(_: unknown) {
  return null
}
