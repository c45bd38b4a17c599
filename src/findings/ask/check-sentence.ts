/** Whether a sentence of an answer may be shown: its words located, its numbers those that were counted. Pure. */
import { locateQuotation } from '../evidence/locate-quotation.ts'
import { prepareRecord } from '../evidence/record.ts'
import type { AnswerSentence } from './model.ts'
import { percent } from './say.ts'

/** A passage with the whole turn that it stands in. */
export interface LocatablePassage {
  turn: number
  turnRevision: number
  start: number
  end: number
  text: string
  turnText: string
}

export type SentenceFault = 'no_evidence' | 'not_located' | 'quotation' | 'number'

/** Null when the sentence holds. */
export function checkSentence(
  sentence: AnswerSentence,
  evidence: readonly LocatablePassage[],
): SentenceFault | null {
  const cited = sentence.evidence.map((at) => evidence[at])
  if (cited.some((passage) => passage === undefined || !isLocated(passage))) return 'not_located'
  if (sentence.kind !== 'absence' && cited.length === 0) return 'no_evidence'
  const quotations = quotationsIn(sentence.text)
  const isSaid = (quotation: string) =>
    cited.some((passage) => passage && locateQuotation(quotation, [recordOf(passage)]).found)
  if (
    sentence.kind !== 'absence' &&
    sentence.kind !== 'contrast' &&
    sentence.kind !== 'group' &&
    !quotations.every(isSaid)
  )
    return 'quotation'
  if (sentence.kind === 'group' && !quotations.slice(1).every(isSaid)) return 'quotation'
  return numbersIn(sentence.text).every((number) => countedNumbers(sentence).has(number)) ? null : 'number'
}

/** Everything between curly quotation marks. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(/“([^“”]+)”/gu)].map((match) => match[1]!)
}

function numbersIn(text: string): number[] {
  const plain = text.replace(/“[^“”]*”/gu, '').replace(/\bParticipant \d+/gu, '')
  return [...plain.matchAll(/\d+/gu)].map((match) => Number(match[0]))
}

function countedNumbers({ proportion, evidence }: AnswerSentence): ReadonlySet<number> {
  const numbers = new Set<number>([evidence.length])
  if (!proportion) return numbers
  numbers.add(proportion.count).add(proportion.of)
  for (const share of [proportion.share, proportion.low, proportion.high])
    if (share !== null) numbers.add(percent(share))
  return numbers
}

/** At the very place that is named, and by the function that decides what was said. */
function isLocated(passage: LocatablePassage): boolean {
  if (passage.turnText.slice(passage.start, passage.end) !== passage.text) return false
  const located = locateQuotation(passage.text, prepareRecord([recordOf(passage)]))
  return located.found && located.spans.some((span) => span.start < passage.end && passage.start < span.end)
}

function recordOf({ turn, turnRevision, turnText }: LocatablePassage) {
  return { turn, turnRevision, role: 'participant' as const, text: turnText }
}
