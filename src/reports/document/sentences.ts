/** Figures as sentences: the one form in which the program states a number, and by which an edited one is measured. */

import type { Side } from '../../findings/directions/model.ts'
import { isTooFew, type Proportion } from '../../findings/model.ts'
import { sayShare } from '../../findings/say-share.ts'
import { isAsked } from './figure-model.ts'
import type { ProsePart, ReportNumber } from './model.ts'

/** `Asked “Why?”, 23 of 61 people answered “Price” (38 %, 27 to 50 %).` */
export function sentenceOf(number: ReportNumber): string {
  const said = statedOf(number)
  return number.question === '' ? `${said}.` : `Asked “${number.question}”, ${said}.`
}

/** Without the question, where it stands above already. */
export function shortSentenceOf(number: ReportNumber): string {
  return `${statedOf(number)}.`
}

/** Where people have checked the coding, what they found and nothing else: the machine’s count is for the method. */
function statedOf(number: ReportNumber, say: SayShare = sayShare): string {
  return checkedAs(number, howItFollows, say) ?? `${statement(number)}${figures(number.proportion, say)}`
}

/** Null where nobody has checked it, or there is no share. */
function checkedAs(
  { proportion, label }: ReportNumber,
  how: (of: Proportion, say: SayShare) => string,
  say: SayShare = sayShare,
): string | null {
  const found = proportion.checked && shareAndInterval(proportion, ' (', say)
  return found ? `${found}) of people spoke of “${label}”: ${how(proportion, say)}` : null
}

/**
 * How the share follows from what was read, in words: a reader who divides one by the other gets another number where not
 * everybody was read.
 */
function howItFollows(proportion: Proportion, say: SayShare): string {
  const { checked, share } = proportion
  const { coded, having, of } = checked!
  if (coded >= of) return whatWasRead(checked!)
  const others = `${(of - coded).toLocaleString('en-GB')}`
  return `${having} of the ${coded} who were read did; weighed for how they were drawn, and corrected by the machine’s coding of the other ${others}, that makes ${say(share!, proportion)} %`
}

/** As earlier versions of the program said it: such a sentence still follows its figure. */
export function formerSentencesOf(number: ReportNumber): string[] {
  const rounded: SayShare = (share) => String(percent(share))
  const read = checkedAs(number, ({ checked }) => whatWasRead(checked!), rounded)
  const asRounded = statedOf(number, rounded)
  const said = [...(read === null ? [] : [read]), ...(asRounded === statedOf(number) ? [] : [asRounded])]
  return said.flatMap((each) =>
    number.question === '' ? [`${each}.`] : [`${each}.`, `Asked “${number.question}”, ${each}.`],
  )
}

type Read = NonNullable<Proportion['checked']>

/** `of the 500, 13 were read, chosen at random, and 7 of these spoke of it`. */
function whatWasRead({ coded, having, of }: Read): string {
  const who =
    coded >= of ? `all ${people(of)} were read` : `of the ${of}, ${coded} were read, chosen at random`
  return `${who}, and ${having} of these spoke of it`
}

/** How the machine did on those who were read; null where it is not known. */
export function howMachineDid({ count, of, checked }: Proportion): string | null {
  if (!checked || checked.marked === undefined || checked.right === undefined) return null
  const { coded, marked, right, of: frame } = checked
  const read =
    coded >= frame ? `People read all ${frame}` : `People read ${coded} of the ${frame}, chosen at random`
  const some = `of the ${marked} of these that the machine had marked, ${right} spoke of it`
  return `${read}; ${marked === 0 ? 'the machine had marked none of these' : some}. It had marked ${count} of ${of} in all.`
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
    case 'said':
      return `${some} ${saidWords(label, figure.key)}`
    case 'theme':
      return `${some} spoke of “${label}”`
    case 'side':
      return isAsked(figure.scope)
        ? `${some} ${sideWords[figure.side]}`
        : `${some} in “${label}” ${sideWords[figure.side]}`
  }
}

/** As the program reads people’s words: never a judgement of what they speak of. */
const sideWords: Record<Side, string> = {
  good: 'tell only good things',
  bad: 'tell only bad things or worries',
  both: 'tell both good and bad things',
  unclear: 'tell neither that the program can tell',
}

/**
 * Which way everybody speaks who spoke of one thing, in one sentence; null where the numbers are not the sides of one thing.
 *
 * @example `Of 41 people in “Price”, 17 tell only good things (41 %, 28 to 57 %), 9 only bad things or worries, 5 both; of 10 the program cannot tell.`
 *
 * @param isUnderQuestion the question stands above it already
 */
export function sidesSentenceOf(numbers: readonly ReportNumber[], isUnderQuestion = false): string | null {
  const own = new Map(
    numbers.flatMap((each) => (each.figure.source === 'side' ? [[each.figure.side, each]] : [])),
  )
  const [good, bad, both, unclear] = [own.get('good'), own.get('bad'), own.get('both'), own.get('unclear')]
  if (!good || !bad || !both || !unclear || numbers.length !== 4) return null
  const scopes = new Set(numbers.map(({ figure }) => (figure.source === 'side' ? figure.scope : '')))
  if (scopes.size !== 1) return null
  const { of } = good.proportion
  const whom = isAsked([...scopes][0]!)
    ? isUnderQuestion
      ? `Of ${people(of)} who said something to it,`
      : `Asked “${good.question}”, of ${people(of)}`
    : `Of ${people(of)} in “${good.label}”,`
  const share = ({ proportion }: ReportNumber) => {
    const said = shareAndInterval(proportion)
    return said === null ? '' : ` (${said})`
  }
  return `${whom} ${good.proportion.count} ${tell(good.proportion.count)} only good things${share(good)}, ${bad.proportion.count} only bad things or worries${share(bad)}, ${both.proportion.count} both; of ${unclear.proportion.count} the program cannot tell.`
}

function saidWords(label: string, key: string): string {
  if (key === 'yes' || key === 'no') return `answered ${label}`
  if (key === 'side:both') return `named both “${label.replace(' and ', '” and “')}”`
  return key.startsWith('denied:') ? `denied “${label}”` : `named “${label}”`
}

type Said = ReportNumber & { figure: Extract<ReportNumber['figure'], { source: 'said' }> }

/**
 * What people say to one question, in one sentence over one base; null where the numbers are not of one question.
 *
 * @example `Asked “What for?”, 69 of 249 people named “emails” (28 %, 22 to 34 %); next most were named “ideas” (64) and “topics” (53).`
 *
 * @param isUnderQuestion the question stands above it already
 */
export function saidSentenceOf(numbers: readonly ReportNumber[], isUnderQuestion = false): string | null {
  const own = numbers.filter((each): each is Said => each.figure.source === 'said')
  const [first] = own
  if (!first || own.length < 2 || own.length !== numbers.length) return null
  const { of } = first.proportion
  if (
    own.some(
      ({ figure, proportion }) => figure.questionKey !== first.figure.questionKey || proportion.of !== of,
    )
  )
    return null
  const asked = isUnderQuestion ? '' : `Asked “${first.question}”, `
  const share = shareAndInterval(first.proportion)
  const rest = of - own.reduce((sum, { proportion }) => sum + proportion.count, 0)
  const [one, other, both] = own.map(({ proportion }) => proportion.count)
  const inBrackets = share === null ? '' : ` (${share})`
  if (own.length === 2 && first.figure.key === 'yes' && own[1]!.figure.key === 'no')
    return `${asked}${one} of ${people(of)} answered yes${inBrackets}, ${other} no and ${rest} neither.`
  if (own.length === 3 && first.figure.key.startsWith('side:') && own[2]!.figure.key === 'side:both')
    return `${asked}${one} of ${people(of)} named “${first.label}” alone${inBrackets}, ${other} “${own[1]!.label}” alone, ${both} both and ${rest} neither.`
  if (!own.every(({ figure }) => figure.key.startsWith('word:'))) return null
  const others = own.slice(1).map(({ label, proportion }) => `“${label}” (${proportion.count})`)
  return `${asked}${one} of ${people(of)} named “${first.label}”${inBrackets}; next most were named ${listOf(others)}.`
}

/** A share is never alone, and of too few people there is none. */
export function figures(proportion: Proportion, say: SayShare = sayShare): string {
  if (isTooFew(proportion)) return '; too few to say more'
  const said = shareAndInterval(proportion, ', ', say)
  if (said === null) return ''
  return ` (${said})`
}

/** `41 %, 28 to 57 %`; null where there is no share. */
export function shareAndInterval(
  proportion: Proportion,
  between = ', ',
  say: SayShare = sayShare,
): string | null {
  const { share, low, high } = proportion
  if (share === null || low === null || high === null) return null
  const of = (value: number) => say(value, proportion)
  return `${of(share)} %${between}${of(low)} to ${of(high)} %`
}

type SayShare = (share: number, proportion: Proportion) => string

/** “1 tells”, “2 tell”. */
export function tell(count: number): string {
  return count === 1 ? 'tells' : 'tell'
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
