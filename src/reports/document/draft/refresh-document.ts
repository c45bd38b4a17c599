/**
 * Counts a report again and keeps what a person wrote: numbers, charts, who was heard, method and provenance are of now;
 * sentences that the program wrote follow their figures, sentences that a person wrote stay and are judged by them. Pure.
 */
import { checkFaultOf } from '../../../findings/check-of-coding.ts'
import { refreshAnswers } from '../answer-aside.ts'
import { checkFigure } from '../check/check-figure.ts'
import { refreshGrounds } from '../edit/refresh-grounds.ts'
import { figureKey } from '../figure-model.ts'
import { placeId } from '../fill-words.ts'
import type {
  ProsePart,
  ReportBlock,
  ReportNumber,
  ReportSection,
  StoredClaim,
  StoredDocument,
} from '../model.ts'
import {
  formerSentencesOf,
  saidSentenceOf,
  sentenceOf,
  shortSentenceOf,
  sidesSentenceOf,
  text,
} from '../sentences.ts'
import { notAnalysedYet } from '../standing.ts'
import { notBorneOut } from './borne-out.ts'
import { markedHeading } from './draft-findings.ts'
import {
  type MatchFigure,
  type MergedInto,
  matchFigures,
  relabelled,
  renamedIn,
  toldOnce,
  withLabel,
} from './match-figures.ts'
import { withoutRefutedFindings } from './refuted-findings.ts'

/** Sections that say facts, and that the program writes whole. */
const sectionsOfFacts: readonly ReportSection[] = ['heard', 'unknown', 'method', 'provenance']

interface Now {
  /** Everything that can be counted, also what no draft tells. */
  numbers?: readonly ReportNumber[]
  mergedInto?: MergedInto
}

/** `fresh`: the draft as the program would write it now. */
export function refreshDocument(
  before: StoredDocument,
  fresh: StoredDocument,
  { numbers = [], mergedInto = {} }: Now = {},
): StoredDocument {
  const told = Object.values(fresh.claims).flatMap((claim) => claim.numbers)
  const match = matchFigures([...told, ...numbers], mergedInto)
  const renamed = renamedIn(before, match)
  const held = { ...before, blocks: before.blocks.map((block) => relabelled(block, renamed)) }
  const againsts = new Map(
    Object.values(fresh.claims).flatMap((claim) =>
      claim.against && claim.numbers[0] ? [[figureKey(claim.numbers[0].figure), claim.against] as const] : [],
    ),
  )
  const evidences = new Map(
    Object.values(fresh.claims).flatMap(({ evidence, numbers: [number] }) =>
      number && evidence.some(({ isRead }) => isRead) ? [[figureKey(number.figure), evidence] as const] : [],
    ),
  )
  const claims = Object.fromEntries(
    Object.entries(held.claims).map(([claimId, claim]) => [
      claimId,
      refreshClaim(claim, { match, againsts, evidences }),
    ]),
  )
  const marked = newlyMarked(held, fresh)
  const counted = refreshGrounds({
    ...held,
    claims: { ...claims, ...marked.claims },
    blocks: withMarked(
      withoutRefutedFindings(toldOnce([...refreshBlocks(held.blocks, { fresh, claims })], claims), claims),
      marked.blocks,
    ),
    heard: fresh.heard,
    provenance: fresh.provenance,
  })
  return refreshAnswers(counted)
}

interface Known {
  match: MatchFigure
  /** By figures of now, like `evidences`. */
  againsts: ReadonlyMap<string, NonNullable<StoredClaim['against']>>
  /** Of what people have checked since: of whom it is known by reading. */
  evidences: ReadonlyMap<string, StoredClaim['evidence']>
}

function refreshClaim(claim: StoredClaim, { match, againsts, evidences }: Known): StoredClaim {
  if (claim.numbers.length === 0) return claim
  const numbers = claim.numbers.flatMap((number) => match(number) ?? [])
  if (numbers.length < claim.numbers.length)
    return { ...claim, verdict: 'unsupported', reason: 'unknown-rule' }
  const said = sidesRewritten(claim, numbers) ?? rewritten(claim, numbers)
  const against = claim.against && (againsts.get(figureKey(numbers[0]!.figure)) ?? claim.against)
  const evidence = evidences.get(figureKey(numbers[0]!.figure)) ?? claim.evidence
  return { ...claim, text: said, numbers, against, evidence, ...checkFigure(said, numbers) }
}

/** Null where it is not the program’s sentence about which way people speak. */
function sidesRewritten({ text, numbers }: StoredClaim, now: ReportNumber[]): string | null {
  for (const isUnderQuestion of [false, true]) {
    if (text === sidesSentenceOf(numbers, isUnderQuestion)) return sidesSentenceOf(now, isUnderQuestion)
    if (text === saidSentenceOf(numbers, isUnderQuestion)) return saidSentenceOf(now, isUnderQuestion)
  }
  return null
}

function rewritten({ text, numbers: [held] }: StoredClaim, [now]: ReportNumber[]): string {
  if (!held || !now) return text
  if (text === sentenceOf(held)) return sentenceOf(now)
  if (formerSentencesOf(held).includes(text))
    return text.startsWith('Asked ') ? sentenceOf(now) : shortSentenceOf(now)
  return text === shortSentenceOf(held) ? shortSentenceOf(now) : withLabel(text, held.label, now.label)
}

function* refreshBlocks(
  held: readonly ReportBlock[],
  { fresh, claims }: { fresh: StoredDocument; claims: StoredDocument['claims'] },
): Generator<ReportBlock> {
  const done = new Set<ReportSection>()
  const charts = refreshCharts(held, fresh)
  for (const block of held) {
    if (block.kind === 'chart' && charts.has(block.blockId)) yield* charts.get(block.blockId)!
    else if (!sectionsOfFacts.includes(block.section))
      yield withoutRefuted(refreshBlock(block, fresh), claims)
    else {
      if (!done.has(block.section)) yield* factsOf(block.section, fresh, held)
      done.add(block.section)
      if (isWritten(block)) yield block
    }
  }
}

/** A theme that people's check does not bear out since says so where it stands among the findings. */
function withoutRefuted(block: ReportBlock, claims: StoredDocument['claims']): ReportBlock {
  // In an answer the share that people found stands, with a caution beside it.
  if (block.kind !== 'prose') return block
  const isRefuted = (part: ProsePart) =>
    part.kind === 'claim' &&
    (claims[part.claimId]?.numbers ?? []).some(({ proportion }) => checkFaultOf(proportion) !== null)
  if (!block.parts.some(isRefuted)) return block
  const said = block.parts.filter((part) => !(part.kind === 'text' && part.text === notBorneOut))
  return { ...block, parts: [...said, text(notBorneOut)] }
}

type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>

/**
 * Charts of one thing follow it together: what people have checked since stands in a chart of its own. By the first chart
 * held of each thing: all of it as it is now; the others of it are gone, for they stand there.
 */
function refreshCharts(held: readonly ReportBlock[], { blocks }: StoredDocument): Map<string, ChartBlock[]> {
  const now = chartsByThing(blocks)
  const placed = new Map<string, ChartBlock[]>()
  for (const [thing, charts] of chartsByThing(held)) {
    const fresh = now.get(thing) ?? likest(charts, now)
    if (!fresh) continue
    for (const [at, { blockId, section }] of charts.entries())
      placed.set(
        blockId,
        at > 0
          ? []
          : fresh.map(({ chart }, number) => ({
              ...{ kind: 'chart', section, chart },
              blockId: charts[number]?.blockId ?? `${blockId}n${number}`,
            })),
      )
  }
  return placed
}

/** Under a heading that a person wrote: the charts of themes that share most bars with it. */
function likest(
  held: readonly ChartBlock[],
  now: ReadonlyMap<string, ChartBlock[]>,
): ChartBlock[] | undefined {
  const labelsOf = (charts: readonly ChartBlock[]) =>
    new Set(charts.flatMap(({ chart }) => chart.rows.map(({ label }) => label)))
  if (held[0]!.chart.questionKey !== null) return undefined
  const own = labelsOf(held)
  const shared = (charts: readonly ChartBlock[]) => own.intersection(labelsOf(charts)).size
  const [most] = [...now.values()]
    .filter(([first]) => first!.chart.questionKey === null)
    .toSorted((a, b) => shared(b) - shared(a))
  return most && shared(most) > 0 ? most : undefined
}

/** By the question that it is of; where it is of none, by the heading above it. */
function chartsByThing(blocks: readonly ReportBlock[]): Map<string, ChartBlock[]> {
  const found = new Map<string, ChartBlock[]>()
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    if (block.kind !== 'chart') continue
    const { questionKey, title } = block.chart
    const thing = questionKey === null ? `under:${heading}` : `question:${questionKey}:${title}`
    found.set(thing, [...(found.get(thing) ?? []), block])
  }
  return found
}

/** Under ids that no block of the draft has. */
function factsOf(
  section: ReportSection,
  { blocks }: StoredDocument,
  held: readonly ReportBlock[],
): ReportBlock[] {
  const taken = new Set(held.map(({ blockId }) => blockId))
  let number = held.length + 1
  const freshId = () => {
    while (taken.has(`f${section}${number}`)) number += 1
    taken.add(`f${section}${number}`)
    return `f${section}${number}`
  }
  return blocks
    .filter((block) => block.section === section)
    .map((block) => ({ ...block, blockId: freshId() }))
}

function refreshBlock(block: ReportBlock, fresh: StoredDocument): ReportBlock {
  const { blocks } = fresh
  if (block.kind === 'prose') return { ...block, parts: analysedSince(block.parts, fresh) }
  if (block.kind === 'answer') {
    const now = blocks.find((each) => each.kind === 'answer' && each.objectiveKey === block.objectiveKey)
    if (now?.kind !== 'answer') return block
    // How sure it is, and what would change it, follow from what stands in it.
    const change = isOfProgram(block.change) ? now.change : block.change
    return { ...block, parts: analysedSince(block.parts, fresh), change }
  }
  return block
}

/** What was drafted before the first analysis says so no longer once there is one. */
function analysedSince(parts: ProsePart[], { provenance }: StoredDocument): ProsePart[] {
  if (provenance.analysis === null) return parts
  return parts.map((part) =>
    part.kind === 'text' && part.isProgram && part.text.startsWith(notAnalysedYet)
      ? { ...part, text: 'The interviews were analysed after this was drafted: write the draft anew.' }
      : part,
  )
}

/** What was marked in transcripts since, under ids that nothing in the report has. */
function newlyMarked(held: StoredDocument, fresh: StoredDocument): Pick<StoredDocument, 'blocks' | 'claims'> {
  const from = fresh.blocks.findIndex((block) => block.kind === 'heading' && block.text === markedHeading)
  const places = new Set(Object.values(held.claims).flatMap(({ evidence }) => evidence.map(placeId)))
  const quotes = from < 0 ? [] : fresh.blocks.slice(from).filter((block) => block.kind === 'quote')
  const unknown = quotes.flatMap(({ claimId }) => {
    const claim = fresh.claims[claimId]
    return claim?.evidence[0] && !places.has(placeId(claim.evidence[0])) ? [claim] : []
  })
  const next = (letter: string, ids: readonly string[]) =>
    Math.max(0, ...ids.filter((id) => id.startsWith(letter)).map((id) => Number(id.slice(1)) || 0)) + 1
  const block = next(
    'b',
    held.blocks.map(({ blockId }) => blockId),
  )
  const claim = next('c', Object.keys(held.claims))
  return {
    blocks: unknown.map((_, at) => ({
      blockId: `b${block + at}`,
      section: 'findings',
      kind: 'quote',
      claimId: `c${claim + at}`,
    })),
    claims: Object.fromEntries(
      unknown.map((each, at) => [`c${claim + at}`, { ...each, claimId: `c${claim + at}` }]),
    ),
  }
}

function withMarked(blocks: ReportBlock[], marked: ReportBlock[]): ReportBlock[] {
  const last = blocks.findLastIndex(({ section }) => section === 'findings')
  return blocks.toSpliced(last + 1, 0, ...marked)
}

/** Somebody wrote in it. */
function isWritten(block: ReportBlock): boolean {
  if (block.kind === 'heading') return block.isProgram !== true
  if (block.kind === 'prose') return !isOfProgram(block.parts)
  return block.kind === 'quote'
}

function isOfProgram(parts: Extract<ReportBlock, { kind: 'prose' }>['parts']): boolean {
  return parts.every((part) => part.kind === 'text' && part.isProgram === true)
}
