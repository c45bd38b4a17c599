/**
 * Which of a table's columns are closed questions, and what their cells choose. A question that the study's guide
 * has is read as the guide says; any other by what all its cells together look like, and by the scale that it names.
 */
import type { Question } from '../../study/model.ts'
import { fold, foldWords } from '../../study/question-kinds/fold.ts'
import { kindOf } from '../../study/question-kinds/index.ts'
import { statedRange } from '../../study/question-kinds/stated-range.ts'
import type { AnswerValue } from '../../study/skip-rules.ts'
import { type ChoiceFacts, typedByHand } from './choice-or-text.ts'
import { optionKeyOf } from './csv-columns.ts'

/** What a column's cells are; of several choices in one cell, also what stands between them. */
export type InferredKind = 'number' | 'scale' | 'yes_no' | 'single_choice' | 'open' | SeveralChoices
export interface SeveralChoices {
  separator: Separator
}

/** What a person may say that a question's answers are. */
export const chosenKinds = ['open', 'single_choice', 'multiple_choice', 'number', 'scale', 'yes_no'] as const
export type ChosenKind = (typeof chosenKinds)[number]

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
  /** What was asked, where the file says so. */
  question: string | null
  /** Answers with how often each spelling of them stands there. Kept only as far as a choice among few can still be told. */
  distinct: Map<string, Map<string, number>>
  /** Numbers with one comma that could be two choices, and those that could not ("2,50", "0,5", "4,2"). */
  pairs: number
  decimals: number
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
  readonly #chosen: ReadonlyMap<string, ChosenKind>

  /** @param chosen what a person said of a question, by its words or its key */
  constructor(chosen: Readonly<Record<string, ChosenKind>> = {}) {
    this.#chosen = new Map(Object.entries(chosen).map(([name, kind]) => [fold(name), kind]))
  }

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
        question,
        distinct: new Map(),
        pairs: 0,
        decimals: 0,
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
    facts.question ??= question
    if (number !== null && text.includes(',')) facts[isPair(text) ? 'pairs' : 'decimals'] += 1
    addSpelling(facts.distinct, text)
    for (const [separator, list] of facts.lists) addList(list, fold(text), partsOf(text, separator))
  }

  kindOf(questionKey: string): InferredKind {
    const facts = this.#columns.get(questionKey)
    return facts ? this.#judge(questionKey, facts).kind : 'open'
  }

  /** What was made of each question, and why, in the order of the file. */
  list(): JudgedQuestion[] {
    return [...this.#columns].map(([key, facts]) => {
      const { kind, reason } = this.#judge(key, facts)
      const name = typeof kind === 'string' ? kind : 'multiple_choice'
      return { key, question: facts.question, answers: facts.cells, kind: name, reason }
    })
  }

  #judge(key: string, facts: ColumnFacts): { kind: InferredKind; reason: string } {
    const chosen = this.#chosen.get(fold(key)) ?? this.#chosen.get(fold(facts.question ?? ''))
    if (chosen === 'multiple_choice') return { kind: { separator: likeliest(facts) }, reason: 'you said so' }
    if (chosen) return { kind: chosen, reason: 'you said so' }
    if (facts.cells < leastCells) return { kind: 'open', reason: 'too few answers to tell' }
    if (facts.points === facts.cells)
      return { kind: 'scale', reason: 'each is a point on the scale that the question names' }
    if (facts.numbers === facts.cells)
      return this.#isCommaList(facts)
        ? {
            kind: { separator: ',' },
            reason:
              'the question asks for several, and the same few whole numbers come back in other combinations',
          }
        : {
            kind: 'number',
            reason: this.#mayBeCommaList(facts)
              ? 'each is a number, with decimals after a comma; they could also be choices, where you say so'
              : 'each is a number',
          }
    if (facts.yesNo === facts.cells) return { kind: 'yes_no', reason: 'each is yes or no' }
    const separator = separators.find((each) => isList(facts, facts.lists.get(each)!, each))
    if (separator !== undefined)
      return { kind: { separator }, reason: 'the same few come back in other combinations' }
    const options = facts.distinct.size
    const couldBeChoice =
      options >= 2 &&
      options <= mostOptions &&
      facts.cells >= options * leastCellsPerOption &&
      facts.longest <= longestOption
    if (!couldBeChoice) return { kind: 'open', reason: 'they are not a few that come back' }
    const byHand = typedByHand(choiceFacts(facts))
    return byHand === null
      ? { kind: 'single_choice', reason: `${options} answers come back, each spelled one way` }
      : { kind: 'open', reason: byHand }
  }

  /**
   * "1,5" is half a star more than one in one table and two choices in another, and nothing in the cells tells which: a mean is lost where
   * it is taken for choices. Only a question that asks for several says so; three choices in a cell are no number to begin with.
   */
  #isCommaList(facts: ColumnFacts): boolean {
    return facts.question !== null && asksForSeveral.test(facts.question) && this.#mayBeCommaList(facts)
  }

  #mayBeCommaList(facts: ColumnFacts): boolean {
    if (facts.pairs === 0 || facts.decimals > 0) return false
    // Where other columns write decimals with a comma, so may this one.
    for (const other of this.#columns.values()) if (other !== facts && other.decimals > 0) return false
    return isList(facts, facts.lists.get(',')!, ',') && facts.lists.get(',')!.recurs
  }
}

const asksForSeveral =
  /\b(?:several|multiple|multi|(?:all|any|those|as many as) (?:that |which |as |you )*(?:appl(?:y|ies)|like|fit)|check all|tick all|select all|choose (?:all|up to)|mehrere|mehrfach\w*|mehrfachnennung\w*|zutreffende\w*|alle \w+ zutreffen\w*|plusieurs|varios|varias|più|meerdere)(?![\p{L}])/iu

/** Two choices as tools write them: whole numbers, the smaller one first. */
function isPair(text: string): boolean {
  const [, one, two] = /^([1-9]\d?),\s?([1-9]\d?)$/.exec(text.trim()) ?? []
  return one !== undefined && Number(one) < Number(two) && Number(two) <= mostListed
}

function addSpelling(distinct: ColumnFacts['distinct'], text: string): void {
  const words = fold(text).replace(/[\s.,;:!?]+$/, '') || fold(text)
  const spellings = distinct.get(words)
  if (!spellings) {
    if (distinct.size <= mostOptions) distinct.set(words, new Map([[text, 1]]))
  } else if (spellings.has(text) || spellings.size < mostOptions)
    spellings.set(text, (spellings.get(text) ?? 0) + 1)
}

function choiceFacts({ distinct, question }: ColumnFacts): ChoiceFacts {
  return { options: [...distinct.values()].map((spellings) => [...spellings]), question }
}

/** What divides the choices of a cell, where a person says that cells hold several. */
function likeliest({ lists }: ColumnFacts): Separator {
  return separators.toSorted((a, b) => lists.get(b)!.several - lists.get(a)!.several)[0]!
}

export interface JudgedQuestion {
  key: string
  question: string | null
  answers: number
  kind: ChosenKind
  reason: string
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
  const number = by === 'number' || by === 'scale' ? readNumber(text) : null
  if (by === 'number' && number !== null) return { kind: 'number', number }
  if (by === 'scale' && number !== null && Number.isInteger(number)) return { kind: 'scale', point: number }
  const yes = by === 'yes_no' ? readYesNo(text) : null
  if (yes !== null) return { kind: 'yes_no', yes }
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
