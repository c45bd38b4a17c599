/** A study as a table: a person a row, a question a column. Pure. */
import { stringify } from 'csv-stringify/sync'
import { identityOf, type StudyQuestion } from '../findings/results/study-questions.ts'
import type { Question } from '../study/model.ts'
import { kindOf } from '../study/question-kinds/index.ts'
import type { Cell } from '../study/question-kinds/kind.ts'
import type { InterviewRecord } from './record-line.ts'

export interface AnswerTable {
  headings: string[]
  rowOf(record: InterviewRecord): Cell[]
}

const fixedHeadings = ['interview', 'participant', 'status', 'language', 'started', 'ended', 'minutes']
/** About the interview itself: notes that researchers gave while it ran, the taps at its end, what calls for care. */
const sideHeadings = ['researcher notes', 'could say what they wanted', 'felt listened to', 'calls for care']
const freeHeading = 'Said beside the questions'

/** @param attributes names of what is known of people, in the order of the columns */
export function answerTable(questions: readonly StudyQuestion[], attributes: readonly string[]): AnswerTable {
  const columns = questions.map((question) => ({ question, asked: asQuestion(question) }))
  const headings = columns.flatMap(({ question, asked }) =>
    kindOf(asked)
      .exportColumns(asked, question.language)
      // The registry names columns by key; a person reads the question, as it stands ("$&" in it is no pattern).
      .map(({ header }) => header.replace(question.questionKey, () => question.text || question.questionKey)),
  )
  const nameOf = columnNamer([...fixedHeadings, freeHeading, ...sideHeadings])
  return {
    headings: [
      ...fixedHeadings,
      ...attributes.map(nameOf),
      ...headings.map(nameOf),
      freeHeading,
      ...sideHeadings,
    ],
    rowOf: (record) => [
      ...factsOf(record),
      ...attributes.map((name) => attributeOf(record, name)),
      ...columns.flatMap(({ question, asked }) => cellsOf(record, question, asked)),
      freeWords(record),
      record.notes.length,
      record.taps.could_say ?? null,
      record.taps.listened ?? null,
      [...new Set(record.moments.map(({ kind }) => kind))].join('; ') || null,
    ],
  }
}

function factsOf({ interview, participant }: InterviewRecord): Cell[] {
  const { interviewId, status, language, origin, startedAt, endedAt } = interview
  const isHeldHere = origin !== 'import'
  const minutes =
    endedAt && isHeldHere ? Math.round((endedAt.getTime() - startedAt.getTime()) / 6000) / 10 : null
  const times = isHeldHere ? [startedAt.toISOString(), endedAt?.toISOString() ?? null] : [null, null]
  return [interviewId, participant, status, language, ...times, minutes]
}

function cellsOf({ turns, answers }: InterviewRecord, question: StudyQuestion, asked: Question): Cell[] {
  const answer = answers.find((each) => identityOf(each) === identityOf(question))
  const said = turns.filter((turn) => answer?.turns.includes(turn.turn) && turn.role === 'participant')
  const words = said
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n')
  const value = answer?.state === 'skipped' ? null : (answer?.value ?? null)
  return kindOf(asked).exportCells(asked, { value, words: words || null }, question.language)
}

/**
 * What is in no answer: all of a transcript that was imported without questions, and in one that was held here what
 * they asked back, said beside the question, or put right in the summary.
 */
function freeWords({ turns, answers }: InterviewRecord): string | null {
  const answered = new Set(answers.flatMap((answer) => answer.turns))
  const said = turns.filter(({ role, turn }) => role === 'participant' && !answered.has(turn))
  return (
    said
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n') || null
  )
}

function asQuestion(question: StudyQuestion): Question {
  const { questionKey, meaning, kind, text, objectiveKey, settings, formerOptions, language } = question
  return {
    key: questionKey,
    meaning,
    kind,
    text: { [language]: text },
    objectiveKey,
    probing: { mode: 'fixed', depth: 'none', fixedProbes: [], notes: '' },
    required: false,
    priority: 'normal',
    timeBudgetMs: null,
    skipWhen: null,
    settings: formerOptions
      ? { ...settings, options: [...(settings.options ?? []), ...formerOptions] }
      : settings,
  }
}

/** Not of who lacks it: every object of the language knows a "constructor". */
function attributeOf({ interview: { attributes } }: InterviewRecord, name: string): Cell {
  return Object.hasOwn(attributes, name) ? attributes[name]! : null
}

/**
 * Names that no other column has, whatever the case: what the program says of an interview keeps its own, and what is
 * called the same gets a number.
 */
function columnNamer(ofTheProgram: readonly string[]): (heading: string) => string {
  const taken = new Set(ofTheProgram.map((heading) => heading.toLowerCase()))
  return (heading) => {
    let name = heading
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${heading} (${number})`
    taken.add(name.toLowerCase())
    return name
  }
}

/**
 * Rows as CSV (RFC 4180). Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV
 * injection); numbers stay numbers. `isFirst` adds the mark by which spreadsheets know UTF-8.
 */
export function toCsv(rows: Cell[][], isFirst = false): string {
  return stringify(rows, {
    bom: isFirst,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A bare line feed in a cell would else begin a row, and with it a cell that nobody made harmless.
    quoted_match: /[\r\n]/,
    cast: {
      boolean: (value) => (value ? 'yes' : 'no'),
      // White space before a formula is dropped by some spreadsheets, which then run it.
      string: (value) => (/^\s+[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value),
    },
  })
}
