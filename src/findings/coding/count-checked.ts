/** What people's codes say of one theme: the share with its interval, and how often the machine was right. Pure. */
import { wilsonInterval, z95 } from '../../statistics/intervals.ts'
import {
  type CodedCell,
  type CodingRule,
  checkedShare,
  codingRule,
} from '../../statistics/prediction-powered.ts'
import type { CodeOfAnalysis } from '../codebook/codes-of-analysis.ts'
import type { Code } from '../codebook/model.ts'
import { rootOf } from '../codebook/reduce-codebook.ts'
import type { Checked } from './model.ts'
import type { PersonReadings, Reading } from './read-codes.ts'
import type { FrameRow } from './store.ts'

export interface CheckInput {
  code: Pick<CodeOfAnalysis, 'codeId' | 'participants'>
  book: ReadonlyMap<string, Code>
  /** Who could have spoken of it. */
  exposed: ReadonlySet<string>
  frame: readonly FrameRow[]
  readings: ReadonlyMap<string, PersonReadings>
  rule?: CodingRule
  /** Only these people: a segment. */
  within?: ReadonlySet<string>
}

export function countChecked(input: CheckInput, z?: number): Checked {
  const { code, exposed, frame, within } = input
  const people = frame.filter(
    ({ participantId }) => exposed.has(participantId) && (within?.has(participantId) ?? true),
  )
  const cells = cellsOf(people, input)
  const found = cells.length > 0 ? checkedShare(cells, input.rule ?? codingRule, z) : null
  const sum = (of: (cell: CodedCell) => number) => cells.reduce((total, cell) => total + of(cell), 0)
  const inFrame = new Set(frame.map(({ participantId }) => participantId))
  const since = [...exposed].filter((person) => !inFrame.has(person) && (within?.has(person) ?? true)).length
  return {
    method: found?.method ?? 'too few',
    share: found?.share ?? null,
    low: found?.low ?? null,
    high: found?.high ?? null,
    coded: sum(({ coded }) => coded),
    having: sum(({ having }) => having),
    marked: sum(({ predicted, coded }) => (predicted ? coded : 0)),
    right: sum(({ predicted, having }) => (predicted ? having : 0)),
    precision: precisionOf(cells, z),
    of: cells.length > 0 ? sum(({ size }) => size) : people.length,
    machine:
      cells.length > 0
        ? sum(({ predicted, size }) => (predicted ? size : 0))
        : people.filter(({ participantId }) => code.participants.has(participantId)).length,
    effectiveSize: found?.effectiveSize ?? null,
    lambda: found?.lambda ?? null,
    since,
  }
}

/**
 * People were drawn with the chance of their stratum, so that each of the coded stands for as many of it as there are for
 * one that was read (J. Hájek 1971); Wilson's interval at L. Kish's effective size.
 */
function precisionOf(cells: readonly CodedCell[], z = z95): Checked['precision'] {
  const read = [...Map.groupBy(cells, ({ stratum }) => stratum).values()].flatMap((sides) => {
    const total = (of: (cell: CodedCell) => number) => sides.reduce((sum, cell) => sum + of(cell), 0)
    const yes = sides.filter(({ predicted, coded }) => predicted && coded > 0)
    const weight = total(({ size }) => size) / total(({ coded }) => coded)
    return yes.map(({ coded, having }) => ({ weight, coded, having }))
  })
  const sum = (of: (side: (typeof read)[number]) => number) => read.reduce((all, side) => all + of(side), 0)
  const all = sum(({ weight, coded }) => weight * coded)
  if (all === 0) return null
  const share = Math.min(1, sum(({ weight, having }) => weight * having) / all)
  const size = all ** 2 / sum(({ weight, coded }) => weight ** 2 * coded)
  return { share, ...wilsonInterval(share * size, size, z) }
}

/** How the machine did on the coded people. */
export function machineOn(input: CheckInput) {
  const counts = { correctYes: 0, yes: 0, missed: 0, no: 0 }
  for (const { participantId } of input.frame) {
    const has = input.exposed.has(participantId) ? codeOf(participantId, input) : null
    if (has === null) continue
    if (input.code.participants.has(participantId)) {
      counts.yes++
      if (has) counts.correctYes++
    } else {
      counts.no++
      if (has) counts.missed++
    }
  }
  return counts
}

/** What the first reader who read for this code says of a person; null: nobody did, or what they said is void since. */
export function codeOf(
  participantId: string,
  { code, book, readings }: Pick<CheckInput, 'code' | 'book' | 'readings'>,
): boolean | null {
  const person = readings.get(participantId)
  for (const reader of person?.inOrder.get(code.codeId) ?? []) {
    const has = codeIn(person!.byReader.get(reader)!, { codeId: code.codeId, book })
    if (has !== null) return has
  }
  return null
}

/**
 * A code counts what was said of it and of those merged into it since. Void is what was said before it was split or
 * defined anew, and of a merged one whatever was said before by who never read for all that is counted in it now: a yes
 * as well as a no, for with the yeses alone everybody would have it.
 */
export function codeIn(
  reading: Reading,
  { codeId, book }: { codeId: string; book: ReadonlyMap<string, Code> },
): boolean | null {
  const own = standingIn(reading, { codeId, book })
  if (!own) return null
  const merged = [...book.values()]
    .filter((code) => code.codeId !== codeId && !code.isDeleted && rootOf(book, code.codeId) === codeId)
    // Who read after that read for all of it.
    .filter((code) => own.at < mergedAt(code, book))
    .map((code) => standingIn(reading, { codeId: code.codeId, book }))
  if (merged.some((each) => each === null)) return null
  return own.has || merged.some((each) => each!.has)
}

function standingIn(
  reading: Reading,
  { codeId, book }: { codeId: string; book: ReadonlyMap<string, Code> },
): { has: boolean; at: Date } | null {
  const said = reading.get(codeId)
  if (!said) return null
  const since = Math.max(lastSplitOf(codeId, book).getTime(), book.get(codeId)?.redefinedAt?.getTime() ?? 0)
  return said.at.getTime() < since ? null : said
}

/** When it came into the code in which it is counted now, by whatever others. */
function mergedAt(code: Code, book: ReadonlyMap<string, Code>): Date {
  const times = []
  for (let each: Code | undefined = code; each?.mergedInto; each = book.get(each.mergedInto))
    times.push(each.mergedAt?.getTime() ?? Number.POSITIVE_INFINITY)
  return new Date(Math.min(8.64e15, Math.max(0, ...times)))
}

function lastSplitOf(codeId: string, book: ReadonlyMap<string, Code>): Date {
  const splits = [...book.values()].filter((code) => code.splitFrom === codeId && !code.isDeleted)
  return new Date(Math.max(0, ...splits.map(({ createdAt }) => createdAt.getTime())))
}

function cellsOf(people: readonly FrameRow[], input: CheckInput): CodedCell[] {
  return [...Map.groupBy(people, ({ frame }) => frame)].flatMap(([frame, own]) => {
    const strata = [...Map.groupBy(own, ({ stratum }) => stratum)].sort(([a], [b]) => a - b)
    const counted = strata.map(([, members]) => countStratum(members, input))
    return joinUnseen(counted).flatMap((sides, at) => {
      const stratum = frame * 1000 + at
      return [
        { stratum, predicted: true, ...sides.yes },
        { stratum, predicted: false, ...sides.no },
      ]
    })
  })
}

interface Sides {
  yes: { size: number; coded: number; having: number }
  no: { size: number; coded: number; having: number }
}

function countStratum(members: readonly FrameRow[], input: CheckInput): Sides {
  const sides: Sides = { yes: { size: 0, coded: 0, having: 0 }, no: { size: 0, coded: 0, having: 0 } }
  for (const { participantId } of members) {
    const side = input.code.participants.has(participantId) ? sides.yes : sides.no
    const has = codeOf(participantId, input)
    side.size++
    if (has !== null) side.coded++
    if (has) side.having++
  }
  return sides
}

/**
 * While coding goes on a stratum may have nobody coded yet: it is joined to its neighbour in the order of weights. A
 * frame of which nobody is coded yet is left out: its people come in with the first of them.
 */
function joinUnseen(strata: readonly Sides[]): Sides[] {
  const joined: Sides[] = []
  let waiting: Sides | null = null
  for (const stratum of strata) {
    const whole: Sides = waiting ? add(waiting, stratum) : stratum
    waiting = null
    if (whole.yes.coded + whole.no.coded > 0) joined.push(whole)
    else if (joined.length > 0) joined.push(add(joined.pop()!, whole))
    else waiting = whole
  }
  return joined
}

function add(a: Sides, b: Sides): Sides {
  const side = (label: 'yes' | 'no') => ({
    size: a[label].size + b[label].size,
    coded: a[label].coded + b[label].coded,
    having: a[label].having + b[label].having,
  })
  return { yes: side('yes'), no: side('no') }
}
