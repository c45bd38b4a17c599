/** Figures of an arm over participants, and of two arms against each other, with intervals over participants. */
import type { HeardAs } from '../../src/interview/rehearsal/model.ts'
import { bootstrapInterval } from '../../src/statistics/bootstrap.ts'
import { mean } from '../../src/statistics/describe.ts'
import type { Interval } from '../../src/statistics/intervals.ts'
import type { FaultCode } from '../../src/study/lint/index.ts'
import { factsAtTurn, factsAtWords, factsOf, type TalkFigures, turnsOf, wordsOf } from './measure-talk.ts'

/** The talks of one participant, one a seed. */
export type Talks = readonly TalkFigures[]

export interface Estimate {
  value: number
  interval: Interval | null
}

export interface ArmSummary {
  arm: string
  participants: number
  share: Estimate
  facts: Estimate
  turns: Estimate
  words: Estimate
  minutes: Estimate
  factsPer100Words: Estimate
  factsPerMinute: Estimate
  repeats: Estimate
  /** Null where the lint was not run. */
  faultsPerTurn: Estimate | null
  /** Faults of each code, per 100 turns. */
  faultsPer100Turns: Partial<Record<FaultCode, number>>
  /** Share of the turns. */
  techniques: Record<string, number>
  heard: Partial<Record<HeardAs, number>>
}

export function summariseArm(arm: string, people: readonly Talks[]): ArmSummary {
  const per = (of: (talk: TalkFigures) => number) => ratioOf(people, of, () => 1)
  const all = people.flat()
  const turns = sum(all.map(turnsOf))
  const isLinted = all.every(({ faults }) => faults !== null)
  return {
    arm,
    participants: people.length,
    share: per((talk) => (talk.factsHeld === 0 ? 0 : factsOf(talk) / talk.factsHeld)),
    facts: per(factsOf),
    turns: per(turnsOf),
    words: per(wordsOf),
    minutes: per(({ minutes }) => minutes),
    factsPer100Words: ratioOf(people, factsOf, (talk) => wordsOf(talk) / 100),
    factsPerMinute: ratioOf(people, factsOf, ({ minutes }) => minutes),
    repeats: per(({ repeats }) => repeats),
    faultsPerTurn: isLinted ? ratioOf(people, ({ faultCount }) => faultCount, turnsOf) : null,
    faultsPer100Turns: sharesOf(
      all.map(({ faults }) => faults ?? {}),
      turns / 100,
    ),
    techniques: sharesOf(
      all.map(({ techniques }) => techniques),
      turns,
    ),
    heard: sharesOf(
      all.map(({ heard }) => heard),
      turns,
    ),
  }
}

export interface Comparison {
  arm: string
  baseline: string
  /** Facts told, first over second: each pair cut at the turns of the shorter, at the words of the shorter, uncut. */
  atEqualTurns: Estimate
  atEqualWords: Estimate
  whole: Estimate
}

export interface Pair {
  arm: string
  baseline: string
  /** The same participants in the same order. */
  people: readonly { ours: Talks; theirs: Talks }[]
}

export function compareArms({ arm, baseline, people }: Pair): Comparison {
  const against = (of: (one: TalkFigures, other: TalkFigures) => number): Estimate => {
    const units = people.map(({ ours, theirs }) => ({
      top: mean(ours.map((talk, at) => of(talk, theirs[at]!))) ?? 0,
      bottom: mean(theirs.map((talk, at) => of(talk, ours[at]!))) ?? 0,
    }))
    return estimate(units)
  }
  return {
    arm,
    baseline,
    atEqualTurns: against((one, other) => factsAtTurn(one, Math.min(turnsOf(one), turnsOf(other)))),
    atEqualWords: against((one, other) => factsAtWords(one, Math.min(wordsOf(one), wordsOf(other)))),
    whole: against(factsOf),
  }
}

/** A ratio of means over participants, each with the mean over their seeds. */
function ratioOf(
  people: readonly Talks[],
  top: (talk: TalkFigures) => number,
  bottom: (talk: TalkFigures) => number,
): Estimate {
  return estimate(
    people.map((talks) => ({ top: mean(talks.map(top)) ?? 0, bottom: mean(talks.map(bottom)) ?? 0 })),
  )
}

interface Unit {
  top: number
  bottom: number
}

function estimate(units: readonly Unit[]): Estimate {
  const statistic = (sample: readonly Unit[]) =>
    sum(sample.map(({ top }) => top)) / sum(sample.map(({ bottom }) => bottom))
  return { value: statistic(units), interval: bootstrapInterval(units, statistic, { rounds: 1_000 }) }
}

function sharesOf<Key extends string>(counts: readonly Partial<Record<Key, number>>[], of: number) {
  const total: Partial<Record<Key, number>> = {}
  for (const count of counts) {
    for (const [key, value] of Object.entries(count) as [Key, number][])
      total[key] = (total[key] ?? 0) + value
  }
  const entries = (Object.entries(total) as [Key, number][]).sort((a, b) => b[1] - a[1])
  return Object.fromEntries(entries.map(([key, value]) => [key, value / of])) as Record<Key, number>
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
