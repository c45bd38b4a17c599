/** What slides are made of, and how blocks of a report become words on them. Pure. */

import { uncheckedNote, verdictWords } from '../../document/formats/verdict-words.ts'
import { wordsInLine } from '../../document/formats/words-in-line.ts'
import {
  type ProsePart,
  type ReportBlock,
  type ReportChart,
  type ReportClaim,
  type ReportDocument,
  type ReportEvidence,
  stands,
} from '../../document/model.ts'
import { share } from '../../figures.ts'

export interface DeckQuote {
  words: string
  /** Who, and where in the record. */
  reference: string
}

export interface DeckSlide {
  /** The part of the report, small above the title. */
  part: string
  title: string
  chart: ReportChart | null
  quotes: DeckQuote[]
  /** Paragraphs; `label` stands before the text. */
  paragraphs: { label: string; text: string }[]
  table: { headings: string[]; rows: string[][] } | null
  /** For whoever presents: every place in the record. */
  notes: string[]
}

export interface Deck {
  title: string
  question: string
  lines: string[]
  slides: DeckSlide[]
}

type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>

export const empty: Omit<DeckSlide, 'part' | 'title'> = {
  ...{ chart: null, quotes: [], paragraphs: [], table: null, notes: [] },
}

export function blocksOf<Kind extends ReportBlock['kind']>(
  { blocks }: ReportDocument,
  section: ReportBlock['section'],
  kind: Kind,
): BlockOf<Kind>[] {
  return blocks.filter((block): block is BlockOf<Kind> => block.section === section && block.kind === kind)
}

export function textOf(parts: readonly ProsePart[], document: ReportDocument): string {
  return parts
    .map((part) => partText(part, document))
    .filter(Boolean)
    .join(' ')
}

export function partText(part: ProsePart, { claims }: ReportDocument): string {
  if (part.kind === 'text') return noted(part)
  const claim = claims[part.claimId]
  return claim ? claimText(claim) : ''
}

/** What the author states and nobody checked says so on a slide too. */
export function noted({ text, isUnchecked }: { text: string; isUnchecked?: true | undefined }): string {
  return isUnchecked ? `${text} (${uncheckedNote})` : text
}

/** A claim that did not pass says so wherever it stands. */
export function claimText(claim: ReportClaim): string {
  const words = wordsInLine(claim)
  return stands(claim) ? words : `${words} (${verdictWords(claim)})`
}

export function claimsIn(parts: readonly ProsePart[], { claims }: ReportDocument): ReportClaim[] {
  return parts.flatMap((part) => (part.kind === 'claim' ? (claims[part.claimId] ?? []) : []))
}

/** The record's own words; a quotation that is not in the record is not shown. */
export function quotesOf(claims: readonly ReportClaim[]): DeckQuote[] {
  return claims.flatMap(({ verdict, text, evidence: [place] }) =>
    verdict === 'supported' && place?.text ? [{ words: text, reference: referenceOf(place) }] : [],
  )
}

function referenceOf({ participantLabel, turn }: ReportEvidence): string {
  return `${participantLabel}, turn ${turn}`
}

export function notesOf(claims: readonly ReportClaim[]): string[] {
  return [...new Set(claims)].flatMap((claim) => [
    ...claim.numbers.map(({ label, proportion }) => `${label}: ${share(proportion)}`),
    ...claim.evidence.map(
      ({ participantLabel, interviewId, turn, start, end }) =>
        `${claim.kind}: ${participantLabel}, interview ${interviewId}, turn ${turn}, characters ${start} to ${end}`,
    ),
  ])
}

export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}
