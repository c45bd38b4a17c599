/** The dictionary of a system file: everything before the data. */
import { cutTo, float64, int32, padded, text } from './bytes.ts'
import { type Laid, unitsOf } from './layout.ts'
import type { Measure, NumericVariable, SavTable } from './model.ts'

export const systemMissing = -Number.MAX_VALUE
export const compressionBias = 100

const formats = { text: 1, number: 5, time: 22 } as const
const measures: Record<Measure, number> = { nominal: 1, ordinal: 2, scale: 3 }
const longestLabel = 255
/** SPSS shows 120 bytes of a value's label. */
const longestValueLabel = 120

export interface DictionaryInput {
  table: SavTable
  laid: readonly Laid[]
  at: Date
  product: string
}

export function dictionary({ table, laid, at, product }: DictionaryInput): Buffer {
  return Buffer.concat([
    header({ table, laid, at, product }),
    ...laid.flatMap(variableRecords),
    ...laid.flatMap(valueLabels),
    documents(table.documents),
    // Version of the writer, and that texts are UTF-8 (65001), numbers IEEE 754, bytes little-endian.
    extension(3, 4, int32(1, 0, 0, -1, 1, 1, 2, 65001)),
    extension(4, 8, float64(systemMissing, Number.MAX_VALUE, systemMissing)),
    extension(11, 4, Buffer.concat(laid.flatMap(display))),
    extension(13, 1, longNames(laid)),
    veryLongTexts(laid),
    extension(16, 8, Buffer.concat([longCount(1), longCount(table.rows.length)])),
    extension(20, 1, Buffer.from('UTF-8')),
    int32(999, 0),
  ])
}

function header({ table, laid, at, product }: DictionaryInput): Buffer {
  const units = laid.flatMap(({ segments }) => segments).reduce((sum, { width }) => sum + unitsOf(width), 0)
  const [, month, day, year, time] = /^\w+ (\w+) (\d+) \d\d(\d\d) (\S+)/.exec(inUtc(at))!
  return Buffer.concat([
    text('$FL2', 4),
    text(`@(#) SPSS DATA FILE ${product}`, 60),
    int32(2, units, 1, 0, table.rows.length),
    float64(compressionBias),
    text(`${day} ${month} ${year}`, 9),
    text(time!, 8),
    text(table.label, 64),
    Buffer.alloc(3),
  ])
}

/** `Sat Nov 28 2026 17:32:49`, whatever the time zone of the machine. */
function inUtc(at: Date): string {
  const [, weekday, day, month, year, time] = /^(\w+), (\d+) (\w+) (\d+) (\S+)/.exec(at.toUTCString())!
  return `${weekday} ${month} ${day} ${year} ${time}`
}

function variableRecords({ variable, segments }: Laid): Buffer[] {
  return segments.flatMap(({ shortName, width }, at) => {
    const format = formatOf(variable, width)
    const label = at === 0 ? cutTo(variable.label, longestLabel) : Buffer.alloc(0)
    const missing = at === 0 && variable.type === 'number' ? variable.missing.slice(0, 3) : []
    const first = Buffer.concat([
      int32(2, width, label.length > 0 ? 1 : 0, missing.length, format, format),
      text(shortName, 8),
      ...(label.length > 0 ? [int32(label.length), padded(label, 4)] : []),
      float64(...missing),
    ])
    const dummies = Array.from({ length: unitsOf(width) - 1 }, () =>
      Buffer.concat([int32(2, -1, 0, 0, 0, 0), text('', 8)]),
    )
    return [first, ...dummies]
  })
}

function formatOf(variable: Laid['variable'], width: number): number {
  const code = (format: number, columns: number, decimals = 0) => (format << 16) | (columns << 8) | decimals
  if (variable.type === 'text') return code(formats.text, width)
  return variable.isTime ? code(formats.time, 20) : code(formats.number, 8, variable.decimals)
}

function valueLabels({ variable, index }: Laid): Buffer[] {
  if (variable.type !== 'number' || variable.valueLabels.length === 0) return []
  const labels = variable.valueLabels.map(({ value, label }) => {
    const bytes = cutTo(label, longestValueLabel)
    return Buffer.concat([
      float64(value),
      padded(Buffer.concat([Buffer.from([bytes.length]), bytes]), 8, 0x20),
    ])
  })
  return [int32(3, labels.length), ...labels, int32(4, 1, index)]
}

function documents(lines: readonly string[]): Buffer {
  if (lines.length === 0) return Buffer.alloc(0)
  return Buffer.concat([int32(6, lines.length), ...lines.map((line) => text(line, 80))])
}

function extension(subtype: number, size: number, data: Buffer): Buffer {
  return Buffer.concat([int32(7, subtype, size, data.length / size), data])
}

const shownColumns = 30

/** Measure, width on the screen, alignment (texts left, numbers right), for every segment. */
function display({ variable, segments }: Laid): Buffer[] {
  const isText = variable.type === 'text'
  return segments.map(({ width }) =>
    int32(
      measures[variable.measure],
      isText ? Math.min(shownColumns, Math.max(8, width)) : (variable as NumericVariable).isTime ? 20 : 8,
      isText ? 0 : 1,
    ),
  )
}

function longNames(laid: readonly Laid[]): Buffer {
  return Buffer.from(
    laid.map(({ segments, variable }) => `${segments[0]!.shortName}=${variable.name}`).join('\t'),
  )
}

function veryLongTexts(laid: readonly Laid[]): Buffer {
  const long = laid.filter(({ segments }) => segments.length > 1)
  if (long.length === 0) return Buffer.alloc(0)
  const lengths = long.map(
    ({ segments, width }) => `${segments[0]!.shortName}=${String(width).padStart(5, '0')}\0\t`,
  )
  return extension(14, 1, Buffer.from(lengths.join('')))
}

function longCount(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64LE(BigInt(value))
  return bytes
}
