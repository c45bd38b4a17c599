/**
 * An SPSS system file (`.sav`), UTF-8, with bytecode compression, by the format's public description in the developers'
 * guide of GNU PSPP (https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html).
 */
import { float64 } from './bytes.ts'
import { compressionBias, dictionary } from './dictionary.ts'
import { type Laid, layOut, textBytes } from './layout.ts'
import type { SavCell, SavTable } from './model.ts'

/** SPSS counts seconds from the first day of the Gregorian calendar. */
const secondsTo1970 = 12_219_379_200
/** What a command byte says of the eight bytes that it stands for. */
const command = { end: 252, asItIs: 253, blank: 254, missing: 255 } as const
const rowsAtOnce = 100

export interface SavOptions {
  at: Date
  /** Program and version. */
  product: string
}

export function* writeSav(table: SavTable, { at, product }: SavOptions): Generator<Uint8Array> {
  const laid = layOut(table)
  const variables = table.variables.map((variable, column) =>
    laid[column]!.isCut
      ? { ...variable, label: `${variable.label} (cut where longer than 32,767 bytes)` }
      : variable,
  )
  const named = laid.map((each, column) => ({ ...each, variable: variables[column]! }))
  yield dictionary({ table, laid: named, at, product })
  const squeeze = squeezer()
  for (let from = 0; from < table.rows.length; from += rowsAtOnce) {
    for (const row of table.rows.slice(from, from + rowsAtOnce)) {
      for (const [column, each] of laid.entries()) pushCell(squeeze, row[column] ?? null, each)
    }
    yield squeeze.take()
  }
  squeeze.push(command.end)
  yield squeeze.finish()
}

function pushCell(squeeze: Squeezer, cell: SavCell, laid: Laid): void {
  if (laid.variable.type === 'text') {
    for (const piece of textBytes(typeof cell === 'string' ? cell : '', laid)) pushText(squeeze, piece)
    return
  }
  const value = cell instanceof Date ? cell.getTime() / 1000 + secondsTo1970 : cell
  if (typeof value !== 'number' || !Number.isFinite(value)) squeeze.push(command.missing)
  else if (Number.isInteger(value) && value > -compressionBias && value <= 251 - compressionBias) {
    squeeze.push(value + compressionBias)
  } else squeeze.push(command.asItIs, float64(value))
}

function pushText(squeeze: Squeezer, piece: Buffer): void {
  for (let at = 0; at < piece.length; at += 8) {
    const eight = piece.subarray(at, at + 8)
    if (eight.every((byte) => byte === 0x20)) squeeze.push(command.blank)
    else squeeze.push(command.asItIs, eight)
  }
}

type Squeezer = ReturnType<typeof squeezer>

/** Eight command bytes, then the data that they call for. */
function squeezer() {
  let done: Uint8Array[] = []
  let commands: number[] = []
  let data: Uint8Array[] = []
  const flush = () => {
    done.push(
      Uint8Array.from({ length: 8 }, (_, at) => commands[at] ?? 0),
      ...data,
    )
    commands = []
    data = []
  }
  const take = () => {
    const bytes = Buffer.concat(done)
    done = []
    return bytes
  }
  return {
    push(code: number, bytes?: Uint8Array) {
      commands.push(code)
      if (bytes) data.push(bytes)
      if (commands.length === 8) flush()
    },
    /** What is complete so far. */
    take,
    finish() {
      if (commands.length > 0) flush()
      return take()
    },
  }
}
