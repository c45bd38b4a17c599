/** Days and languages as one says them. Pure. */

const sayDay = (at: string, parts: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }).format(new Date(at))

/**
 * What both days share is said once, behind the second: `24 to 30 November 2026`.
 *
 * @param first ISO time
 * @param last ISO time
 */
export function sayDays(first: string, last: string): string {
  const whole = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const end = sayDay(last, whole)
  if (first.slice(0, 10) === last.slice(0, 10)) return end
  const isSameYear = first.slice(0, 4) === last.slice(0, 4)
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7)
  const begin = sayDay(first, {
    day: 'numeric',
    ...(isSameMonth ? {} : { month: 'long' }),
    ...(isSameYear ? {} : { year: 'numeric' }),
  })
  return `${begin} to ${end}`
}

/** `en` as `English`; a code that nobody knows stays as it is. */
export function sayLanguage(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    // Not the form of a language's code.
    return code
  }
}
