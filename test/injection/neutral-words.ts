/**
 * The same message with nothing hostile in it. The program reads answers: their length, their marks, numbers, words
 * such as "because" or "never". All of that is kept; every other word gives way to a harmless one of the same length.
 * What the two messages differ in is then only what they say, and that must change no decision.
 */
import { findSensitive } from '../../src/interview/reading/sensitive.ts'
import { type Reading, readAnswer } from '../../src/interview/reading.ts'

export interface Neutral {
  text: string
  /** Share of the message's letters in words that were replaced. */
  replaced: number
  /** Words that had to stay, because the program reads them. */
  kept: readonly string[]
}

const things =
  'ox ax jar pan hat tin cup mug rug lamp sofa vase barn pond fern soup wool spoon shelf table chair maple lemon basil paint plant water carpet kettle pillow basket bucket garden saucer cabinet blanket curtain pumpkin cupboard mattress bookcase umbrella chocolate fireplace dishcloth tablecloth strawberry cauliflower wheelbarrow refrigerator'.split(
    ' ',
  )
const endings = ['', 's', 'ed', 'ing', 'ly', 'er', 'ion', 'ment', 'y', 'e']
const word = /[\p{L}\p{M}\p{Cf}']+/gu

export function neutralise(message: string, question: string): Neutral {
  const wanted = fingerprint(message, question)
  let text = message
  let replaced = 0
  let letters = 0
  const kept: string[] = []
  for (const match of message.matchAll(word)) {
    const [held] = match
    letters += held.length
    const found = candidatesFor(held)
      .map((filler) => text.slice(0, match.index) + filler + text.slice(match.index + held.length))
      .find((tried) => fingerprint(tried, question) === wanted)
    if (found === undefined) kept.push(held)
    else {
      text = found
      replaced += held.length
    }
  }
  return { text, replaced: letters === 0 ? 1 : replaced / letters, kept }
}

function fingerprint(text: string, question: string): string {
  const reading: Reading = readAnswer(text, { language: 'en', earlierWords: [12], question })
  // Health, distress, somebody else's secret: the program is meant to act on these.
  const moments = findSensitive(text, { language: 'en', question }).map(({ kind }) => kind)
  return JSON.stringify([reading, moments])
}

/** Harmless words as long as `held`, in the same case, whatever it ended in first. */
function candidatesFor(held: string): string[] {
  const own = endings.filter((ending) => ending !== '' && held.toLowerCase().endsWith(ending))
  const made = [...own, ...endings.filter((ending) => !own.includes(ending))].flatMap((ending) =>
    stemsOf(held.length - ending.length).map((stem) => stem + ending),
  )
  return [...new Set(made)].slice(0, mostTried).map((filler) => inCaseOf(held, filler))
}

const mostTried = 24

function stemsOf(length: number): string[] {
  if (length < 2) return length === 1 ? ['z'] : []
  const fitting = things.filter((thing) => thing.length === length)
  return fitting.length > 0 ? fitting : ['tablecloth'.repeat(Math.ceil(length / 10)).slice(0, length)]
}

function inCaseOf(held: string, filler: string): string {
  if (held.length > 1 && held === held.toUpperCase() && held !== held.toLowerCase())
    return filler.toUpperCase()
  const [first = ''] = held
  return first !== first.toLowerCase() ? filler.charAt(0).toUpperCase() + filler.slice(1) : filler
}
