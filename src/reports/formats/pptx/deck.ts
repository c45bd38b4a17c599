/** A report as slides: one for each answer, recommendation list and finding, then who was heard and how it was made. Pure. */

import { verdictWords } from '../../document/formats/verdict-words.ts'
import type {
  ProsePart,
  ReportBlock,
  ReportChart,
  ReportClaim,
  ReportDocument,
  ReportEvidence,
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

const mostQuotes = 3
/** As many as the report's own charts of themes have at most. */
const mostRows = 12

export function deckOf(document: ReportDocument): Deck {
  const { title, question, toDecide, version, publishedAt, heard, isSample, names } = document
  const people = `${heard.interviews} interviews with ${heard.participants} people`
  const when = [heard.firstAt, heard.lastAt].map((at) => at?.slice(0, 10)).filter(Boolean)
  return {
    title,
    question,
    lines: [
      toDecide ? `To decide: ${toDecide}` : '',
      when.length > 0 ? `${people}, ${[...new Set(when)].join(' to ')}` : people,
      version === null ? 'Draft. Not published.' : `Version ${version} of ${publishedAt?.slice(0, 10)}`,
      names === 'pseudonyms' ? 'Without names' : '',
      isSample ? 'Sample: the people and their words are invented.' : '',
    ].filter(Boolean),
    slides: [
      ...answersOf(document),
      ...recommendationsOf(document),
      ...decisionOf(document),
      ...findingsOf(document),
      ...(['heard', 'unknown', 'method', 'provenance'] as const).flatMap((section) =>
        plainSlides(document, section),
      ),
    ],
  }
}

const empty: Omit<DeckSlide, 'part' | 'title'> = {
  ...{ chart: null, quotes: [], paragraphs: [], table: null, notes: [] },
}

function answersOf(document: ReportDocument): DeckSlide[] {
  return blocksOf(document, 'answers', 'answer').map((block) => ({
    ...empty,
    part: 'In short',
    title: block.objective,
    paragraphs: [
      ...block.parts.map((part) => ({ label: '', text: partText(part, document) })),
      { label: 'How sure', text: `${block.confidence.word}. ${block.confidence.because}` },
      {
        label: 'Against it',
        text: textOf(block.against, document) || 'Nothing was found that speaks against it.',
      },
      { label: 'Would change it', text: textOf(block.change, document) },
    ].filter(({ text }) => text !== ''),
    notes: notesOf(claimsIn([...block.parts, ...block.against], document)),
  }))
}

function recommendationsOf(document: ReportDocument): DeckSlide[] {
  const blocks = blocksOf(document, 'recommendations', 'recommendation')
  const rows = blocks.flatMap(({ claimId, why }) => {
    const claim = document.claims[claimId]
    if (!claim) return []
    const grounds = claim.restsOn.flatMap((id) => document.claims[id]?.text ?? [])
    return [[claimText(claim), [textOf(why, document), ...grounds].filter(Boolean).join(' ')]]
  })
  if (rows.length === 0) return plainSlides(document, 'recommendations')
  return chunks(rows, 4).map((some) => ({
    ...empty,
    part: 'Recommendations',
    title: 'What follows, and what it rests on',
    table: { headings: ['Recommendation', 'Why, and the claims that it rests on'], rows: some },
  }))
}

function decisionOf({ decision }: ReportDocument): DeckSlide[] {
  const rows = [
    ['Decision', decision.decision || 'Not taken yet.'],
    ['Owner', decision.owner || 'Nobody yet.'],
    ['Decided', decision.decidedOn ?? ''],
    ['Measure', decision.measure || 'Not set.'],
    ['Measured again', decision.measureOn ?? ''],
  ]
  return [{ ...empty, part: 'Decision', title: 'What is decided', table: { headings: [], rows } }]
}

/** A slide begins with a chart, or with a heading that no chart follows. */
function findingsOf(document: ReportDocument): DeckSlide[] {
  const blocks = document.blocks.filter(({ section }) => section === 'findings')
  const groups: { heading: string; blocks: ReportBlock[] }[] = []
  let heading = ''
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      if (block.level === 3) heading = block.text
      if (block.level === 3 && blocks[at + 1]?.kind !== 'chart') groups.push({ heading, blocks: [] })
    } else if (block.kind === 'chart') groups.push({ heading, blocks: [block] })
    else if (groups.length === 0) groups.push({ heading, blocks: [block] })
    else groups.at(-1)!.blocks.push(block)
  }
  return groups
    .filter((group) => group.blocks.length > 0)
    .map((group) => findingSlide(group.heading, group.blocks, document))
}

function findingSlide(heading: string, blocks: ReportBlock[], document: ReportDocument): DeckSlide {
  const chart = blocks.find((block) => block.kind === 'chart')?.chart ?? null
  const prose = blocks.flatMap((block) => (block.kind === 'prose' ? block.parts : []))
  const [claim, ...others] = prose.map((part) => partText(part, document)).filter(Boolean)
  const against = blocks.filter((block) => block.kind === 'against')
  const shown = blocks.flatMap(
    (block) => (block.kind === 'quote' ? document.claims[block.claimId] : undefined) ?? [],
  )
  const opposing = against.flatMap(({ claimIds }) => claimIds.flatMap((id) => document.claims[id] ?? []))
  return {
    ...empty,
    part: heading || 'Findings',
    title: claim ?? chart?.title ?? heading,
    chart: chart && { ...chart, rows: chart.rows.slice(0, mostRows) },
    quotes: quotesOf(shown).slice(0, mostQuotes),
    paragraphs: [
      ...others.map((text) => ({ label: '', text })),
      ...(chart ? summaryOf(chart) : []),
      ...against.map(({ parts }) => ({ label: 'Against it', text: textOf(parts, document) })),
      ...quotesOf(opposing)
        .slice(0, 2)
        .map(({ words, reference }) => ({ label: 'Against it', text: `“${words}” (${reference})` })),
    ].filter(({ text }) => text !== ''),
    notes: [
      ...(chart && chart.rows.length > mostRows
        ? [`${chart.rows.length - mostRows} more rows are in the report.`]
        : []),
      ...notesOf([...claimsIn(prose, document), ...shown, ...opposing]),
    ],
  }
}

function summaryOf({
  summary,
  asked,
  answered,
  label,
  questionKey,
  rows,
}: ReportChart): DeckSlide['paragraphs'] {
  // What runs through whole interviews was asked of nobody.
  const base =
    questionKey === null ? `${asked} people who were heard.` : `${answered} of ${asked} asked answered.`
  const further =
    rows.length > mostRows
      ? `${rows.length - mostRows} more rows are in the report and not on this slide.`
      : ''
  const caution = `${label[0]?.toUpperCase() ?? ''}${label.slice(1)}.`
  const figure = (value: number) => String(Math.round(value * 100) / 100)
  const middle =
    summary?.mean == null
      ? ''
      : `Mean ${figure(summary.mean)}${
          summary.meanLow === null || summary.meanHigh === null
            ? ''
            : ` [${figure(summary.meanLow)} to ${figure(summary.meanHigh)}]`
        }${summary.median === null ? '' : `, median ${figure(summary.median)}`}${summary.unit ? ` ${summary.unit}` : ''}.`
  return [{ label: 'Base', text: [middle, base, caution, further].filter(Boolean).join(' ') }]
}

/** Prose and tables of a part that has neither charts nor quotations. */
function plainSlides(
  document: ReportDocument,
  section: 'recommendations' | 'heard' | 'unknown' | 'method' | 'provenance',
): DeckSlide[] {
  const blocks = document.blocks.filter((block) => block.section === section)
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? section
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'prose'
      ? block.parts
          .map((part) => ({ label: '', text: partText(part, document) }))
          .filter(({ text }) => text !== '')
      : [],
  )
  const tables = blocks.filter((block) => block.kind === 'table')
  return [
    ...chunks(paragraphs, 8).map((some) => ({ ...empty, part: title, title, paragraphs: some })),
    ...tables.flatMap((table) =>
      chunks(table.rows, 9).map((rows) => ({
        ...empty,
        part: title,
        title: table.title,
        table: { headings: table.headings, rows },
      })),
    ),
  ]
}

// ---- parts ----------------------------------------------------------------------------------------------------

function blocksOf<Kind extends ReportBlock['kind']>(
  { blocks }: ReportDocument,
  section: ReportBlock['section'],
  kind: Kind,
): BlockOf<Kind>[] {
  return blocks.filter((block): block is BlockOf<Kind> => block.section === section && block.kind === kind)
}

function textOf(parts: readonly ProsePart[], document: ReportDocument): string {
  return parts
    .map((part) => partText(part, document))
    .filter(Boolean)
    .join(' ')
}

function partText(part: ProsePart, { claims }: ReportDocument): string {
  if (part.kind === 'text') return part.text
  const claim = claims[part.claimId]
  return claim ? claimText(claim) : ''
}

/** A claim that did not pass says so wherever it stands. */
function claimText(claim: ReportClaim): string {
  return claim.verdict === 'supported' ? claim.text : `${claim.text} (${verdictWords(claim)})`
}

function claimsIn(parts: readonly ProsePart[], { claims }: ReportDocument): ReportClaim[] {
  return parts.flatMap((part) => (part.kind === 'claim' ? (claims[part.claimId] ?? []) : []))
}

/** The record's own words; a quotation that is not in the record is not shown. */
function quotesOf(claims: readonly ReportClaim[]): DeckQuote[] {
  return claims.flatMap(({ verdict, text, evidence: [place] }) =>
    verdict === 'supported' && place?.text ? [{ words: text, reference: referenceOf(place) }] : [],
  )
}

function referenceOf({ participantLabel, turn }: ReportEvidence): string {
  return `${participantLabel}, turn ${turn}`
}

function notesOf(claims: readonly ReportClaim[]): string[] {
  return [...new Set(claims)].flatMap((claim) => [
    ...claim.numbers.map(({ label, proportion }) => `${label}: ${share(proportion)}`),
    ...claim.evidence.map(
      ({ participantLabel, interviewId, turn, start, end }) =>
        `${claim.kind}: ${participantLabel}, interview ${interviewId}, turn ${turn}, characters ${start} to ${end}`,
    ),
  ])
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
}
