export function InterviewPage(_: unknown) {
  return null
}
