import { finished } from 'node:stream/promises'
import { type CsvError, type Parser, parse } from 'csv-parse'
import { type BadRecord, bad } from './records.ts'

export interface TableRow {
  /** The line on which the row begins. */
  line: number
  cells: string[]
}

/** A cell larger than this is a quotation mark that was never closed. Bytes. */
const largestRow = 16 * 1024 * 1024

/**
 * Rows of a delimited file, the heading first, each with the line on which it begins. Rows with another number
 * of cells than the heading are told, not guessed at; rows without anything are left out.
 */
export async function* readTable(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<TableRow | { bad: BadRecord }> {
  let previousLines = 0
  let width = 0
  for await (const row of readRows(chunks, delimiter)) {
    const line = previousLines + 1
    if ('error' in row) {
      yield brokenTable(row.error, line)
      return
    }
    const { cells } = row
    previousLines = row.lines
    if (cells.every((cell) => cell.trim() === '')) continue
    if (width === 0 && isDelimiterHint(cells)) continue
    if (width === 0) width = cells.length
    const hasSurplus = cells.slice(width).some((cell) => cell.trim() !== '')
    if (cells.length < width || hasSurplus) {
      yield bad(line, `This row has ${cells.length} cells, the heading has ${width}.`)
    } else yield { line, cells: cells.slice(0, width) }
  }
}

/** `sep=;` above the heading: by it spreadsheets are told what divides the cells. It is no heading. */
export function isDelimiterHint(cells: readonly string[]): boolean {
  return cells.length === 2 && /^\uFEFF?sep=$/i.test(cells[0]!) && cells[1] === ''
}

type RawRow = { cells: string[]; lines: number } | { error: Error }

/**
 * Rows are taken as they are parsed, not from the parser's output: a stream that fails drops what it holds, and
 * the rows before the failure may have faults of their own to tell.
 */
async function* readRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<RawRow> {
  const ready: RawRow[] = []
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: largestRow,
    on_record: (cells: string[], { lines }) => {
      ready.push({ cells, lines })
      return null
    },
  })
  let failure: Error | undefined
  parser.on('error', (error) => {
    failure = error
  })
  parser.resume()
  for await (const chunk of chunks) {
    await write(parser, chunk)
    yield* ready.splice(0)
    if (failure) break
  }
  if (!failure) {
    parser.end()
    await finished(parser).catch((error: Error) => {
      failure = error
    })
  }
  yield* ready.splice(0)
  if (failure) yield { error: failure }
}

function write(parser: Parser, chunk: string): Promise<void> {
  return new Promise((resolve) => {
    parser.write(chunk, () => resolve())
  })
}

function brokenTable(error: Error, line: number): { bad: BadRecord } {
  const { code } = error as CsvError
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return bad(line, 'A quotation mark that opens in this row is never closed.')
  }
  if (code === 'CSV_INVALID_CLOSING_QUOTE') {
    return bad(
      line,
      'A cell goes on after the quotation mark that closes it. Inside a cell, write marks twice.',
    )
  }
  throw error
}
