/** Of whom a question is: those for whom each of its conditions holds. Pure. */
import type { AnswerInput } from './find-answer.ts'
import { findPassages, searchOf } from './find-passages.ts'
import { type Clause, carries } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { speaksOfOwnWork } from './standing.ts'
import { stemOf } from './stems.ts'

/** A condition holds of whom its passage is nearly as sure as the surest, in logits. */
const nearlyAsSure = 2.5
const leastScore = 2.5
/** What somebody is ("teachers") is taken from words on their own work that name it. */
const namesIt = 0.6

export function peopleAsked({ index, reading, meaning }: AnswerInput): Set<number> {
  let people = index.people.map((_, person) => person)
  for (const [at, clause] of reading.conditions.entries()) {
    const known = peopleWithAttribute(index, clause)
    const holding = known.size > 0 ? known : peopleOfWords({ index, reading, meaning }, { clause, at })
    people = people.filter((person) => holding.has(person))
  }
  return new Set(people)
}

/** Who is known to be so: each word that carries the condition stands in one of the person's attributes. */
function peopleWithAttribute({ people }: RecordIndex, { words, isNegated }: Clause): Set<number> {
  const stems = words.filter(carries).map(({ word }) => stemOf(word))
  if (stems.length === 0 || isNegated) return new Set()
  return new Set(
    people.flatMap(({ attributes }, person) => (stems.every((stem) => attributes.has(stem)) ? [person] : [])),
  )
}

function peopleOfWords(
  { index, meaning }: AnswerInput,
  { clause, at }: { clause: Clause; at: number },
): Set<number> {
  const nearness = clause.isKindOfPerson ? null : (meaning.conditionNearness[at] ?? null)
  const search = searchOf({
    index,
    clause,
    meaningOf: meaning.meaningOf,
    nearness,
    isOfFact: !clause.isKindOfPerson,
  })
  const passages = findPassages(search)
  const personOf = (sentence: number) => index.turns[index.sentences[sentence]!.turn]!.person
  if (clause.isKindOfPerson)
    return new Set(
      passages
        .filter(({ sentence, beside }) => beside >= namesIt && speaksOfOwnWork(index, sentence))
        .map(({ sentence }) => personOf(sentence)),
    )
  const least = Math.max(leastScore, (passages[0]?.score ?? 0) - nearlyAsSure)
  return new Set(passages.filter(({ score }) => score >= least).map(({ sentence }) => personOf(sentence)))
}
