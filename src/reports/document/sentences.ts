/** Figures as sentences: the one form in which the program states a number, and by which an edited one is measured. */
import { isTooFew, type Proportion } from '../../findings/model.ts'
import type { ProsePart, ReportNumber } from './model.ts'

/** `Asked “Why?”, 23 of 61 people answered “Price” (38 %, 27 to 50 %).` */
export function sentenceOf(number: ReportNumber): string {
  const said = `${statement(number)}${figures(number.proportion)}`
  return number.question === '' ? `${said}.` : `Asked “${number.question}”, ${said}.`
}

/** Without the question, where it stands above already. */
export function shortSentenceOf(number: ReportNumber): string {
  return `${statement(number)}${figures(number.proportion)}.`
}

function statement({ label, figure, proportion: { count, of } }: ReportNumber): string {
  const some = `${count} of ${people(of)}`
  switch (figure.source) {
    case 'option':
      return `${some} answered “${label}”`
    case 'scale-end':
      return `${some} chose one of the two ${figure.end === 'top_two' ? 'highest' : 'lowest'} points`
    case 'ranked-first':
      return `${some} ranked “${label}” first`
    case 'answered':
      return `${some} who could have answered did`
    case 'theme':
      return `${some} spoke of “${label}”`
  }
}

/** A share is never alone, and of too few people there is none. */
export function figures(proportion: Proportion): string {
  const { share, low, high } = proportion
  if (isTooFew(proportion)) return '; too few to say more'
  if (share === null || low === null || high === null) return ''
  // The count is the machine’s, the share is what follows from people’s codes: never one for the other.
  if (proportion.checked)
    return ` by the machine’s count; ${percent(share)} %, ${percent(low)} to ${percent(high)} %, after people checked ${proportion.checked.coded} of them`
  return ` (${percent(share)} %, ${percent(low)} to ${percent(high)} %)`
}

export function percent(share: number): number {
  return Math.round(share * 100)
}

export function people(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** A sentence of the program’s own. */
export function text(words: string): ProsePart {
  return { kind: 'text', text: words, isProgram: true }
}

/** `A, B and C`. */
export function listOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
