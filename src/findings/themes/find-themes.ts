/**
 * Embedded segments -> themes: how many, what each is called, what belongs to it and what belongs to none. Nothing is
 * told about their number; the same input and seed give the same themes.
 *
 * Take out what the whole study shares -> lean on the turn -> centre and project (PCA) -> exact nearest neighbours in
 * several views -> communities that the views agree on, their number by what survives resampling -> halves of one thing
 * joined -> centres -> strengths. Communities that nobody could name, or that too few people speak of, are dissolved,
 * and their segments go to the next theme or to none.
 */
import { createRandom } from '../../statistics/random.ts'
import { assignSegments } from './assign-segments.ts'
import { breathe } from './breathe.ts'
import { canonicalOrder, neighboursOf } from './canonical-order.ts'
import { type ChosenCommunities, chooseCommunities } from './choose-communities.ts'
import { type DescribedTheme, describeThemes, type Unnameable } from './describe-themes.ts'
import { leanOnTurn } from './lean-on-turn.ts'
import { coherenceOf, keepOwnWords } from './own-words.ts'
import type { ProposeNames } from './proposed-names.ts'
import type { Neighbours } from './quote-doubts.ts'
import { findBasis, project } from './reduce-dimensions.ts'
import { findCommonWords, removeCommon } from './remove-common.ts'
import { sayingsOf, themesOfSayings } from './repeated-sayings.ts'
import { lookManyWays } from './segment-views.ts'
import { indexTerms, type Term, type TermIndex, weighTerms } from './term-weights.ts'
import { leastStability } from './theme-stability.ts'
import { selectRows, type Vectors } from './vectors.ts'

export interface ThemeInput {
  texts: readonly string[]
  /** For each text, the number of the participant who said it. */
  speakers: Int32Array
  /** For each text, a vector of length 1. */
  vectors: Vectors
  /** For each text, the number of the turn it is from: what stands around a sentence tells what "it" is. */
  turns: Int32Array
  /** For each text, where in its turn it begins; without them nothing is known of what stands beside it. */
  starts?: Int32Array
}

export interface ThemeOptions {
  seed: number
  /** Embeds candidate names; without it names go by word weights alone. */
  embed?: (texts: string[]) => Promise<Float32Array[]>
  unnameable?: Unnameable
  /** Names beside the program's own; each is checked against the members. */
  proposeNames?: ProposeNames | undefined
  /** Where rows are sorted and nobody is counted, a theme that has no name of its own is one too. */
  keepsUnnamed?: boolean
  signal?: AbortSignal | undefined
  onProgress?: (share: number) => Promise<void>
}

export type FoundTheme = DescribedTheme

export interface FoundThemes {
  /** Most widespread first. */
  themes: FoundTheme[]
  /** Segments that belong to none, not even loosely. */
  none: number
  parameters: Record<string, number>
}

export const directionsKept = 128
/** Themes are looked for among so many segments; a larger study is sampled, and then all segments are assigned. */
export const mostClustered = 12_000
/** With fewer segments there is nothing to compare. */
const fewestSegments = 6
/** Standard deviations by which members are nearer than any two segments of the study. */
const leastCoherence = 0.35
/** From this coherence on a lower stability will do: found again in part, and about one thing. */
const goodCoherence = 0.5
const stabilityOfGood = 0.3
/** What is so coherent is something, unless it is hardly ever found again. */
const clearCoherence = 1
const stabilityOfClear = 0.25
/** A theme of which less than this share holds one of its own leading terms has nothing that could be named. */
const leastCoverage = 0.3

/**
 * The same rows give the same themes in whatever order they come: an interview imported anew has another id, and a file
 * may be sorted by any column.
 */
export async function findThemes(input: ThemeInput, options: ThemeOptions): Promise<FoundThemes> {
  const neighbours = neighboursOf(input)
  const order = canonicalOrder(input, neighbours)
  const found = await findInOrder(
    {
      neighbours: Array.from(order, (row) => neighbours[row]!),
      texts: Array.from(order, (row) => input.texts[row]!),
      speakers: order.map((row) => input.speakers[row]!),
      turns: order.map((row) => input.turns[row]!),
      vectors: selectRows(input.vectors, order),
    },
    options,
  )
  const themes = found.themes.map((theme) => ({
    ...theme,
    members: theme.members.map((member) => ({ ...member, segment: order[member.segment]! })),
    loose: theme.loose.map((member) => ({ ...member, segment: order[member.segment]! })),
    quotes: theme.quotes.map((segment) => order[segment]!),
  }))
  return { ...found, themes }
}

interface OrderedInput extends ThemeInput {
  neighbours: readonly Neighbours[]
}

async function findInOrder(input: OrderedInput, options: ThemeOptions): Promise<FoundThemes> {
  const { vectors } = input
  const sayings = sayingsOf(input.texts)
  if (sayings.length < fewestSegments) {
    const themes = themesOfSayings(sayings, input)
    const placed = themes.reduce((sum, theme) => sum + theme.members.length, 0)
    return { themes, none: vectors.count - placed, parameters: {} }
  }
  const index = indexTerms(input.texts)
  const words = findCommonWords(index, input.speakers)
  const distinct = removeCommon(vectors, { index, texts: input.texts, words })
  await breathe(options.signal)
  const basis = findBasis(distinct, directionsKept)
  const space = project(leanOnTurn(distinct, input.turns), basis)
  await breathe(options.signal)
  const sample = drawSample(space, sayings, options.seed)
  const part = partOf(options.onProgress)
  const graphs = await lookManyWays(sample.space, {
    signal: options.signal,
    onProgress: part(0, 0.4),
  })
  const people = new Set(input.speakers).size
  const chosen = await chooseCommunities(graphs, sample.space, {
    ...options,
    people,
    onProgress: part(0.4, 0.85),
  })
  await breathe(options.signal)
  const kept = dissolve({ input, index, sample }, chosen, options.seed)
  const home = new Int32Array(vectors.count).fill(-1)
  for (const [at, label] of kept.labels.entries()) for (const row of sample.alike[at]!) home[row] = label
  const { assignments, floor } = assignSegments(space, home, kept.stability.length)
  const own = keepOwnWords(input, assignments, kept.stability.length)
  await options.onProgress?.(0.9)
  const themes = await describeThemes(
    { ...input, index, unnameable: options.unnameable ?? { names: [], questions: [] }, commonWords: words },
    own,
    {
      stability: kept.stability,
      embed: options.embed,
      proposeNames: options.proposeNames,
      keepsUnnamed: options.keepsUnnamed,
    },
  )
  const somewhere = new Set(
    themes.flatMap(({ members, loose }) => [...members, ...loose].map(({ segment }) => segment)),
  )
  return {
    themes,
    none: vectors.count - somewhere.size,
    parameters: {
      directions: basis.directions.length,
      views: graphs.length,
      clustered: sample.space.count,
      communities: chosen.count,
      dissolved: chosen.count - kept.stability.length,
      floor: round(floor),
    },
  }
}

/** A step's own share of the whole. */
function partOf(onProgress: ThemeOptions['onProgress']) {
  return (from: number, to: number) =>
    onProgress && ((share: number) => onProgress(from + (to - from) * share))
}

interface Sample {
  space: Vectors
  /** Row of the whole study for each row of the sample. */
  rows: Int32Array
  /** For each row of the sample, all rows of the study with the same words: who else said just that. */
  alike: readonly number[][]
}

/**
 * Each text once: fifty people who answer "the price" would otherwise be each other's only neighbours. All of them are
 * assigned afterwards.
 */
function drawSample(space: Vectors, sayings: readonly number[][], seed: number): Sample {
  const alikeByFirst = new Map(sayings.map((rows) => [rows[0]!, rows]))
  const distinct = Int32Array.from(alikeByFirst.keys())
  const rows =
    distinct.length <= mostClustered
      ? distinct
      : createRandom(seed).shuffle(distinct).slice(0, mostClustered).sort()
  const alike = Array.from(rows, (row) => alikeByFirst.get(row)!)
  return { space: rows.length === space.count ? space : selectRows(space, rows), rows, alike }
}

interface Scope {
  input: ThemeInput
  index: TermIndex
}

/**
 * Keeps communities of enough people that hold together (they are found again when a fifth of the segments is left
 * out) and whose members share words of their own.
 */
function dissolve(
  { input, index, sample }: Scope & { sample: Sample },
  { labels, count, stability }: ChosenCommunities,
  seed: number,
): { labels: Int32Array; stability: number[] } {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (const [row, label] of labels.entries()) members[label]!.push(...sample.alike[row]!)
  const terms = weighTerms({ index, speakers: input.speakers }, members, 12)
  const coherence = coherenceOf(input.vectors, input.speakers, { groups: members, seed })
  const least = fewestSpeakers(new Set(input.speakers).size)
  const kept: number[] = []
  const numbers = new Int32Array(count).fill(-1)
  for (let label = 0; label < count; label++) {
    const speakers = new Set(members[label]!.map((row) => input.speakers[row]!)).size
    if (speakers < least || !holdsTogether(stability[label]!, coherence[label]!)) continue
    if (coverage(index, members[label]!, terms[label]!) < leastCoverage) continue
    numbers[label] = kept.length
    kept.push(stability[label]!)
  }
  return { labels: labels.map((label) => numbers[label]!), stability: kept }
}

/**
 * Surely nothing where members of different people are hardly nearer than chance; the more coherent they are, the less
 * often they have to be found again. Judged by reading the groups of a small study, of 60 interviews and of 250: a bound
 * of .5 for all dissolved what many people spoke of (code, writing, wrong answers) because it has no sharp border.
 */
function holdsTogether(stability: number, coherence: number): boolean {
  if (coherence < leastCoherence) return false
  if (coherence >= clearCoherence) return stability >= stabilityOfClear
  return stability >= (coherence >= goodCoherence ? stabilityOfGood : leastStability)
}

/** Two in a small study, six of five hundred, fourteen of three thousand. */
export function fewestSpeakers(people: number): number {
  return Math.max(2, Math.round(Math.sqrt(people) / 4))
}

function coverage(index: TermIndex, rows: readonly number[], terms: readonly Term[]): number {
  const own = new Set(terms.map((term) => term.term))
  return rows.filter((row) => index[row]!.some((term) => own.has(term))).length / Math.max(1, rows.length)
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
