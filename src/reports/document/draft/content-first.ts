/**
 * Which quotations to show of a figure: those that name things and give reasons, before those that say the question or the
 * name again. The machine's nearest passages are often the latter. Read from the words alone, for any subject. Pure.
 */
import nlp from 'compromise'
import { holdsDenial } from '../../../study/question-kinds/denied.ts'
import { fold } from '../../../study/question-kinds/fold.ts'
import { tellingStems } from '../check/shares-topic.ts'

/** More things than this make no quotation better. */
const mostThings = 7
const forReason = 3
const forOpening = -2
const forPointing = -2
/** From here it says something that the question did not. */
const fewestThings = 3

const reason =
  /\b(?:because|since|so that|in order to|due to|that way|the reason|otherwise|as it|as I|if I|if it|unless|whenever|for example|for instance|such as)\b/iu
const opening = /^(?:yes|no|yeah|nope|well|honestly|not really|i (?:do|don['’]t|do not) )/iu
/** “Those type of tasks”: what they are stood before. */
const pointing =
  /\b(?:those|these|such|that)\s+(?:kinds?|types?|sorts?|things?|tasks?|ones?|areas?|stuff)\b|\b(?:things|stuff)\s+like\s+that\b/iu

/** The same quotations, the most telling first; of equal ones the order stays. @param echoes what was asked, what it is called */
export function contentFirst<Of extends { text: string }>(
  quotes: readonly Of[],
  echoes: readonly string[],
): Of[] {
  const asked = askedIn(echoes)
  const worth = new Map(quotes.map((quote) => [quote, worthOf(quote.text, asked)]))
  return quotes.toSorted((a, b) => worth.get(b)! - worth.get(a)!)
}

/**
 * Of a thing that is named in a word or two ("Full dock", "Tram") first what says all of its name, then what says some of
 * it, then the rest, each the most telling first: "the company shuttle" shows no tram. A name that is half a sentence is
 * one that people say in other words, and orders nothing.
 */
export function namedFirst<Of extends { text: string }>(
  quotes: readonly Of[],
  name: string,
  echoes: readonly string[],
): Of[] {
  const ordered = contentFirst(quotes, echoes)
  const stems = nlp(name).has('#Verb') ? [] : [...tellingStems(name, vague)]
  if (stems.length === 0 || stems.length > mostInName) return ordered
  const isPlain = !holdsDenial(fold(name))
  const missing = new Map(
    ordered.map((quote) => {
      const said = tellingStems(quote.text, vague)
      const count = stems.filter((stem) => said.has(stem)).length
      const isAll = count === stems.length && !(isPlain && onlyDenies(quote.text, stems))
      return [quote, isAll ? 0 : count > 0 ? 1 : 2]
    }),
  )
  return ordered.toSorted((a, b) => missing.get(a)! - missing.get(b)!)
}

const mostInName = 2

/** "No tram where I live", "the dock was never full" say the name and show none. */
function onlyDenies(text: string, stems: readonly string[]): boolean {
  const saying = text.split(/[.,;:!?]|(?<!\p{L})(?:but|because|since|so|and)(?!\p{L})/iu).filter((clause) => {
    const said = tellingStems(clause, vague)
    return stems.some((stem) => said.has(stem))
  })
  return saying.length > 0 && saying.every((clause) => holdsDenial(fold(clause)))
}

/** Without those that only say it again; where all do, none are left. */
export function withContent<Of extends { text: string }>(
  quotes: readonly Of[],
  echoes: readonly string[],
): Of[] {
  const asked = askedIn(echoes)
  return contentFirst(quotes, echoes).filter(({ text }) => thingsIn(text, asked) >= fewestThings)
}

function worthOf(text: string, asked: ReadonlySet<string>): number {
  return (
    Math.min(mostThings, thingsIn(text, asked)) +
    (reason.test(text) ? forReason : 0) +
    (opening.test(text) ? forOpening : 0) +
    (pointing.test(text) ? forPointing : 0)
  )
}

function thingsIn(text: string, asked: ReadonlySet<string>): number {
  return [...tellingStems(text, vague)].filter((stem) => !asked.has(stem)).length
}

function askedIn(echoes: readonly string[]): Set<string> {
  return new Set(echoes.flatMap((echo) => [...tellingStems(echo, vague)]))
}

/** They name nothing by themselves. */
const vague: ReadonlySet<string> = new Set(
  'thing things stuff type types kind kinds sort like think feel know want prefer really way ways use using used make makes get gets going people handle'.split(
    ' ',
  ),
)
