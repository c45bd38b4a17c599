/**
 * Which part of the text on the screen somebody means: by its place ("the second line"), by a word of it, by a colour or
 * a sign that stands there. Pure; English. Null where it could be this or that.
 */
import type { Place } from './phrases.ts'

const ordinals: readonly [RegExp, number][] = [
  [/\b(?:first|1st|top|headline|heading|title|upper|uppermost)\b|\bup there\b/i, 0],
  [/\b(?:second|2nd)\b/i, 1],
  [/\b(?:third|3rd)\b/i, 2],
  [/\b(?:fourth|4th)\b/i, 3],
]
const fromEnd = /\b(?:last|bottom|lowest|final|end|foot|down there)\b/i
const middle = /\b(?:middle|centre|center)\b/i
const place =
  /\b(?:line|lines|sentence|sentences|row|one|ones|part|bit|thing|button|word|option|plan|text|block|number|figure|name|prompt|picture|headline|heading|title)\b/i
const common = new Set(
  'this that with from your have what when they them there here line part thing page screen letter would about like just really some other second first third last bottom middle number picture text because'.split(
    ' ',
  ),
)
const mostShown = 70

export function findShown(answer: string, screen: string): Place | null {
  const parts = partsOf(screen)
  if (parts.length < 2) return null
  return byNumber(answer, parts) ?? byWord(answer, parts) ?? byPosition(answer, parts)
}

/** The beginning of what stands there, to say which screen is meant. */
export function beginningOf(screen: string): Place | null {
  const first = partsOf(screen)[0]
  return first ? { start: first.start, end: first.end } : null
}

interface Part extends Place {
  text: string
}

/** Its lines; of one line its sentences. Brackets that describe the layout are no part of the text. */
function partsOf(screen: string): Part[] {
  const lines = split(screen, /\n+/g)
  const parts = lines.length > 1 ? lines : split(screen, /(?<=[.!?]['’]?)\s+/g)
  return parts.filter(({ text }) => /\p{L}/u.test(text)).map(shorten)
}

function split(text: string, by: RegExp): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const match of [...text.matchAll(by), null]) {
    const to = match ? match.index : text.length
    const raw = text.slice(from, to)
    const lead = raw.length - raw.trimStart().length
    if (raw.trim() !== '')
      parts.push({ start: from + lead, end: from + lead + raw.trim().length, text: raw.trim() })
    if (match) from = match.index + match[0].length
  }
  return parts
}

/** Cut where the sense ends, else at a word, and without the full stop: it is said inside a question. */
function shorten(part: Part): Part {
  const cut = part.text.length <= mostShown ? part.text : cutAtSense(part.text)
  const text = cut.replace(/[\s.,;:!]+$/, '')
  return { start: part.start, end: part.start + text.length, text }
}

function cutAtSense(text: string): string {
  const head = text.slice(0, mostShown)
  const stops = [...head.matchAll(/[.,;:!?](?=\s)/g)].map(({ index }) => index)
  const stop = stops.findLast((at) => at >= 15)
  return head.slice(0, stop ?? head.lastIndexOf(' '))
}

function byNumber(answer: string, parts: readonly Part[]): Place | null {
  const named = /^(?:(?:option|number|no\.?|plan|prompt) )?(\d)\b(?= (?:is|sounds|looks|seems|was))/i.exec(
    answer.trim(),
  )
  return (
    (named && parts.find(({ text }) => text.startsWith(`${named[1]}.`) || text.startsWith(`${named[1]})`))) ??
    null
  )
}

/** The part that alone holds a word of theirs. */
function byWord(answer: string, parts: readonly Part[]): Place | null {
  const words = new Set(
    (answer.toLowerCase().match(/[\p{L}\d]{4,}|\b\d{2,}\b/gu) ?? []).filter((word) => !common.has(word)),
  )
  const holding = [...words].flatMap((word) => {
    const found = parts.filter(({ text }) => new RegExp(`(?<![\\p{L}\\d])${word}`, 'iu').test(text))
    return found.length === 1 ? found : []
  })
  const [first] = holding
  const isOne = first !== undefined && holding.every((part) => part === first)
  const star = /\b(?:star|asterisk)\b/i.test(answer) ? parts.filter(({ text }) => text.includes('*')) : []
  return isOne ? first : star.length === 1 ? star[0]! : null
}

function byPosition(answer: string, parts: readonly Part[]): Place | null {
  if (!place.test(answer)) return null
  const named = ordinals.filter(([pattern]) => pattern.test(answer)).map(([, at]) => at)
  const isLast = fromEnd.test(answer)
  if (named.length + Number(isLast) !== 1) {
    return middle.test(answer) && named.length === 0 && !isLast && parts.length === 3 ? parts[1]! : null
  }
  if (/\bfrom (?:the )?bottom\b/i.test(answer)) return parts.at(-(named[0] ?? 0) - 1) ?? null
  return isLast ? parts.at(-1)! : (parts[named[0]!] ?? null)
}
