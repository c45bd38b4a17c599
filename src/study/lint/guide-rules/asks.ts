import { plain } from '../text.ts'
import type { GuideRule } from './rule.ts'

/**
 * It asks nothing. What only keeps a place ("asdf", "to do", "???") is serious for every kind. An open question is read
 * out as it stands, so that a statement or a bare topic is noted there; to a list or a scale a statement may well belong.
 */
export const asks: GuideRule = ({ text, question, pack }) => {
  const flat = plain(text).trim()
  if (flat === '') return []
  const all = { start: 0, end: text.length }
  if (isPlaceholder(flat, pack.placeholder))
    return [
      {
        ...all,
        why: 'It only keeps a place: nobody could answer it.',
        suggestion: 'Write the question, or remove it.',
        severity: 'serious',
      },
    ]
  if (question.kind !== 'open' || pack.asks.test(flat)) return []
  return [
    {
      ...all,
      why: 'It asks nothing, and is read out as it stands.',
      suggestion: 'Make it a question, or a request such as "Tell me about ...".',
      severity: 'minor',
    },
  ]
}

function isPlaceholder(flat: string, placeholder: RegExp): boolean {
  const words = flat.match(/[\p{L}\p{M}]+/gu) ?? []
  // Figures alone may be a sum to work out.
  if (words.length === 0) return !/\d/.test(flat)
  return words.every((word) => placeholder.test(word) || /^(.)\1{2,9}$/u.test(word))
}
