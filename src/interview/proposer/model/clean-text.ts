/**
 * Untrusted text on its way into a prompt: what cannot be seen is taken out, what could end the block that it stands
 * in is written another way. Letters of any script stay as they are: they are somebody's words.
 */

/** Controls, zero-width and direction marks, tags (U+E0000), private use: invisible, and loved by smugglers. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu

/** One line, without anything invisible, cut to `most` characters at the end of a word. */
export function cleanText(text: string, most: number): string {
  const line = text
    .replace(/[\n\r\t]+/g, ' ')
    .replace(unseen, '')
    .replace(/\s+/g, ' ')
    .trim()
  return cut(line, most)
}

function cut(line: string, most: number): string {
  if (line.length <= most) return line
  const kept = line.slice(0, most - 1)
  const end = kept.lastIndexOf(' ')
  return `${kept.slice(0, end > most / 2 ? end : kept.length).trimEnd()}…`
}

/** Around a place: the words there are always in it. */
export function excerptAround(text: string, place: { start: number; end: number }, most: number): string {
  if (text.length <= most) return cleanText(text, most)
  const room = Math.max(0, most - (place.end - place.start) - 2)
  const from = Math.max(0, Math.min(place.start - Math.floor(room / 2), text.length - most))
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from
  const shown = text.slice(Math.min(start, place.start))
  return (start > 0 ? '…' : '') + cleanText(shown, most - 1)
}

/** JSON in which no character can open or close a tag. */
export function dataJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&`]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
