/**
 * What belongs to which code after the researcher has ruled: the machine's themes, then splits, then what hand-written
 * and pinned codes gather, then mergers, then single quotes moved, then what was deleted. Pure, within one scope.
 */
import { type FoundByWords, gatherByWords, isContrary, lookoutFor, type Spoken } from './gather-words.ts'
import type { Code, Codebook, MemberWay, SpanRef } from './model.ts'
import { cosinesTo, middleOf, type NearnessSpace, placeNear } from './nearness.ts'
import { rankQuotes } from './rank-quotes.ts'
import { parentOf, rootOf } from './reduce-codebook.ts'
import { textsOf } from './texts-to-embed.ts'

export interface RuledSegment {
  segmentId: string
  interviewId: string
  turn: number
  turnRevision: number
  start: number
  end: number
  textHash: string
}

export interface MachineCoding {
  codeId: string
  members: { segmentId: string; strength: number; isPrimary: boolean }[]
  /** Representative members, best first. */
  quotes: string[]
  terms: { term: string; weight: number }[]
  cohesion: number
  stability: number
  /** Name of the broader theme. */
  groupName: string | null
}

/** The segments of the scope in the order of the space's rows. */
export interface Nearness {
  space: NearnessSpace
  /** For codes whose examples are texts, or that have a definition only. */
  texts: ReadonlyMap<string, readonly Float32Array[]>
}

export interface RuleInput {
  book: Codebook
  questionKey: string | null
  machine: readonly MachineCoding[]
  segments: readonly RuledSegment[]
  /** Null: nothing was embedded, so that only what is named is known. */
  nearness: Nearness | null
  /** What was said, by which hand-written codes are found as well; null: it is not known. */
  spoken?: Spoken | null
}

export interface CodeMember {
  segmentId: string
  strength: number
  isPrimary: boolean
  way: MemberWay
}

export interface CodeMembers {
  codeId: string
  members: CodeMember[]
  quotes: string[]
  terms: { term: string; weight: number }[]
  cohesion: number
  /** Null: no theme of the machine is in it. */
  stability: number | null
  groupName: string | null
}

export type Members = Map<string, CodeMember>

interface Ruling extends RuleInput {
  /** Code -> its members by segment. */
  members: Map<string, Members>
  rows: Map<string, number>
  byTurn: Map<string, RuledSegment[]>
  /** Code -> the words by which its passages were found, and how many by each. */
  foundBy: Map<string, Map<string, number>>
}

/** Codes that stand for themselves, whether or not anything belongs to them. */
export function applyRules(input: RuleInput): CodeMembers[] {
  const codes = [...input.book.codes.values()].filter((code) => code.questionKey === input.questionKey)
  const ruling: Ruling = {
    ...input,
    members: new Map(codes.map((code) => [code.codeId, new Map()])),
    rows: new Map(input.segments.map((segment, row) => [segment.segmentId, row])),
    byTurn: groupByTurn(input.segments),
    foundBy: new Map(),
  }
  takeMachine(ruling)
  for (const code of codes) if (code.splitFrom !== null) splitOff(ruling, code)
  for (const code of codes) gather(ruling, code)
  for (const code of codes) if (code.mergedInto !== null) mergeInto(ruling, code)
  const standing = codes.filter((code) => code.mergedInto === null && !code.isDeleted)
  for (const code of standing) moveQuotes(ruling, code)
  for (const code of standing) raise(ruling, code)
  return standing.map((code) => toMembers(ruling, code))
}

/** Segments that a span means: most of the segment is in it, or most of it in the segment; by their words after a correction. */
export function segmentsOf(byTurn: ReadonlyMap<string, RuledSegment[]>, span: SpanRef): RuledSegment[] {
  const inTurn = byTurn.get(turnKey(span)) ?? []
  const found = inTurn.filter((segment) => {
    const shared = Math.min(segment.end, span.end) - Math.max(segment.start, span.start)
    return shared > 0 && shared * 2 >= Math.min(segment.end - segment.start, span.end - span.start)
  })
  if (inTurn.length > 0) return found
  return (byTurn.get(hashKey(span)) ?? []).filter((each) => each.turn === span.turn)
}

export function groupByTurn(segments: readonly RuledSegment[]): Map<string, RuledSegment[]> {
  const groups = new Map<string, RuledSegment[]>()
  for (const segment of segments) {
    for (const key of [turnKey(segment), hashKey(segment)]) {
      const known = groups.get(key)
      if (known) known.push(segment)
      else groups.set(key, [segment])
    }
  }
  return groups
}

function turnKey({
  interviewId,
  turn,
  turnRevision,
}: Pick<SpanRef, 'interviewId' | 'turn' | 'turnRevision'>) {
  return `${interviewId}:${turn}:${turnRevision}`
}

function hashKey({ interviewId, textHash }: Pick<SpanRef, 'interviewId' | 'textHash'>): string {
  return `${interviewId}#${textHash}`
}

function takeMachine({ machine, members, rows }: Ruling): void {
  for (const theme of machine) {
    const own = members.get(theme.codeId)
    if (!own) continue
    for (const member of theme.members) {
      if (rows.has(member.segmentId)) add(own, { ...member, way: 'machine' })
    }
  }
}

/** What a researcher named goes over; of the rest, what is nearer to that than to what stays. */
function splitOff(ruling: Ruling, code: Code): void {
  const source = ruling.members.get(code.splitFrom!)
  const own = ruling.members.get(code.codeId)
  if (!source || !own || source.size === 0) return
  const examples = exampleRows(ruling, code)
  const named = new Set(examples.map((row) => ruling.segments[row]!.segmentId))
  const isNearer = compareWith(
    ruling,
    examples,
    [...source.keys()].filter((each) => !named.has(each)),
  )
  for (const [segmentId, member] of source) {
    if (!named.has(segmentId) && !isNearer(segmentId)) continue
    source.delete(segmentId)
    add(own, named.has(segmentId) ? { ...member, way: 'moved' } : member)
  }
}

function compareWith({ nearness, rows }: Ruling, examples: readonly number[], rest: readonly string[]) {
  if (!nearness || examples.length === 0 || rest.length === 0) return () => false
  const { space } = nearness
  const toOwn = cosinesTo(space, middleOf(space, examples))
  const restRows = rest.map((segmentId) => rows.get(segmentId)!)
  const toRest = cosinesTo(space, middleOf(space, restRows))
  return (segmentId: string) => toOwn[rows.get(segmentId)!]! > toRest[rows.get(segmentId)!]!
}

/** Hand-written, imported and pinned codes that the machine did not find gather what is near to their examples. */
function gather(ruling: Ruling, code: Code): void {
  const own = ruling.members.get(code.codeId)!
  const examples = exampleRows(ruling, code)
  const wants = (code.origin !== 'machine' || code.isPinned) && own.size === 0
  if (wants) gatherBy(ruling, code, examples)
  if (code.origin === 'machine') return
  for (const row of examples) {
    const { segmentId } = ruling.segments[row]!
    add(own, { segmentId, strength: 1, isPrimary: true, way: 'moved' })
  }
}

function gatherBy(
  { nearness, spoken, segments, members, foundBy }: Ruling,
  code: Code,
  examples: readonly number[],
): void {
  const own = members.get(code.codeId)!
  const join = (way: MemberWay, found: readonly { row: number; strength: number }[]) => {
    for (const { row, strength } of found)
      add(own, { segmentId: segments[row]!.segmentId, strength, isPrimary: false, way })
  }
  const vectors = nearness?.texts.get(code.codeId) ?? []
  const ofExamples = textsOf(code).examples.length
  const described = {
    rows: examples,
    examples: vectors.slice(0, ofExamples),
    parts: vectors.slice(ofExamples),
  }
  const ways = nearness && examples.length + vectors.length > 0 ? placeNear(nearness.space, described) : null
  // What was found by a word is said to be so, however near it is.
  const lookout = spoken && code.origin !== 'machine' ? lookoutFor(spoken, code, ways) : null
  if (spoken && lookout) {
    const found = gatherByWords(spoken, lookout, ways)
    join('words', found)
    foundBy.set(code.codeId, countWords(found))
  }
  const isNear = (way: number, row: number) =>
    way >= 1 && !(lookout && isContrary(lookout, spoken!.texts[row]!)) && !own.has(segments[row]!.segmentId)
  const near = [...(ways ?? [])].flatMap((way, row) =>
    examples.includes(row) || isNear(way, row) ? [{ row, strength: Math.min(1, Math.max(0, way / 2)) }] : [],
  )
  join('near', near)
}

function countWords(found: readonly FoundByWords[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of found.flatMap(({ words }) => [...new Set(words)]))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function exampleRows(ruling: Ruling, { examples, movedIn }: Code): number[] {
  const rows = [...examples, ...movedIn].flatMap((span) =>
    segmentsOf(ruling.byTurn, span).map((segment) => ruling.rows.get(segment.segmentId)!),
  )
  return [...new Set(rows)]
}

function mergeInto(ruling: Ruling, code: Code): void {
  moveQuotes(ruling, code)
  const own = ruling.members.get(code.codeId)!
  const target = ruling.members.get(rootOf(ruling.book.codes, code.codeId))
  if (target) for (const member of own.values()) add(target, member)
  own.clear()
}

function moveQuotes(ruling: Ruling, { codeId, movedIn, movedOut }: Code): void {
  const own = ruling.members.get(codeId)!
  for (const span of movedOut) {
    for (const { segmentId } of segmentsOf(ruling.byTurn, span)) own.delete(segmentId)
  }
  for (const span of movedIn) {
    for (const { segmentId } of segmentsOf(ruling.byTurn, span)) {
      add(own, { segmentId, strength: 1, isPrimary: true, way: 'moved' })
    }
  }
}

/** Whoever speaks of a part speaks of the whole. */
function raise({ members, book }: Ruling, code: Code): void {
  const parent = members.get(parentOf(book.codes, code) ?? '')
  if (parent)
    for (const member of members.get(code.codeId)!.values()) add(parent, { ...member, isPrimary: false })
}

/** A person's word counts for more than the machine's, and the stronger for more than the weaker. */
function add(members: Members, member: CodeMember): void {
  const known = members.get(member.segmentId)
  if (!known) members.set(member.segmentId, member)
  else if (known.way !== 'moved') {
    const isStronger = member.way === 'moved' || member.strength > known.strength
    members.set(member.segmentId, {
      ...(isStronger ? member : known),
      isPrimary: known.isPrimary || member.isPrimary,
    })
  }
}

function toMembers(ruling: Ruling, code: Code): CodeMembers {
  const members = [...ruling.members.get(code.codeId)!.values()]
  const themes = ruling.machine.filter((theme) => rootOf(ruling.book.codes, theme.codeId) === code.codeId)
  const size = themes.reduce((sum, theme) => sum + theme.members.length, 0)
  const weighted = (value: (theme: MachineCoding) => number) =>
    themes.reduce((sum, theme) => sum + value(theme) * theme.members.length, 0) / Math.max(1, size)
  const strengths = members.reduce((sum, member) => sum + member.strength, 0)
  return {
    codeId: code.codeId,
    members,
    quotes: rankQuotes(
      members,
      themes,
      (segmentId) => ruling.segments[ruling.rows.get(segmentId)!]!.interviewId,
    ),
    terms: themes
      .flatMap((theme) => theme.terms)
      .concat(themes.length > 0 ? [] : termsFoundBy(ruling.foundBy.get(code.codeId), members.length))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
      .filter(({ term }, at, all) => all.findIndex((each) => each.term === term) === at)
      .slice(0, 12),
    cohesion: size > 0 ? weighted((theme) => theme.cohesion) : strengths / Math.max(1, members.length),
    stability: size > 0 ? weighted((theme) => theme.stability) : null,
    groupName: largestOf(themes)?.groupName ?? null,
  }
}

/** Of a code that a person wrote: each word with the share of its passages that it found. */
function termsFoundBy(counts: ReadonlyMap<string, number> | undefined, size: number): CodeMembers['terms'] {
  return [...(counts ?? [])].map(([term, count]) => ({ term, weight: count / Math.max(1, size) }))
}

/** Of themes that were merged, the one with most members says where they belong. */
function largestOf(themes: readonly MachineCoding[]): MachineCoding | undefined {
  return themes.reduce<MachineCoding | undefined>(
    (most, theme) => (most && most.members.length >= theme.members.length ? most : theme),
    undefined,
  )
}
