export function LaunchPage(_: unknown) {
  return null
}
