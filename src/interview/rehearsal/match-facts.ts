/** How near what a person holds is to what is asked: shared content words, the telling ones counting most. */
import type { HeldFact, RehearsedPerson } from './model.ts'

/** Words of the question that a fact once answered count so much of words of its own. */
const contextShare = 0.6
/** A question reaches a fact by words that are telling enough, however much else it contains, ... */
export const tellingEnough = 0.4
/** ... or by this share of what it contains, by weight: a plain question is reached by plain words. */
const coverEnough = 0.3

/** A word that they never used is as telling as any. */
export function weightOf(person: RehearsedPerson, stem: string): number {
  return person.weights.get(stem) ?? 1
}

export function weightOfAll(person: RehearsedPerson, stems: Iterable<string>): number {
  let sum = 0
  for (const stem of stems) sum += weightOf(person, stem)
  return sum
}

/** 0 without a shared word; 1 is about one word that nothing else of theirs contains. */
export function nearness(person: RehearsedPerson, fact: HeldFact, asked: ReadonlySet<string>): number {
  let score = 0
  for (const stem of asked) {
    if (fact.stems.has(stem)) score += weightOf(person, stem)
    else if (fact.context.has(stem)) score += contextShare * weightOf(person, stem)
  }
  return score
}

export interface NearFact {
  fact: HeldFact
  score: number
}

export interface Asked {
  stems: ReadonlySet<string>
  /** As `sameWords` writes it. */
  question: string | null
}

/** More than any words could: what they were once asked in the very same words. */
const sameQuestion = 100

/** Somebody who once was asked just this knows it again, however plain its words are. */
export function wasAsked(fact: HeldFact, question: string | null): boolean {
  return question !== null && fact.question === question
}

/** The facts that a question reaches, in the order in which they were said. */
export function nearFacts(person: RehearsedPerson, { stems, question }: Asked): NearFact[] {
  const least = Math.min(tellingEnough, coverEnough * weightOfAll(person, stems))
  return person.facts
    .map((fact) => ({
      fact,
      score: nearness(person, fact, stems) + (wasAsked(fact, question) ? sameQuestion : 0),
    }))
    .filter(({ score }) => score > 0 && score >= least)
}
