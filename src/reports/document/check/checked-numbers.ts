/**
 * Numbers in a sentence about a figure that people have checked: the share that follows from their codes, what they read,
 * and what the machine had counted. The machine's count may stand beside the share and never for it, and how many were
 * read is never how many spoke of it. Read from where a number stands, so that it serves any topic. English. Pure.
 */
import { namesCode } from '../../../findings/claims/study/says-coded.ts'
import type { Proportion } from '../../../findings/model.ts'
import type { ReportNumber } from '../model.ts'
import { percent } from '../sentences.ts'
import { type Checked, refuted } from './checked.ts'
import type { StatedNumber } from './read-numbers.ts'
import { isBase } from './stated-base.ts'

/** Words by which a check is told; they say nothing of what anybody spoke of. */
const checkWords = `machine machines program programme computer ai algorithm model automatic automatically count counts
counted counting coded coding code codes coder coders read reads reading reader readers check checks checked checking
human humans hand researcher researchers analyst analysts estimate estimates estimated estimating random randomly
sample sampled samples drawn after once based corrected correcting correction according confidence ci marked marking
labelled labeled fewer while whereas although though but however instead rather not n likely us we
every everything whole full fully compared against put puts found finds find own result results total heard
transcript transcripts individually manually so weighed weighted weighing correct corrects other others remaining rest did makes make gives give that`
export const wordsOfChecking: ReadonlySet<string> = new Set(checkWords.split(/\s+/u))

export const machineWord =
  /\b(?:machine|program(?:me)?|computer|algorithm|AI|automatic(?:ally)?|model)(?:[’']s)?\b/iu
const readWord =
  /\b(?:read|reads|reading|check(?:s|ed|ing)?|coded|codes|coding|sampled?|drawn|looked|went|human|hand)\b|\bn\s*=/iu

export interface CheckedSaid {
  /** The sentence, with each name of the figure as `name`. */
  text: string
  stated: readonly StatedNumber[]
  number: ReportNumber
}

/** What a name of the figure is written as while numbers are looked at: a word that is none. */
export const name = '■'

/** Null: each number is what it stands for. */
export function faultOfCheckedNumbers({ text, stated, number }: CheckedSaid): {
  fault: Checked
  at: StatedNumber
} | null {
  const { proportion } = number
  const isShown = stated.some((each) => saysShare(each, proportion, text))
  for (const each of stated) {
    const kind = kindOf(each, { text, number })
    if (kind === 'wrong')
      return {
        fault: refuted(each.kind === 'ratio' || each.kind === 'number' ? 'miscounted' : 'number'),
        at: each,
      }
    if (kind === 'machine' && !isShown) return { fault: refuted('machine-count'), at: each }
  }
  return null
}

/** The share that people found, its interval, or how many of those whom they read. */
export function saysShare(
  each: StatedNumber,
  { share, low, high, checked }: Proportion,
  text: string,
): boolean {
  if (each.kind === 'percent') return isShare(each.value, share)
  if (each.kind === 'range') return isShare(each.low, low) && isShare(each.high, high)
  return (
    each.kind === 'ratio' &&
    each.count === checked?.having &&
    each.of === checked.coded &&
    readWord.test(text)
  )
}

function kindOf(
  stated: StatedNumber,
  { text, number }: { text: string; number: ReportNumber },
): 'people' | 'machine' | 'wrong' {
  const { count, of, share, low, high } = number.proportion
  const { coded, having, of: frame, marked, right } = number.proportion.checked!
  const isByMachine = machineWord.test(pieceAround(text, stated.at, /[;()–—.]/u))
  const clause = pieceAround(text, stated.at, clauseEnd)
  const isRead = readWord.test(clause)
  switch (stated.kind) {
    case 'range':
      return isShare(stated.low, low) && isShare(stated.high, high) ? 'people' : 'wrong'
    case 'percent':
      if (isShare(stated.value, share) || isLevel(stated, text)) return 'people'
      return of > 0 && isByMachine && isShare(stated.value, count / of) ? 'machine' : 'wrong'
    case 'ratio':
      if (stated.count === having && stated.of === coded && readWord.test(text)) return 'people'
      if (stated.count === coded && stated.of === frame && isRead && !isNamed(clause, number)) return 'people'
      if (stated.count === right && stated.of === marked && machineWord.test(text)) return 'people'
      return stated.count === count && stated.of === of && isByMachine ? 'machine' : 'wrong'
    case 'number':
      if (isReader(stated, text)) return 'people'
      if (stated.value === count && isByMachine) return 'machine'
      if (stated.value === frame - coded && isRest(stated, text)) return 'people'
      if (stated.value === having && readWord.test(text) && having !== coded) return 'people'
      if ((stated.value === marked || stated.value === right) && machineWord.test(text)) return 'people'
      if (stated.value === coded || stated.value === frame)
        return isBase(stated, text) || (isRead && !isNamed(clause, number)) ? 'people' : 'wrong'
      return 'wrong'
  }
}

/** Rounded to a whole or to a tenth. */
function isShare(value: number, share: number | null): boolean {
  return share !== null && (value === percent(share) || value === Math.round(share * 1000) / 10)
}

/** “95 % interval”. */
function isLevel({ at, words, value }: StatedNumber & { kind: 'percent' }, text: string): boolean {
  return value === 95 && /^[\s-]*(?:confidence[\s-]+)?(?:interval|CI)\b/iu.test(text.slice(at + words.length))
}

/** “one reader”, “two people read”. */
function isReader({ at, words }: StatedNumber, text: string): boolean {
  return /^\s+(?:(?:human\s+)?(?:reader|coder|researcher|analyst)s?\b|(?:person|people)\s+(?:who\s+)?(?:read|checked|coded)\b)/iu.test(
    text.slice(at + words.length),
  )
}

/** “the other 470”: whom nobody read. */
function isRest({ at }: StatedNumber, text: string): boolean {
  return /\b(?:others?|rest|remaining)\s+(?:of\s+the\s+)?$/iu.test(text.slice(0, at))
}

const clauseEnd =
  /[,;:()–—.]|\b(?:after|once|when|where|while|although|though|but|based on|from|with|in|having|since|and)\b/iu

/** The stretch between two ends that holds this place. */
function pieceAround(text: string, at: number, end: RegExp): string {
  const ends = [...text.matchAll(new RegExp(end.source, 'giu'))]
  const from = ends.findLast(({ index }) => index < at)
  const to = ends.find(({ index }) => index > at)
  return text.slice(from ? from.index + from[0].length : 0, to?.index ?? text.length)
}

function isNamed(clause: string, { label }: ReportNumber): boolean {
  return clause.includes(name) || namesCode(clause, label)
}

/** Without what is said of the machine: “not 41 % as the machine counted” denies nothing of what people found. */
export function withoutMachine(text: string): string {
  return text
    .split(/(?<=[,;()–—])/u)
    .filter((piece) => !machineWord.test(piece) || piece.includes(name))
    .join(' ')
}
