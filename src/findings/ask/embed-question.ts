/** The vectors by which a question is compared, and how near every sentence is to them. */
import type { Embedder } from '../../platform/models/embedder.ts'
import type { AnswerInput } from './find-answer.ts'
import { nearnessOf, rowsOfSentences } from './nearness.ts'
import type { OpenRecord } from './open-record.ts'
import type { Clause, QuestionReading } from './read-question.ts'

/** What the question is compared by: as a query, its words together, and each word alone. */
export interface Queries {
  question: Float32Array
  together: Float32Array
  words: Map<string, Float32Array>
}

export async function embedQuestion(
  embedder: Embedder,
  question: string,
  reading: QuestionReading,
): Promise<Queries | null> {
  if (embedder.kind !== 'model') return null
  const words = wordsOfReading(reading)
  const texts = words.map((word) => word.replaceAll('_', ' '))
  const together = wordsOf([reading.fact])
    .map((word) => word.replaceAll('_', ' '))
    .join(' ')
  const [[asQuery], [asWords, ...each]] = await Promise.all([
    embedder.embed([question], { as: 'query' }),
    embedder.embed([together || question, ...texts]),
  ])
  return {
    question: asQuery!,
    together: asWords!,
    words: new Map(words.map((word, at) => [word, each[at]!])),
  }
}

export type Meaning = Pick<AnswerInput, 'nearness' | 'wordNearness'> & {
  /** For each sentence the row of its vector, -1 for none; null without a model. */
  rows: Int32Array | null
}

/** Of a question's two readings by meaning, the words together count so much. */
const togetherShare = 0.32

export function meaningOf({ index, placed }: OpenRecord, queries: Queries | null): Meaning {
  if (!placed || !queries) return { nearness: null, wordNearness: null, rows: null }
  const rows = rowsOfSentences(index, placed)
  const near = (query: Float32Array) => nearnessOf(rows, placed, query)
  const together = near(queries.together)
  return {
    rows,
    nearness: near(queries.question).map(
      (each, at) => (1 - togetherShare) * each + togetherShare * together[at]!,
    ),
    wordNearness: (word) => {
      const vector = queries.words.get(word)
      return vector ? near(vector) : null
    },
  }
}

/** Words of the question that are compared one by one. */
function wordsOfReading({ fact, conditions, sides }: QuestionReading): string[] {
  return wordsOf([fact, ...conditions, ...sides])
}

function wordsOf(clauses: readonly Clause[]): string[] {
  const words = clauses.flatMap(({ words }) => words)
  return [
    ...new Set(
      words.filter(({ class: kind }) => kind !== 'light' && kind !== 'subject').map(({ word }) => word),
    ),
  ]
}
