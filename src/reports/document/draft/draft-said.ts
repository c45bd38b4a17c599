/** What people say to a question that no guide names: its sides, and what is named most, with words in which it is said. Pure. */
import { saidLabel } from '../../../findings/figure-model.ts'
import type { Quote } from '../../../findings/model.ts'
import { scaleEnd } from '../../../findings/scale-end.ts'
import type { ReportChart, ReportNumber } from '../model.ts'
import { contentFirst } from './content-first.ts'
import { type Lead, numbersOfSaid, oneEach } from './leads.ts'
import type { DirectedStudy } from './material.ts'

type Question = DirectedStudy['questions'][number]

/** Words that a sentence lists. */
const mostListed = 6

interface SaidMaterial {
  /** Only these; null: all. */
  keys: readonly string[] | null
  quotes: Readonly<Record<string, readonly Quote[]>>
}

/** @returns of its sides, where it has any, and of the words that are named most; what denies a word stands second to it */
export function leadsOfSaid(question: Question, { keys, quotes }: SaidMaterial): Lead[] {
  const numbers = numbersOfSaid(telling(question)).filter(
    (number) => keys === null || keys.includes(keyOf(number)),
  )
  const sides = numbers.filter((number) => isSide(keyOf(number)))
  const words = wordsOf(numbers).slice(0, mostListed)
  return [sides, words].flatMap((some): Lead[] => {
    const [first, ...beside] = some
    if (!first || first.proportion.count === 0) return []
    // One of each, so that the voices of a question with two sides are not all of one.
    const own = some.flatMap((number) =>
      contentFirst(quotes[keyOf(number)] ?? [], [question.wording, number.label]).slice(0, 1),
    )
    return [
      {
        question: null,
        ...{ first, beside },
        second: denialOf(first, numbers),
        supports: oneEach(own),
        opposes: [],
      },
    ]
  })
}

/** Without words that name nothing. */
function telling(question: Question): Question {
  return { ...question, said: question.said.filter(({ isBland }) => !isBland) }
}

/** Most people first. */
function wordsOf(numbers: readonly ReportNumber[]): ReportNumber[] {
  return numbers
    .filter((number) => keyOf(number).startsWith('word:'))
    .toSorted((a, b) => b.proportion.count - a.proportion.count)
}

function denialOf(first: ReportNumber, numbers: readonly ReportNumber[]): ReportNumber | null {
  const [kind, root] = keyOf(first).split(':')
  return kind === 'word' ? (numbers.find((number) => keyOf(number) === `denied:${root}`) ?? null) : null
}

/** Null where nothing is named by enough people to be drawn. */
export function chartOfSaid(question: Question): ReportChart | null {
  const rows = wordsOf(numbersOfSaid(telling(question)))
  if (rows.length < 2) return null
  const { of } = rows[0]!.proportion
  return {
    kind: 'options',
    questionKey: question.key,
    title: 'What the first replies name more than replies to the other questions do',
    rows: rows.map((number) => ({ key: keyOf(number), label: number.label, proportion: number.proportion })),
    isMachineCoded: false,
    asked: question.asked.count,
    answered: of,
    summary: null,
    scale: scaleEnd(rows.map(({ proportion }) => proportion)),
    label: saidLabel,
  }
}

function keyOf({ figure }: ReportNumber): string {
  return figure.source === 'said' ? figure.key : ''
}

function isSide(key: string): boolean {
  return key.startsWith('side:') || key === 'yes' || key === 'no'
}
