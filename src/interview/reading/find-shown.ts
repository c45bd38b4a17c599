/**
 * Which part of the text on the screen somebody means: by its place ("the second line"), by a word of it, by a colour or
 * a sign that stands there. Pure; English. Null where it could be this or that.
 */
import { functionWords } from './lexicon.ts'
import type { Place } from './phrases.ts'

const ordinals: readonly [RegExp, number][] = [
  [/\b(?:first|1st|top|headline|heading|title|upper|uppermost)\b|\bup there\b/gi, 0],
  [/\b(?:second|2nd)\b/gi, 1],
  [/\b(?:third|3rd)\b/gi, 2],
  [/\b(?:fourth|4th)\b/gi, 3],
  [/\b(?:fifth|5th)\b/gi, 4],
]
const fromEnd = /\b(?:last|bottom|lowest|final|foot|down there|at the end)\b/gi
const middle = /\b(?:middle|centre|center)\b/gi
const place =
  /\b(?:lines?|sentences?|rows?|ones?|parts?|bits?|thing|thingy|button|word|option|plan|text|block|number|figure|name|prompt|picture|headline|heading|title|top|bottom|figure)\b/i
const common = new Set(
  'this that with from your have what when they them there here line lines part thing page screen picture letter message would about like just really some other second first third last bottom middle number text because never ever always know read mean says said think look looks than then were been does doing goes going only even more most very much many well'.split(
    ' ',
  ),
)
const mostShown = 70

export function findShown(answer: string, screen: string): Place | null {
  const parts = partsOf(screen)
  if (parts.length < 2) return null
  return byNumber(answer, parts) ?? byPosition(answer, parts) ?? byWord(answer, parts)
}

/** A colour by which they name one thing, where several there have it. */
export function namedTwice(answer: string, screen: string): Place | null {
  const parts = partsOf(screen)
  for (const match of answer.matchAll(byColour)) {
    const holding = parts.filter(({ text }) => new RegExp(`\\b${match[1]}\\b`, 'i').test(text))
    if (holding.length >= 2) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

const byColour =
  /\b(?:the|that) (red|blue|green|yellow|orange|purple|pink|brown|black|white|grey|gray)(?: one| bit| part| thing)?(?=[.,!?;]|$)/gi

/** The beginning of what stands there, to say which screen is meant. */
export function beginningOf(screen: string): Place | null {
  const first = partsOf(screen)[0]
  return first ? { start: first.start, end: first.end } : null
}

const fewestNamed = 24
const mostNamed = 110

/** Enough of what stands there to be recognised: its beginning, and what follows where that says little. */
export function nameShown(screen: string): string | null {
  let named = ''
  for (const { text } of rawPartsOf(screen)) {
    const part = inOneBreath(text)
    const longer = named === '' ? part : `${named}. ${part}`
    if (named !== '' && (named.length >= fewestNamed || longer.length > mostNamed)) break
    named = longer
  }
  return named === '' ? null : named.replace(/["“”]/g, '’').replace(/[[\]()]/g, '')
}

/** Cut behind a comma or its like, else before the words that lead on. */
function inOneBreath(text: string): string {
  const whole = text.replace(/[\s.,;:!]+$/, '')
  if (whole.length <= mostNamed) return whole
  const head = whole.slice(0, mostNamed)
  const stop = [...head.matchAll(/[,;:](?=\s)/g)]
    .map(({ index }) => index)
    .findLast((at) => at >= fewestNamed)
  const words = head.slice(0, stop ?? head.lastIndexOf(' ')).split(' ')
  while (words.length > 1 && functionWords.has(words.at(-1)!.toLowerCase())) words.pop()
  return words.join(' ')
}

interface Part extends Place {
  text: string
}

/** Its lines; of one line its sentences. */
const partsOf = (screen: string): Part[] => rawPartsOf(screen).map(shorten)

function rawPartsOf(screen: string): Part[] {
  const lines = split(screen, /\n+/g)
  const parts = lines.length > 1 ? lines : split(screen, /(?<=[.!?]['’]?)\s+/g)
  return parts.filter(({ text }) => /\p{L}/u.test(text))
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
  // A mark of the layout, as of a button, is not said: "[ I have a letter ]".
  const inside = /^\[\s*([^\]]+?)\s*\]$/.exec(text)?.[1] ?? text
  const from = part.start + text.indexOf(inside)
  return { start: from, end: from + inside.length, text: inside }
}

function cutAtSense(text: string): string {
  const head = text.slice(0, mostShown)
  const stops = [...head.matchAll(/[.,;:!?](?=\s)/g)].map(({ index }) => index)
  const stop = stops.findLast((at) => at >= 15)
  return head.slice(0, stop ?? head.lastIndexOf(' '))
}

function byNumber(answer: string, parts: readonly Part[]): Place | null {
  const named =
    /^(?:(?:option|number|no\.?|plan|prompt) )?(\d)\b(?= (?:is|sounds|looks|seems|was))/i.exec(
      answer.trim(),
    ) ?? /\b(?:option|number|no\.?|plan|prompt) (\d)\b/i.exec(answer)
  return (
    (named && parts.find(({ text }) => text.startsWith(`${named[1]}.`) || text.startsWith(`${named[1]})`))) ??
    null
  )
}

/** The part that holds most words of theirs; of several, the one that they named last: what stands out comes after what is fine. */
function byWord(answer: string, parts: readonly Part[]): Place | null {
  const words = [...answer.toLowerCase().matchAll(/[\p{L}\d]{4,}|\b(?:red|\d{2,})\b/gu)]
  const named = words.flatMap(({ 0: word, index }) => {
    if (/^(?:number|figure|sum|amount|price)$/.test(word)) {
      const figure = parts.find(({ text }) => /\d/.test(text))
      return figure ? [{ part: figure, index }] : []
    }
    if (common.has(word)) return []
    const stem = /s$/.test(word) && !/ss$/.test(word) ? word.slice(0, -1) : word
    const holding = parts.filter(({ text }) => new RegExp(`(?<![\\p{L}\\d])${stem}`, 'iu').test(text))
    return holding.length === 1 ? [{ part: holding[0]!, index }] : []
  })
  const star = /\b(?:star|asterisk)\b/i.test(answer) ? parts.filter(({ text }) => text.includes('*')) : []
  const counts = parts.map((part) => ({
    part,
    count: named.filter((each) => each.part === part).length,
    last: Math.max(-1, ...named.filter((each) => each.part === part).map(({ index }) => index)),
  }))
  const best = counts.sort((a, b) => b.count - a.count || b.last - a.last)[0]
  return best && best.count > 0 ? best.part : star.length === 1 ? star[0]! : null
}

/** By its place; of two places the one named last. */
function byPosition(answer: string, parts: readonly Part[]): Place | null {
  if (!place.test(answer)) return null
  const named = [
    ...ordinals.flatMap(([pattern, at]) => [...answer.matchAll(pattern)].map(({ index }) => ({ index, at }))),
    ...[...answer.matchAll(fromEnd)].map(({ index }) => ({ index, at: parts.length - 1 })),
    ...(parts.length === 3 ? [...answer.matchAll(middle)].map(({ index }) => ({ index, at: 1 })) : []),
  ].sort((a, b) => a.index - b.index)
  const last = named.at(-1)
  if (!last) return null
  if (/\bfrom (?:the )?(?:bottom|end)\b/i.test(answer)) {
    const counted = named.at(-2)
    return counted ? (parts.at(-counted.at - 1) ?? null) : parts.at(-1)!
  }
  const isAfter = /\b(?:after|below|under) (?:that|it|this)\b/i.test(answer.slice(last.index))
  return parts[last.at + Number(isAfter)] ?? null
}
