/** Passages of real interviews with their vectors: nobody has sorted them, but a finding should be found again. */
import { segmentTurn } from '../../src/findings/segments/segment-turn.ts'
import { findThemes, type ThemeInput } from '../../src/findings/themes/find-themes.ts'
import { selectRows } from '../../src/findings/themes/vectors.ts'
import { adjustedRandIndex } from '../../src/statistics/compare-partitions.ts'
import { type Half, readCorpus } from '../interviewer/corpus.ts'
import { drawRows, vectorsOf } from './answers.ts'
import { eachNoneAlone, meanOf, percentInNone, type Row, round } from './measure.ts'

/** The first so many interviews of a half. */
export async function readPassages(half: Half, interviews: number): Promise<ThemeInput> {
  const texts: string[] = []
  const speakers: number[] = []
  const turns: number[] = []
  const starts: number[] = []
  for (const [speaker, recorded] of readCorpus(half, interviews).entries()) {
    for (const [at, turn] of recorded.turns.entries()) {
      if (turn.role !== 'participant') continue
      for (const { start, end } of segmentTurn(turn.text)) {
        texts.push(turn.text.slice(start, end))
        speakers.push(speaker)
        turns.push(1000 * speaker + at)
        starts.push(start)
      }
    }
  }
  return {
    texts,
    speakers: Int32Array.from(speakers),
    turns: Int32Array.from(turns),
    starts: Int32Array.from(starts),
    vectors: await vectorsOf(texts),
  }
}

/** Some rows, in the order given. */
export function takePassages(input: ThemeInput, rows: Int32Array): ThemeInput {
  return {
    texts: Array.from(rows, (row) => input.texts[row]!),
    speakers: rows.map((row) => input.speakers[row]!),
    turns: rows.map((row) => input.turns[row]!),
    starts: rows.map((row) => input.starts![row]!),
    vectors: selectRows(input.vectors, rows),
  }
}

interface Sorted {
  /** Row of the whole -> theme; -1 is none. */
  labels: Map<number, number>
  names: string[]
}

async function sortPassages(input: ThemeInput, rows: Int32Array, seed: number): Promise<Sorted> {
  const { themes } = await findThemes(takePassages(input, rows), { seed })
  const labels = new Map(Array.from(rows, (row) => [row, -1]))
  for (const [theme, { members }] of themes.entries()) {
    for (const { segment, isPrimary } of members) if (isPrimary) labels.set(rows[segment]!, theme)
  }
  return { labels, names: themes.map((theme) => theme.name) }
}

/**
 * How far themes of the same interviews agree: in other orders of the rows, with other seeds, and on four fifths of the
 * people, by the number of themes (least, middle and most) and the adjusted Rand index between each two runs over what
 * both hold.
 */
export async function measureRepeats(input: ThemeInput, runs: number): Promise<Row[]> {
  const count = input.texts.length
  const people = 1 + input.speakers.reduce((most, speaker) => Math.max(most, speaker), -1)
  const all = Int32Array.from({ length: count }, (_, row) => row)
  const ways: [string, (run: number) => [Int32Array, number]][] = [
    ['other orders of the rows', (run) => [drawRows(count, count, run), 1]],
    ['other seeds', (run) => [all, run]],
    [
      'four fifths of the people',
      (run) => {
        const kept = new Set(drawRows(people, Math.round(0.8 * people), run))
        return [all.filter((row) => kept.has(input.speakers[row]!)), 1]
      },
    ],
  ]
  const lines: Row[] = []
  for (const [name, way] of ways) {
    const found: Sorted[] = []
    for (let run = 1; run <= runs; run++) found.push(await sortPassages(input, ...way(run)))
    lines.push({ people, passages: count, 'runs on': name, ...spreadOf(found) })
    process.stderr.write(`${Object.values(lines.at(-1)!).join('  ')}\n`)
  }
  return lines
}

function spreadOf(found: readonly Sorted[]): Row {
  const numbers = found.map(({ names }) => names.length).sort((a, b) => a - b)
  const mean = meanOf(numbers)
  const spread = Math.sqrt(meanOf(numbers.map((number) => (number - mean) ** 2)))
  const indexes = found.flatMap((one, at) => found.slice(at + 1).map((other) => agreementOf(one, other)))
  const distinct = new Set(
    found.map(({ names, labels }) => JSON.stringify([names, [...labels].sort((a, b) => a[0] - b[0])])),
  )
  return {
    themes: `${numbers[0]} / ${numbers[numbers.length >> 1]} / ${numbers.at(-1)}`,
    'spread %': Math.round((100 * spread) / Math.max(1, mean)),
    ari: round(meanOf(indexes)),
    results: distinct.size,
    nonePercent: round(meanOf(found.map(({ labels }) => percentInNone(Int32Array.from(labels.values()))))),
  }
}

function agreementOf(one: Sorted, other: Sorted): number {
  const shared = [...one.labels.keys()].filter((row) => other.labels.has(row))
  const labelsOf = ({ labels }: Sorted) => eachNoneAlone(Int32Array.from(shared, (row) => labels.get(row)!))
  return adjustedRandIndex(labelsOf(one), labelsOf(other))
}
