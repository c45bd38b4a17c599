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
import { type ChartMarks, withIntervals } from './intervals.ts'

const ink = '1B1B1A'
const soft = '5C5A55'
const accent = '1F5F5B'
const hairline = 'D9D5CC'
const fonts = { product: 'Arial', people: 'Georgia', reference: 'Consolas' } as const
/** Inches, 16:9. */
const page = { width: 13.33, height: 7.5, margin: 0.6 }
const inner = page.width - 2 * page.margin

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
      addChart(pptx, slide, content.chart)
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
  slide.addText(
    paragraphs.flatMap(({ label, text }) => [
      ...(label ? [{ text: `${label}  `, options: { bold: true, color: accent } }] : []),
      { text, options: { breakLine: true, paraSpaceAfter: isFoot ? 2 : 8 } },
    ]),
    {
      ...{ x: page.margin, y: isFoot ? 5.75 : 1.95, w: inner, h: isFoot ? 1.25 : 4.9, margin: 0 },
      ...{ fontFace: fonts.product, fontSize: isFoot ? 11 : 16, color: isFoot ? soft : ink },
      ...{ valign: isFoot ? 'bottom' : 'top', fit: 'shrink' },
    },
  )
}

function addQuotes(
  slide: Slide,
  quotes: DeckSlide['quotes'],
  { x, w, isNarrow }: { x: number; w: number; isNarrow: boolean },
): void {
  const length = quotes.reduce((sum, { words }) => sum + words.length, 0)
  const size = isNarrow ? (length > 480 ? 11 : length > 300 ? 12 : 14) : length > 700 ? 14 : 18
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

function addChart(pptx: Presentation, slide: Slide, chart: ReportChart): void {
  slide.addText(chart.title, {
    ...{ x: page.margin, y: 1.8, w: 7.6, h: 0.35, margin: 0, fontFace: fonts.product, fontSize: 11 },
    ...{ color: soft, fit: 'shrink' },
  })
  const labels = chart.rows.map(({ label, proportion }) => `${shortened(label)}\n${share(proportion)}`)
  const values = chart.rows.map(({ proportion }) => proportion.share ?? 0)
  slide.addChart(
    pptx.ChartType.bar,
    [{ name: chart.isMachineCoded ? 'Share, coded by machine' : 'Share', labels, values }],
    {
      ...{ x: page.margin - 0.1, y: 2.15, w: 7.8, h: heightOf(chart), barDir: 'bar', barGapWidthPct: 60 },
      ...{ chartColors: [accent], showLegend: false, showValue: false },
      ...{
        catAxisOrientation: topDown,
        catAxisLabelFontSize: chart.rows.length > 9 ? 7 : chart.rows.length > 6 ? 9 : 11,
      },
      ...{ catAxisLabelFontFace: fonts.product, catAxisLabelColor: ink, catAxisLineShow: false },
      ...{ valAxisMinVal: 0, valAxisMaxVal: 1, valAxisMajorUnit: 0.25, valAxisLabelFormatCode: '0%' },
      ...{ valAxisLabelFontSize: 9, valAxisLabelColor: soft, valAxisLineShow: false },
      ...{ valGridLine: { color: hairline, size: 0.5 }, catGridLine: { style: 'none' } },
      altText: `${chart.title}: ${chart.rows.map(({ label, proportion }) => `${label} ${share(proportion)}`).join('; ')}`,
    },
  )
}

/** Bars of one thickness, however many there are. */
function heightOf({ rows }: ReportChart): number {
  return Math.min(3.55, 0.7 + rows.length * 0.6)
}

function addTable(slide: Slide, { headings, rows }: NonNullable<DeckSlide['table']>): void {
  const columns = Math.max(headings.length, ...rows.map((row) => row.length))
  const border = { type: 'solid', pt: 0.5, color: hairline } as const
  const none = { type: 'none' } as const
  const options = {
    border: [border, none, border, none] as [typeof border, typeof none, typeof border, typeof none],
  }
  slide.addTable(
    [
      ...(headings.length > 0
        ? [headings.map((text) => ({ text, options: { ...options, bold: true, color: soft, fontSize: 11 } }))]
        : []),
      ...rows.map((row) =>
        Array.from({ length: columns }, (_, at) => ({
          text: row[at] ?? '',
          options: { ...options, bold: at === 0, color: ink },
        })),
      ),
    ],
    {
      ...{ x: page.margin, y: 1.95, w: inner, fontFace: fonts.product, fontSize: 13, valign: 'top' },
      colW:
        columns === 2 ? [inner * 0.36, inner * 0.64] : Array.from({ length: columns }, () => inner / columns),
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
