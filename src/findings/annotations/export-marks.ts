/** Marks as a file: highlights, notes, codes set by hand and clips, each with its words and its place. */
import { stringify } from 'csv-stringify/sync'
import type { Quote } from '../model.ts'
import type { ReadContext } from '../show-analysis.ts'
import { showMarks } from './show-marks.ts'

export const marksFormats = ['csv', 'json'] as const
export type MarksFormat = (typeof marksFormats)[number]

interface ExportedMark {
  kind: 'highlight' | 'note' | 'code' | 'clip'
  code: string
  says: string
  quote: Quote
  author: string
  at: string
}

/** @throws AppError `not_found` */
export async function exportMarks(
  context: ReadContext,
  { studyId, format }: { studyId: string; format: MarksFormat },
): Promise<string> {
  const { annotations, clips, codes } = await showMarks(context, studyId)
  const marks: ExportedMark[] = [
    ...annotations.map(({ kind, body, quote, author, at }) => ({
      kind,
      code: '',
      says: body,
      quote,
      author,
      at,
    })),
    ...codes.map(({ name, quote }) => ({
      kind: 'code' as const,
      code: name,
      says: '',
      quote,
      author: '',
      at: '',
    })),
    ...clips.map(({ note, quote, author, at }) => ({
      kind: 'clip' as const,
      code: '',
      says: note,
      quote,
      author,
      at,
    })),
  ]
  if (format === 'json') return `${JSON.stringify({ marks }, null, 2)}\n`
  const rows = marks.map(({ quote, ...mark }) => ({
    ...mark,
    words: quote.text,
    participant: quote.participantLabel,
    interview: quote.interviewId,
    turn: quote.turn,
    revision: quote.turnRevision,
    start: quote.start,
    end: quote.end,
  }))
  return stringify(rows, {
    header: true,
    columns: [
      'kind',
      'code',
      'says',
      'words',
      'participant',
      'interview',
      'turn',
      'revision',
      'start',
      'end',
      'author',
      'at',
    ],
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}
