/**
 * Unicode case folding, sign by sign, near enough to the standard's full folding: "ß" and "SS", "Σ" and "ς" are one.
 */
export function caseFold(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, where lower case is all there is to it
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase()
  let folded = ''
  for (const sign of text) folded += foldSign(sign)
  return folded
}

/** Where in `text` the offset `at` of its folded form came from. */
export function unfoldedOffset(text: string, at: number): number {
  let folded = 0
  let offset = 0
  for (const sign of text) {
    if (folded >= at) break
    folded += foldSign(sign).length
    offset += sign.length
  }
  return offset
}

/** The dotless i has no fold: upper case and back would make it a dotted one. */
const foldSign = (sign: string) => (sign === 'ı' ? sign : sign.toUpperCase().toLowerCase())
