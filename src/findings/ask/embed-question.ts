/** The vectors by which a question is compared: as a whole, each condition on whom it is of, and words that no table holds. */
import type { Embedder } from '../../platform/models/embedder.ts'
import type { Clause } from './clauses.ts'
import type { MeaningOf } from './concepts.ts'
import { nearnessOf, rowsOfSentences } from './nearness.ts'
import type { OpenRecord } from './open-record.ts'
import type { QuestionReading } from './read-question.ts'
import { meaningOfWord, placeWord } from './word-meanings.ts'

export interface Queries {
  question: Float32Array
  conditions: Float32Array[]
  words: Map<string, Float32Array>
}

export interface Meaning {
  /** For each sentence how near its stretch is to the question; null without a model. */
  nearness: Float32Array | null
  /** The same to each condition. */
  conditionNearness: (Float32Array | null)[]
  meaningOf: MeaningOf
  /** For each sentence the row of its vector, -1 for none; null without a model. */
  rows: Int32Array | null
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
  const [queries, alone] = await Promise.all([
    embedder.embed(asked, { as: 'query' }),
    words.length > 0 ? embedder.embed(words.map((word) => word.replaceAll('_', ' '))) : [],
  ])
  return {
    question: queries[0]!,
    conditions: queries.slice(1),
    words: new Map(words.map((word, at) => [word, placeWord(alone[at]!)])),
  }
}

export function meaningOf({ index, placed }: OpenRecord, queries: Queries | null): Meaning {
  const meaningOf: MeaningOf = (word) => meaningOfWord(word) ?? queries?.words.get(word) ?? null
  if (!placed || !queries) return { nearness: null, conditionNearness: [], meaningOf, rows: null }
  const rows = rowsOfSentences(index, placed)
  return {
    rows,
    meaningOf,
    nearness: nearnessOf(index, placed, queries.question),
    conditionNearness: queries.conditions.map((query) => nearnessOf(index, placed, query)),
  }
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
