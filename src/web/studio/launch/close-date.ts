/** The last day on which a study takes answers, as whoever sets it reads a calendar: it ends at their midnight. Pure. */

/** The end of a day (`2026-12-05`) where this browser is. Null for what is no day. */
export function endOfDay(day: string): string | null {
  const end = new Date(`${day}T23:59:59`)
  return Number.isNaN(end.getTime()) ? null : end.toISOString()
}

/** The day on which a moment falls where this browser is. */
export function dayOf(moment: string): string {
  const at = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** What closes within a day here, as what was set elsewhere does, does not close at the end of that day. */
export function closesWhen(moment: string | null): 'Closes at the end of' | 'Closes on' {
  const isWithin = moment !== null && endOfDay(dayOf(moment)) !== new Date(moment).toISOString()
  return isWithin ? 'Closes on' : 'Closes at the end of'
}

/** `5 December 2026 at 23:59, Europe/Berlin`: a colleague elsewhere reads it on a clock of their own. */
export function sayMoment(moment: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  return `${format.format(new Date(moment))}, ${timeZone()}`
}

export function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
