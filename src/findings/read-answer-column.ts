/** One column of a delimited file, row by row: what `earwitness themes` reads. */
import { existsSync, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { describeBinary } from '../interview/import/binary-file.ts'
import { inspectBytes, openText } from '../interview/import/inspect-bytes.ts'
import { detectEncoding, isKnownEncoding, isWide } from '../interview/import/text-encoding.ts'
import { AppError } from '../platform/errors.ts'

export interface AnswerColumn {
  texts: string[]
  /** Null where no column names the people. */
  ids: string[] | null
  encoding: string
}

export interface ColumnOptions {
  path: string
  text: string
  id?: string | undefined
  encoding?: string | undefined
}

const delimiters = [',', ';', '\t', '|']
/** A cell larger than this is a quotation mark that was never closed. Bytes. */
const largestRow = 16 * 1024 * 1024

/**
 * Every row below the heading, empty cells too, so that row n of the result is row n of the file. Lines without
 * anything are no rows. The delimiter is the one with which the heading holds the column.
 *
 * @throws AppError `not_found` (no such file), `invalid_input` (encoding, columns, quoting, no rows)
 */
export async function readAnswerColumn({ path, text, id, encoding }: ColumnOptions): Promise<AnswerColumn> {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new AppError('not_found', 'no such file', { say: `There is no file ${path}.` })
  }
  const how = await encodingOf(path, encoding)
  const heading = await readHeading(path, how, text)
  const at = columnIn(heading, text)
  const idAt = id === undefined ? -1 : columnIn(heading, id)
  const texts: string[] = []
  const ids: string[] = []
  for await (const row of rowsOf(path, how, heading.delimiter)) {
    texts.push(row[at] ?? '')
    if (idAt >= 0) ids.push(row[idAt] ?? '')
  }
  texts.shift()
  ids.shift()
  if (texts.length === 0) {
    throw new AppError('invalid_input', 'no rows', { say: `${path} has a heading and no rows below it.` })
  }
  if (texts.every((each) => each.trim() === '')) {
    throw new AppError('invalid_input', 'no answers', { say: `The column "${text}" of ${path} is empty.` })
  }
  return { texts, ids: idAt >= 0 ? ids : null, encoding: how.encoding }
}

interface Decoding {
  isGzip: boolean
  encoding: string
}

async function encodingOf(path: string, wanted: string | undefined): Promise<Decoding> {
  if (wanted !== undefined && !isKnownEncoding(wanted)) {
    throw new AppError('invalid_input', 'unknown encoding', { say: `There is no encoding "${wanted}".` })
  }
  const facts = await inspectBytes(path).catch((cause: NodeJS.ErrnoException) => {
    const isDamaged = String(cause.code).startsWith('Z_')
    throw new AppError('invalid_input', 'file cannot be read', {
      cause,
      say: isDamaged ? `${path} is compressed, and damaged or cut off.` : `${path} cannot be read.`,
    })
  })
  if (facts.textBytes === 0) {
    throw new AppError('invalid_input', 'no rows', {
      say: `${path} is empty: it has no heading and no rows.`,
    })
  }
  if (wanted !== undefined) return { isGzip: facts.isGzip, encoding: wanted }
  const { encoding, damaged } = detectEncoding(facts)
  if (damaged) {
    const [first] = damaged.lines
    throw new AppError('invalid_input', 'damaged UTF-8', {
      say: `${path} is UTF-8, but for bytes on ${damaged.lineCount === 1 ? `line ${first}` : `${damaged.lineCount} lines, the first of them ${first}`}. Correct them, or say --encoding if it is another.`,
    })
  }
  const binary = isWide(encoding) ? null : await describeBinary(facts.head)
  if (binary) throw new AppError('invalid_input', 'not text', { say: `${path}: ${binary}` })
  if (!facts.isValidUtf8 && !isWide(encoding)) {
    throw new AppError('invalid_input', 'not UTF-8', {
      say:
        `${path} is not UTF-8; its letters look most like ${encoding}. ` +
        `Save it as UTF-8, or say --encoding ${encoding} if that is what it is.`,
    })
  }
  return { isGzip: facts.isGzip, encoding }
}

interface Heading {
  names: string[]
  delimiter: string
}

async function readHeading(path: string, how: Decoding, wanted: string): Promise<Heading> {
  const headings: Heading[] = []
  for (const delimiter of delimiters) {
    for await (const names of rowsOf(path, how, delimiter)) {
      headings.push({ names: names.map((name) => name.trim()), delimiter })
      break
    }
  }
  const found = headings.find((heading) => heading.names.includes(wanted.trim()))
  return found ?? headings.reduce((most, each) => (each.names.length > most.names.length ? each : most))
}

function columnIn({ names }: Heading, wanted: string): number {
  const at = names.indexOf(wanted.trim())
  if (at >= 0) return at
  throw new AppError('invalid_input', `no column ${wanted}`, {
    say: `There is no column "${wanted}". There are: ${names.map((name) => `"${name}"`).join(', ')}.`,
  })
}

async function* rowsOf(path: string, how: Decoding, delimiter: string): AsyncGenerator<string[]> {
  const parser = Readable.from(openText(path, how)).compose(
    parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: largestRow,
    }),
  )
  try {
    yield* parser as AsyncIterable<string[]>
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number }
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error
    throw new AppError('invalid_input', `csv: ${code}`, {
      cause: error,
      say: `${path} is no CSV that can be read: a quotation mark is never closed${lines ? `, before line ${lines + 1}` : ''}.`,
    })
  }
}
