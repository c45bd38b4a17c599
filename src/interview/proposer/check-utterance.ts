/**
 * Whether an utterance is fit to be said: a strict look at its form, beside the question lint, which looks at what it
 * asks. A sentence that is broken, or that quotes half a thought, sounds worse than a plain question; whoever offers
 * candidates goes on to the next. Pure, by closed classes of words, so that it costs no parse. English.
 */
import { countWords } from '../../study/lint/text.ts'
import { beginsBroken, endsBroken, wordsOf } from '../reading/broken.ts'

export const formFaults = [
  'unbalanced',
  'unfinished',
  'doubled',
  'quotes_half',
  'quotes_nothing',
  'quotes_long',
] as const
export type FormFault = (typeof formFaults)[number]

/** Of the longest quotation. */
const mostQuoted = 20

const empty = new Set(
  `i we he she it they me us him them you my our his her its their this that these those there here yes no yeah ok okay
  a an the and or but so is are was were am be been do does did have has had not very really just`.split(
    /\s+/,
  ),
)

/** Every fault of form, each once; `own` is the guide's own text inside it, which is the researcher's. */
export function checkUtterance(text: string, own: string | null = null): FormFault[] {
  const ours = own ? text.replace(own, '').trim() : text
  const quotes = [...ours.matchAll(/“([^“”]*)”/g)].map(([, quoted]) => quoted!)
  const around = ours.replace(/“[^“”]*”/g, '“x”')
  const faults: FormFault[] = []
  if (/[“”]/.test(around.replaceAll('“x”', '')) || !isBalanced(around)) faults.push('unbalanced')
  if (!isFinished(around, own !== null && ours !== text)) faults.push('unfinished')
  if (doubled.test(around)) faults.push('doubled')
  if (
    quotes.some(
      (quoted) =>
        quoted.trim() === '' || wordsOf(quoted).every((word) => empty.has(word) || /^\d/.test(word)),
    )
  )
    faults.push('quotes_nothing')
  if (quotes.some((quoted) => countWords(quoted) > 1 && (beginsBroken(quoted) || endsBroken(quoted))))
    faults.push('quotes_half')
  if (quotes.some((quoted) => countWords(quoted) > mostQuoted)) faults.push('quotes_long')
  return faults
}

/** A word twice, two articles, a verb that did not turn with its person. */
const doubled =
  /\b(\p{L}+) \1\b(?<!\b(?:had had|that that))|\b(?:a|an|the|that|this|those|these|my|your|our|their) (?:a|an|the|that|this|those|these|my|your|our|their)\b|\byou (?:am|was|has|is|i|we)\b|\{\w*\}|\b(?:undefined|null|NaN)\b| {2}/iu

const isBalanced = (text: string) =>
  (text.match(/\(/g)?.length ?? 0) === (text.match(/\)/g)?.length ?? 0) &&
  (text.match(/\[/g)?.length ?? 0) === (text.match(/\]/g)?.length ?? 0) &&
  !text.includes('"')

function isFinished(text: string, isBeforeOwn: boolean): boolean {
  if (text === '') return true
  const end = isBeforeOwn ? /[.?!:”]$/ : /[.?!…]”?$|”[.?!]?$/
  if (!end.test(text) || !/^[“(]?[\p{Lu}\d]/u.test(text.replace(/^“x”/, 'X'))) return false
  const last = wordsOf(text).at(-1) ?? ''
  return !/^(?:a|an|the|and|or|but|because|my|your|our|very)$/.test(last)
}
