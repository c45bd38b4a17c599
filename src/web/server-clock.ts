/**
 * What time it is where interviews are stored. A browser's clock may be wrong by an hour, and "4 min ago" and who is
 * quiet are said of times that the server wrote.
 */
let offsetMs = 0

/** From the `Date` of an answer that has just come, as every server sends it; in whole seconds. */
export function readServerClock(headers: Pick<Headers, 'get'>, received: number = Date.now()): void {
  const at = Date.parse(headers.get('date') ?? '')
  if (Number.isNaN(at)) return
  // Seconds are cut and an answer travels: what is within two of them is the same time.
  const apart = at + 500 - received
  offsetMs = Math.abs(apart) < 2000 ? 0 : apart
}

export function serverNow(now: number = Date.now()): number {
  return now + offsetMs
}
