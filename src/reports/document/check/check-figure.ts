/**
 * Whether a sentence states a counted figure and nothing else. It may be worded anew by what people did with what was
 * counted (spoke of it, answered it, ranked it first) and by how many they are; each number has to be the counted one. What
 * none of these phrases shows makes it unsupported, so that a claim is never supported by accident. Pure.
 *
 * @example checkFigure('24 of 61 people answered “Price”.', [number]) // { verdict: 'refuted', reason: 'number' }
 */

import { namesCode } from '../../../findings/claims/study/says-coded.ts'
import { type Told, tellsOnly } from '../../../findings/claims/study/tells-only.ts'
import type { HowTold } from '../../../findings/claims/study/told-relations.ts'
import { sayShare } from '../../../findings/say-share.ts'
import type { ClaimReason, ReportNumber } from '../model.ts'
import {
  formerSentencesOf,
  percent,
  saidSentenceOf,
  sentenceOf,
  shortSentenceOf,
  sidesSentenceOf,
} from '../sentences.ts'
import { type Checked, refuted, supported, unsupported } from './checked.ts'
import { faultOfCheckedNumbers, name, saysShare, withoutMachine, wordsOfChecking } from './checked-numbers.ts'
import { isNearWord, namesNearly } from './near-label.ts'
import { quantityFault } from './quantity-words.ts'
import { readNumbers, type StatedNumber } from './read-numbers.ts'
import { tellsBase } from './stated-base.ts'

export function checkFigure(text: string, numbers: readonly ReportNumber[]): Checked {
  const said = text.trim()
  if (said === '') return unsupported('empty')
  const [number] = numbers
  if (!number) return unsupported('unknown-rule')
  const own = [
    sentenceOf(number),
    shortSentenceOf(number),
    ...formerSentencesOf(number),
    sidesSentenceOf(numbers),
    sidesSentenceOf(numbers, true),
    saidSentenceOf(numbers),
    saidSentenceOf(numbers, true),
  ].filter((sentence) => sentence !== null)
  if (own.some((sentence) => sameWords(sentence, said))) return supported
  // With two figures in one sentence a swap of their names could not be seen.
  if (numbers.length > 1) return unsupported('not-shown')
  if (deniesSome(said, number)) return refuted('number')
  return checkWording(inRound(said), number)
}

/** “0 %” of what somebody said, “100 %” of what somebody did not. */
function deniesSome(said: string, { proportion }: ReportNumber): boolean {
  return [0, 1].some(
    (share) =>
      sayShare(share, proportion) !== String(share * 100) &&
      readNumbers(said).some((each) => each.kind === 'percent' && each.value === share * 100),
  )
}

/** As the program says what is next to nothing and next to all. */
const inRound = (said: string) =>
  said
    .replace(/\b(?:under|below|less than) 1(?=\s?%| to \d)/giu, '0')
    .replace(/\b(?:over|above|more than) 99(?=\s?%)/giu, '100')
    // “24/61”
    .replace(/(?<![\d/.])(\d+)\/(\d+)(?![\d/.])/gu, '$1 of $2')

function checkWording(said: string, number: ReportNumber): Checked {
  const own = sentenceOf(number)
  const isChecked = Boolean(number.proportion.checked)
  const wrong = wrongNumber(said, number)
  if (wrong) return wrong.fault
  const stated = readNumbers(withoutNames(said, number))
  const bounds = boundFault(withoutNames(said, number), stated)
  if (bounds) return refuted(bounds)
  const quantity = quantityFault(said, number.proportion)
  if (quantity) return quantity
  const ofPeople = isChecked ? withoutMachine(withoutNames(said, number)) : bare(said, number)
  if (isNegated(ofPeople) !== isNegated(bare(own, number))) return refuted('polarity')
  if (
    /\b(because|due to|caused?|causes|leads? to|led to|results? in|therefore|thanks to)\b/i.test(said) &&
    !/\bbecause\b/i.test(own)
  )
    return refuted('cause')
  if (/\b(will|would|must|should|might|may|could|cannot|can)\b/i.test(bare(said, number)))
    return refuted('modality')
  if (
    /\b(always|never|usually|often|sometimes|now|still|already|increasingly|no longer|used to)\b/i.test(
      bare(said, number),
    )
  )
    return refuted('time')
  if (!tellsOnly(withoutSigns(said), toldOf(number))) return unsupported('not-shown')
  const isStated = isChecked
    ? stated.some((each) => saysShare(each, number.proportion, said))
    : stated.length > 0
  if (!isStated && !mentionsQuantity(said)) return unsupported('not-shown')
  return namesIt(said, number) ? supported : unsupported('not-shown')
}

/** The first number that is not what it stands for, with its place in the sentence; null: there is none. */
export function wrongNumber(
  said: string,
  number: ReportNumber,
): { fault: Checked; at: { start: number; end: number } } | null {
  const text = withoutNames(said, number)
  const stated = readNumbers(text)
  if (number.proportion.checked) {
    const found = faultOfCheckedNumbers({ text, stated, number })
    return found && { fault: found.fault, at: placeIn(said, found.at) }
  }
  const isRight = rightIn(stated, { text, number })
  const wrong = stated.find((each) => !isRight(each))
  if (!wrong) return null
  const reason = wrong.kind === 'ratio' || wrong.kind === 'number' ? 'miscounted' : 'number'
  return { fault: refuted(reason), at: placeIn(said, wrong) }
}

/**
 * A number is the counted one, or the base of those who were. The base alone says nothing of how many have it, so it is read as
 * one only beside what does: “among 24 people” is a count by itself, and a base in “of the 24 people asked, 24 …”.
 */
function rightIn(
  all: readonly StatedNumber[],
  { text, number }: { text: string; number: ReportNumber },
): (each: StatedNumber) => boolean {
  const isNamed = (words: string) => words.includes(name) || namesIt(words, number)
  const bases = all.filter((each) => tellsBase(each, { text, all, isNamed }))
  const counted = all.filter((each) => !bases.includes(each) && isCounted(each, number))
  const isCountElsewhere = counted.some(({ kind }) => kind === 'number')
  return (each) => {
    if (!bases.includes(each) || counted.length === 0) return isCounted(each, number)
    const isOfAll = each.kind === 'number' && each.value === number.proportion.of
    return isOfAll || (!isCountElsewhere && isCounted(each, number))
  }
}

/** Names were blanked before numbers were read: the words are looked for in the sentence as it stands. */
function placeIn(said: string, { words }: StatedNumber): { start: number; end: number } {
  const start = Math.max(0, said.indexOf(words))
  return { start, end: start + words.length }
}

function isCounted(stated: StatedNumber, { proportion }: ReportNumber): boolean {
  const { count, of, share, low, high } = proportion
  const is = (value: number, bound: number | null) => bound !== null && value === percent(bound)
  switch (stated.kind) {
    case 'ratio':
      return stated.count === count && stated.of === of
    case 'percent':
      return is(stated.value, share) || (share !== null && stated.value === Math.round(share * 1000) / 10)
    case 'range':
      return is(stated.low, low) && is(stated.high, high)
    case 'number':
      return stated.value === count
  }
}

/** `more than 23` of exactly 23 is not what was counted. */
function boundFault(said: string, stated: readonly StatedNumber[]): ClaimReason | null {
  const isBound =
    /\b(more than|over|fewer than|less than|under|at least|at most|up to|nearly|almost|above|below)\s*$/i
  return stated.some(({ at }) => isBound.test(said.slice(0, at))) ? 'quantity' : null
}

function isNegated(text: string): boolean {
  const negations = text.match(/\b(not|no|never|none|nobody|neither|nor|without)\b|n['’]t\b/giu) ?? []
  return negations.length % 2 === 1
}

function mentionsQuantity(said: string): boolean {
  return /\b(most|majority|half|few|minority|everyone|everybody|all|nobody|none|third|quarter)\b/i.test(said)
}

/** Each kind of figure shows one thing that people did with what it is called, and no other. */
function toldOf({ label, question, figure, proportion }: ReportNumber): Told {
  const isTheme = figure.source === 'theme'
  return {
    ...{ names: [label], question, how: howOf(figure) },
    ...(isTheme ? { isNear: (word: string) => isNearWord(word, label) } : {}),
    ...(proportion.checked ? { around: aroundChecking, after: afterSpoken } : {}),
  }
}

const aroundChecking: ReadonlySet<string> = new Set([
  ...wordsOfChecking,
  ...'who were was are at from that this it chosen one person as on'.split(' '),
])
const afterSpoken: ReadonlySet<string> = new Set(
  'after once based according as so not while whereas although but however and'.split(' '),
)

function howOf(figure: ReportNumber['figure']): HowTold {
  switch (figure.source) {
    case 'theme':
      return 'spoken'
    case 'option':
      return 'answered'
    case 'scale-end':
      return 'end'
    case 'ranked-first':
      return 'ranked'
    case 'answered':
      return 'answering'
    case 'side':
      return figure.side === 'both' ? 'mixed' : figure.side
    case 'said':
      if (figure.key.startsWith('denied:')) return 'denied'
      return figure.key === 'side:both' ? 'both' : 'answered'
  }
}

/** Brackets that hold an interval close as words do. */
const withoutSigns = (text: string) => text.replace(/[[\]]/gu, (sign) => (sign === '[' ? '(' : ')'))

/** A figure without its name could be anything’s. */
function namesIt(said: string, { label, figure }: ReportNumber): boolean {
  return (
    figure.source === 'answered' ||
    namesCode(said, label) ||
    (figure.source === 'theme' && namesNearly(said, label))
  )
}

/** Numbers within an option’s own name are no counts. */
function withoutNames(said: string, { label, question }: ReportNumber): string {
  return [label, question].filter(Boolean).reduce((text, own) => text.replaceAll(own, ` ${name} `), said)
}

const bare = withoutNames

function sameWords(a: string, b: string): boolean {
  const plain = (text: string) =>
    text.normalize('NFKC').replace(/["“”]/g, '"').replace(/\s+/g, ' ').replace(/\.$/, '').trim()
  return plain(a) === plain(b)
}
