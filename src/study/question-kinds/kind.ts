/**
 * What a kind of question has to say for itself. One file per kind, one line in `index.ts`: the guide editor, the
 * participant's room, the interview engine, the terminal, results and exports read everything from here.
 */
import type { z } from 'zod'
import type { LocalizedText, Question, QuestionKind, QuestionSettings } from '../model.ts'
import type { AnswerValue } from '../skip-rules.ts'

export interface SettingsFault {
  /** Field of the settings, for example `options` or `labelTo`. */
  field: string
  /** For the researcher: what is wrong and what to do. */
  say: string
}

export interface RoomOption {
  key: string
  label: string
  role: 'plain' | 'other' | 'exclusive'
}

/** What the room shows for a question: a description without any markup, the same for web, terminal and API. */
export type RoomView =
  | { control: 'words'; hint: string }
  | { control: 'pick_one'; hint: string; options: RoomOption[] }
  | { control: 'pick_many'; hint: string; options: RoomOption[]; minimum: number; maximum: number }
  | { control: 'points'; hint: string; points: { point: number; label: string | null }[] }
  | { control: 'order'; hint: string; options: RoomOption[] }
  | {
      control: 'number'
      hint: string
      minimum: number | null
      maximum: number | null
      whole: boolean
      unit: string | null
    }

export interface ReadContext {
  language: string
  /** Option keys in the order in which this person saw them; numbers that they type refer to it. */
  optionOrder?: readonly string[] | null
}

/** What came in: words from a keyboard, a value from a control, or both ("other" with its words). */
export interface AnswerInput {
  text?: string | null
  value?: unknown
}

export type ReadAnswer =
  /** `words` is what they said in their own words beside the value, or null. */
  { ok: true; value: AnswerValue; words: string | null } | { ok: false; say: string }

export type Cell = string | number | boolean | null

export interface ExportColumn {
  /** Unique within the study: the question's key, and a suffix where a question needs several columns. */
  id: string
  header: string
}

export interface QuestionKindDefinition {
  kind: QuestionKind
  /** As the guide editor names it. */
  label: string
  /** When to use it, in a sentence. */
  use: string
  /** Closed kinds have values that can be counted. */
  closed: boolean
  settings: z.ZodType<Partial<QuestionSettings>>
  defaultSettings(language: string): QuestionSettings
  checkSettings(settings: QuestionSettings, language: string): SettingsFault[]
  describeRoom(question: Question, context: ReadContext): RoomView
  readAnswer(question: Question, input: AnswerInput, context: ReadContext): ReadAnswer
  /** The value as a person reads it; empty for open answers, whose words stand elsewhere. */
  formatValue(question: Question, value: AnswerValue, language: string): string
  exportColumns(question: Question, language: string): ExportColumn[]
  /** One cell for each column, in their order; `value` is null where the question was not answered. */
  exportCells(question: Question, answer: ExportedAnswer, language: string): Cell[]
}

export interface ExportedAnswer {
  value: AnswerValue | null
  words: string | null
}

export const refuse = (say: string): ReadAnswer => ({ ok: false, say })
export const accept = (value: AnswerValue, words: string | null = null): ReadAnswer => ({
  ok: true,
  value,
  words: words?.trim() ? words.trim() : null,
})

export const localized = (language: string, text: string): LocalizedText => ({ [language]: text })
