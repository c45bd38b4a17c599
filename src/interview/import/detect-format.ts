import { parse } from 'csv-parse/sync'
import { readLayout } from './csv-columns.ts'
import { isDelimiterHint } from './read-table.ts'
import type { TextFormat } from './records.ts'
import { readLabel } from './speaker-label.ts'
import { findLabels } from './transcript-labels.ts'

export interface DetectedFormat {
  format: TextFormat
  /** One sentence for a person: what in the file says so. */
  reason: string
  confidence: 'high' | 'medium' | 'low'
  /** Tables only. */
  delimiter?: string
}

export interface NotText {
  format: null
  reason: string
  /** Its first bytes say which program's document it is: no choice makes text of it. */
  isDocument?: true
}

/**
 * Which of the formats a file is in, from the first part of its text; the file's name only breaks ties.
 * Pure. Whatever is text has a format: what fits nothing else is a running transcript.
 */
export function detectFormat(sample: string, fileName = ''): DetectedFormat | NotText {
  const text = sample.replace(/^\uFEFF/, '')
  const notText = detectNotText(text)
  if (notText) return notText
  const lines = text.split(/\r\n|\n|\r/)
  return (
    detectSubtitles(lines) ??
    detectJsonl(lines) ??
    detectTable(text, fileName) ??
    detectNumbered(lines) ??
    detectLabelled(lines) ?? {
      format: 'running_text',
      reason: 'The file is plain text in which no speaker is named.',
      confidence: 'low',
    }
  )
}

const documents: { start: string; name: string }[] = [
  { start: 'PK\u0003\u0004', name: 'a Word, Excel or zip file' },
  { start: '%PDF', name: 'a PDF' },
  { start: '{\\rtf', name: 'an RTF document' },
]

function detectNotText(text: string): NotText | undefined {
  const document = documents.find(({ start }) => text.startsWith(start))
  if (document) {
    return {
      format: null,
      reason: `This is ${document.name}. Save it as plain text or CSV and import that.`,
      isDocument: true,
    }
  }
  if (text.trim() === '') return { format: null, reason: 'The file is empty.' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = text.slice(0, 20_000).match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  if (controls > Math.min(text.length, 20_000) * 0.01)
    return { format: null, reason: 'This is not a text file.' }
  return undefined
}

function detectSubtitles(lines: string[]): DetectedFormat | undefined {
  if (/^WEBVTT\b/.test(lines[0] ?? '')) {
    return { format: 'webvtt', reason: 'The first line says WEBVTT.', confidence: 'high' }
  }
  const timed = lines.filter((line) =>
    /^\s*(\d+:)?\d{1,2}:\d{1,2}([.,]\d{1,3})?\s*--?>\s*(\d+:)?\d{1,2}:/.test(line),
  )
  const early = lines.filter((line) => line.trim() !== '').slice(0, 6)
  if (timed.length === 0 || !early.some((line) => timed.includes(line))) return undefined
  const isComma = timed[0]!.includes(',')
  return {
    format: isComma || /^\s*\d+\s*$/.test(early[0] ?? '') ? 'srt' : 'webvtt',
    reason: `Times of subtitles ("-->") stand on ${timed.length === 1 ? 'a line' : `${timed.length} lines`}.`,
    confidence: 'high',
  }
}

function detectJsonl(lines: string[]): DetectedFormat | undefined {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? ''
  if (!/^[[{]/.test(first)) return undefined
  if (/^\[\s*($|[{[])/.test(first))
    return { format: 'json', reason: 'The file is a list in JSON.', confidence: 'high' }
  if (!/^\{\s*("|$|\})/.test(first)) return undefined
  const isWhole = /\}\s*,?$/.test(first)
  const others = lines.filter((line) => line.trim() !== '').length - 1
  if (!isWhole && others > 0)
    return { format: 'json', reason: 'The file is one JSON object over several lines.', confidence: 'high' }
  // An object alone in its file is one of ours when it has turns; else it may hold many interviews.
  if (others === 0 && !/"turns"\s*:/.test(first))
    return { format: 'json', reason: 'The file is one JSON object.', confidence: 'high' }
  return {
    format: 'jsonl',
    reason: isWhole || others === 0 ? 'Each line is a JSON object.' : 'The file begins like JSON.',
    confidence: isWhole || others === 0 ? 'high' : 'low',
  }
}

const delimiters = [
  { delimiter: ',', name: 'commas' },
  { delimiter: ';', name: 'semicolons' },
  { delimiter: '\t', name: 'tabs' },
  { delimiter: '|', name: 'bars' },
]

/** What divides a table's columns: where most rows have as many cells as the first, and of those the most columns. */
function bestDivision(text: string) {
  const candidates = delimiters.flatMap((entry) => {
    const rows = firstRows(text, entry.delimiter)
    const width = rows[0]?.length ?? 0
    const same = rows.filter((row) => row.length === width).length
    return width >= 2 ? [{ ...entry, rows, width, share: same / rows.length }] : []
  })
  return candidates.sort((a, b) => b.share - a.share || b.width - a.width)[0]
}

/** For a file that a person calls a table. */
export function delimiterOf(sample: string): string {
  return bestDivision(sample.replace(/^\uFEFF/, ''))?.delimiter ?? ','
}

function detectTable(text: string, fileName: string): DetectedFormat | undefined {
  const isNamedSo = /\.(csv|tsv)(\.gz)?$/i.test(fileName)
  const best = bestDivision(text)
  if (!best) return isNamedSo ? oneColumn(text) : undefined
  // A file that says it is a table is read as one, so that what is wrong with its rows is told.
  const isTable = isNamedSo || (best.rows.length >= 3 && best.share === 1 && looksLikeHeading(best.rows[0]!))
  if (!isTable) return undefined
  const { layout, reason } = readLayout(best.rows[0]!)
  return {
    format: layout === 'people' ? 'csv_people' : 'csv_answers',
    reason: `A table of ${best.width} columns divided by ${best.name}. ${reason}`,
    confidence: best.share === 1 ? 'high' : best.share > 0.5 ? 'medium' : 'low',
    delimiter: best.delimiter,
  }
}

/** A single column of answers, one a line, under its heading. */
function oneColumn(text: string): DetectedFormat {
  const { reason } = readLayout([firstRows(text, ',')[0]?.[0] ?? ''])
  return {
    format: 'csv_people',
    reason: `A table of one column, by the file’s name. ${reason}`,
    confidence: 'medium',
    delimiter: ',',
  }
}

function looksLikeHeading(cells: string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const isShort = cells.every((cell) => cell.length <= 200 && !cell.includes('\n'))
  return filled.length === cells.length && isShort && !cells.some(isSentence)
}

function isSentence(cell: string): boolean {
  return /[.!]\s*$/.test(cell) && cell.trim().split(/\s+/).length > 3
}

/** The headings of a table, from the first part of its text. */
export function readHeadings(sample: string, delimiter: string): string[] {
  return (firstRows(sample.replace(/^\uFEFF/, ''), delimiter)[0] ?? []).map((heading) => heading.trim())
}

/** The rows before whatever ends the reading: a sample may stop inside a cell, and so may a broken file. */
function firstRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  try {
    parse(text, {
      delimiter,
      to: 50,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (row: string[]) => {
        rows.push(row)
        return row
      },
    })
  } catch {
    // What was read so far is the sample.
  }
  return rows[0] && isDelimiterHint(rows[0]) ? rows.slice(1) : rows
}

function detectNumbered(lines: string[]): DetectedFormat | undefined {
  const numbers = lines.flatMap((line) => {
    const number = /^\s*(\d{1,6})(?:[.):]?\s*$|[.):]\s+\S|\t)/.exec(line)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  const rising = numbers.filter((number, index) => index > 0 && number === numbers[index - 1]! + 1).length
  const filled = lines.filter((line) => line.trim() !== '').length
  if (rising < 3 || numbers.length < filled * 0.3) return undefined
  return {
    format: 'numbered_text',
    reason: `The paragraphs are numbered (${numbers[0]}, ${numbers[1]}, ${numbers[2]} …).`,
    confidence: rising >= numbers.length * 0.8 ? 'high' : 'medium',
  }
}

function detectLabelled(lines: string[]): DetectedFormat | undefined {
  const labels = findLabels(lines)
  const found = lines.flatMap((line) => {
    const label = readLabel(line)?.label.toLowerCase()
    return label && labels.has(label) ? [label] : []
  })
  const filled = lines.filter((line) => line.trim() !== '').length
  if (found.length < 2 || found.length < filled * 0.08) return undefined
  return {
    format: 'labelled_text',
    reason: `${labels.size === 1 ? 'The name of one speaker begins' : `The names of ${labels.size} speakers begin`} ${found.length} lines.`,
    confidence: found.length >= filled * 0.3 ? 'high' : 'medium',
  }
}
