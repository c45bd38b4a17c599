export function ReportPage(_: unknown) {
  return null
}
