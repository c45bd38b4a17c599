/** Figures of the transcripts themselves, counted again. */
import type { ClaimCorpus } from '../../../findings/claims/index.ts'
import { mean, median } from '../../../statistics/describe.ts'
import { type Checked, leftOpen, refuted, supported } from './checked.ts'
import type { Extreme, Fact, Middle, Unit, Whose } from './read-facts.ts'
import { type InterviewSize, sizesOf } from './record-facts.ts'

/** All of a sentence's figures: one that is wrong makes it wrong. Pure. */
export function checkFacts(facts: readonly Fact[], corpus: ClaimCorpus): Checked {
  const sizes = sizesOf(corpus)
  const checked = facts.map((fact) => checkFact(fact, sizes))
  const worst =
    checked.find(({ verdict }) => verdict === 'refuted') ??
    checked.find(({ verdict }) => verdict === 'unsupported') ??
    checked[0]!
  return { ...worst, say: [...new Set(checked.map(({ say }) => say))].join(' ') }
}

function checkFact(fact: Fact, sizes: readonly InterviewSize[]): Checked {
  if (fact.measure === 'interviews') {
    const say = `The transcripts hold ${figure(sizes.length)} ${sizes.length === 1 ? 'interview' : 'interviews'}.`
    return fact.value === sizes.length ? supported(say) : refuted('base', say)
  }
  const readings = readingsOf(fact.unit, fact.whose)
  if (fact.measure === 'interviewsOf') return checkSized(fact, { readings, sizes })
  if (fact.measure === 'total')
    return compare({ value: fact.value, half: 0, unit: fact.unit }, readings, (of) =>
      sizes.reduce((sum, size) => sum + of(size), 0),
    )
  if (isMiddle(fact)) {
    const middle = fact.measure === 'median' ? median : mean
    const stated = {
      value: fact.value,
      half: 0.5 * 10 ** -fact.decimals,
      unit: `${fact.unit} (${fact.measure})`,
    }
    return compare(stated, readings, (of) => middle(sizes.map(of))!)
  }
  return checkExtreme(fact, { readings, sizes })
}

const isMiddle = (fact: Middle | Extreme): fact is Middle => 'decimals' in fact

interface Reading {
  name: string
  of: (size: InterviewSize) => number
  /** The usual way to count it; the others only tell whether a difference is one of counting. */
  isUsual: boolean
}

function readingsOf(unit: Unit, whose: Whose): Reading[] {
  const of =
    (role: 'participant' | 'interviewer' | 'all', by: 'turns' | 'words' | 'runs') => (size: InterviewSize) =>
      role === 'all' ? size[by].participant + size[by].interviewer : size[by][role]
  const whom = { participant: "participants'", interviewer: "interviewer's", all: "both speakers'" }
  const roles = whose === 'any' ? (['all', 'participant'] as const) : ([whose] as const)
  return roles.flatMap((role): Reading[] => {
    const usual = { name: `${whom[role]} ${unit}`, of: of(role, unit), isUsual: true }
    return unit === 'turns' ? [usual] : [usual, { ...usual, of: of(role, 'runs'), isUsual: false }]
  })
}

/** Programs part words in different ways (hyphens, dashes, emoji): so much may lie between two right counts. */
const wayOfCounting = 0.03

function compare(
  { value, half, unit }: { value: number; half: number; unit: string },
  readings: readonly Reading[],
  count: (of: Reading['of']) => number,
): Checked {
  const counted = readings.map((reading) => ({ ...reading, found: count(reading.of) }))
  const holding = counted.find(({ found }) => Math.abs(found - value) <= half + 1e-9)
  const [first] = counted
  if (holding) return supported(`Counted again: ${figure(value)} ${sayUnit(holding.name, unit)}.`)
  const say = `The report says ${figure(value)} ${unit}; counted again they are ${counted
    .filter(({ isUsual }) => isUsual)
    .map(({ found, name }) => `${figure(found)} (${name})`)
    .join(' or ')}.`
  const isNear = counted.some(({ found }) => Math.abs(found - value) <= wayOfCounting * found)
  return isNear && first!.name.endsWith('words')
    ? leftOpen(`${say} So small a difference may lie in how words are told apart.`)
    : refuted('miscounted', say)
}

const sayUnit = (name: string, unit: string) =>
  unit.includes('(') ? `${name} ${unit.slice(unit.indexOf('('))}` : name

interface Given {
  readings: readonly Reading[]
  sizes: readonly InterviewSize[]
}

function checkExtreme(fact: Extreme, { readings, sizes }: Given): Checked {
  const pick = fact.measure === 'longest' ? Math.max : Math.min
  const result = compare({ value: fact.value, half: 0, unit: fact.unit }, readings, (of) =>
    pick(...sizes.map(of)),
  )
  const named = sizes.find(({ interviewId }) => fact.name?.includes(interviewId))
  const [{ of }] = readings as [Reading]
  const extreme = pick(...sizes.map(of))
  if (named && of(named) !== extreme) {
    const { interviewId } = sizes.find((size) => of(size) === extreme)!
    return refuted(
      'miscounted',
      `The ${fact.measure} interview is ${interviewId} (${figure(extreme)} ${fact.unit}); ${named.interviewId} has ${figure(of(named))}.`,
    )
  }
  return result
}

function checkSized(
  { value, of, percent, than, bound, unit }: Extract<Fact, { measure: 'interviewsOf' }>,
  { readings, sizes }: Given,
): Checked {
  const total = sizes.length
  if (of !== null && of > total)
    return refuted('base', `The report counts ${of}; the transcripts hold only ${total} interviews.`)
  const fits = (count: number) =>
    ({ more: count > bound, fewer: count < bound, atLeast: count >= bound, atMost: count <= bound })[than]
  const counted = readings.map((reading) => ({
    ...reading,
    found: sizes.filter((size) => fits(reading.of(size))).length,
  }))
  const words = { more: 'more than', fewer: 'fewer than', atLeast: 'at least', atMost: 'at most' }[than]
  const say = `${figure(counted[0]!.found)} of ${total} interviews have ${words} ${figure(bound)} ${unit} (${counted[0]!.name}).`
  const isRight = counted.some(({ found }) => found === value)
  const exact = (100 * value) / total
  const isBaseKnown = of === null || of === total
  if (percent && isBaseKnown && Math.abs(exact - percent.value) > 0.5 * 10 ** -percent.decimals + 1e-9)
    return refuted(
      'arithmetic',
      `${value} of ${total} is ${exact.toFixed(Math.max(1, percent.decimals))} %, not ${percent.value} %.`,
    )
  if (isRight) return supported(say)
  if (!isBaseKnown)
    return leftOpen(
      `The report does not say which ${of} of ${total} interviews these are counted among. ${say}`,
    )
  return refuted('miscounted', `The report says ${value}; ${say}`)
}

const figure = (value: number) => (Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(1))
