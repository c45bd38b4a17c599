/** Findings as slides: a chart, the sentence that it shows and words of people; what has no chart stands together in a table. Pure. */
import type { Side } from '../../../findings/directions/model.ts'
import { machineCodedLabel } from '../../../findings/model.ts'
import { shareOf } from '../../document/draft/in-order.ts'
import type { ReportBlock, ReportChart, ReportClaim, ReportDocument } from '../../document/model.ts'
import { people, sidesSentenceOf } from '../../document/sentences.ts'
import { type Group, groupsOf } from './deck-groups.ts'
import { chunks, claimsIn, type DeckSlide, empty, notesOf, partText, quotesOf, textOf } from './deck-parts.ts'

const mostQuotes = 3
/** As many as the report's own charts of themes have at most. */
const mostRows = 12

/** What each slide is made of, and then the slides. */
export function findingsOf(document: ReportDocument): DeckSlide[] {
  const { before, groups } = groupsOf(document)
  const slides = packed(
    groups.filter((group) => group.blocks.length > 0).map((group) => readGroup(group, document)),
    document,
  )
  const { claims } = partsOf(before, document)
  return slides.map((slide, at) => (at === 0 ? { ...slide, notes: [...claims, ...slide.notes] } : slide))
}

/** A group with what its slide is made of. */
interface ReadGroup extends Group, ReturnType<typeof partsOf> {
  chart: ReportChart | null
}

function readGroup(group: Group, document: ReportDocument): ReadGroup {
  const parts = partsOf(group.blocks, document)
  return { ...group, ...parts, chart: chartOf(group.blocks, parts.stated) }
}

const rowsToSlide = 5

/** What has a chart is a slide of its own; what has none stands with its neighbours in one table. */
function packed(groups: readonly ReadGroup[], document: ReportDocument): DeckSlide[] {
  const slides: DeckSlide[] = []
  let waiting: ReadGroup[] = []
  const put = () => {
    if (waiting.length === 1) slides.push(findingSlide(waiting[0]!, document))
    else slides.push(...chunks(waiting, rowsToSlide).map(tableOfFindings))
    waiting = []
  }
  for (const group of groups) {
    if (group.chart === null && group.heading !== '') waiting.push(group)
    else {
      put()
      slides.push(findingSlide(group, document))
    }
  }
  put()
  return slides
}

function tableOfFindings(groups: readonly ReadGroup[]): DeckSlide {
  const rows = groups.map(({ heading, name = heading, claims, shown }) => {
    const [quote] = quotesOf(shown)
    return [name, claims.join(' '), quote ? `“${shortened(quote.words)}” (${quote.reference})` : '']
  })
  return {
    ...empty,
    part: 'Findings',
    title: titleOfTable(groups),
    table: { headings: ['Theme', 'How many', 'In their words'], rows },
    notes: groups.flatMap(({ stated, shown }) => notesOf([...stated, ...shown])),
  }
}

/** What the table says, by the most widespread of it. */
function titleOfTable(groups: readonly ReadGroup[]): string {
  const [first] = groups.flatMap(({ stated }) => stated)
  if (!first) return groups.map(({ heading, name = heading }) => name).join('; ')
  const others = groups.length - 1
  return others === 0
    ? first.text
    : `${inShort(first)} ${others === 1 ? 'One more theme' : `${others} more themes`} below`
}

/** A checked share without how it follows: that stands in the table beneath. */
function inShort({ text, numbers }: ReportClaim): string {
  const at = numbers.some(({ proportion }) => proportion.checked) ? text.indexOf('”: ') : -1
  return at < 0 ? text : `${text.slice(0, at + 1)}.`
}

/** Cut at a word: a whole one stands in the report. */
function shortened(words: string): string {
  const most = 220
  if (words.length <= most) return words
  return `${words.slice(0, words.lastIndexOf(' ', most))} …`
}

function partsOf(blocks: readonly ReportBlock[], document: ReportDocument) {
  const prose = blocks.flatMap((block) => (block.kind === 'prose' ? block.parts : []))
  return {
    /** Claims of the prose. */
    stated: claimsIn(prose, document),
    /** Its sentences, claims and others. */
    claims: prose.map((part) => partText(part, document)).filter(Boolean),
    /** Quotations that stand by themselves. */
    shown: blocks.flatMap(
      (block) => (block.kind === 'quote' ? document.claims[block.claimId] : undefined) ?? [],
    ),
  }
}

/** The report's own, else one of which way people speak, where a sentence of it says that. */
function chartOf(blocks: readonly ReportBlock[], stated: readonly ReportClaim[]): ReportChart | null {
  const own = blocks.find((block) => block.kind === 'chart')?.chart
  if (own) return own
  const claim = stated.find(({ numbers }) => sidesSentenceOf(numbers) !== null)
  if (!claim) return null
  const { of } = claim.numbers[0]!.proportion
  return {
    kind: 'options',
    questionKey: null,
    title: 'Which way these people speak, as the program reads their words',
    rows: claim.numbers.flatMap(({ figure, proportion }) =>
      figure.source === 'side' ? [{ key: figure.side, label: sideLabels[figure.side], proportion }] : [],
    ),
    isMachineCoded: true,
    asked: of,
    answered: of,
    summary: null,
    label: machineCodedLabel,
  }
}

const sideLabels: Record<Side, string> = {
  good: 'Only good things',
  bad: 'Only bad things or worries',
  both: 'Both',
  unclear: 'The program cannot tell',
}

function findingSlide(group: ReadGroup, document: ReportDocument): DeckSlide {
  const { heading, name = heading, blocks, chart, stated, claims, shown } = group
  // What was found heads the slide, before how it was asked.
  const [found] = stated
  const hasOwn = blocks.some((block) => block.kind === 'chart')
  // How many were asked is a base and no finding: what people said is, or else the question itself.
  const claim = found
    ? claims.find((said) => said.startsWith(found.text))
    : hasOwn || shown.length > 0
      ? undefined
      : claims[0]
  const others = claims.filter((said) => said !== claim)
  const against = blocks.filter((block) => block.kind === 'against')
  const opposing = against.flatMap(({ claimIds }) => claimIds.flatMap((id) => document.claims[id] ?? []))
  const isOwn = blocks.some((block) => block.kind === 'chart')
  // Beside which way people speak stand words for either way.
  // Quotations of other figures of the group stand in the report: beside this title they would be read as words for it.
  const mine = found ? quotesUnder(blocks, found.claimId, document) : shown
  const other = quotesOf(opposing).map((quote) => ({
    ...quote,
    reference: `speaks against it · ${quote.reference}`,
  }))
  const own = quotesOf(mine)
  const quotes = [...own.slice(0, 1), ...other.slice(0, 1), ...own.slice(1)]
  return {
    ...empty,
    part: name || 'Findings',
    title: claim ?? mostOf(chart) ?? chart?.title ?? (heading || claims[0] || 'Findings'),
    chart: chart && { ...chart, rows: chart.rows.slice(0, mostRows) },
    quotes: (isOwn ? own : quotes).slice(0, isOwn ? mostQuotes : 2),
    paragraphs: [
      ...others.map((text) => ({ label: '', text })),
      ...(chart ? summaryOf(chart) : []),
      ...against.map(({ parts }) => ({ label: 'Against it', text: textOf(parts, document) })),
      ...(isOwn ? quotesOf(opposing).slice(0, 2) : []).map(({ words, reference }) => ({
        label: 'Against it',
        text: `“${words}” (${reference})`,
      })),
    ].filter(({ text }) => text !== ''),
    notes: [
      ...(chart && chart.rows.length > mostRows
        ? [`${chart.rows.length - mostRows} more rows are in the report.`]
        : []),
      ...notesOf([...stated, ...shown, ...opposing]),
    ],
  }
}

/** What the longest bar of a chart without a sentence says; null: there is none, or its bars stand in an order of their own. */
function mostOf(chart: ReportChart | null): string | null {
  if (chart?.kind !== 'themes' && chart?.kind !== 'options') return null
  const [most] = chart.rows.toSorted((a, b) => shareOf(b.proportion) - shareOf(a.proportion))
  if (!most || most.proportion.checked || most.proportion.count === 0) return null
  return `Most often “${most.label}”: ${most.proportion.count} of ${people(most.proportion.of)}`
}

/** Quotations between the sentence that states this claim and the next one. */
function quotesUnder(
  blocks: readonly ReportBlock[],
  claimId: string,
  { claims }: ReportDocument,
): ReportClaim[] {
  const states = (block: ReportBlock) =>
    block.kind === 'prose' && block.parts.some((part) => part.kind === 'claim' && part.claimId === claimId)
  const from = blocks.findIndex(states)
  const after = blocks.slice(from + 1)
  // A chart between the two draws what the sentence says.
  const to = after.findIndex(({ kind }) => kind === 'prose')
  return (to < 0 ? after : after.slice(0, to)).flatMap(
    (block) => (block.kind === 'quote' ? claims[block.claimId] : undefined) ?? [],
  )
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
