/**
 * What of an answer is near to what the study wants to know, and what nobody expected: far from every question of the
 * guide and near to the objective. By embedding, within the turn's budget; without one every clause weighs the same.
 */
import { textIn } from '../study/model.ts'
import type { GuideIndex } from './guide-index.ts'
import type { Comparisons } from './likeness.ts'
import { type Focus, type Reading, round } from './reading.ts'

export interface Weighing {
  /** The answer. */
  text: string
  questionKey: string
  index: GuideIndex
  comparisons: Comparisons
  language: string
}

const clausesWeighed = 4
/** Cosines of unrelated and of closely related sentences, as measured for the product's embedder. */
const unrelated = 0.5
const related = 0.75
/** Nearest question of the guide below this: nobody asked about it. */
const expected = 0.56

export async function weighFocuses(
  reading: Reading,
  { text, questionKey, index, comparisons, language }: Weighing,
): Promise<Reading> {
  const clauses = reading.focuses.filter(({ kind }) => kind === 'clause').slice(0, clausesWeighed)
  const placed = index.byKey.get(questionKey)
  if (clauses.length < 2 || !placed) return reading
  const say = (question: typeof placed.question) => textIn(question.text, language, index.guide.language)
  const objective = index.guide.objectives.find(({ key }) => key === placed.question.objectiveKey)?.text
  const aims = [say(placed.question), ...(objective ? [objective] : [])]
  const others = index.placed.filter((other) => other !== placed).map(({ question }) => say(question))
  const result = await comparisons.compare(({ kind, measure }) => {
    const weights = clauses.map(({ start, end }) => {
      const words = text.slice(start, end)
      const toAims = Math.max(...aims.map((aim) => measure(words, aim)))
      const toOthers = Math.max(0, ...others.map((other) => measure(words, other)))
      return {
        toAims,
        toGuide: Math.max(measure(words, aims[0]!), toOthers),
        toObjective: measure(words, aims.at(-1)!),
      }
    })
    return kind === 'embedding' ? weights : null
  })
  if (result === null) return reading
  const weighed = new Map<Focus, Focus>(
    clauses.map((focus, at) => {
      const { toAims, toGuide, toObjective } = result[at]!
      const relevance = round(Math.min(1, Math.max(0, (toAims - unrelated) / (related - unrelated))))
      const isUnexpected = objective !== undefined && toGuide < expected && toObjective > toGuide
      return [
        focus,
        { ...focus, relevance, isUnexpected, score: round(focus.score * (0.7 + 0.3 * relevance)) },
      ]
    }),
  )
  const focuses = reading.focuses
    .map((focus) => weighed.get(focus) ?? focus)
    .sort((a, b) => b.score - a.score)
  return { ...reading, focuses }
}
