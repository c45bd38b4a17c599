export function ExportPage(_: unknown) {
  return null
}
