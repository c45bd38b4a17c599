/** The participant's words inside a wording: quoted as they are, or a clause turned into the second person. */
import { splitSentences } from '../../study/lint/text.ts'
import { clausesOfSentence } from '../reading/clauses.ts'
import type { Focus } from '../reading.ts'
import { turnAround } from './turn-around.ts'
import { type Frame, frames } from './wordings.ts'

interface Filling {
  focus: Focus
  /** The turn's whole text. */
  words: string
  textOf: ((turn: number) => string | null) | undefined
}

/** Null where a slot cannot be filled. */
export function fillWording(text: string, { focus, words, textOf }: Filling): string | null {
  const verbatim = quotable(words.slice(focus.start, focus.end))
  const turned = text.includes('{c}') ? turnFocus(words, focus) : ''
  const before = text.includes('{e}') ? earlierWords(focus, textOf) : ''
  if (turned === null || before === null) return null
  return capitalized(
    text
      .replace('{t}', () => verbatim)
      .replace('{c}', () => turned)
      .replace('{e}', () => before),
  )
}

/** Sentences that repeat the words, those told back first, now and then a quotation. */
export function frameWords(
  focus: Focus,
  words: string,
  unused: (list: readonly Frame[]) => Frame[],
): { frame: Frame; lead: string }[] {
  const verbatim = quotable(words.slice(focus.start, focus.end))
  const of = (list: readonly Frame[], said: string) =>
    unused(list).map((frame) => ({
      frame,
      lead: frame.text.replace('{c}', () => said).replace('{q}', () => said),
    }))
  if (focus.kind !== 'clause') return of(frames.phrase, verbatim)
  const quoted = of(frames.quoted, verbatim)
  const turned = turnFocus(words, focus)
  if (turned === null) return quoted
  const inside = of(frames.turned, turned)
  return [...inside.slice(0, 1), ...quoted.slice(0, 1), ...inside.slice(1)]
}

function turnFocus(words: string, focus: Focus): string | null {
  const sentence = splitSentences(words).find(({ start, end }) => start <= focus.start && focus.end <= end)
  if (!sentence) return null
  const clause = clausesOfSentence(sentence).find(
    ({ start, end }) => start === focus.start && end === focus.end,
  )
  return clause ? turnAround(clause) : null
}

function earlierWords({ before }: Focus, textOf: Filling['textOf']): string | null {
  const text = before && textOf?.(before.turn)
  return text ? quotable(text.slice(before.start, before.end)) : null
}

const quotable = (words: string) => words.trim().replace(/[.,;:!]+$/, '')

const capitalized = (text: string) =>
  text.startsWith('“') ? text : text.charAt(0).toUpperCase() + text.slice(1)
