/**
 * A report as blocks of text with their places. The formats are read by officeparser (PDF, DOCX, PPTX, ODT, RTF, HTML,
 * Markdown); what it gives is a tree, and this file flattens it. Nothing is fetched and no picture is read.
 */
import type { OfficeContentNode, OfficeError, SupportedFileType } from 'officeparser'
import { AppError } from '../../platform/errors.ts'
import { joinPages } from './join-pages.ts'
import { joinQuoted } from './join-quoted.ts'
import { withoutNoteMarks } from './note-marks.ts'
import { type ChartText, readCharts } from './read-charts.ts'
import { inReadingOrder } from './reading-order.ts'

export interface ReportBlock {
  text: string
  kind: 'heading' | 'paragraph' | 'quote' | 'item' | 'row' | 'note'
  /** Page or slide, from 1; null where the format has none. */
  page: number | null
  heading: string | null
}

export interface ReportText {
  format: string
  blocks: ReportBlock[]
}

const formats: Record<string, { type: SupportedFileType | 'txt'; name: string }> = {
  pdf: { type: 'pdf', name: 'PDF' },
  docx: { type: 'docx', name: 'Word document' },
  pptx: { type: 'pptx', name: 'PowerPoint presentation' },
  odt: { type: 'odt', name: 'OpenDocument text' },
  odp: { type: 'odp', name: 'OpenDocument presentation' },
  rtf: { type: 'rtf', name: 'RTF document' },
  md: { type: 'md', name: 'Markdown' },
  markdown: { type: 'md', name: 'Markdown' },
  html: { type: 'html', name: 'HTML page' },
  htm: { type: 'html', name: 'HTML page' },
  txt: { type: 'txt', name: 'text' },
  text: { type: 'txt', name: 'text' },
}

export const reportEndings = Object.keys(formats)

/** Bytes. Longer documents than this are no report. */
export const largestReport = 50 * 1024 * 1024

/**
 * What a packed report may unpack to, counted while it is unpacked and read, whatever it says of itself: a report of a
 * thousand pages has some 200,000 elements, and each takes officeparser some kilobytes and 30 microseconds.
 */
const limits = { maxUncompressedBytes: 200_000_000, maxZipEntries: 5000, maxXmlElements: 400_000 }

/**
 * @throws AppError `invalid_input` for a kind of file that is not known, a damaged or locked one, and one that holds no
 * text (scanned pages); `too_large`, also for one that unpacks to too much
 */
export async function readReport(bytes: Uint8Array, fileName: string): Promise<ReportText> {
  const format = formatOf(bytes, fileName)
  if (bytes.length > largestReport)
    throw new AppError('too_large', 'report over 50 MB', {
      say: `${fileName} is larger than 50 MB. Save the report without its pictures and try again.`,
    })
  const blocks = format.type === 'txt' ? readPlain(bytes) : await readDocument(bytes, format.type, fileName)
  const filled = blocks.filter(({ text }) => text !== '')
  if (filled.length === 0)
    throw new AppError('invalid_input', 'a report without text', {
      say: `${fileName} holds no text. If its pages are pictures, run text recognition over it first.`,
    })
  const whole = format.type === 'pdf' ? joinPages(filled, tidy) : filled
  return { format: format.name, blocks: joinQuoted(whole, tidy) }
}

function formatOf(bytes: Uint8Array, fileName: string): (typeof formats)[string] {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512))
  if (head.startsWith('%PDF')) return formats.pdf!
  const known = formats[ending]
  if (known && (known.type !== 'pdf' || head.startsWith('%PDF'))) return known
  if (ending === '' && !head.includes('\u0000')) return formats.txt!
  throw new AppError('invalid_input', 'a report of an unknown kind', {
    say: `${fileName} is no report that can be read. It can be ${reportEndings.join(', ')}.`,
  })
}

function readPlain(bytes: Uint8Array): ReportBlock[] {
  const text = new TextDecoder('utf-8').decode(bytes).replace(/^\uFEFF/, '')
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => ({ text: tidy(part), kind: 'paragraph' as const, page: null, heading: null }))
}

async function readDocument(
  bytes: Uint8Array,
  fileType: SupportedFileType,
  fileName: string,
): Promise<ReportBlock[]> {
  // Loaded when it is needed: it is large, and most commands do without it.
  const { parseOffice } = await import('officeparser')
  try {
    const parse = (extractAttachments: boolean) =>
      parseOffice(Buffer.from(bytes), {
        fileType,
        ocr: false,
        extractAttachments,
        decompressionLimits: limits,
      })
    const { content } = await parse(false)
    // Read once more for its charts alone: with them come all its pictures, which few reports need.
    const charts = holdsChart(content) ? readCharts((await parse(true)).attachments) : new Map()
    return flatten(content, charts)
  } catch (cause) {
    if (isOverLimit(cause)) throw unpacksTooLarge(fileName, cause)
    throw new AppError('invalid_input', 'a report that cannot be read', {
      cause,
      say: `${fileName} cannot be read as ${fileType.toUpperCase()}. It may be damaged, locked with a password, or of another kind than its name says.`,
    })
  }
}

const isOverLimit = (cause: unknown) =>
  /_LIMIT_EXCEEDED$/.test((cause as OfficeError | undefined)?.officeIssue?.code ?? '')

function unpacksTooLarge(fileName: string, cause: unknown): AppError {
  return new AppError('too_large', 'a report unpacks to too much', {
    cause,
    say: `${fileName} unpacks to more than a report can hold (200 MB, 5,000 parts or 400,000 elements). If it is one, save it as PDF and try again.`,
  })
}

const holdsChart = (nodes: readonly OfficeContentNode[]): boolean =>
  nodes.some(({ type, children = [] }) => type === 'chart' || holdsChart(children))

interface Walk {
  blocks: ReportBlock[]
  charts: ReadonlyMap<string, ChartText>
  page: number | null
  heading: string | null
  /** Footnotes and speaker notes, once each however often they are referred to. */
  notes: Map<OfficeContentNode, Omit<ReportBlock, 'text'>>
}

/** Notes come last: between two paragraphs they would part a quotation from who is named below it. */
function flatten(nodes: readonly OfficeContentNode[], charts: ReadonlyMap<string, ChartText>): ReportBlock[] {
  const walk: Walk = { blocks: [], charts, page: null, heading: null, notes: new Map() }
  for (const node of nodes) visit(node, walk)
  const notes = [...walk.notes].flatMap(([note, place]) =>
    paragraphsOf(note).map((text) => ({ ...place, text })),
  )
  return [...walk.blocks, ...notes]
}

function paragraphsOf(note: OfficeContentNode): string[] {
  const children = note.children ?? []
  const parts = children.some(({ type }) => blocks.has(type)) ? children : [note]
  return parts.map((part) => tidy(wordsOf(part)))
}

function keepNotes(node: OfficeContentNode, walk: Walk, { deep }: { deep: boolean }): void {
  const { page, heading, notes } = walk
  for (const note of node.notes ?? []) if (!notes.has(note)) notes.set(note, { kind: 'note', page, heading })
  if (deep) for (const child of node.children ?? []) keepNotes(child, walk, { deep })
}

const blocks = new Set<string>(['paragraph', 'heading', 'row', 'code'])
const containers = new Set<string>([
  'page',
  'slide',
  'sheet',
  'table',
  'list',
  'admonition',
  'definitionList',
])

function visit(node: OfficeContentNode, walk: Walk): void {
  const metadata = (node.metadata ?? {}) as { pageNumber?: number; slideNumber?: number; style?: string }
  const page = metadata.pageNumber ?? metadata.slideNumber
  if (page !== undefined) walk.page = page
  const children = node.children ?? []
  // A list item may hold its words itself or in paragraphs of its own.
  const holdsBlocks = children.some(({ type }) => blocks.has(type) || containers.has(type))
  const isContainer = containers.has(node.type) && holdsBlocks
  keepNotes(node, walk, { deep: !isContainer })
  if (isContainer) {
    for (const child of children) visit(child, walk)
    return
  }
  for (const name of chartsIn(node)) addChart(name, walk)
  const words = node.type === 'row' ? children.map((cell) => wordsOf(cell).trim()).join(' | ') : wordsOf(node)
  const text = tidy(words)
  if (text === '') return
  const kind = kindOf(node.type, metadata.style)
  if (kind === 'heading') walk.heading = text
  walk.blocks.push({ text, kind, page: walk.page, heading: kind === 'heading' ? null : walk.heading })
}

/** A chart may stand within a paragraph, as a picture does. */
function chartsIn(node: OfficeContentNode): string[] {
  const name =
    node.type === 'chart' && (node.metadata as { attachmentName?: string } | undefined)?.attachmentName
  return [...(name ? [name] : []), ...(node.children ?? []).flatMap(chartsIn)]
}

function addChart(name: string, { blocks, charts, page, heading }: Walk): void {
  const { title, rows } = charts.get(name) ?? { title: '', rows: [] }
  if (title !== '') blocks.push({ text: tidy(title), kind: 'paragraph', page, heading })
  for (const row of rows) blocks.push({ text: tidy(row), kind: 'row', page, heading })
}

function wordsOf(node: OfficeContentNode): string {
  const children = withoutNoteMarks(node.children ?? [])
  if (children.length === 0) return node.text ?? ''
  return inReadingOrder(children)
    .map((column) => column.map((child) => (child.type === 'break' ? '\n' : wordsOf(child))).join(''))
    .join('\n')
}

function kindOf(type: string, style: string | undefined): ReportBlock['kind'] {
  if (type === 'heading') return 'heading'
  if (type === 'list') return 'item'
  if (type === 'row') return 'row'
  if (type === 'note') return 'note'
  return style !== undefined && /quote|zitat|citation/i.test(style) ? 'quote' : 'paragraph'
}

/** Lines of a page are no paragraphs; a word divided at a line's end is one word. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD/g, '')
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
}
