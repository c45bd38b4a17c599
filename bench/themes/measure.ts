/** What a grouping is worth: agreement with the labels, and with itself on other subsamples of the same answers. */
import { adjustedRandIndex, normalisedMutualInformation } from '../../src/statistics/compare-partitions.ts'
import { type Answers, drawRows, take } from './answers.ts'
import type { Grouping } from './groupings.ts'

export type Row = Record<string, string | number>

const keptShare = 0.8

/** NMI and ARI over all rows, every row in none being a group of its own. */
export async function measureGrouping(grouping: Grouping, answers: Answers, seed: number): Promise<Row> {
  const started = performance.now()
  const before = process.cpuUsage()
  const { labels, themes, stabilities } = await grouping(answers, seed)
  const seconds = round((performance.now() - started) / 1000)
  const processor = processorSeconds(before)
  const truth = numbersOf(answers.categories)
  const alone = eachNoneAlone(labels)
  return {
    themes,
    categories: new Set(truth).size,
    nmi: round(normalisedMutualInformation(alone, truth)),
    ari: round(adjustedRandIndex(alone, truth)),
    nonePercent: percentInNone(labels),
    ownStability: stabilities ? round(meanOf(stabilities)) : '',
    seconds,
    processor,
  }
}

/** Mean adjusted Rand index between each two runs on independent subsamples, over the rows that both hold. */
export async function measureStability(
  grouping: Grouping,
  answers: Answers,
  { runs, seed }: { runs: number; seed: number },
): Promise<number> {
  const found: Map<number, number>[] = []
  for (let run = 0; run < runs; run++) {
    const size = Math.round(keptShare * answers.texts.length)
    const rows = drawRows(answers.texts.length, size, 1000 * seed + run)
    const { labels } = await grouping(take(answers, rows), seed)
    const alone = eachNoneAlone(labels)
    found.push(new Map(Array.from(rows, (row, at) => [row, alone[at]!])))
  }
  const indexes = found.flatMap((one, at) =>
    found.slice(at + 1).map((other) => {
      const shared = [...one.keys()].filter((row) => other.has(row))
      return adjustedRandIndex(
        shared.map((row) => one.get(row)!),
        shared.map((row) => other.get(row)!),
      )
    }),
  )
  return round(meanOf(indexes))
}

export function percentInNone(labels: Int32Array): number {
  return round((100 * labels.filter((label) => label < 0).length) / labels.length)
}

/** Of this process since then. */
export function processorSeconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return round((user + system) / 1e6)
}

export function eachNoneAlone(labels: Int32Array): number[] {
  let next = labels.length
  return Array.from(labels, (label) => (label < 0 ? next++ : label))
}

function numbersOf(values: readonly string[]): number[] {
  const numbers = new Map([...new Set(values)].map((value, at) => [value, at]))
  return values.map((value) => numbers.get(value)!)
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
