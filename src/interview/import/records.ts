/** What every parser gives: interviews as they stand in the file, and what is wrong with it, by line. */
import { storableText } from '../../platform/storable-text.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'

export const importFormats = [
  'jsonl',
  'json',
  'webvtt',
  'srt',
  'labelled_text',
  'numbered_text',
  'running_text',
  'csv_answers',
  'csv_people',
  'qdpx',
] as const
export type ImportFormat = (typeof importFormats)[number]
/** All that are text; a project is read from its bytes. */
export type TextFormat = Exclude<ImportFormat, 'qdpx'>

export const formatNames: Record<ImportFormat, string> = {
  jsonl: 'JSON lines, an interview a line',
  json: 'JSON, as other tools write it',
  webvtt: 'WebVTT subtitles',
  srt: 'SRT subtitles',
  labelled_text: 'text with speakers’ names',
  numbered_text: 'numbered text',
  running_text: 'text without speakers',
  csv_answers: 'CSV, an answer a row',
  csv_people: 'CSV, a person a row and a question a column',
  qdpx: 'REFI-QDA project',
}

/** Whether a file of this format holds one interview; of the others it may hold many. */
export function isOneInterview(format: ImportFormat): boolean {
  return !['jsonl', 'json', 'csv_answers', 'csv_people', 'qdpx'].includes(format)
}

export type Attributes = Record<string, string | number | boolean | null>

export interface ParsedTurn {
  /** The speaker as the file names them; `unknownSpeaker` where it names nobody. */
  speaker: string
  /** As in the file, white space at the ends removed. Never empty. */
  text: string
  startMs: number | null
  endMs: number | null
  /** The question it asks or answers, where the file says so. */
  questionKey: string | null
  /** The answer to a closed question, beside its words. */
  value: AnswerValue | null
}

export interface ParsedInterview {
  /** Its identity within its source, where the file has one. */
  id: string | null
  turns: ParsedTurn[]
  attributes: Attributes
  /** Where it begins, from 1. */
  line: number
}

export interface BadRecord {
  /** From 1; null where the whole file is meant. */
  line: number | null
  /** The column of a CSV file by its heading, or a character's place from 1. */
  column: string | number | null
  /** For a person. Never repeats what is in the file, beyond headings and ids. */
  say: string
}

/** Something that a person should know and that stops nothing. */
export interface Note {
  note: string
}

export type ParsedItem = ParsedInterview | { bad: BadRecord } | Note

export const unknownSpeaker = 'unknown'
/** Speakers in answer tables, where the place says who speaks. */
export const participantSpeaker = 'participant'
export const interviewerSpeaker = 'interviewer'

export function isInterview(item: ParsedItem): item is ParsedInterview {
  return 'turns' in item
}

export function bad(
  line: number | null,
  say: string,
  column: BadRecord['column'] = null,
): { bad: BadRecord } {
  return { bad: { line, column, say } }
}

/**
 * Words as they are kept: line ends made one kind, white space at the ends removed, and what no database or
 * browser can hold (NUL, halves of characters) replaced.
 */
export function cleanText(text: string): string {
  return storableText(text).replace(/\r\n?/g, '\n').trim()
}

export function newTurn(turn: Pick<ParsedTurn, 'speaker' | 'text'> & Partial<ParsedTurn>): ParsedTurn {
  return { startMs: null, endMs: null, questionKey: null, value: null, ...turn }
}
