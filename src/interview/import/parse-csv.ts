/** Tables of answers: an answer a row, or a person a row and a question a column. */
import { type ColumnChoices, questionKeyOf, readLayout, type TableLayout } from './csv-columns.ts'
import { readLabelledTurns } from './labelled-turns.ts'
import { readTable, type TableRow } from './read-table.ts'
import {
  type Attributes,
  type BadRecord,
  bad,
  cleanText,
  interviewerSpeaker,
  newTurn,
  type ParsedInterview,
  type ParsedItem,
  type ParsedTurn,
  participantSpeaker,
} from './records.ts'
import { toMs } from './speaker-label.ts'

export interface TableOptions {
  delimiter: string
  columns?: ColumnChoices
  /** Overrules what the headings look like. */
  layout?: TableLayout['layout']
  /**
   * Rows of one person may lie apart only where the whole table is held in memory. False for large files: then
   * a person who comes back is told as a bad record.
   */
  canGroup?: boolean
}

export async function* parseCsv(
  chunks: AsyncIterable<string>,
  options: TableOptions,
): AsyncGenerator<ParsedItem> {
  const rows = readTable(chunks, options.delimiter)
  const first = await rows.next()
  if (first.done) {
    yield bad(null, 'There are no rows in this file.')
    return
  }
  if ('bad' in first.value) {
    yield first.value
    return
  }
  const headings = first.value.cells.map((cell) => cleanText(cell))
  const { questions, rest } = await readQuestionRows(rows, headings)
  const layout = readLayout(headings, options.columns, options.layout)
  const table = { headings, questions, ...layout, keys: keysOf(headings) }
  if (!table.roles.some((role) => role === 'answer' || role === 'question_heading')) {
    yield bad(first.value.line, 'No column holds answers. Say which one does.')
  } else if (table.layout === 'people') yield* readPeople(rest, table)
  else yield* readAnswers(rest, table, options.canGroup ?? true)
}

/**
 * Qualtrics writes three headings: names, the questions' texts, and {"ImportId": ...}. The second says what was asked, and
 * neither of both is a person.
 */
async function readQuestionRows(
  rows: Rows,
  headings: string[],
): Promise<{ questions: string[]; rest: Rows }> {
  const held: (TableRow | { bad: BadRecord })[] = []
  for (let count = 0; count < 2; count += 1) {
    const next = await rows.next()
    if (next.done) break
    held.push(next.value)
  }
  const [texts, marks] = held
  const isQualtrics =
    marks && 'cells' in marks && marks.cells.some((cell) => /^\{"ImportId":/.test(cell.trim()))
  const questions =
    isQualtrics && texts && 'cells' in texts
      ? headings.map((heading, index) => cleanText(texts.cells[index] ?? '') || heading)
      : headings
  async function* rest(): Rows {
    if (!isQualtrics) yield* held
    yield* rows
  }
  return { questions, rest: rest() }
}

interface Table extends TableLayout {
  headings: string[]
  /** What was asked in each column. */
  questions: string[]
  /** Question key of each column; no two are equal. */
  keys: string[]
}
type Rows = AsyncGenerator<TableRow | { bad: BadRecord }>

function keysOf(headings: string[]): string[] {
  const used = new Set<string>()
  return headings.map((heading) => {
    const base = questionKeyOf(heading)
    let key = base
    for (let number = 2; used.has(key); number += 1) key = `${base.slice(0, 60)}-${number}`
    used.add(key)
    return key
  })
}

async function* readPeople(rows: Rows, table: Table): AsyncGenerator<ParsedItem> {
  const idColumn = table.roles.indexOf('id')
  let silent = 0
  for await (const row of rows) {
    if ('bad' in row) {
      yield row
      continue
    }
    const id = idColumn < 0 ? null : cleanText(row.cells[idColumn]!)
    if (id === '') yield bad(row.line, 'This row does not say whose it is.', table.headings[idColumn])
    else {
      const turns = table.roles.flatMap((role, index) => {
        const text = cleanText(row.cells[index]!)
        if (role !== 'question_heading' || text === '') return []
        return turnsOf({ question: table.questions[index]!, questionKey: table.keys[index]!, text })
      })
      if (turns.length === 0) silent += 1
      else yield { id, turns, attributes: attributesOf(row, table), line: row.line }
    }
  }
  if (silent > 0) yield { note: `${silent} rows hold no answer and were left out.` }
}

/** A cell may hold a whole conversation; else it is an answer. */
function turnsOf(given: { question: string; questionKey: string; text: string }): ParsedTurn[] {
  return readLabelledTurns(given.text) ?? questionAndAnswer(given)
}

function questionAndAnswer(given: { question: string; questionKey: string; text: string }): ParsedTurn[] {
  const { question, questionKey, text } = given
  const answer = newTurn({ speaker: participantSpeaker, text, questionKey })
  return question === ''
    ? [answer]
    : [newTurn({ speaker: interviewerSpeaker, text: question, questionKey }), answer]
}

async function* readAnswers(rows: Rows, table: Table, canGroup: boolean): AsyncGenerator<ParsedItem> {
  const idColumn = table.roles.indexOf('id')
  const open = new Map<string, ParsedInterview>()
  const finished = new Set<string>()
  let silent = 0
  for await (const row of rows) {
    if ('bad' in row) {
      yield row
      continue
    }
    const id = idColumn < 0 ? null : cleanText(row.cells[idColumn]!)
    if (id === '') {
      yield bad(row.line, 'This row does not say whose it is.', table.headings[idColumn])
      continue
    }
    if (id === null) {
      const alone: ParsedInterview = { id, turns: [], attributes: {}, line: row.line }
      addRow(alone, row, table)
      if (alone.turns.length > 0) yield alone
      else silent += 1
      continue
    }
    if (!canGroup && !open.has(id)) {
      for (const [previous, interview] of open) {
        finished.add(previous)
        if (interview.turns.length > 0) yield interview
        else silent += 1
      }
      open.clear()
      if (finished.has(id)) {
        yield bad(
          row.line,
          'Rows of this person stand apart. Sort a file of this size by that column.',
          table.headings[idColumn],
        )
        continue
      }
    }
    const interview = open.get(id) ?? { id, turns: [], attributes: {}, line: row.line }
    open.set(id, interview)
    const problem = addRow(interview, row, table)
    if (problem) yield problem
  }
  for (const interview of open.values()) {
    if (interview.turns.length > 0) yield interview
    else silent += 1
  }
  if (silent > 0) yield { note: `${silent} people gave no answer and were left out.` }
}

/** Adds a row's question and answer to the person's interview; facts that are there already stay. */
function addRow(interview: ParsedInterview, row: TableRow, table: Table): { bad: BadRecord } | undefined {
  interview.attributes = { ...attributesOf(row, table), ...interview.attributes }
  const cell = (role: (typeof table.roles)[number]) => cleanText(row.cells[table.roles.indexOf(role)] ?? '')
  const text = cell('answer')
  if (text === '') return undefined
  const question = cell('question')
  const answerColumn = table.roles.indexOf('answer')
  const speaker = cell('speaker')
  const startMs = timeOf(cell('start'))
  const endMs = timeOf(cell('end'))
  if (startMs === undefined || endMs === undefined) {
    const column = table.headings[table.roles.indexOf(startMs === undefined ? 'start' : 'end')]
    return bad(row.line, 'This is not a time, such as 00:01:02.5 or 62500 (milliseconds).', column)
  }
  if (speaker !== '') {
    const questionKey = question === '' ? null : questionKeyOf(question)
    interview.turns.push(newTurn({ speaker, text, questionKey, startMs, endMs }))
    return undefined
  }
  const questionKey = question === '' ? table.keys[answerColumn]! : questionKeyOf(question)
  const isSame = interview.turns.at(-1)?.questionKey === questionKey
  const turns = turnsOf({ question: isSame ? '' : question, questionKey, text })
  Object.assign(turns.at(-1)!, { startMs, endMs })
  interview.turns.push(...turns)
  return undefined
}

/** Null for an empty cell, undefined for one that holds no time. */
function timeOf(text: string): number | null | undefined {
  if (text === '') return null
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text)
  return /^\d{1,3}(:\d{1,2}){1,2}([.,]\d{1,3})?$/.test(text) ? toMs(text) : undefined
}

function attributesOf(row: TableRow, table: Table): Attributes {
  const attributes: Attributes = {}
  for (const [index, role] of table.roles.entries()) {
    const text = cleanText(row.cells[index]!)
    if (role === 'attribute' && text !== '') attributes[table.headings[index]!] = numberOrText(text)
  }
  return attributes
}

/** A plain decimal number becomes one; anything that would be written differently (007, 1e3) stays text. */
function numberOrText(text: string): string | number {
  return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text) && String(Number(text)) === text ? Number(text) : text
}
