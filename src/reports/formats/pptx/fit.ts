/**
 * How much room words take on a slide, by the mean width of letters: enough to choose a size, the widths of columns and
 * where to go on on the next slide. Inches and points. Pure.
 */

/** 16:9. */
export const page = { width: 13.33, height: 7.5, margin: 0.6 }
export const inner = page.width - 2 * page.margin
/** Under the title, above the number of the slide. */
export const content = { top: 1.95, bottom: 6.95 }
export const contentHeight = content.bottom - content.top

/** Of a letter, by the size of the type; Arial, with its spaces. */
const meanWidth = 0.5
const lineHeight = 1.2
const cellMargin = { wide: 0.2, high: 0.1 }

export function linesOf(text: string, width: number, size: number): number {
  const letters = Math.max(1, Math.floor((width * 72) / (meanWidth * size)))
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / letters)), 0)
}

export function heightOfText(text: string, width: number, size: number): number {
  return (linesOf(text, width, size) * size * lineHeight) / 72
}

export interface TableContent {
  headings: string[]
  rows: string[][]
}

/** A column takes room by its longest cell: figures stay on one line, and what is long shares what is left. */
export function columnWidths({ headings, rows }: TableContent): number[] {
  const columns = Math.max(headings.length, ...rows.map((row) => row.length))
  const wanted = Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(6, ...[headings, ...rows].map((row) => row[at]?.length ?? 0))
    return longest <= 24 ? longest + 8 : Math.min(90, longest + 5)
  })
  const sum = wanted.reduce((total, each) => total + each, 0)
  return wanted.map((each) => (inner * each) / sum)
}

export function heightOfRow(row: readonly string[], widths: readonly number[], size: number): number {
  const heights = row.map((cell, at) => heightOfText(cell, (widths[at] ?? inner) - cellMargin.wide, size))
  return Math.max(...heights, 0) + cellMargin.high
}

const tableSizes = [16, 14, 13, 12] as const
const smallest = tableSizes.at(-1)!

/** The largest type in which all of it fits. */
export function sizeOfTable(table: TableContent): number {
  return tableSizes.find((size) => heightOfTable(table, size) <= contentHeight) ?? smallest
}

function heightOfTable({ headings, rows }: TableContent, size: number): number {
  const widths = columnWidths({ headings, rows })
  return [...(headings.length > 0 ? [headings] : []), ...rows].reduce(
    (sum, row) => sum + heightOfRow(row, widths, size),
    0,
  )
}

/** Of one table as many as it takes for every row to be on a slide, in a type that can be read, and about alike. */
export function tablesThatFit({ headings, rows }: TableContent): TableContent[] {
  const size = 13
  const widths = columnWidths({ headings, rows })
  const head = headings.length > 0 ? heightOfRow(headings, widths, size) : 0
  return packs(rows, (row) => heightOfRow(row, widths, size), contentHeight - head).map((some) => ({
    headings,
    rows: some,
  }))
}

export const paragraphSize = 16
const paragraphSpace = 8 / 72

export function paragraphsThatFit<Paragraph extends { label: string; text: string }>(
  paragraphs: readonly Paragraph[],
): Paragraph[][] {
  const height = ({ label, text }: Paragraph) =>
    heightOfText(`${label}  ${text}`, inner, paragraphSize) + paragraphSpace
  return packs(paragraphs, height, contentHeight)
}

/** In order, none higher than this where one alone is not, and without a last one that holds a line or two. */
function packs<Item>(items: readonly Item[], heightOf: (item: Item) => number, most: number): Item[][] {
  const total = items.reduce((sum, item) => sum + heightOf(item), 0)
  const even = total / Math.ceil(total / most || 1)
  const made: Item[][] = []
  let height = Number.POSITIVE_INFINITY
  for (const item of items) {
    const own = heightOf(item)
    if (height + own > most || (total > most && height + own / 2 > even && made.length < total / most)) {
      made.push([])
      height = 0
    }
    made.at(-1)!.push(item)
    height += own
  }
  return made
}
