/** A report as Markdown (CommonMark, tables as on GitHub). Pure. */
import { proportionCells } from '../../figures.ts'
import { inline, quotation, table } from '../../markdown.ts'
import {
  type ProsePart,
  type ReportBlock,
  type ReportChart,
  type ReportClaim,
  type ReportDocument,
  restsOnUncheckedCoding,
  speakerOf,
  stands,
  type UncheckedProse,
} from '../model.ts'
import { baseLine, summaryLine } from './chart-lines.ts'
import { numberClaims } from './number-claims.ts'
import { groundsSentence, uncheckedNote, verdictWords } from './verdict-words.ts'
import { wordsInLine } from './words-in-line.ts'

interface Page {
  document: ReportDocument
  numbers: ReadonlyMap<string, number>
}

export function documentMarkdown(document: ReportDocument): string {
  const page = { document, numbers: numberClaims(document) }
  const { title, question, toDecide, version, publishedAt, isSample, residualRisk } = document
  const isUncheckedField = (field: UncheckedProse['fields'][number]) =>
    document.unchecked?.fields.includes(field) ? ({ isUnchecked: true } as const) : {}
  const pieces = [
    `# ${inline(title)}${noteOf(isUncheckedField('title'))}`,
    version === null ? '*Draft. Not published.*' : `*Version ${version} of ${publishedAt?.slice(0, 10)}.*`,
    isSample ? '*Sample: the people and their words are invented.*' : '',
    `**${inline(question)}**`,
    toDecide ? `To decide: ${inline(toDecide)}` : '',
    ...document.blocks.map((block) => blockOf(block, page)),
    claimsOf(page),
    residualRisk ? `## Without names\n\n${inline(residualRisk)}` : '',
    historyOf(document),
  ]
  return `${pieces
    .filter((piece) => piece.trim() !== '')
    .map((piece) => piece.trimEnd())
    .join('\n\n')}\n`
}

function blockOf(block: ReportBlock, page: Page): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}${noteOf(block)}${block.section === 'decision' ? `\n\n${decisionOf(page.document)}` : ''}`
    case 'prose':
      return partsOf(block.parts, page)
    case 'answer':
      return [
        `### ${inline(block.objective)}`,
        partsOf(block.parts, page),
        `- How sure: **${block.confidence.word}**. ${inline(block.confidence.because)}`,
        ...(block.against.length > 0 ? [`- Against it: ${partsOf(block.against, page)}`] : []),
        ...(block.change.length > 0 ? [`- Would change it: ${partsOf(block.change, page)}`] : []),
      ]
        .join('\n\n')
        .replaceAll('\n\n- ', '\n- ')
        .replace('\n- How', '\n\n- How')
    case 'recommendation': {
      const claim = page.document.claims[block.claimId]
      return claim ? `- **${claimOf(claim, page)}** ${partsOf(block.why, page)}${groundsOf(claim, page)}` : ''
    }
    case 'quote':
      return quoteOf(page.document.claims[block.claimId])
    case 'against':
      return [
        `**Against it.** ${partsOf(block.parts, page)}`,
        ...block.claimIds.map((claimId) => quoteOf(page.document.claims[claimId])),
      ].join('\n\n')
    case 'chart':
      return chartOf(block.chart)
    case 'table':
      return `*${inline(block.title)}*\n\n${table(
        block.headings.map(inline),
        block.rows.map((row) => row.map(inline)),
      )}`
  }
}

function partsOf(parts: readonly ProsePart[], page: Page): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return `${inline(part.text)}${noteOf(part)}`
      const claim = page.document.claims[part.claimId]
      return claim ? claimOf(claim, page) : ''
    })
    .join(' ')
}

function noteOf({ isUnchecked }: { isUnchecked?: true | undefined }): string {
  return isUnchecked ? ` *(${uncheckedNote})*` : ''
}

function claimOf(claim: ReportClaim, { numbers }: Page): string {
  const number = numbers.get(claim.claimId)
  const note = stands(claim) ? '' : ` *(${inline(verdictWords(claim))})*`
  const unchecked = stands(claim) && restsOnUncheckedCoding(claim) ? ', unchecked' : ''
  return `${inline(wordsInLine(claim))}${number === undefined ? '' : ` \\[${number}${unchecked}\\]`}${note}`
}

function groundsOf(claim: ReportClaim, { numbers, document }: Page): string {
  const grounds = claim.restsOn.flatMap((claimId) => numbers.get(claimId) ?? [])
  if (grounds.length === 0) return ''
  return ` ${groundsSentence(claim, document.claims)} Claims: ${grounds.join(', ')}.`
}

function quoteOf(claim: ReportClaim | undefined): string {
  if (!claim) return ''
  const [place] = claim.evidence
  if (claim.verdict !== 'supported' || !place) return `> *(${inline(verdictWords(claim))})*`
  return quotation(claim.text, `${speakerOf(place)}, turn ${place.turn}`)
}

function chartOf(chart: ReportChart): string {
  const isRead = chart.rows.some(({ proportion }) => proportion.checked)
  const rows = chart.rows.map(({ label, proportion }) => [
    inline(label),
    ...proportionCells(proportion, isRead),
  ])
  const headings = [
    'Answer',
    isRead ? 'Have it' : 'People',
    ...(isRead ? ['Read'] : []),
    'Share',
    '95 % interval',
  ]
  const figures = rows.length > 0 ? table(headings, rows) : ''
  const lines = [baseLine(chart), figures.trimEnd(), inline(summaryLine(chart)), `*${inline(chart.label)}*`]
  return [`**${inline(chart.title)}**`, ...lines].filter((line) => line !== '').join('\n\n')
}

function decisionOf({ decision, unchecked }: ReportDocument): string {
  const note = (field: 'decision' | 'measure') =>
    unchecked?.fields.includes(field) ? ` (${uncheckedNote})` : ''
  const rows = [
    ['Decision', decision.decision ? `${decision.decision}${note('decision')}` : 'Not taken yet.'],
    ['Owner', decision.owner || 'Nobody yet.'],
    ['Decided', decision.decidedOn ?? '–'],
    ['Measure', decision.measure ? `${decision.measure}${note('measure')}` : 'Not set.'],
    ['Measured again', decision.measureOn ?? '–'],
  ]
  return table(
    ['', ''],
    rows.map((row) => row.map(inline)),
  )
}

function claimsOf({ document, numbers }: Page): string {
  const rows = [...numbers].map(([claimId, number]) => {
    const claim = document.claims[claimId]!
    const places = claim.evidence.map((each) => `${speakerOf(each)}, turn ${each.turn}`)
    const text = claim.kind === 'quote' ? '(quotation)' : claim.text
    return [String(number), inline(text), inline(verdictWords(claim)), inline(places.join('; '))]
  })
  return rows.length === 0
    ? ''
    : `## Claims and what they rest on\n\n${table(['No.', 'Claim', 'Verdict', 'In the record'], rows)}`
}

function historyOf({ history }: ReportDocument): string {
  if (history.length === 0) return ''
  const rows = history.map(({ number, at, by, what, isUndone }) => [
    String(number),
    at.slice(0, 16).replace('T', ' '),
    inline(by),
    inline(`${what}${isUndone ? ' (taken back)' : ''}`),
  ])
  return `## How this report came about\n\n${table(['Change', 'When (UTC)', 'By', 'What'], rows)}`
}
