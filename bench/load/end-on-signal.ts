/** What a bench has started ends with it, also when somebody ends the bench: a Postgres would be left, and its folder. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @returns takes it back, for who has ended it in the usual way */
export function endOnSignal(end: () => Promise<void>): () => void {
  const onSignal = () => {
    // What breaks off because its database ends is no news, and must not end the clearing up.
    process.on('uncaughtException', () => undefined)
    void end().finally(() => process.exit(1))
  }
  for (const name of signals) process.once(name, onSignal)
  return () => {
    for (const name of signals) process.off(name, onSignal)
  }
}
