/**
 * What is known of what stands on the screen at a question: the words of a text, what stands for a picture where it cannot
 * be seen, the label of a link, and what the guide says in square brackets at the head of the question itself. Pure.
 */
import { textIn } from '../study/model.ts'
import type { GuideIndex, PlacedQuestion } from './guide-index.ts'

export interface Shown {
  text: string
  /** `text` is all that stands there, word by word; all else is a description, which leaves things out. */
  kind: 'text' | 'picture' | 'link' | 'described'
}

const bracketed = /^\s*\[([^\][]{8,600})\]\s*/
const announcing =
  /^(?:(?:now )?(?:on (?:(?:the|your) )?)?screen|shown?(?: here)?|stimulus|(?:this )?(?:picture|image|photo|video|clip|text|poster)(?: shown)?)(?: shows)?\s*[:\-–]\s*/i

/** What the guide says in brackets before a question that is on the screen; null where nothing stands there. */
export function describedIn(question: string): string | null {
  const inside = bracketed.exec(question)?.[1]?.trim()
  return inside && announcing.test(inside) ? inside.replace(announcing, '') : null
}

/** The question alone, without what it says of the screen. */
export function withoutDescription(question: string): string {
  return describedIn(question) === null ? question : question.replace(bracketed, '')
}

/** Null where nothing is shown, or nothing is known of it. What the question itself says goes first. */
export function shownAt(
  { question, section }: PlacedQuestion,
  language: string,
  guide = language,
): Shown | null {
  const described = describedIn(textIn(question.text, language, guide))
  if (described !== null) return { kind: 'described', text: described }
  const { stimulus } = section
  if (!stimulus) return null
  if (stimulus.kind === 'text') return { kind: 'text', text: textIn(stimulus.text, language, guide) }
  const [kind, texts] =
    stimulus.kind === 'image'
      ? (['picture', stimulus.alternative] as const)
      : (['link', stimulus.label] as const)
  const text = textIn(texts, language, guide).trim()
  return text === '' ? null : { kind, text }
}

/** What was shown before this question and is not shown at it, in the guide's order. */
export function shownBefore(placed: PlacedQuestion, index: GuideIndex, language: string): string[] {
  const now = shownAt(placed, language, index.guide.language)?.text
  const before = index.placed
    .filter(({ position }) => position < placed.position)
    .flatMap((each) => shownAt(each, language, index.guide.language)?.text ?? [])
  return [...new Set(before)].filter((text) => text !== now)
}
