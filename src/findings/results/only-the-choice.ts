/** Whether the words of an answer are only what was chosen, and nothing said about it. Pure. */
import { partsOf, separators } from '../../interview/import/answer-values.ts'
import { textIn } from '../../study/model.ts'
import { foldText } from '../evidence/fold.ts'
import type { AnswerRow, SaidTurn } from '../record-store.ts'
import { identityOf, type StudyQuestion } from './study-questions.ts'

/** Labels and keys of a question's options, as `plainChoice` writes them. */
export function choiceLabels(options: readonly { key: string; label: string }[]): Set<string> {
  return new Set(options.flatMap(({ key, label }) => [plainChoice(key), plainChoice(label)]))
}

/** For "is this only the option again": case, typography and a final stop aside. */
export function plainChoice(text: string): string {
  return foldText(text)
    .folded.toLowerCase()
    .replace(/[.!]+$/u, '')
}

/** A point as the room writes it, "4 of 5 (very)", and a number with its unit: what stands behind them is a label or nothing. */
const point = /^\d+ (?:of|out of) \d+(?:\s*\((.+)\))?$/u
const amount = /^[-+]?\d[\d.,\s]*(%|\p{L}.*)?$/u

/** An option, several of them in one cell or in the order of a ranking, a point of a scale, or a bare number. */
export function isOnlyTheChoice(text: string, labels: ReadonlySet<string>): boolean {
  const isOption = (words: string) => labels.has(plainChoice(words))
  if (isOption(text)) return true
  const ranked = text.split(/(?:^|\s+)\d+\.\s+/).filter((part) => part.trim() !== '')
  if (ranked.length > 1 && ranked.every(isOption)) return true
  const behind = point.exec(text.trim()) ?? amount.exec(text.trim())
  if (behind) return behind[1] === undefined || behind[1] === '%' || isOption(behind[1])
  return separators.some((separator) => {
    const parts = partsOf(text, separator)
    return parts.length > 1 && parts.every(isOption)
  })
}

/**
 * Tells turns in which a closed question is answered and nothing is said: they are counted as answers, and are no passages
 * in which a theme could be found.
 */
export function choiceTurns(
  questions: readonly StudyQuestion[],
  answers: readonly Pick<AnswerRow, 'interviewId' | 'questionKey' | 'meaning' | 'value' | 'turns'>[],
): (turn: Pick<SaidTurn, 'interviewId' | 'turn' | 'text'>) => boolean {
  const closed = new Map(
    questions
      .filter(({ kind }) => kind !== 'open')
      .map((question) => [identityOf(question), labelsOf(question)] as const),
  )
  const labelsAt = new Map<string, ReadonlySet<string>>()
  for (const answer of answers) {
    const labels = closed.get(identityOf(answer))
    if (!labels || answer.value === null || answer.value.kind === 'open') continue
    for (const turn of answer.turns) labelsAt.set(`${answer.interviewId}:${turn}`, labels)
  }
  return ({ interviewId, turn, text }) => {
    const labels = labelsAt.get(`${interviewId}:${turn}`)
    return labels !== undefined && text !== null && isOnlyTheChoice(text, labels)
  }
}

function labelsOf({ kind, settings, language }: StudyQuestion): Set<string> {
  if (kind === 'yes_no') return new Set(['yes', 'y', 'true', 'no', 'n', 'false'])
  const { labelFrom, labelMiddle, labelTo, unit, options = [] } = settings
  const named = [labelFrom, labelMiddle, labelTo, unit].flatMap((text) =>
    text ? [textIn(text, language)] : [],
  )
  return choiceLabels([
    ...options.map(({ key, label }) => ({ key, label: textIn(label, language) || key })),
    ...named.filter((label) => label !== '').map((label) => ({ key: label, label })),
  ])
}
