/**
 * Moments that call for care: distress, another person's private matter, one's own health, a participant who says
 * that they are a minor. Pure. It reads what is written for what it says; no emotion is read from anything else, and
 * a word list misses what is said in other words or in another language (docs/guides/when-somebody-is-not-well.md).
 */
import { english } from './sensitive/english.ts'
import {
  type SensitiveKind,
  type SensitiveMoment,
  type SensitivePack,
  sensitiveKinds,
} from './sensitive/kinds.ts'

export { type SensitiveKind, type SensitiveMoment, sensitiveKinds } from './sensitive/kinds.ts'

const packs: readonly SensitivePack[] = [english]

/** An age from which somebody counts as grown up. */
const ageOfMajority = 18

export interface SensitiveContext {
  language: string
  /** What they reply to: "15" is an age only where one was asked for. */
  question?: string
  /** The year in which it is said: a year of birth tells an age only with it. */
  year?: number
}

/** In the order of the text, the first place of each kind. Empty in a language that has no pack. */
export function findSensitive(
  text: string,
  { language, question = '', year }: SensitiveContext,
): SensitiveMoment[] {
  const pack = packOf(language)
  if (!pack) return []
  const readable = blank(text.replaceAll('’', "'"), pack.figures)
  const found = sensitiveKinds.flatMap((kind) => firstOf(kind, readable, pack.patterns[kind]) ?? [])
  if (!found.some(({ kind }) => kind === 'minor')) {
    const age = placeOfAge(readable, pack, { question, year })
    if (age) found.push(age)
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Those of them that the talk has to heed: without what is a plain fact of a story, a death or an illness in the family. */
export function findCare(text: string, context: SensitiveContext): SensitiveMoment[] {
  const pack = packOf(context.language)
  if (!pack) return []
  const isHard = isCrisis(text, context.language) || isGloomy(text, context.language)
  const told = isHard ? text : blank(text.replaceAll('’', "'"), pack.facts)
  const found = findSensitive(told, context)
  if (told === text) return found
  // A minor is one whatever stands beside it.
  const minors = findSensitive(text, context).filter(({ kind }) => kind === 'minor')
  return [...minors, ...found.filter(({ kind }) => kind !== 'minor')].sort((a, b) => a.start - b.start)
}

/** Whether it sounds like grief that weighs on them now. */
export function isGloomy(text: string, language: string): boolean {
  return packOf(language)?.gloom.test(text.replaceAll('’', "'")) === true
}

/** Whether somebody near to them died, or they grieve. */
export function tellsOfBereavement(text: string, language: string): boolean {
  const pack = packOf(language)
  const readable = pack && blank(text.replaceAll('’', "'"), pack.figures)
  return readable !== undefined && pack?.bereavement.some((pattern) => pattern.test(readable)) === true
}

/** Whether the text holds distress: the same as looking for it among all kinds, for a quarter of the cost. */
export function holdsDistress(text: string, language: string): boolean {
  const pack = packOf(language)
  if (!pack) return false
  return firstOf('distress', blank(text.replaceAll('’', "'"), pack.figures), pack.patterns.distress) !== null
}

function packOf(language: string): SensitivePack | undefined {
  return packs.find((one) => language === one.language || language.startsWith(`${one.language}-`))
}

/** Whether what was said calls for help at once: danger, despair, violence, not grief. */
export function isCrisis(text: string, language: string): boolean {
  const pack = packs.find((one) => language.startsWith(one.language))
  if (!pack) return false
  const readable = blank(text.replaceAll('’', "'"), pack.figures)
  return pack.crisis.some((pattern) => pattern.test(readable))
}

/** An age that only what was asked, or the year, makes one. */
function placeOfAge(
  text: string,
  pack: SensitivePack,
  { question, year }: { question: string; year: number | undefined },
): SensitiveMoment | null {
  if (isMinorsAge(pack.readAge(text), question, pack)) return { kind: 'minor', start: 0, end: text.length }
  const born = year === undefined ? null : pack.bornIn.exec(text)
  // Whoever turns 18 in this year may have done so.
  if (!born || year! - Number(born[1]) >= ageOfMajority) return null
  return { kind: 'minor', start: born.index, end: born.index + born[0].length }
}

/** A number given to a question that asks for the age; never one in a language without a pack. */
export function statesMinority(age: number, { language, question = '' }: SensitiveContext): boolean {
  const pack = packs.find((one) => language.startsWith(one.language))
  return pack !== undefined && isMinorsAge(age, question, pack)
}

function isMinorsAge(age: number, question: string, pack: SensitivePack): boolean {
  return age > 0 && age < ageOfMajority && pack.asksAge.test(question)
}

/** Figures of speech become spaces, so that places stay places in the text as it is. */
function blank(text: string, figures: readonly RegExp[]): string {
  return figures.reduce((left, figure) => left.replaceAll(figure, (found) => ' '.repeat(found.length)), text)
}

function firstOf(kind: SensitiveKind, text: string, patterns: readonly RegExp[]): SensitiveMoment | null {
  const places = patterns.flatMap((pattern) => {
    const match = pattern.exec(text)
    return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : []
  })
  return places.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}
