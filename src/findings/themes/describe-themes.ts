/** From assigned segments to themes that a reader can use: a name, a statement, terms, quotes. */
import type { Assignment } from './assign-segments.ts'
import { bothSides, chooseQuotes } from './choose-quotes.ts'
import { type CoveredName, coveredName } from './covered-name.ts'
import { displayForm } from './display-form.ts'
import { functionWords } from './function-words.ts'
import { type HeadPhrase, StemIndex } from './head-phrases.ts'
import { type CoverageScope, centre, coverageOf, joining, sayingOf } from './name-coverage.ts'
import { nameGroups } from './name-groups.ts'
import { standOf } from './name-in-its-sense.ts'
import type { Closeness } from './name-themes.ts'
import { type Directions, directionsOf } from './own-words.ts'
import { checkProposed, type ProposeNames, type ThemeToName } from './proposed-names.ts'
import { doubtsOf, type Neighbours } from './quote-doubts.ts'
import { stemOf } from './said-words.ts'
import { saidMoreElsewhere, topicOf } from './set-apart.ts'
import { stateTheme } from './state-theme.ts'
import { type Term, type TermIndex, weighTerms } from './term-weights.ts'
import type { Vectors } from './vectors.ts'

export interface DescribedTheme {
  name: string
  statement: string
  terms: Term[]
  /** Who speaks of what the name says, strongest first. */
  members: Assignment[]
  /** What lies near the members and does not speak of what the name says; it counts for nothing. */
  loose: Assignment[]
  /** Segments in the order in which to show them. */
  quotes: number[]
  speakers: number
  /** Mean strength of the primary members. */
  cohesion: number
  /** Mean best overlap with what is found when a fifth of the segments is left out, 0 to 1. */
  stability: number
  /** Name of the broader theme that it is a part of; null: it stands alone. */
  group: string | null
}

export interface DescribeInput {
  texts: readonly string[]
  speakers: Int32Array
  vectors: Vectors
  index: TermIndex
  /** For each text, what stands beside it in its turn. */
  neighbours: readonly Neighbours[]
  /** What no theme is called by. */
  unnameable: Unnameable
  /** Words that everybody uses again and again. */
  commonWords: readonly string[]
}

export interface Unnameable {
  /** Of the product and the company; they may be described in a sentence, of which only the names count. */
  names: readonly string[]
  /** What people were asked: their answers say its words again. */
  questions: readonly string[]
}

export interface DescribeOptions {
  stability: readonly number[]
  embed?: ((texts: string[]) => Promise<Float32Array[]>) | undefined
  proposeNames?: ProposeNames | undefined
  /** Also what few of its people speak of is kept as a theme. */
  keepsUnnamed?: boolean | undefined
}

/** A theme of fewer people is left as it was found. */
const fewestToTighten = 10

interface Group {
  list: Assignment[]
  loose: Assignment[]
  primary: Assignment[]
  rows: number[]
  speakers: number
  stability: number
  /** Whether who does not say its name was held against those who do. */
  isTightened: boolean
}

/** Most widespread first; what nothing can be said of that is not said of another theme is left out. */
export async function describeThemes(
  input: DescribeInput,
  assignments: readonly Assignment[],
  { stability, embed, proposeNames, keepsUnnamed = false }: DescribeOptions,
): Promise<DescribedTheme[]> {
  const groups = groupsOf(input, assignments, stability)
  const excluded = stemsOf([...properWords(input), ...input.unnameable.questions])
  const common = stemsOf(input.commonWords)
  const stems = new StemIndex({ ...input, excluded, common })
  const phrases = groups.map((group) => stems.phrasesOf(group.rows))
  const terms = weighTerms(
    input,
    groups.map((group) => group.rows),
  )
  const apart = directionsOf(
    input.vectors,
    groups.map((group) => group.rows),
  )
  const closeness = await measureCloseness(phrases, apart, embed)
  const scope = { stems, space: centre(input.vectors) }
  const elsewhere = saidMoreElsewhere(groups, stems)
  const topic = topicOf(input.unnameable)
  const taken: HeadPhrase[] = []
  const kept: Kept[] = []
  for (const [at, group] of groups.entries()) {
    const own = terms[at]!.filter(({ term }) => !term.split(' ').some((word) => excluded.has(stemOf(word))))
    if (own.length === 0) continue
    const named = coveredName(
      {
        ...{ phrases: phrases[at]!, rows: group.rows, texts: input.texts, taken },
        terms: own.filter(({ term }) => !common.has(stemOf(term))),
        closeness: closeness?.[at] ?? null,
        isSaidMoreElsewhere: (words, times) => elsewhere(at, words, times),
        topic,
        isNamedAnyway: keepsUnnamed,
      },
      scope,
    )
    if (!named) continue
    taken.push(named.phrase)
    const tight = tightened(input, { group, named, scope })
    kept.push({
      ...named,
      own: named.name,
      at,
      group: tight,
      rows: tight.rows,
      direction: apart.to(at),
      terms: own,
    })
  }
  const names = proposeNames
    ? await checkProposed(kept, await proposeNames(kept.map((theme) => toName(input, theme))), {
        ...{ stems, directions: apart, excluded, embed },
      })
    : kept.map(({ name }) => name)
  const themes = kept.map((theme, at) => toTheme({ ...theme, name: names[at]! }, { input, stems, apart }))
  return nameGroups(themes, kept, stems)
    .sort((a, b) => b.speakers - a.speakers || b.members.length - a.members.length)
    .map((theme, number) => ({
      ...theme,
      members: shownOf(theme.members, number),
      loose: shownOf(theme.loose, number),
    }))
}

const shownOf = (list: readonly Assignment[], theme: number) =>
  list.map((each) => ({ ...each, theme, strength: round(each.strength) }))

/** A theme's people are those who speak of what its name says: who lies near and speaks of something else is loosely of it. */
function tightened(
  { speakers, texts }: DescribeInput,
  { group, named, scope }: { group: Group; named: CoveredName; scope: CoverageScope },
): Group {
  const { list } = group
  // Of a handful of people nothing is told of how near is near.
  if (group.speakers < fewestToTighten) return group
  const all = list.map(({ segment }) => segment)
  const { speaking, isMeasured } = coverageOf(named, all, scope)
  const counted = new Set(speaking)
  const joined = joining(named, { own: all, all: texts.length }, scope).map(
    ({ row, cosine }): Assignment => ({
      segment: row,
      theme: list[0]!.theme,
      strength: cosine,
      isPrimary: false,
    }),
  )
  const members = [...list.filter(({ segment }) => counted.has(segment)), ...joined]
  const primary = members.filter(({ isPrimary }) => isPrimary)
  return {
    ...group,
    list: members.sort((a, b) => b.strength - a.strength || a.segment - b.segment),
    loose: list.filter(({ segment }) => !counted.has(segment)),
    primary,
    rows: primary.map(({ segment }) => segment),
    isTightened: isMeasured,
    speakers: new Set(members.map(({ segment }) => speakers[segment]!)).size,
  }
}

function toName({ texts }: DescribeInput, { name, terms, rows }: Kept): ThemeToName {
  return {
    name,
    terms: terms.slice(0, 8).map(({ term }) => term),
    passages: rows.map((row) => ({ row, text: texts[row]! })),
  }
}

interface Described {
  input: DescribeInput
  stems: StemIndex
  apart: Directions
}

function toTheme(
  { name, own, at, phrase, group, terms }: Kept,
  { input, stems, apart }: Described,
): DescribedTheme {
  const texts = group.rows.map((row) => input.texts[row]!)
  const says = sayingOf(phrase, stems)
  const sense = standOf(phrase.text, phrase.said)
  const candidates = group.primary.map(({ segment }) => {
    const stance = stems.stanceOf(segment, phrase.stems)
    const isContrary = stance !== null && sense !== 'mixed' && stance !== sense
    const text = input.texts[segment]!
    return {
      segment,
      text,
      strength: apart.nearness(segment, at),
      speaker: input.speakers[segment]!,
      showsName: isContrary
        ? 0
        : says(segment)
          ? 1
          : stems.holds(segment, phrase.stems) / phrase.stems.length / 2,
      doubts: doubtsOf(text, input.neighbours[segment]!) + (isContrary ? 1 : 0),
    }
  })
  return {
    name,
    statement: stateTheme(
      terms,
      {
        name,
        // Who says it is counted by the program's own phrase: of a name that a model proposed it would tell nothing.
        said:
          name === own
            ? {
                people: stems.peopleIn(group.list.map(({ segment }) => segment).filter(says)),
                of: group.speakers,
              }
            : null,
        isTightened: group.isTightened,
        isEither: name === own && phrase.isEither === true,
        texts,
      },
      (term) => displayForm(term, texts),
    ),
    terms: terms.slice(0, 10),
    members: group.list,
    loose: group.loose,
    quotes:
      sense === 'mixed'
        ? bothSides(chooseQuotes(candidates, input.vectors), (row) => stems.stanceOf(row, phrase.stems))
        : chooseQuotes(candidates, input.vectors),
    speakers: group.speakers,
    cohesion: round(group.primary.reduce((sum, each) => sum + each.strength, 0) / group.primary.length),
    stability: round(group.stability),
    group: null,
  }
}

/** A group that has a name. */
interface Kept {
  /** Its number among all groups. */
  at: number
  name: string
  /** The program's own name, whatever it is shown as. */
  own: string
  phrase: HeadPhrase
  group: Group
  rows: readonly number[]
  direction: Float32Array
  terms: Term[]
}

function groupsOf(
  { speakers }: DescribeInput,
  assignments: readonly Assignment[],
  stability: readonly number[],
): Group[] {
  const lists: Assignment[][] = stability.map(() => [])
  for (const assignment of assignments) lists[assignment.theme]!.push(assignment)
  return lists
    .map((list, theme) => {
      list.sort((a, b) => b.strength - a.strength || a.segment - b.segment)
      const primary = list.filter((each) => each.isPrimary)
      return {
        list,
        loose: [],
        primary,
        rows: primary.map((each) => each.segment),
        speakers: new Set(list.map((each) => speakers[each.segment]!)).size,
        stability: stability[theme]!,
        isTightened: false,
      }
    })
    .filter((group) => group.speakers >= 2 && group.primary.length >= 2)
    .sort((a, b) => b.speakers - a.speakers || b.list.length - a.list.length)
}

/** Words with a capital in what describes the product, unless participants write them without one ("Bikes"). */
function properWords({ unnameable, texts }: DescribeInput): string[] {
  const words = unnameable.names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}\p{N}'-]*/gu) ?? [])
  return [...new Set(words)].filter((word) => displayForm(word.toLowerCase(), texts) !== word.toLowerCase())
}

function stemsOf(texts: readonly string[]): Set<string> {
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'-]*/gu) ?? [])
  return new Set(words.filter((word) => !functionWords.has(word)).map(stemOf))
}

/** How near each candidate name is to what sets the theme apart from the whole study. */
async function measureCloseness(
  phrases: readonly HeadPhrase[][],
  apart: Directions,
  embed: DescribeOptions['embed'],
): Promise<Closeness[] | null> {
  if (!embed) return null
  const candidates = [...new Set(phrases.flatMap((each) => each.map((phrase) => phrase.text)))].sort(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  )
  const embedded = await embed(candidates)
  const byText = new Map(candidates.map((text, at) => [text, embedded[at]!]))
  const product = (one: Float32Array | undefined, other: Float32Array | undefined) =>
    one && other ? one.reduce((sum, value, column) => sum + value * other[column]!, 0) : 0
  return phrases.map((_, theme) => ({
    toTheme: (text) => product(byText.get(text), apart.to(theme)),
    toOther: (text) =>
      Math.max(
        -1,
        ...phrases.map((_, other) => (other === theme ? -1 : product(byText.get(text), apart.to(other)))),
      ),
    between: (one, other) => product(byText.get(one), byText.get(other)),
  }))
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
