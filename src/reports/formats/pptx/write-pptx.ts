/**
 * A report as a presentation whose charts and words can be edited. Written by pptxgenjs; intervals and hatching, which it
 * has none of, are put into the chart's XML afterwards.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import pptxgenModule from 'pptxgenjs'
import type { ReportChart, ReportDocument } from '../../document/model.ts'
import { share } from '../../figures.ts'
import { zipPieces } from '../zip-pieces.ts'
import { deckOf } from './deck.ts'
import type { DeckSlide } from './deck-parts.ts'
import {
  content as area,
  columnWidths,
  heightOfText,
  inner,
  page,
  paragraphSize,
  sizeOfTable,
} from './fit.ts'
import { type ChartMarks, withIntervals } from './intervals.ts'

const ink = '1B1B1A'
const soft = '5C5A55'
const accent = '1F5F5B'
const hairline = 'D9D5CC'
const fonts = { product: 'Arial', people: 'Georgia', reference: 'Consolas' } as const

// What is imported is the class; its types say so under one way of resolving modules, and of `default` under the other.
type ClassOf<Module> = Module extends { default: infer Class } ? Class : Module
type MadeBy<Class> = Class extends new () => infer Made ? Made : never
type Presentation = MadeBy<ClassOf<typeof pptxgenModule>>
const Presentation = pptxgenModule as unknown as new () => Presentation
type Slide = ReturnType<Presentation['addSlide']>

/** @throws Error where the library cannot write, which is a fault of the program */
export async function writePptx(document: ReportDocument): Promise<Uint8Array> {
  const deck = deckOf(document)
  const pptx = new Presentation()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = deck.title
  pptx.subject = deck.question
  pptx.author = document.provenance.program
  pptx.company = ''
  titleSlide(pptx.addSlide(), deck)
  const marks: ChartMarks[] = []
  for (const [at, content] of deck.slides.entries()) {
    const slide = pptx.addSlide()
    heads(slide, content, at + 2)
    fill(slide, content)
    if (content.chart && content.chart.rows.length > 0) {
      addChart(pptx, slide, { ...content, chart: content.chart })
      marks.push({
        proportions: content.chart.rows.map(({ proportion }) => proportion),
        isHatched: content.chart.isMachineCoded,
      })
    }
    if (content.notes.length > 0) slide.addNotes(content.notes.join('\n'))
  }
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
  return finish(bytes, marks)
}

function titleSlide(
  slide: Slide,
  { title, question, lines }: { title: string; question: string; lines: string[] },
) {
  slide.addText(title, {
    ...{ x: page.margin, y: 1.6, w: inner, h: 1.4, fontFace: fonts.product, fontSize: 36, bold: true },
    ...{ color: ink, valign: 'bottom', fit: 'shrink' },
  })
  slide.addText(question, {
    ...{ x: page.margin, y: 3.2, w: inner, h: 1, fontFace: fonts.product, fontSize: 20, color: accent },
    ...{ valign: 'top', fit: 'shrink' },
  })
  slide.addText(
    lines.map((text) => ({ text, options: { breakLine: true } })),
    {
      x: page.margin,
      y: 4.6,
      w: inner,
      h: 2,
      fontFace: fonts.product,
      fontSize: 14,
      color: soft,
      valign: 'top',
    },
  )
}

function heads(slide: Slide, { part, title }: DeckSlide, number: number): void {
  slide.addText(part, {
    ...{ x: page.margin, y: 0.35, w: inner, h: 0.35, fontFace: fonts.product, fontSize: 12, color: soft },
    ...{ margin: 0 },
  })
  slide.addText(title, {
    ...{
      x: page.margin,
      y: 0.7,
      w: inner,
      h: 1.1,
      fontFace: fonts.product,
      bold: true,
      color: ink,
      margin: 0,
    },
    ...{ fontSize: title.length > 140 ? 18 : title.length > 80 ? 20 : 24, valign: 'top' },
  })
  slide.addText(String(number), {
    ...{ x: page.width - 1.2, y: 7.05, w: 0.6, h: 0.3, fontFace: fonts.product, fontSize: 10, color: soft },
    ...{ align: 'right' },
  })
}

function fill(slide: Slide, { chart, quotes, paragraphs, table }: DeckSlide): void {
  const hasChart = chart !== null && chart.rows.length > 0
  if (table) {
    addTable(slide, table)
    return
  }
  const right = hasChart ? { x: 8.6, w: page.width - 8.6 - page.margin } : { x: page.margin, w: inner }
  if (quotes.length > 0) addQuotes(slide, quotes, { ...right, isNarrow: hasChart })
  if (paragraphs.length === 0) return
  const isFoot = hasChart || quotes.length > 0
  const foot = footOf(paragraphs)
  slide.addText(
    paragraphs.flatMap(({ label, text }) => [
      ...(label ? [{ text: `${label}  `, options: { bold: true, color: accent } }] : []),
      { text, options: { breakLine: true, paraSpaceAfter: isFoot ? 2 : 8 } },
    ]),
    {
      ...(isFoot ? { y: foot.top, h: foot.height } : { y: area.top, h: 4.9 }),
      ...{ x: page.margin, w: inner, margin: 0 },
      ...{ fontFace: fonts.product, fontSize: isFoot ? footSize : paragraphSize },
      ...{ color: isFoot ? soft : ink, valign: isFoot ? 'bottom' : 'top', fit: 'shrink' },
    },
  )
}

const footSize = 12

/** What stands under a chart takes the room that it needs, and leaves the rest to the chart. */
function footOf(paragraphs: DeckSlide['paragraphs']): { top: number; height: number } {
  const lines = paragraphs.map(({ label, text }) => heightOfText(`${label}  ${text}`, inner, footSize) + 0.04)
  const height = Math.min(
    2.4,
    lines.reduce((sum, each) => sum + each, 0),
  )
  return { top: area.bottom - height, height }
}

function addQuotes(
  slide: Slide,
  quotes: DeckSlide['quotes'],
  { x, w, isNarrow }: { x: number; w: number; isNarrow: boolean },
): void {
  const length = quotes.reduce((sum, { words }) => sum + words.length, 0)
  const sizes = isNarrow ? { long: 12, middle: 13, short: 15 } : { long: 16, middle: 20, short: 24 }
  const size = length > (isNarrow ? 480 : 700) ? sizes.long : length > 300 ? sizes.middle : sizes.short
  slide.addText(
    quotes.flatMap(({ words, reference }) => [
      {
        text: `“${words}”`,
        options: { fontFace: fonts.people, fontSize: size, color: ink, breakLine: true },
      },
      {
        text: reference,
        options: {
          fontFace: fonts.reference,
          fontSize: 10,
          color: soft,
          breakLine: true,
          paraSpaceAfter: 10,
        },
      },
    ]),
    { x, y: 1.9, w, h: 3.75, margin: 0, valign: 'top', fit: 'shrink' },
  )
}

/** The library takes it and draws by it; its types know only the other way. */
const topDown = 'maxMin' as unknown as 'minMax'

/** Beside words a chart leaves them room; alone it takes the whole width. */
function addChart(
  pptx: Presentation,
  slide: Slide,
  { chart, quotes, paragraphs }: Pick<DeckSlide, 'quotes' | 'paragraphs'> & { chart: ReportChart },
): void {
  const width = quotes.length > 0 ? 7.7 : inner
  slide.addText(chart.title, {
    ...{ x: page.margin, y: 1.8, w: width, h: 0.35, margin: 0, fontFace: fonts.product, fontSize: 12 },
    ...{ color: soft, fit: 'shrink' },
  })
  const top = 2.2
  const { height, rowHeight } = heightOf(chart, footOf(paragraphs).top - 0.15 - top)
  const labels = chart.rows.map(({ label, proportion }) => `${shortened(label)}\n${share(proportion)}`)
  const values = chart.rows.map(({ proportion }) => proportion.share ?? 0)
  slide.addChart(
    pptx.ChartType.bar,
    [{ name: chart.isMachineCoded ? 'Share, coded by machine' : 'Share', labels, values }],
    {
      ...{ x: page.margin - 0.1, y: top, w: width + 0.1, h: height, barDir: 'bar', barGapWidthPct: 60 },
      ...{ chartColors: [accent], showLegend: false, showValue: false },
      // Else labels get what a program thinks fit, and are broken in the middle of a figure.
      layout: {
        x: labelShare,
        y: axisHeight / height,
        w: 0.97 - labelShare,
        h: 1 - (axisHeight + 0.05) / height,
      },
      ...{ catAxisOrientation: topDown, catAxisLabelFontSize: labelSize(rowHeight) },
      ...{ catAxisLabelFontFace: fonts.product, catAxisLabelColor: ink, catAxisLineShow: false },
      ...{ valAxisMinVal: 0, valAxisMaxVal: 1, valAxisMajorUnit: 0.25, valAxisLabelFormatCode: '0%' },
      ...{ valAxisLabelFontSize: 10, valAxisLabelColor: soft, valAxisLineShow: false },
      ...{ valGridLine: { color: hairline, size: 0.5 }, catGridLine: { style: 'none' } },
      altText: `${chart.title}: ${chart.rows.map(({ label, proportion }) => `${label} ${share(proportion)}`).join('; ')}`,
    },
  )
}

/** Of the width, for what the bars are of. */
const labelShare = 0.38
/** For the scale above the bars. */
const axisHeight = 0.35

/** Few bars are no thicker than this, many share what there is. */
function heightOf({ rows }: ReportChart, most: number): { height: number; rowHeight: number } {
  const rowHeight = Math.min(0.85, (most - axisHeight) / rows.length)
  return { height: axisHeight + 0.05 + rowHeight * rows.length, rowHeight }
}

/** Two lines to a bar. */
function labelSize(rowHeight: number): number {
  return Math.max(8, Math.min(12, Math.floor((rowHeight * 72) / 2.6)))
}

function addTable(slide: Slide, { headings, rows }: NonNullable<DeckSlide['table']>): void {
  const widths = columnWidths({ headings, rows })
  const border = { type: 'solid', pt: 0.5, color: hairline } as const
  const none = { type: 'none' } as const
  const options = {
    border: [border, none, border, none] as [typeof border, typeof none, typeof border, typeof none],
  }
  slide.addTable(
    [
      ...(headings.length > 0
        ? [headings.map((text) => ({ text, options: { ...options, bold: true, color: soft, fontSize: 12 } }))]
        : []),
      ...rows.map((row) =>
        widths.map((_, at) => ({
          text: row[at] ?? '',
          options: { ...options, bold: at === 0, color: ink },
        })),
      ),
    ],
    {
      ...{ x: page.margin, y: area.top, w: inner, fontFace: fonts.product, valign: 'top', colW: widths },
      fontSize: sizeOfTable({ headings, rows }),
    },
  )
}

function shortened(label: string): string {
  return label.length > 46 ? `${label.slice(0, 44).trimEnd()}…` : label
}

/** Charts are numbered in the order in which they were added, from a number that grows over presentations. */
async function finish(bytes: Uint8Array, marks: readonly ChartMarks[]): Promise<Uint8Array> {
  const files = unzipSync(bytes)
  const charts = Object.keys(files)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
  if (charts.length !== marks.length) throw new Error(`${charts.length} charts written for ${marks.length}`)
  for (const [at, path] of charts.entries()) {
    files[path] = strToU8(withIntervals(strFromU8(files[path]!), marks[at]!))
  }
  const pieces: Uint8Array[] = []
  // Folders are no parts of the format, and some readers take an entry for one as damage.
  const parts = Object.entries(files).filter(([path]) => !path.endsWith('/'))
  for await (const piece of zipPieces(parts.map(([path, part]) => ({ path, pieces: [part] }))))
    pieces.push(piece)
  return Buffer.concat(pieces)
}
