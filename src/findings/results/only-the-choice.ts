/** Whether the words of an answer are only what was chosen, and nothing said about it. Pure. */
import { partsOf, readYesNo, separators } from '../../interview/import/answer-values.ts'
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
  // White space as one: looked for from each of its signs, a long run of them would take a square of its length.
  const ranked = text
    .replace(/\s+/g, ' ')
    .split(/(?:^| )\d+\. /)
    .filter((part) => part.trim() !== '')
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
      .map((question) => [identityOf(question), isChoiceOf(question)]),
  )
  const isChoiceAt = new Map<string, (text: string) => boolean>()
  for (const answer of answers) {
    const isChoice = closed.get(identityOf(answer))
    if (!isChoice || answer.value === null || answer.value.kind === 'open') continue
    for (const turn of answer.turns) isChoiceAt.set(`${answer.interviewId}:${turn}`, isChoice)
  }
  return ({ interviewId, turn, text }) => {
    const isChoice = isChoiceAt.get(`${interviewId}:${turn}`)
    return isChoice !== undefined && text !== null && isChoice(text)
  }
}

function isChoiceOf(question: StudyQuestion): (text: string) => boolean {
  const labels = labelsOf(question)
  // A yes or a no in whichever language it is read as one.
  const isYesNo = (text: string) => question.kind === 'yes_no' && readYesNo(plainChoice(text)) !== null
  return (text) => isYesNo(text) || isOnlyTheChoice(text, labels)
}

function labelsOf({ settings, formerOptions = [], language }: StudyQuestion): Set<string> {
  const { labelFrom, labelMiddle, labelTo, unit, options = [] } = settings
  const named = [labelFrom, labelMiddle, labelTo, unit].flatMap((text) =>
    text ? [textIn(text, language)] : [],
  )
  return choiceLabels([
    ...[...options, ...formerOptions].map(({ key, label }) => ({
      key,
      label: textIn(label, language) || key,
    })),
    ...named.filter((label) => label !== '').map((label) => ({ key: label, label })),
  ])
}
