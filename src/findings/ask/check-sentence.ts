/** Whether a sentence of an answer may be shown: its words located, its numbers those that were counted. Pure. */

import { verifyClaim } from '../claims/index.ts'
import { locateQuotation } from '../evidence/locate-quotation.ts'
import { prepareRecord } from '../evidence/record.ts'
import { sayShare } from '../say-share.ts'
import type { AnswerSentence } from './model.ts'
import { isUnderOne, percent } from './say.ts'

/** A passage with the whole turn that it stands in. */
export interface LocatablePassage {
  /** What the participant is called: it may hold a number that counts nothing. */
  participantLabel: string
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
  const isSaid = (quotation: string) =>
    cited.some((passage) => passage !== undefined && isQuoted(quotation, passage))
  if (!quotationsIn(sentence.text).every(isSaid)) return 'quotation'
  const labels = cited.flatMap((passage) => passage?.participantLabel ?? [])
  const counted = countedNumbers(sentence)
  return numbersIn(withoutLabels(sentence.text, labels)).every((number) => counted.has(number))
    ? null
    : 'number'
}

/** As a claim: words, person, negations and what was left out around them. */
function isQuoted(quotation: string, { turn, turnText }: LocatablePassage): boolean {
  const record = new Map([['said', [{ role: 'participant' as const, text: turnText, turn }]]])
  return verifyClaim({ id: 0, kind: 'quote', quote: quotation }, record).verdict === 'supported'
}

function withoutLabels(text: string, labels: readonly string[]): string {
  return labels.reduce((left, label) => (label === '' ? left : left.replaceAll(label, '')), text)
}

/** Everything between double curly quotation marks: words that somebody said. The question's own stand between single ones. */
export function quotationsIn(text: string): string[] {
  return [...text.matchAll(/“([^“”]+)”/gu)].map((match) => match[1]!)
}

function numbersIn(text: string): number[] {
  const plain = text.replace(/“[^“”]*”|‘[^‘’]*’/gu, '')
  return [...plain.matchAll(/\d+/gu)].map((match) => Number(match[0]))
}

function countedNumbers({ proportion, compared, evidence }: AnswerSentence): ReadonlySet<number> {
  const numbers = new Set<number>([evidence.length])
  for (const figure of [proportion, compared]) {
    if (!figure) continue
    numbers.add(figure.count).add(figure.of)
    if (isUnderOne(figure)) numbers.add(1)
    for (const share of [figure.share, figure.low, figure.high])
      if (share !== null) numbers.add(percent(share)).add(Number(sayShare(share).replace(/\D/gu, '')))
  }
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
