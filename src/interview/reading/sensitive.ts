/**
 * Moments that call for care: distress, another person's private matter, one's own health, a participant who says
 * that they are a minor. Pure. It reads what is written for what it says; no emotion is read from anything else, and
 * a word list misses what is said in other words or in another language (docs/guides/when-somebody-is-not-well.md).
 */
import { ShortMemory } from '../../platform/short-memory.ts'
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
export function findSensitive(text: string, context: SensitiveContext): SensitiveMoment[] {
  const pack = packOf(context.language)
  if (!pack) return []
  const readable = withoutFigures(text, pack)
  return inOrder(sensitiveKinds.flatMap((kind) => firstOf(kind, readable, { pack, context })))
}

/** Those of them that the talk has to heed: without what is a plain fact of a story, a death or an illness in the family. */
export function findCare(text: string, context: SensitiveContext): SensitiveMoment[] {
  const pack = packOf(context.language)
  if (!pack) return []
  const isHard = isCrisis(text, context.language) || isGloomy(text, context.language)
  const all = withoutFigures(text, pack)
  const told = isHard ? all : withoutFigures(blank(text.replaceAll('’', "'"), pack.facts), pack)
  // A minor is one whatever stands beside it.
  const readableFor = (kind: SensitiveKind) => (kind === 'minor' ? all : told)
  return inOrder(sensitiveKinds.flatMap((kind) => firstOf(kind, readableFor(kind), { pack, context })))
}

/** None, or the first of the kind. */
export function findKind(kind: SensitiveKind, text: string, context: SensitiveContext): SensitiveMoment[] {
  const pack = packOf(context.language)
  return pack ? firstOf(kind, withoutFigures(text, pack), { pack, context }) : []
}

/** One message is looked at for several things in a turn: what is done to all of it is done once. */
const readableTexts = new ShortMemory<string>({ most: 32 })
const placesFound = new ShortMemory<readonly SensitiveMoment[]>({ most: 128 })

function withoutFigures(text: string, pack: SensitivePack): string {
  return once(readableTexts, `${pack.language} ${text}`, () => blank(text.replaceAll('’', "'"), pack.figures))
}

function once<T>(memory: ShortMemory<T>, key: string, make: () => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}

const inOrder = (moments: SensitiveMoment[]) => moments.sort((a, b) => a.start - b.start)

/** Whether it sounds like grief that weighs on them now. */
export function isGloomy(text: string, language: string): boolean {
  return packOf(language)?.gloom.test(text.replaceAll('’', "'")) === true
}

/** Whether somebody near to them died, or they grieve. */
export function tellsOfBereavement(text: string, language: string): boolean {
  const pack = packOf(language)
  const readable = pack && withoutFigures(text, pack)
  return readable !== undefined && pack?.bereavement.some((pattern) => pattern.test(readable)) === true
}

/** Whether the text holds distress: the same as looking for it among all kinds, for a quarter of the cost. */
export function holdsDistress(text: string, language: string): boolean {
  return findKind('distress', text, { language }).length > 0
}

function packOf(language: string): SensitivePack | undefined {
  return packs.find((one) => language === one.language || language.startsWith(`${one.language}-`))
}

/** Whether what was said calls for help at once: danger, despair, violence, not grief. */
export function isCrisis(text: string, language: string): boolean {
  const pack = packs.find((one) => language.startsWith(one.language))
  if (!pack) return false
  const readable = withoutFigures(text, pack)
  return pack.crisis.some((pattern) => pattern.test(readable))
}

/** With spaces for its figures of speech; as it is in a language without a pack. */
export function withoutFiguresOf(text: string, language: string): string {
  const pack = packOf(language)
  return pack ? withoutFigures(text, pack) : text
}

/** An age that only what was asked, or the year, makes one. */
function placeOfAge(
  text: string,
  pack: SensitivePack,
  { question = '', year }: SensitiveContext,
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

/** None, or one. */
function firstOf(
  kind: SensitiveKind,
  readable: string,
  { pack, context }: { pack: SensitivePack; context: SensitiveContext },
): SensitiveMoment[] {
  const places = once(placesFound, `${pack.language} ${kind} ${readable}`, () =>
    pack.patterns[kind]
      .flatMap((pattern) => {
        const match = pattern.exec(readable)
        return match ? [{ kind, start: match.index, end: match.index + match[0].length }] : []
      })
      .sort((a, b) => a.start - b.start || b.end - a.end),
  )
  if (places.length > 0) return places.slice(0, 1)
  return kind === 'minor' ? [placeOfAge(readable, pack, context)].filter((age) => age !== null) : []
}
