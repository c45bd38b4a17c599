/**
 * Embedded segments -> themes: how many, what each is called, what belongs to it and what belongs to none. Nothing is
 * told about their number; the same input and seed give the same themes.
 *
 * Take out what the whole study shares -> lean on the turn -> centre and project (PCA) -> exact nearest neighbours -> shared-neighbour graph -> communities at the resolution
 * whose silhouette is best -> centres -> strengths. Communities that nobody could name, or that too few people speak
 * of, are dissolved, and their segments go to the next theme or to none.
 */
import { createRandom } from '../../statistics/random.ts'
import { type Assignment, assignSegments, centresOf } from './assign-segments.ts'
import { breathe } from './breathe.ts'
import { chooseQuotes } from './choose-quotes.ts'
import { chooseResolution } from './choose-resolution.ts'
import { displayForm } from './display-form.ts'
import { leanOnTurn } from './lean-on-turn.ts'
import { type Closeness, nameCandidates, nameTheme } from './name-themes.ts'
import { findNeighbours } from './nearest-neighbours.ts'
import { graphOf } from './neighbour-graph.ts'
import { findBasis, project } from './reduce-dimensions.ts'
import { findCommonWords, removeCommon } from './remove-common.ts'
import { indexTerms, type Term, type TermIndex, weighTerms } from './term-weights.ts'
import { meanOf, normaliseRows, rowOf, selectRows, type Vectors } from './vectors.ts'

export interface ThemeInput {
  texts: readonly string[]
  /** For each text, the number of the participant who said it. */
  speakers: Int32Array
  /** For each text, a vector of length 1. */
  vectors: Vectors
  /** For each text, the number of the turn it is from: what stands around a sentence tells what "it" is. */
  turns: Int32Array
}

export interface ThemeOptions {
  seed: number
  /** Embeds candidate names; without it names go by word weights alone. */
  embed?: (texts: string[]) => Promise<Float32Array[]>
  signal?: AbortSignal | undefined
  onProgress?: (share: number) => Promise<void>
}

export interface FoundTheme {
  name: string
  statement: string
  terms: Term[]
  /** Strongest first. */
  members: Assignment[]
  /** Segments in the order in which to show them. */
  quotes: number[]
  speakers: number
  /** Mean strength of the primary members. */
  cohesion: number
}

export interface FoundThemes {
  /** Most widespread first. */
  themes: FoundTheme[]
  /** Segments that belong to none. */
  none: number
  parameters: Record<string, number>
}

export const directionsKept = 64
/** Themes are looked for among so many segments; a larger study is sampled, and then all segments are assigned. */
export const mostClustered = 20_000
/** With fewer segments there is nothing to compare. */
const fewestSegments = 6
/** A theme of which less than this share holds one of its own leading terms has nothing that could be named. */
const leastCoverage = 0.3

/** The same texts give the same themes in whatever order they come: an interview imported anew has another id. */
export async function findThemes(input: ThemeInput, options: ThemeOptions): Promise<FoundThemes> {
  const order = Int32Array.from(input.texts, (_, row) => row)
  order.sort((a, b) => compareTexts(input.texts[a]!, input.texts[b]!) || a - b)
  const found = await findInOrder(
    {
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
    quotes: theme.quotes.map((segment) => order[segment]!),
  }))
  return { ...found, themes }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function findInOrder(input: ThemeInput, options: ThemeOptions): Promise<FoundThemes> {
  const { vectors } = input
  if (vectors.count < fewestSegments) return { themes: [], none: vectors.count, parameters: {} }
  const index = indexTerms(input.texts)
  const words = findCommonWords(index, input.speakers)
  const distinct = removeCommon(vectors, { index, texts: input.texts, words })
  await breathe(options.signal)
  const basis = findBasis(distinct, directionsKept)
  const space = project(leanOnTurn(distinct, input.turns), basis)
  await breathe(options.signal)
  const sample = drawSample(space, input.texts, options.seed)
  const part = partOf(options.onProgress)
  const neighbours = await findNeighbours(sample.space, neighboursFor(sample.space.count), {
    signal: options.signal,
    onProgress: part(0, 0.5),
  })
  const graph = graphOf(neighbours, sample.space.count)
  await breathe(options.signal)
  const people = new Set(input.speakers).size
  const partition = await chooseResolution(graph, sample.space, {
    ...options,
    people,
    onProgress: part(0.5, 0.85),
  })
  await breathe(options.signal)
  const kept = dissolveUnnameable({ input, index, sample }, partition.labels, partition.count)
  const centres = centresOf(sample.space, kept.labels, kept.count)
  const { assignments, floor } = assignSegments(space, centres)
  await options.onProgress?.(0.9)
  const themes = await describeThemes({ input, index, space }, assignments, { ...options, count: kept.count })
  const somewhere = new Set(themes.flatMap((theme) => theme.members.map((member) => member.segment)))
  return {
    themes,
    none: vectors.count - somewhere.size,
    parameters: {
      directions: basis.directions.length,
      neighbours: neighbours.each,
      clustered: sample.space.count,
      resolution: partition.resolution,
      silhouette: round(partition.silhouette),
      communities: partition.count,
      floor: round(floor),
    },
  }
}

/** More segments make denser neighbourhoods: about the cube root, judged on studies of 25 to 16,000 segments. */
export function neighboursFor(count: number): number {
  return Math.max(3, Math.min(40, Math.round(count ** 0.35)))
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
function drawSample(space: Vectors, texts: readonly string[], seed: number): Sample {
  const sayings = new Map<string, number[]>()
  for (const [row, text] of texts.entries()) {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const known = sayings.get(plain)
    if (known) known.push(row)
    else sayings.set(plain, [row])
  }
  const alikeByFirst = new Map([...sayings.values()].map((rows) => [rows[0]!, rows]))
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

/** Keeps communities of enough people whose members share words of their own. */
function dissolveUnnameable(
  { input, index, sample }: Scope & { sample: Sample },
  labels: Int32Array,
  count: number,
): { labels: Int32Array; count: number } {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (const [row, label] of labels.entries()) members[label]!.push(...sample.alike[row]!)
  const terms = weighTerms({ index, speakers: input.speakers }, members, 12)
  const least = fewestSpeakers(new Set(input.speakers).size)
  const numbers = new Int32Array(count).fill(-1)
  let kept = 0
  for (let label = 0; label < count; label++) {
    const speakers = new Set(members[label]!.map((row) => input.speakers[row]!)).size
    if (speakers >= least && coverage(index, members[label]!, terms[label]!) >= leastCoverage)
      numbers[label] = kept++
  }
  return { labels: labels.map((label) => numbers[label]!), count: kept }
}

/** Two in a small study, six of five hundred, fourteen of three thousand. */
export function fewestSpeakers(people: number): number {
  return Math.max(2, Math.round(Math.sqrt(people) / 4))
}

function coverage(index: TermIndex, rows: readonly number[], terms: readonly Term[]): number {
  const own = new Set(terms.map((term) => term.term))
  return rows.filter((row) => index[row]!.some((term) => own.has(term))).length / Math.max(1, rows.length)
}

async function describeThemes(
  { input, index, space }: Scope & { space: Vectors },
  assignments: Assignment[],
  options: ThemeOptions & { count: number },
): Promise<FoundTheme[]> {
  const members: Assignment[][] = Array.from({ length: options.count }, () => [])
  for (const assignment of assignments) members[assignment.theme]!.push(assignment)
  const order = members
    .map((list) => ({ list, speakers: new Set(list.map((each) => input.speakers[each.segment]!)).size }))
    .filter((each) => each.speakers >= 2)
    .sort((a, b) => b.speakers - a.speakers || b.list.length - a.list.length)
  const primaryRows = order.map(({ list }) =>
    list.filter((each) => each.isPrimary).map((each) => each.segment),
  )
  const terms = weighTerms({ index, speakers: input.speakers }, primaryRows)
  const closeness = await measureCloseness(input.vectors, { rows: primaryRows, terms }, options.embed)
  const taken = new Set<string>()
  const themes: FoundTheme[] = []
  for (const [at, { list, speakers }] of order.entries()) {
    if (terms[at]!.length === 0) continue
    const texts = primaryRows[at]!.map((row) => input.texts[row]!)
    const naming = nameTheme(terms[at]!, {
      closeness: closeness?.[at] ?? null,
      taken,
      write: (term) => displayForm(term, texts),
    })
    taken.add(naming.name)
    list.sort((a, b) => b.strength - a.strength || a.segment - b.segment)
    const primary = list.filter((each) => each.isPrimary)
    const candidates = primary.map(({ segment, strength }) => ({
      segment,
      strength,
      speaker: input.speakers[segment]!,
      text: input.texts[segment]!,
    }))
    themes.push({
      ...naming,
      terms: terms[at]!.slice(0, 10),
      members: list.map((member) => ({ ...member, theme: themes.length, strength: round(member.strength) })),
      quotes: chooseQuotes(candidates, space),
      speakers,
      cohesion: round(primary.reduce((sum, each) => sum + each.strength, 0) / Math.max(1, primary.length)),
    })
  }
  return themes
}

/** How near each candidate name is to what sets the theme apart from the whole study. */
async function measureCloseness(
  vectors: Vectors,
  { rows, terms }: { rows: number[][]; terms: Term[][] },
  embed: ThemeOptions['embed'],
): Promise<Closeness[] | null> {
  if (!embed) return null
  const candidates = [...new Set(terms.flatMap((each) => nameCandidates(each)))]
  const embedded = await embed(candidates)
  const byTerm = new Map(candidates.map((term, at) => [term, embedded[at]!]))
  const mean = meanOf(vectors)
  return rows.map((members) => {
    const centre = meanOf(selectRows(vectors, members))
    const apart = Float32Array.from(centre, (value, column) => value - mean[column]!)
    const direction = rowOf(normaliseRows({ data: apart, count: 1, dimensions: apart.length }), 0)
    const cosine = (one: Float32Array | undefined, other: Float32Array | undefined) =>
      one && other ? one.reduce((sum, value, column) => sum + value * other[column]!, 0) : 0
    return {
      toTheme: (term) => cosine(byTerm.get(term), direction),
      between: (one, other) => cosine(byTerm.get(one), byTerm.get(other)),
    }
  })
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
