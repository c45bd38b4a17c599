/** How variables lie in a system file: widths, and the segments of texts that are longer than one variable can be. Pure. */
import { cutTo } from './bytes.ts'
import type { SavTable, SavVariable } from './model.ts'

/** A text variable holds no more; what is longer is cut between two characters. */
export const widestText = 32_767
const widestSegment = 255
/** The format counts 252 bytes of width a segment and stores 255 in each. */
const countedInSegment = 252

export interface Laid {
  variable: SavVariable
  /** In bytes; 0 for a number. */
  width: number
  /** One for a number and a short text. */
  segments: { shortName: string; width: number }[]
  /** Place among all variable records, from 1, dummy records counted. */
  index: number
  /** Some text was longer than a variable can be. */
  isCut: boolean
}

export function layOut({ variables, rows }: SavTable): Laid[] {
  let number = 0
  let index = 1
  return variables.map((variable, column) => {
    const lengths = variable.type === 'text' ? rows.map((row) => byteLength(row[column])) : []
    const longest = lengths.reduce((most, each) => Math.max(most, each), 1)
    const width = variable.type === 'text' ? Math.min(longest, widestText) : 0
    const segments = widthsOf(width).map((each) => ({ shortName: shortName(number++), width: each }))
    const laid = { variable, width, segments, index, isCut: longest > widestText }
    index += segments.reduce((sum, each) => sum + unitsOf(each.width), 0)
    return laid
  })
}

function byteLength(cell: unknown): number {
  return typeof cell === 'string' ? Buffer.byteLength(cell.toWellFormed(), 'utf8') : 0
}

function widthsOf(width: number): number[] {
  if (width <= widestSegment) return [width]
  const count = Math.ceil(width / countedInSegment)
  return Array.from({ length: count }, (_, at) =>
    at < count - 1 ? widestSegment : width - (count - 1) * countedInSegment,
  )
}

/** Variable records are 8 bytes of data each. */
export function unitsOf(width: number): number {
  return Math.max(1, Math.ceil(width / 8))
}

/** Eight characters at most; the readable name stands in a record of its own. */
function shortName(number: number): string {
  return `V${number.toString(36).toUpperCase().padStart(6, '0')}`
}

/** The bytes of a text as they lie in the data: segment by segment, each filled up to whole units. */
export function textBytes(value: string, { width, segments }: Laid): Buffer[] {
  const bytes = cutTo(value, width)
  return segments.map((segment, at) => {
    const piece = Buffer.alloc(unitsOf(segment.width) * 8, ' ')
    bytes.subarray(at * widestSegment, at * widestSegment + segment.width).copy(piece)
    return piece
  })
}
