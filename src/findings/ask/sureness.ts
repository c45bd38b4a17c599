/** How often an answer that rests on such a passage was right. Pure. */
import { type Clause, carries } from './read-question.ts'
import { logistic, type Passage } from './score-sentences.ts'

/** Fitted on 99 questions about half of a set of interviews, a quarter without an answer (docs/decisions/0072). In logits. */
const fitted = { bias: -3.07, passage: 0.27, nearness: 0.4, words: 0.49 }
const mostNearness = 6
const mostWords = 5
/** Without an embedding model nothing is known of nearness; as if it were just above chance. */
const usualNearness = 2.8
/** A name stands for nothing else: who says "Claude" speaks of Claude. */
const ofName = 0.95

/** So many people who use the very words of what is asked about speak of it, whatever the sentence is near to. */
const outright = 0.85
const manyPeople = { least: 4, chance: 0.85 }
const fewPeople = { least: 2, chance: 0.65 }

/** Whether a subject comes up needs no more than people who use its words. */
export function surenessOfMention(
  passages: readonly Passage[],
  personOf: (passage: Passage) => number,
): number {
  const people = new Set(passages.filter(({ own }) => own >= outright).map(personOf)).size
  if (people >= manyPeople.least) return manyPeople.chance
  return people >= fewPeople.least ? fewPeople.chance : 0
}

/** The chance that the interviews say what is asked, and that this passage is among what says it. */
export function surenessOf(top: Passage | undefined, fact: Clause, isMeaningKnown: boolean): number {
  if (!top) return 0
  const words = fact.words.filter(carries)
  const isName = words.length > 0 && words.every(({ class: kind }) => kind === 'name' || kind === 'number')
  if (isName) return top.own > 0.85 ? ofName : 0
  const probability = Math.min(0.9999, Math.max(0.0001, top.probability))
  const nearness = isMeaningKnown ? Math.min(mostNearness, top.turnNearness) : usualNearness
  return logistic(
    fitted.bias +
      fitted.passage * Math.log(probability / (1 - probability)) +
      fitted.nearness * nearness +
      fitted.words * Math.min(mostWords, words.length),
  )
}
