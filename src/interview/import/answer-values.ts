/**
 * Which of a table's columns are closed questions, and what their cells choose. A question that the study's guide
 * has is read as the guide says; any other by what all its cells together look like.
 */
import type { Question } from '../../study/model.ts'
import { fold, foldWords } from '../../study/question-kinds/fold.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { questionKeyOf } from './csv-columns.ts'

export type InferredKind = 'number' | 'yes_no' | 'single_choice' | 'open'

interface ColumnFacts {
  cells: number
  numbers: number
  yesNo: number
  longest: number
  /** Kept only as far as a choice among few can still be told. */
  distinct: Set<string>
}

const leastCells = 3
const mostOptions = 12
/** Cells for each option, so that names and codes are not taken for a choice. */
const leastCellsPerOption = 3
const longestOption = 60
const mostQuestions = 10_000

/** Looks at all answers once; memory is bounded by the number of questions, not of answers. */
export class AnswerKinds {
  readonly #columns = new Map<string, ColumnFacts>()

  add(questionKey: string, text: string): void {
    let facts = this.#columns.get(questionKey)
    if (!facts) {
      if (this.#columns.size >= mostQuestions) return
      facts = { cells: 0, numbers: 0, yesNo: 0, longest: 0, distinct: new Set() }
      this.#columns.set(questionKey, facts)
    }
    facts.cells += 1
    facts.longest = Math.max(facts.longest, text.length)
    if (readNumber(text) !== null) facts.numbers += 1
    if (readYesNo(text) !== null) facts.yesNo += 1
    if (facts.distinct.size <= mostOptions) facts.distinct.add(fold(text))
  }

  kindOf(questionKey: string): InferredKind {
    const facts = this.#columns.get(questionKey)
    if (!facts || facts.cells < leastCells) return 'open'
    if (facts.numbers === facts.cells) return 'number'
    if (facts.yesNo === facts.cells) return 'yes_no'
    const options = facts.distinct.size
    const isChoice =
      options >= 2 &&
      options <= mostOptions &&
      facts.cells >= options * leastCellsPerOption &&
      facts.longest <= longestOption
    return isChoice ? 'single_choice' : 'open'
  }
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
  if (typeof by !== 'string') {
    const read = kindOf(by).readAnswer(by, { text }, { language })
    return read.ok ? read.value : { kind: 'open' }
  }
  if (by === 'number') return { kind: 'number', number: readNumber(text) ?? 0 }
  if (by === 'yes_no') return { kind: 'yes_no', yes: readYesNo(text) ?? false }
  if (by === 'single_choice') return { kind: 'single_choice', option: questionKeyOf(text) }
  return { kind: 'open' }
}

function readNumber(text: string): number | null {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(plain) && plain.length <= 15 ? Number(plain) : null
}

function readYesNo(text: string): boolean | null {
  const word = fold(text)
  if (/^(yes|y|true|ja|oui|si)$/.test(word)) return true
  return /^(no|n|false|nee|nein|non)$/.test(word) ? false : null
}
