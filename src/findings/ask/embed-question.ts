/** The vectors by which a question is compared: as a whole, each condition on whom it is of, and words that no table holds. */
import type { Embedder } from '../../platform/models/embedder.ts'
import type { Clause } from './clauses.ts'
import type { MeaningOf } from './concepts.ts'
import { nearnessOf } from './nearness.ts'
import type { OpenRecord } from './open-record.ts'
import type { QuestionReading } from './read-question.ts'
import { statementOf } from './statement.ts'
import { meaningOfWord, placeWord } from './word-meanings.ts'

export interface Queries {
  question: Float32Array
  /** The question said as an answer would be; null where it cannot be. */
  statement: Float32Array | null
  conditions: Float32Array[]
  words: Map<string, Float32Array>
}

export interface Meaning {
  /** For each sentence how near its stretch is to the question; null without a model. */
  nearness: Float32Array | null
  /** The same to each condition. */
  conditionNearness: (Float32Array | null)[]
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
  const words = embedder.id.startsWith(tableModel) ? unknownWords(reading) : []
  const asked = [question, ...reading.conditions.map(textOf)]
  const statement = statementOf(question)
  const plain = [
    ...(statement === null ? [] : [statement]),
    ...words.map((word) => word.replaceAll('_', ' ')),
  ]
  const [queries, embedded] = await Promise.all([
    embedder.embed(asked, { as: 'query' }),
    plain.length > 0 ? embedder.embed(plain) : [],
  ])
  const alone = statement === null ? embedded : embedded.slice(1)
  return {
    question: queries[0]!,
    statement: statement === null ? null : embedded[0]!,
    conditions: queries.slice(1),
    words: new Map(words.map((word, at) => [word, placeWord(alone[at]!)])),
  }
}

export function meaningOf(record: Pick<OpenRecord, 'index' | 'placed'>, queries: Queries | null): Meaning {
  const { index, placed } = record
  const meaningOf: MeaningOf = (word) => meaningOfWord(word) ?? queries?.words.get(word) ?? null
  if (!placed || !queries) return { nearness: null, conditionNearness: [], meaningOf }
  return {
    meaningOf,
    nearness: nearnessOfBoth(index, placed, queries),
    conditionNearness: queries.conditions.map((query) => nearnessOf(index, placed, query)),
  }
}

/** Near to what is asked and to what would answer it, on average. */
function nearnessOfBoth(
  index: OpenRecord['index'],
  placed: NonNullable<OpenRecord['placed']>,
  { question, statement }: Queries,
): Float32Array {
  const asked = nearnessOf(index, placed, question)
  if (statement === null) return asked
  const said = nearnessOf(index, placed, statement)
  return asked.map((value, at) => (value + said[at]!) / 2)
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
