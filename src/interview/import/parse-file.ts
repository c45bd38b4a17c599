import type { ColumnChoices } from './csv-columns.ts'
import { parseCsv } from './parse-csv.ts'
import { parseJson } from './parse-json.ts'
import { parseJsonl } from './parse-jsonl.ts'
import { parseSubtitles } from './parse-subtitles.ts'
import { parseLabelledText, parseNumberedText, parseRunningText } from './parse-text.ts'
import { readLines } from './read-lines.ts'
import type { ParsedItem, TextFormat } from './records.ts'
import { bad } from './records.ts'

export interface ParseOptions {
  delimiter?: string | undefined
  columns?: ColumnChoices | undefined
  /** The format was chosen by a person, so that a table's headings do not decide what it is. */
  isFormatChosen?: boolean
  /** Whether rows of one person may lie apart; costs the memory of the whole table. */
  canGroup?: boolean
}

/** One parser for each format: decoded text in, interviews and bad records out, in the file's order. */
export async function* parseFile(
  format: TextFormat,
  chunks: AsyncIterable<string>,
  options: ParseOptions = {},
): AsyncGenerator<ParsedItem> {
  try {
    yield* parserOf(format, chunks, options)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    yield bad(null, 'A line of this file is longer than 32 million characters; it cannot be an interview.')
  }
}

function parserOf(
  format: TextFormat,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<ParsedItem> {
  switch (format) {
    case 'jsonl':
      return parseJsonl(readLines(chunks))
    case 'json':
      return parseJson(chunks)
    case 'webvtt':
    case 'srt':
      return parseSubtitles(readLines(chunks))
    case 'labelled_text':
      return parseLabelledText(readLines(chunks))
    case 'numbered_text':
      return parseNumberedText(readLines(chunks))
    case 'running_text':
      return parseRunningText(readLines(chunks))
    case 'csv_answers':
    case 'csv_people':
      return parseCsv(chunks, {
        delimiter: options.delimiter ?? ',',
        ...(options.columns ? { columns: options.columns } : {}),
        ...(options.isFormatChosen ? { layout: format === 'csv_people' ? 'people' : 'answers' } : {}),
        canGroup: options.canGroup ?? true,
      })
  }
}
