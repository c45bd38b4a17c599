/** How long, how concrete and how rich an answer is. Pure. */
import { round } from './focus.ts'

export function relate(words: number, earlier: readonly number[]): number | null {
  if (earlier.length === 0) return null
  const sorted = [...earlier].sort((a, b) => a - b)
  const middle = sorted[sorted.length >> 1]!
  return round(words / Math.max(middle, 1))
}

export function hasAny(text: string, list: ReadonlySet<string>): boolean {
  return (text.toLowerCase().match(/[a-z'-]+/g) ?? []).some((word) => list.has(word))
}

export function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Numbers, capitalised names inside sentences, times: each counts; twenty words without any count as none. */
export function measureSpecificity(text: string, words: number, hasExample: boolean): number {
  if (words === 0) return 0
  const numbers = countMatches(
    text,
    /\b\d[\d.,:]*%?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred)\b/gi,
  )
  const names = countMatches(text, /(?<=[\p{Ll},;] )\p{Lu}[\p{L}]{2,}/gu)
  const past = countMatches(
    text,
    /\b(?:was|were|had|did|went|said|told|took|came|got|made|tried|asked|used|started|\p{L}{3,}ed)\b/giu,
  )
  const points = numbers + names + 0.5 * past + (hasExample ? 2 : 0)
  return round(Math.min(1, points / (2 + words / 15)))
}

interface RichnessInput {
  words: number
  relativeLength: number | null
  specificity: number
  hasExample: boolean
  hasCause: boolean
}

/** Length counts against this person's own usual as well, so that a terse person is not asked without end. */
export function measureRichness(input: RichnessInput): number {
  const absolute = Math.min(1, input.words / 60)
  const relative = input.relativeLength === null ? absolute : Math.min(1, input.relativeLength / 1.5)
  const content = 0.2 * Number(input.hasExample) + 0.2 * Number(input.hasCause) + 0.2 * input.specificity
  return round(0.25 * absolute + 0.15 * relative + content)
}
