import { AppError } from '../../platform/errors.ts'
import { describeBinary } from './binary-file.ts'
import { type ColumnRole, readLayout } from './csv-columns.ts'
import {
  type DetectedFormat,
  delimiterOf,
  detectFormat,
  type NotText,
  readHeadings,
} from './detect-format.ts'
import { type ByteFacts, inspectBytes, openText } from './inspect-bytes.ts'
import { parseApart } from './parse-apart.ts'
import { type ParseOptions, parseFile } from './parse-file.ts'
import { isZip } from './qdpx/open-project.ts'
import { bad, formatNames, type ImportFormat, isOneInterview, type ParsedItem } from './records.ts'
import { detectEncoding, isKnownEncoding, isWide, type TextEncoding } from './text-encoding.ts'

/** Text of which one interview is made is held in memory whole. Bytes. */
const largestTranscript = 64 * 1024 * 1024
/** Rows of one person may lie apart in tables up to this size. Bytes. */
const largestGroupedTable = 64 * 1024 * 1024
/** What a compressed file may unpack to. Bytes. */
const mostTextBytes = 8 * 1024 * 1024 * 1024
/** A JSON document is read whole. Bytes. */
const largestJson = 256 * 1024 * 1024
/** A smaller one is parsed in less time than a thread takes to start, some tens of milliseconds. Bytes. */
const largestJsonHere = 512 * 1024
const sampleCharacters = 200_000

export interface OpenedImport {
  facts: ByteFacts
  /** Null: not a file that can be read; `reason` says what to do. */
  format: ImportFormat | null
  formatName: string
  reason: string
  confidence: 'high' | 'medium' | 'low' | 'chosen'
  encoding: string
  encodingReason: string
  /** What a table's columns hold; null for everything else. */
  columns: { heading: string; role: ColumnRole }[] | null
  /** Reads the file from its beginning, as often as it is called. */
  parse(): AsyncGenerator<ParsedItem>
}

export interface OpenOptions {
  path: string
  fileName: string
  format?: ImportFormat | undefined
  encoding?: string | undefined
  columns?: ParseOptions['columns']
}

/**
 * Finds out what a file is, by its bytes and its first part.
 *
 * @throws AppError `invalid_input` for an unknown encoding or a damaged compressed file, `too_large`.
 */
export async function openImport(options: OpenOptions): Promise<OpenedImport> {
  const { path, fileName } = options
  if (options.encoding !== undefined && !isKnownEncoding(options.encoding)) {
    throw new AppError('invalid_input', 'unknown encoding', {
      say: `There is no encoding "${options.encoding}".`,
    })
  }
  const facts = await inspectBytes(path, mostTextBytes).catch((error: unknown) => {
    throw unreadable(error)
  })
  if (isProject(facts, fileName)) return openQdpx(path, facts, { reason: projectReason(options.format) })
  const chosen: TextEncoding | undefined = options.encoding
    ? { encoding: options.encoding, reason: 'You chose it.' }
    : undefined
  const { encoding, reason: encodingReason, damaged } = chosen ?? detectEncoding(facts)
  const binary = chosen || isWide(encoding) ? null : await describeBinary(facts.head)
  if (binary) return openNothing(facts, binary)
  const sample = await readSample(path, { isGzip: facts.isGzip, encoding })
  const detected = detectFormat(sample, fileName)
  if (options.format === 'qdpx') return openQdpx(path, facts, { reason: chosenOver(detected) })
  const isChosen = options.format !== undefined && !('isDocument' in detected)
  const delimiter = detected.format === null ? ',' : (detected.delimiter ?? delimiterOf(sample))
  const headings = readHeadings(sample, delimiter)
  const isDetectedTable = !isChosen && isTable(detected.format)
  // A column that somebody named may make another table of it.
  const layout = isDetectedTable ? readLayout(headings, options.columns) : undefined
  const format = isChosen ? options.format! : layout ? tableFormats[layout.layout] : detected.format
  if (format !== null && isOneInterview(format) && facts.textBytes > largestTranscript) {
    throw new AppError('too_large', 'transcript over 64 MB', {
      say: 'A file of one interview can hold 64 MB of text at most. Cut it into several files.',
    })
  }
  if (format === 'json' && facts.textBytes > largestJson) {
    throw new AppError('too_large', 'JSON document over 256 MB', {
      say: 'A JSON document can hold 256 MB. Write it as JSON lines, an interview a line, or cut it into several files.',
    })
  }
  return {
    facts,
    format,
    formatName: format === null ? 'unknown' : formatNames[format],
    reason:
      isChosen && format !== detected.format
        ? chosenOver(detected)
        : layout && Object.keys(options.columns ?? {}).length > 0
          ? `By the columns that you named: ${layout.reason}`
          : detected.reason,
    confidence: isChosen || detected.format === null ? 'chosen' : detected.confidence,
    encoding,
    encodingReason,
    columns: columnsOf(format, headings, { ...options, isChosen }),
    async *parse() {
      if (format === null) return
      if (damaged) yield* damagedLines(damaged)
      if (format === 'json' && facts.textBytes > largestJsonHere) {
        yield* parseApart({ format, path, isGzip: facts.isGzip, encoding })
        return
      }
      yield* parseFile(format, openText(path, { isGzip: facts.isGzip, encoding }), {
        delimiter,
        columns: options.columns,
        isFormatChosen: isChosen,
        canGroup: facts.textBytes <= largestGroupedTable,
      })
    },
  }
}

/** No choice makes text of it, and it has no letters that an encoding could fit. */
function openNothing(facts: ByteFacts, reason: string): OpenedImport {
  return {
    ...{ facts, format: null, formatName: 'unknown', reason, confidence: 'high', columns: null },
    encoding: 'binary',
    encodingReason: '',
    async *parse() {},
  }
}

/** A choice stands beside what was found, so that a slip of the hand is seen. */
function chosenOver(detected: DetectedFormat | NotText): string {
  return detected.format === null
    ? `You chose it; by itself the file was taken for none. ${detected.reason}`
    : `You chose it; by itself the file was taken for ${formatNames[detected.format]}. ${detected.reason}`
}

function* damagedLines({ lines, lineCount }: NonNullable<TextEncoding['damaged']>): Generator<ParsedItem> {
  for (const line of lines) {
    yield bad(
      line,
      'Bytes of this line are not UTF-8, as the rest of the file is. Correct the line, or name the encoding of the file.',
    )
  }
  const more = lineCount - lines.length
  if (more > 0) yield bad(null, `${more} more lines hold bytes that are not UTF-8.`)
}

/** A project is unpacked in memory. Bytes. */
const largestProject = 256 * 1024 * 1024

/** By its name: other programs' documents are zip archives too. */
const isProject = ({ head }: ByteFacts, fileName: string) => isZip(head) && /\.qdpx$/i.test(fileName)

function projectReason(chosen: ImportFormat | undefined): string {
  const reason = 'It is a zip archive whose name ends in .qdpx'
  return chosen === undefined || chosen === 'qdpx'
    ? `${reason}.`
    : `${reason}: it cannot be read as ${formatNames[chosen]}, which was chosen.`
}

function openQdpx(path: string, facts: ByteFacts, { reason }: { reason: string }): OpenedImport {
  if (facts.bytes > largestProject) {
    throw new AppError('too_large', 'project over 256 MB', {
      say: 'A REFI-QDA project can hold 256 MB. Export it without its recordings and pictures.',
    })
  }
  return {
    ...{ facts, format: 'qdpx', formatName: formatNames.qdpx, confidence: 'high', columns: null },
    reason,
    encoding: 'utf-8',
    encodingReason: 'The standard says so.',
    async *parse() {
      yield* parseApart({ format: 'qdpx', path })
    },
  }
}

const tableFormats = { people: 'csv_people', answers: 'csv_answers' } as const

const isTable = (format: ImportFormat | null) => format === 'csv_people' || format === 'csv_answers'

function columnsOf(
  format: ImportFormat | null,
  headings: string[],
  { columns, isChosen }: Pick<OpenOptions, 'columns'> & { isChosen: boolean },
): OpenedImport['columns'] {
  if (!isTable(format)) return null
  const wanted = format === 'csv_people' ? 'people' : 'answers'
  const { roles } = readLayout(headings, columns, isChosen ? wanted : undefined)
  return headings.map((heading, index) => ({ heading, role: roles[index]! }))
}

async function readSample(path: string, how: { isGzip: boolean; encoding: string }): Promise<string> {
  let sample = ''
  for await (const chunk of openText(path, how)) {
    sample += chunk
    if (sample.length >= sampleCharacters) return sample.slice(0, sampleCharacters)
  }
  return sample
}

function unreadable(error: unknown): unknown {
  if (error instanceof RangeError) {
    return new AppError('too_large', 'unpacks to too much', {
      say: 'This compressed file holds more than 8 GB of text.',
    })
  }
  const code = String((error as NodeJS.ErrnoException).code)
  if (!code.startsWith('Z_')) return error
  return new AppError('invalid_input', `gzip: ${code}`, {
    say: 'This compressed file is damaged or cut off. Compress it again, or import it uncompressed.',
  })
}
