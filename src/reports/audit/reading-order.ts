/** The lines of a paragraph of a PDF in the order in which they are read, where it begins in one column and ends in the next. */
import type { OfficeContentNode } from 'officeparser'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Points. Lines of one column may begin a little apart: an indent, a hanging mark. */
const leastBetween = 24

/**
 * A tagged paragraph keeps its lines together wherever they stand, and they come sorted from the top of the page: the end
 * of a paragraph, at the top of the right column, then comes before its beginning at the foot of the left one.
 *
 * @returns the lines column by column; all in one where they cross none
 */
export function inReadingOrder(
  lines: readonly OfficeContentNode[],
): readonly (readonly OfficeContentNode[])[] {
  const boxes = lines.map(boxOf)
  if (lines.length < 2 || boxes.some((box) => box === null)) return [lines]
  const placed = lines.map((line, index) => ({ line, box: boxes[index]! }))
  const columns = columnsOf(placed)
  // Columns that stand at the same height are cells or a formula, which the reader has put in order already.
  const crosses = columns.every((column, at) => {
    const next = columns[at + 1]
    return next === undefined || bottomOf(next) <= topOf(column)
  })
  return crosses ? columns.map((column) => column.map(({ line }) => line)) : [lines]
}

interface PlacedLine {
  line: OfficeContentNode
  box: Box
}

/** From left to right, each with its lines as they came. */
function columnsOf(placed: readonly PlacedLine[]): PlacedLine[][] {
  const columns: PlacedLine[][] = []
  for (const each of [...placed].sort((a, b) => a.box.x - b.box.x)) {
    const last = columns.at(-1)
    const right = last && Math.max(...last.map(({ box }) => box.x + box.width))
    if (last && right !== undefined && each.box.x < right + leastBetween / 4) last.push(each)
    else if (last && each.box.x - last[0]!.box.x < leastBetween) last.push(each)
    else columns.push([each])
  }
  return columns.map((column) => placed.filter((each) => column.includes(each)))
}

const topOf = (column: readonly PlacedLine[]) => Math.min(...column.map(({ box }) => box.y))
const bottomOf = (column: readonly PlacedLine[]) => Math.max(...column.map(({ box }) => box.y + box.height))

function boxOf(node: OfficeContentNode): Box | null {
  const { bounds } = node as { bounds?: Partial<Box> }
  const { x, y, width, height } = bounds ?? {}
  return x === undefined || y === undefined || width === undefined || height === undefined
    ? null
    : { x, y, width, height }
}
