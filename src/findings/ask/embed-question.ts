/** The vectors by which a question is compared: as a whole, each condition on whom it is of, and words that no table holds. */
import type { Embedder } from '../../platform/models/embedder.ts'
import { type Clause, carries } from './clauses.ts'
import type { MeaningOf } from './concepts.ts'
import { amongUsual, closestOf, nearnessOf } from './nearness.ts'
import type { OpenRecord } from './open-record.ts'
import { sayingOf } from './read-group.ts'
import type { QuestionReading } from './read-question.ts'
import { statementOf } from './statement.ts'
import { meaningOfWord, placeWord } from './word-meanings.ts'

export interface Queries {
  /** The question in each of its wordings: as it is asked, as an answer would say it, and its telling words alone. */
  wordings: Float32Array[]
  /** As any other text, to be compared by the cosine itself; null where the cosines of this model are not known. */
  plain: Float32Array | null
  /** The same of its statement, or of the question where nothing could be stated. */
  stated: Float32Array | null
  conditions: Float32Array[]
  /** Who says so of themselves is of the kind that is asked: one for each. */
  group: Float32Array[]
  words: Map<string, Float32Array>
}

export interface Meaning {
  /** For each sentence how near its stretch is to the question; null without a model. */
  nearness: Float32Array | null
  /** How near the nearest people are in themselves, as `amongUsual` has it; null where it is not known what it means. */
  closest: number | null
  /** The same to its statement. */
  closestStated: number | null
  /** The same to each condition. */
  conditionNearness: (Float32Array | null)[]
  /** The same to saying that one is of the kind that is asked, for each. */
  groupNearness: Float32Array[]
  meaningOf: MeaningOf
}

const tableModel = 'bge-small-en-v1.5'

/** Null without a model. One call, so that the answer waits once. */
export async function embedQuestion(
  embedder: Embedder,
  question: string,
  reading: QuestionReading,
): Promise<Queries | null> {
  if (embedder.kind !== 'model') return null
  const isKnownModel = embedder.id.startsWith(tableModel)
  const words = isKnownModel ? unknownWords(reading) : []
  const stated = statementOf(question) ?? []
  const asked = [question].concat(stated, tellingWords(reading) || [])
  const plain = [question].concat(stated)
  const [queries, embedded] = await Promise.all([
    embedder.embed([...asked, ...reading.conditions.map(textOf), ...reading.group.map(sayingOf)], {
      as: 'query',
    }),
    embedder.embed([...plain, ...words.map((word) => word.replaceAll('_', ' '))]),
  ])
  const alone = embedded.slice(plain.length)
  return {
    wordings: [...queries.slice(0, asked.length), ...embedded.slice(1, plain.length)],
    plain: isKnownModel ? embedded[0]! : null,
    stated: isKnownModel ? embedded[plain.length - 1]! : null,
    conditions: queries.slice(asked.length, asked.length + reading.conditions.length),
    group: queries.slice(asked.length + reading.conditions.length),
    words: new Map(words.map((word, at) => [word, placeWord(alone[at]!)])),
  }
}

export function meaningOf(record: Pick<OpenRecord, 'index' | 'placed'>, queries: Queries | null): Meaning {
  const { index, placed } = record
  const meaningOf: MeaningOf = (word) => meaningOfWord(word) ?? queries?.words.get(word) ?? null
  if (!placed || !queries)
    return {
      nearness: null,
      closest: null,
      closestStated: null,
      conditionNearness: [],
      groupNearness: [],
      meaningOf,
    }
  const nearestTo = (query: Float32Array) => amongUsual(closestOf(index, placed, query), index.people.length)
  return {
    meaningOf,
    nearness: nearnessOfAll(index, placed, queries),
    closest: queries.plain && nearestTo(queries.plain),
    closestStated: queries.stated && nearestTo(queries.stated),
    conditionNearness: queries.conditions.map((query) => nearnessOf(index, placed, query)),
    groupNearness: queries.group.map((query) => nearnessOf(index, placed, query)),
  }
}

/**
 * On average over the wordings: each stands beside other passages, and what is near to all of them is seldom there by chance.
 * Of 100 questions 54 had with them somebody who answers first, 48 with the question and its statement alone.
 */
function nearnessOfAll(
  index: OpenRecord['index'],
  placed: NonNullable<OpenRecord['placed']>,
  { wordings }: Queries,
): Float32Array {
  const each = wordings.map((wording) => nearnessOf(index, placed, wording))
  return each[0]!.map((_, at) => each.reduce((sum, nearness) => sum + nearness[at]!, 0) / each.length)
}

/** What could tell one passage from another, without what asks for it. */
function tellingWords({ fact }: QuestionReading): string {
  return textOf({ ...fact, words: fact.words.filter(carries) })
}

function textOf({ words }: Clause): string {
  return words.map(({ word }) => word.replaceAll('_', ' ')).join(' ')
}

/** The table was made by one model: a word that is placed by another would stand anywhere. */
function unknownWords({ fact, conditions }: QuestionReading): string[] {
  const words = [fact, ...conditions]
    .flatMap((clause) => clause.words)
    .filter(({ class: kind }) => !['name', 'number', 'light', 'subject'].includes(kind))
    .map(({ word }) => word)
  return [...new Set(words)].filter((word) => meaningOfWord(word) === null)
}
