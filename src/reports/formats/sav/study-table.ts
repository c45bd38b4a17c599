/**
 * A study as a table for statistics: a person a row, so that a frequency is the count that the product shows. Of somebody
 * who sat twice the later answer counts, and whatever they spoke of. Pure.
 */
import { answersTo, type GivenAnswer } from '../../../findings/results/given-answers.ts'
import { identityOf } from '../../../findings/results/study-questions.ts'
import { codingOf } from '../bundle/coding-of.ts'
import type { BundleInterview, BundleQuestion, BundleRecord } from '../bundle/model.ts'
import { asHeard } from '../bundle/recompute-figures.ts'
import type { NumericVariable, SavCell, SavTable, SavVariable } from './model.ts'
import { type Column, columnsOf, noAnswer, numeric } from './question-variables.ts'
import { variableNamer } from './variable-names.ts'

interface PersonColumn {
  variable: SavVariable
  cellOf(person: Person): SavCell
}

interface Person {
  participantId: string
  /** In the order in which they began. */
  interviews: BundleInterview[]
}

export function studyTable(record: BundleRecord, study: { name: string; question: string }): SavTable {
  const included = record.interviews.filter(({ status }) => record.statuses.includes(status))
  const people = [...Map.groupBy(included, ({ participantId }) => participantId)].map(
    ([participantId, interviews]): Person => ({ participantId, interviews }),
  )
  const nameOf = variableNamer()
  // Named first: what the program adds is called the same in every study, whatever attributes and questions are called.
  const [facts, freeWords, themes] = [
    factColumns(nameOf),
    freeWordsColumn(record, people, nameOf),
    themeColumns(record, nameOf),
  ]
  const columns = [
    ...facts,
    ...attributeColumns(included, nameOf),
    ...questionColumns(record, included, nameOf),
    ...freeWords,
    ...themes,
  ]
  return {
    label: study.name,
    documents: documentsOf(record, study),
    variables: columns.map(({ variable }) => variable),
    rows: people.map((person) => columns.map(({ cellOf }) => cellOf(person))),
  }
}

function factColumns(nameOf: (wanted: string) => string): PersonColumn[] {
  const last = ({ interviews }: Person) => interviews.at(-1)!
  const text = (name: string, label: string): SavVariable => ({
    ...{ type: 'text', name: nameOf(name), label, measure: 'nominal' },
  })
  const count: NumericVariable = {
    ...numeric(nameOf('interviews'), 'Interviews with this person', { measure: 'scale' }),
    ...{ valueLabels: [], missing: [] },
  }
  const started: NumericVariable = {
    ...count,
    ...{ name: nameOf('started'), label: 'When the latest interview began (UTC)', isTime: true },
  }
  return [
    { variable: text('person', 'Person, by a number that says nothing'), cellOf: (p) => p.participantId },
    { variable: text('interview', 'Latest interview'), cellOf: (p) => last(p).interviewId },
    { variable: count, cellOf: (p) => p.interviews.length },
    { variable: text('status', 'Status of the latest interview'), cellOf: (p) => last(p).status },
    { variable: text('language', 'Language of the latest interview'), cellOf: (p) => last(p).language },
    {
      variable: started,
      cellOf: (p) => (last(p).startedAt ? new Date(last(p).startedAt!) : null),
    },
  ]
}

function attributeColumns(
  included: readonly BundleInterview[],
  nameOf: (wanted: string) => string,
): PersonColumn[] {
  const keys = [...new Set(included.flatMap(({ attributes }) => Object.keys(attributes ?? {})))].sort()
  return keys.map((key) => {
    const values = included.flatMap((interview) => attributeOf(interview, key) ?? [])
    const lastKnown = ({ interviews }: Person) =>
      interviews.map((interview) => attributeOf(interview, key)).findLast((value) => value !== null) ?? null
    const name = nameOf(key)
    if (values.every((value) => typeof value === 'boolean')) {
      const valueLabels = [
        { value: 0, label: 'No' },
        { value: 1, label: 'Yes' },
      ]
      const variable = numeric(name, key, { measure: 'nominal', valueLabels })
      return {
        variable: { ...variable, valueLabels, missing: [] },
        cellOf: (p) => (lastKnown(p) === null ? null : Number(lastKnown(p))),
      }
    }
    if (values.every((value) => typeof value === 'number')) {
      const decimals = values.every((value) => Number.isInteger(value)) ? 0 : 2
      const variable = numeric(name, key, { measure: 'scale', decimals })
      return {
        variable: { ...variable, valueLabels: [], missing: [] },
        cellOf: (p) => lastKnown(p) as number | null,
      }
    }
    return {
      variable: { type: 'text', name, label: key, measure: 'nominal' },
      cellOf: (p) => (lastKnown(p) === null ? null : String(lastKnown(p))),
    }
  })
}

/** Not of who lacks it: every object of the language knows a "constructor". */
function attributeOf({ attributes = {} }: BundleInterview, key: string): string | number | boolean | null {
  return Object.hasOwn(attributes, key) ? attributes[key]! : null
}

function questionColumns(
  record: BundleRecord,
  included: readonly BundleInterview[],
  nameOf: (wanted: string) => string,
): PersonColumn[] {
  const counted = new Set(included.map(({ interviewId }) => interviewId))
  const rows = record.answers.filter(({ interviewId }) => counted.has(interviewId))
  const turns = new Map(record.turns.map((turn) => [`${turn.interviewId}:${turn.turn}`, turn]))
  const wordsOf = (given: GivenAnswer) =>
    given.turns
      .flatMap((turn) => turns.get(`${given.interviewId}:${turn}`) ?? [])
      .flatMap(({ role, text }) => (role === 'participant' && text ? [text] : []))
      .join('\n')
  return record.questions.flatMap((question) => {
    const given = answersTo(question, rows, included.map(asHeard))
    const asked = askedOf(question, record, given)
    if (!question.isCurrent && asked.size === 0) return []
    const byPerson = new Map(given.map((each) => [each.participantId, each]))
    const words = new Map(given.map((each) => [each.participantId, wordsOf(each)]))
    return columnsOf(question, given, nameOf)
      .filter((column) => isWorthIt(column, question, words))
      .map(
        ({ variable, cellOf }): PersonColumn => ({
          variable,
          cellOf: ({ participantId, interviews }) =>
            cellOf({
              given: byPerson.get(participantId) ?? null,
              isAsked: interviews.some(({ interviewId }) => asked.has(interviewId)),
              words: words.get(participantId) ?? '',
            }),
        }),
      )
  })
}

/** What is in no answer: all of a transcript that was imported without questions. */
function freeWordsColumn(
  record: BundleRecord,
  people: readonly Person[],
  nameOf: (wanted: string) => string,
): PersonColumn[] {
  const answered = new Set(
    record.answers.flatMap(({ interviewId, turns }) => turns.map((turn) => `${interviewId}:${turn}`)),
  )
  const free = Map.groupBy(
    record.turns.filter(
      ({ interviewId, turn, role, text }) =>
        role === 'participant' && text && !answered.has(`${interviewId}:${turn}`),
    ),
    ({ interviewId }) => interviewId,
  )
  const wordsOf = ({ interviews }: Person) =>
    interviews
      .flatMap(({ interviewId }) => free.get(interviewId) ?? [])
      .map(({ text }) => text)
      .join('\n\n')
  if (!people.some((person) => wordsOf(person) !== '')) return []
  const label = 'Said beside the questions'
  return [
    { variable: { type: 'text', name: nameOf('said_beside'), label, measure: 'nominal' }, cellOf: wordsOf },
  ]
}

/** A closed question to which nobody said anything needs no column for words. */
function isWorthIt({ variable }: Column, question: BundleQuestion, words: ReadonlyMap<string, string>) {
  return variable.type === 'number' || question.kind === 'open' || [...words.values()].some(Boolean)
}

function askedOf(question: BundleQuestion, record: BundleRecord, given: readonly GivenAnswer[]): Set<string> {
  const isIts = (row: { questionKey: string; meaning: number }) => identityOf(row) === identityOf(question)
  return new Set([
    ...record.exposures.filter(isIts).map(({ interviewId }) => interviewId),
    ...record.answers.filter(isIts).map(({ interviewId }) => interviewId),
    ...given.map(({ interviewId }) => interviewId),
  ])
}

/** One 0/1 variable a theme; of whoever could not have spoken of it nothing is said. */
function themeColumns(record: BundleRecord, nameOf: (wanted: string) => string): PersonColumn[] {
  const numbers = new Map<string | null, number>()
  return codingOf(record).themes.map(({ questionKey, name, people, exposed }) => {
    const number = (numbers.get(questionKey) ?? 0) + 1
    numbers.set(questionKey, number)
    const place = String(number).padStart(2, '0')
    const question = record.questions.find((each) => each.questionKey === questionKey)
    const about = question ? `${question.text || question.questionKey}: ` : ''
    const variable = numeric(
      nameOf(questionKey === null ? `theme_${place}` : `${questionKey}_theme_${place}`),
      `Speaks of: ${about}${name}`,
      {
        measure: 'nominal',
        valueLabels: [
          { value: 0, label: 'Does not speak of it' },
          { value: 1, label: 'Speaks of it' },
        ],
      },
    )
    return {
      variable: {
        ...variable,
        missing: [noAnswer.notAsked],
        valueLabels: variable.valueLabels.slice(0, 2).concat(variable.valueLabels.slice(3)),
      },
      cellOf: ({ participantId }) =>
        people.has(participantId) ? 1 : exposed.has(participantId) ? 0 : noAnswer.notAsked,
    }
  })
}

function documentsOf({ analysis }: BundleRecord, study: { name: string; question: string }): string[] {
  const lines = [
    `Study: ${study.name}`,
    `Question: ${study.question}`,
    'One row a person. Describes people like those who answered.',
  ]
  if (!analysis) return lines.flatMap(wrapped)
  return [
    ...lines,
    `Themes were coded by machine (${analysis.embedderId}, seed ${analysis.seed}); unless a report says otherwise no person has checked them.`,
  ].flatMap(wrapped)
}

/** Lines of a document hold 80 bytes. */
function wrapped(line: string): string[] {
  const lines = ['']
  for (const word of line.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim()
    if (Buffer.byteLength(longer) <= 80) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
