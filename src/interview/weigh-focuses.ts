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
const thingsWeighed = 4
/** Cosines of unrelated and of closely related sentences, as measured for the product's embedder. */
const unrelated = 0.5
const related = 0.75
/** The same of a thing's bare name, which is near to nothing by itself. */
const nameUnrelated = 0.42
const nameRelated = 0.62
/** Nearest question of the guide below this: nobody asked about it. */
const expected = 0.56

export async function weighFocuses(
  reading: Reading,
  { text, questionKey, index, comparisons, language }: Weighing,
): Promise<Reading> {
  const clauses = reading.focuses.filter(({ kind }) => kind === 'clause').slice(0, clausesWeighed)
  const things = reading.focuses.filter(({ kind }) => kind === 'phrase').slice(0, thingsWeighed)
  const taken = [...clauses, ...things]
  const placed = index.byKey.get(questionKey)
  if (taken.length < 2 || !placed) return reading
  const say = (question: typeof placed.question) => textIn(question.text, language, index.guide.language)
  const objective = index.guide.objectives.find(({ key }) => key === placed.question.objectiveKey)?.text
  const aims = [say(placed.question), ...(objective ? [objective] : [])]
  const others = index.placed.filter((other) => other !== placed).map(({ question }) => say(question))
  const result = await comparisons.compare(({ kind, measure }) => {
    const weights = taken.map(({ start, end }) => {
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
    taken.map((focus, at) => {
      const { toAims, toGuide, toObjective } = result[at]!
      const isThing = focus.kind === 'phrase'
      const [low, high] = isThing ? [nameUnrelated, nameRelated] : [unrelated, related]
      const relevance = round(Math.min(1, Math.max(0, (toAims - low) / (high - low))))
      const share = isThing ? 0.6 : 0.3
      const isUnexpected =
        focus.kind === 'clause' && objective !== undefined && toGuide < expected && toObjective > toGuide
      return [
        focus,
        { ...focus, relevance, isUnexpected, score: round(focus.score * (1 - share + share * relevance)) },
      ]
    }),
  )
  const focuses = reading.focuses
    .map((focus) => weighed.get(focus) ?? focus)
    .sort((a, b) => b.score - a.score)
  return { ...reading, focuses }
}
