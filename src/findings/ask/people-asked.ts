/** Of whom a question is: those for whom each of its conditions holds. Pure. */

import { type Clause, carries, nameAlone } from './clauses.ts'
import type { AnswerInput } from './find-answer.ts'
import { findPassages, personOf, searchOf } from './find-passages.ts'
import { passagesNaming } from './name-things.ts'
import type { RecordIndex } from './record-index.ts'
import { speaksOfOwnWork } from './standing.ts'
import { stemOf } from './stems.ts'

/** A condition holds of whom its passage is nearly as sure as the surest, in logits. */
const nearlyAsSure = 4
const leastScore = 2.5
/** What somebody is ("teachers") is taken from words on their own work that name it. */
const namesIt = 0.6

/** Places in `index.people`; all where the question narrows nothing. */
export function peopleAsked(input: AnswerInput): Set<number> {
  const { index, reading } = input
  const everybody = new Set(index.people.keys())
  const each = reading.conditions.map((clause, at) => peopleOf(input, { clause, at }))
  const all = each.reduce((left, holding) => left.intersection(holding), everybody)
  if (all.size > 0 || each.length < 2) return all
  // Nobody is surely each of them: who is nearest to all of it together.
  const words = reading.conditions.flatMap((clause) => clause.words)
  return peopleOfWords(input, { clause: { words, isNegated: false, isKindOfPerson: false }, at: 0 })
}

/** So much of what somebody is called stands in a passage on their own work. */
const namesSurely = 0.8
/** All of its words, and no near ones. */
const inItsOwnWords = 0.95
const mostOfOneKind = 12

/** Who may be the one whom the question is about; nobody where so many are alike that it tells nothing. */
export function peopleNamed({ index, meaning, reading }: AnswerInput): Set<number> {
  const { person } = reading
  if (!person?.words.some(carries)) return new Set()
  const { meaningOf } = meaning
  const search = searchOf({ index, clause: person, meaningOf, nearness: null, isOfFact: false })
  const named = new Set(
    findPassages(search)
      .filter(({ exact, beside }) => exact >= inItsOwnWords && beside >= namesSurely)
      .filter(({ sentence }) => speaksOfOwnWork(index, sentence))
      .map((passage) => personOf(index, passage)),
  )
  return named.size > mostOfOneKind ? new Set() : named
}

interface Condition {
  clause: Clause
  /** Place in the question's conditions. */
  at: number
}

function peopleOf(input: AnswerInput, condition: Condition): Set<number> {
  const known = peopleWithAttribute(input.index, condition.clause)
  return known.size > 0 ? known : peopleOfWords(input, condition)
}

/** Who is known to be so: each word that carries the condition stands in one of the person's attributes. */
function peopleWithAttribute({ people }: RecordIndex, { words, isNegated }: Clause): Set<number> {
  const stems = words.filter(carries).map(({ word }) => stemOf(word))
  if (stems.length === 0 || isNegated) return new Set()
  return new Set(
    people.flatMap(({ attributes }, person) => (stems.every((stem) => attributes.has(stem)) ? [person] : [])),
  )
}

function peopleOfWords({ index, meaning }: AnswerInput, { clause, at }: Condition): Set<number> {
  const name = nameAlone(clause)
  if (name !== null) return new Set(passagesNaming(index, name).map((passage) => personOf(index, passage)))
  const nearness = meaning.conditionNearness[at] ?? null
  const search = searchOf({
    index,
    clause,
    meaningOf: meaning.meaningOf,
    nearness,
    isOfFact: !clause.isKindOfPerson,
  })
  const passages = findPassages(search)
  if (clause.isKindOfPerson) {
    const ofOwnWork = passages.filter(
      ({ sentence, beside }) => beside >= namesIt && speaksOfOwnWork(index, sentence),
    )
    if (ofOwnWork.length > 0) return new Set(ofOwnWork.map((passage) => personOf(index, passage)))
  }
  const least = Math.max(leastScore, (passages[0]?.score ?? 0) - nearlyAsSure)
  return new Set(passages.filter(({ score }) => score >= least).map((passage) => personOf(index, passage)))
}
