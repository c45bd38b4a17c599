/** `plan=family, since=2023` as attributes; numbers and yes/no are read as such, what has no `=` is `unreadParts`. */
export function readAttributes(text: string): Record<string, string | number | boolean> {
  const pairs = partsOf(text).map((part) => part.split('='))
  const read = pairs.flatMap(([name, ...rest]) => {
    const key = (name ?? '').trim().toLowerCase().replaceAll(/\s+/g, '_')
    const value = rest.join('=').trim()
    return key === '' || value === '' ? [] : [[key, readValue(value)] as const]
  })
  return Object.fromEntries(read)
}

/** What says nothing of anybody: without a name, a `=` or a value. */
export function unreadParts(text: string): string[] {
  return partsOf(text).filter((part) => !/^[^=]*\S[^=]*=\s*\S/.test(part))
}

const partsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)

export function readValue(text: string): string | number | boolean {
  if (/^(yes|true)$/i.test(text)) return true
  if (/^(no|false)$/i.test(text)) return false
  const number = Number(text)
  return Number.isFinite(number) && !/^(?:0\d|\+)/.test(text) ? number : text
}
