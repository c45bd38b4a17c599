/**
 * Which of a table's columns are closed questions, and what their cells choose. A question that the study's guide
 * has is read as the guide says; any other by what all its cells together look like, and by the scale that it names.
 */
import type { Question } from '../../study/model.ts'
import { fold, foldWords } from '../../study/question-kinds/fold.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import { statedRange } from '../../study/question-kinds/stated-range.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { optionKeyOf } from './csv-columns.ts'

/** What a column's cells are; of several choices in one cell, also what stands between them. */
export type InferredKind = 'number' | 'scale' | 'yes_no' | 'single_choice' | 'open' | SeveralChoices
export interface SeveralChoices {
  separator: Separator
}

export const separators = [';', '|', '\n', ','] as const
type Separator = (typeof separators)[number]

/** What the cells hold if they are lists. */
interface ListFacts {
  /** Cells of more than one part. */
  several: number
  longest: number
  /** Each part, with the first cell in which it stood. */
  distinct: Map<string, string>
  /** Whether a part stands in cells of other words, too. */
  recurs: boolean
}

interface ColumnFacts {
  cells: number
  numbers: number
  yesNo: number
  longest: number
  /** Whole numbers on the scale that the question names. */
  points: number
  /** Kept only as far as a choice among few can still be told. */
  distinct: Set<string>
  lists: Map<Separator, ListFacts>
}

const leastCells = 3
const mostOptions = 12
/** Of lists: what is chosen together is longer. */
const mostListed = 20
/** Cells for each option, so that names and codes are not taken for a choice. */
const leastCellsPerOption = 3
const longestOption = 60
const mostQuestions = 10_000

/** Looks at all answers once; memory is bounded by the number of questions, not of answers. */
export class AnswerKinds {
  readonly #columns = new Map<string, ColumnFacts>()

  /** @param question as it was asked, where the file says so */
  add(questionKey: string, text: string, question: string | null = null): void {
    let facts = this.#columns.get(questionKey)
    if (!facts) {
      if (this.#columns.size >= mostQuestions) return
      const lists = separators.map(
        (each) =>
          [each, { several: 0, longest: 0, distinct: new Map<string, string>(), recurs: false }] as const,
      )
      facts = {
        cells: 0,
        numbers: 0,
        yesNo: 0,
        longest: 0,
        points: 0,
        distinct: new Set(),
        lists: new Map(lists),
      }
      this.#columns.set(questionKey, facts)
    }
    facts.cells += 1
    facts.longest = Math.max(facts.longest, text.length)
    const number = readNumber(text)
    if (number !== null) facts.numbers += 1
    const range = question === null ? null : statedRange(question)
    if (range && number !== null && Number.isInteger(number) && number >= range.from && number <= range.to)
      facts.points += 1
    if (readYesNo(text) !== null) facts.yesNo += 1
    if (facts.distinct.size <= mostOptions) facts.distinct.add(fold(text))
    for (const [separator, list] of facts.lists) addList(list, fold(text), partsOf(text, separator))
  }

  kindOf(questionKey: string): InferredKind {
    const facts = this.#columns.get(questionKey)
    if (!facts || facts.cells < leastCells) return 'open'
    if (facts.points === facts.cells) return 'scale'
    if (facts.numbers === facts.cells) return 'number'
    if (facts.yesNo === facts.cells) return 'yes_no'
    const separator = separators.find((each) => isList(facts, facts.lists.get(each)!, each))
    if (separator !== undefined) return { separator }
    const options = facts.distinct.size
    const isChoice =
      options >= 2 &&
      options <= mostOptions &&
      facts.cells >= options * leastCellsPerOption &&
      facts.longest <= longestOption
    return isChoice ? 'single_choice' : 'open'
  }
}

function addList(list: ListFacts, cell: string, parts: string[]): void {
  if (parts.length > 1) list.several += 1
  for (const part of parts) {
    list.longest = Math.max(list.longest, part.length)
    const words = fold(part)
    const first = list.distinct.get(words)
    if (first !== undefined) list.recurs ||= first !== cell
    else if (list.distinct.size <= mostListed) list.distinct.set(words, cell)
  }
}

/**
 * A list of choices: the same few parts come back in other combinations. Commas also stand inside the words of one choice
 * ("Yes, always"): there are then no more wholes than parts.
 */
function isList(facts: ColumnFacts, list: ListFacts, separator: Separator): boolean {
  const options = list.distinct.size
  return (
    list.several >= 2 &&
    options >= 2 &&
    options <= mostListed &&
    (separator === ',' ? options < facts.distinct.size : list.recurs) &&
    facts.cells >= options * leastCellsPerOption &&
    list.longest <= longestOption
  )
}

/** The parts of a cell that holds several choices. */
export function partsOf(text: string, separator: Separator): string[] {
  return text.split(separator).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
}

export interface ReadAnswer {
  questionKey: string
  meaning: number
  value: AnswerValue
}

/** Finds a question of the guide by its key or its text in any language. */
export function matchQuestions(
  questions: readonly Question[],
): (key: string, text: string | null) => Question | null {
  const byKey = new Map(questions.map((question) => [question.key, question]))
  const byText = new Map(
    questions.flatMap((question) =>
      Object.values(question.text).map((text) => [foldWords(text), question] as const),
    ),
  )
  return (key, text) => byKey.get(key) ?? (text === null ? null : (byText.get(foldWords(text)) ?? null))
}

/** The value of one cell. `open` where the cell fits none of the question's options: its words still stand. */
export function readValue(text: string, by: Question | InferredKind, language: string): AnswerValue {
  if (typeof by !== 'string' && 'separator' in by) {
    const options = [...new Set(partsOf(text, by.separator).map(optionKeyOf))]
    return { kind: 'multiple_choice', options: options.slice(0, 50) }
  }
  if (typeof by !== 'string') {
    const read = kindOf(by).readAnswer(by, { text }, { language })
    return read.ok ? read.value : { kind: 'open' }
  }
  if (by === 'number') return { kind: 'number', number: readNumber(text) ?? 0 }
  if (by === 'scale') return { kind: 'scale', point: readNumber(text) ?? 0 }
  if (by === 'yes_no') return { kind: 'yes_no', yes: readYesNo(text) ?? false }
  if (by === 'single_choice') return { kind: 'single_choice', option: optionKeyOf(text) }
  return { kind: 'open' }
}

function readNumber(text: string): number | null {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && plain.length <= 15 ? Number(plain) : null
}

const yesWords: ReadonlySet<string> = new Set('yes y true ja oui si sim'.split(' '))
const noWords: ReadonlySet<string> = new Set('no n false nee nein non nao'.split(' '))

/** Null where it is not one of the words alone. */
export function readYesNo(text: string): boolean | null {
  const word = fold(text)
  return yesWords.has(word) || (noWords.has(word) ? false : null)
}
