/**
 * What an audit makes of planted claims. Each ends in one of four ways, told apart for false and for true ones: what is left
 * open was neither caught nor passed, and what the audit does not see cannot be either.
 */
import { type Rate, rateOf } from '../claims/score.ts'
import type { Matched } from './match-findings.ts'

export const outcomes = ['refuted', 'open', 'passed', 'notSeen'] as const
export type Outcome = (typeof outcomes)[number]

export type Outcomes = Record<Outcome, Rate>

export interface KindSummary {
  kind: string
  seen: Rate
  falseOnes: Outcomes
  trueOnes: Outcomes
  /** Of what is called wrong; what is left open is no accusation. */
  precision: Rate
}

export function outcomeOf({ finding }: Matched): Outcome {
  if (finding === null) return 'notSeen'
  return ({ refuted: 'refuted', unsupported: 'open', supported: 'passed' } as const)[finding.verdict]
}

export function outcomesOf(list: readonly Matched[]): Outcomes {
  const ended = Map.groupBy(list, outcomeOf)
  const rate = (outcome: Outcome) => rateOf(ended.get(outcome)?.length ?? 0, list.length)
  return { refuted: rate('refuted'), open: rate('open'), passed: rate('passed'), notSeen: rate('notSeen') }
}

export function summaryOf(kind: string, list: readonly Matched[]): KindSummary {
  const refuted = list.filter((each) => outcomeOf(each) === 'refuted')
  return {
    kind,
    seen: rateOf(list.filter(({ finding }) => finding !== null).length, list.length),
    falseOnes: outcomesOf(list.filter(({ item }) => !item.isTrue)),
    trueOnes: outcomesOf(list.filter(({ item }) => item.isTrue)),
    precision: rateOf(refuted.filter(({ item }) => !item.isTrue).length, refuted.length),
  }
}

/** By name and truth: "altered" is always false, a form of quotation may be either. */
export function groupsOf<T extends Matched>(
  list: readonly T[],
  nameOf: (each: T) => string,
): { name: string; isTrue: boolean; outcomes: Outcomes }[] {
  return [...Map.groupBy(list, nameOf)].flatMap(([name, named]) =>
    [false, true].flatMap((isTrue) => {
      const some = named.filter(({ item }) => item.isTrue === isTrue)
      return some.length === 0 ? [] : [{ name, isTrue, outcomes: outcomesOf(some) }]
    }),
  )
}
