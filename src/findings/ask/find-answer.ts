/** From a question to the passages and people that answer it. Pure. */
import { conceptsOf, type WordNearness } from './concepts.ts'
import { holdsWanted } from './holds-wanted.ts'
import { matchClause } from './match-sentences.ts'
import { type NamedThing, nameThings } from './name-things.ts'
import { type Clause, carries, type QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { holdsOfPeople, type Passage, type ScoreInput, scoreSentences } from './score-sentences.ts'
import { stemOf } from './stems.ts'
import { surenessOf, surenessOfMention } from './sureness.ts'

export interface FoundAnswer {
  /** People of whom the conditions hold: places in `index.people`. */
  asked: Set<number>
  /** All that was looked at, surest first. */
  all: Passage[]
  /** The passages that answer, surest first; several may be one person's. */
  passages: Passage[]
  /** Those whose words say the opposite. */
  against: Passage[]
  /** What comes nearest, one passage a person, surest first, whether or not it answers. */
  nearest: Passage[]
  /** For each side of a comparison its passages. */
  sides: Passage[][]
  /** Where names are asked for: those that are given, the most frequent first. */
  names: NamedThing[]
  /** Words that nobody uses. */
  missing: string[]
  /** How often an answer with this much behind it was right. */
  chance: number
}

/**
 * A passage answers where it is nearly as sure as the surest. Where somebody in particular is asked for, one who is half
 * sure is nobody; where all are asked for, more are right than are wrong.
 */
const nearlyAsSure = 0.55
const leastSure = { ofSome: 0.5, ofAll: 0.15 }
/** Names of the machines themselves are counted in the whole record, and stand for nothing else. */
const ofNames = 0.9
/** A condition holds of a person from here on; and a side of a comparison of a passage. */
const holds = 0.5
const mostNearest = 5
const outright = 0.85
const leastOutright = 0.2
/** What denies is against the answer only where it speaks of the same. */
const sameSubject = 0.75

export interface AnswerInput {
  index: RecordIndex
  reading: QuestionReading
  /** Of each sentence to the question, and to single words; null without a model. */
  nearness: Float32Array | null
  wordNearness: ((word: string) => Float32Array | null) | null
  words: WordNearness
}

export function findAnswer(given: AnswerInput): FoundAnswer {
  const { index, reading } = given
  const { fact, isOfFact, wanted } = reading
  const asked = peopleAsked(given, reading.conditions)
  const input = scoreInputOf(given, { clause: fact, isOfFact })
  const isAsked = (passage: Passage) => asked.has(personOf(index, passage))
  const all = scoreSentences(input).filter(isAsked).sort(bySurest)
  const fitting = wanted ? all.filter((passage) => holdsWanted(input, passage, wanted)) : all
  const top = fitting[0]
  const ofWhom = reading.kind === 'who' || reading.kind === 'existence' ? leastSure.ofSome : leastSure.ofAll
  const least = Math.max(ofWhom, nearlyAsSure * (top?.probability ?? 1))
  const passages = fitting.filter(
    (passage) => passage.probability >= least || passage === top || isOutright(passage, reading),
  )
  const names =
    wanted?.kind === 'name'
      ? nameThings(input, passages).filter(({ passages }) => passages.some(isAsked))
      : []
  return {
    asked,
    all,
    passages,
    against:
      isOfFact && !fact.isNegated && fact.words.some(({ class: kind }) => kind === 'verb')
        ? all.filter((passage) => isDenied(passage, least))
        : [],
    nearest: onePerPerson(index, all).slice(0, mostNearest),
    sides: reading.sides.map((_, side) => sideOf(given, side).filter(isAsked)),
    names,
    missing: fact.words
      .filter((word, at) => carries(word) && input.match.people[at] === 0)
      .map(({ word }) => word.replaceAll('_', ' ')),
    chance: chanceOf(given, { top, fitting, names }),
  }
}

function chanceOf(
  { index, reading, nearness }: AnswerInput,
  {
    top,
    fitting,
    names,
  }: { top: Passage | undefined; fitting: readonly Passage[]; names: readonly NamedThing[] },
): number {
  if (names.some(({ isCounted }) => isCounted)) return ofNames
  const { fact, isMention, wanted } = reading
  const sure = surenessOf(top, fact, nearness !== null)
  if (!isMention || wanted !== null || !fact.words.some(carries)) return sure
  return Math.max(
    sure,
    surenessOfMention(fitting, (passage) => personOf(index, passage)),
  )
}

/** All that is asked for stands in the sentence itself: a subject is named, or a fact is told by who says that it is so. */
function isOutright(
  { own, standing, probability }: Passage,
  { isMention, isOfFact }: QuestionReading,
): boolean {
  if (own < outright) return false
  return isMention || (probability >= leastOutright && (!isOfFact || standing === 'asserted'))
}

function isDenied({ standing, own, probability }: Passage, least: number): boolean {
  return standing === 'denied' && own > sameSubject && probability < least
}

function scoreInputOf(
  { index, nearness, wordNearness, words }: AnswerInput,
  { clause, isOfFact }: { clause: Clause; isOfFact: boolean },
): ScoreInput {
  const concepts = conceptsOf(clause, index, words)
  const near = wordNearness ? concepts.map(({ word }) => wordNearness(word)) : null
  const match = matchClause(index, concepts)
  return { index, clause, concepts, match, nearness, wordNearness: near, isOfFact }
}

function peopleAsked(given: AnswerInput, conditions: readonly Clause[]): Set<number> {
  let people = given.index.people.map((_, person) => person)
  for (const clause of conditions) {
    const known = peopleWithAttribute(given.index, clause)
    if (known.size > 0) {
      people = people.filter((person) => known.has(person))
      continue
    }
    const byWords = { ...given, nearness: null, wordNearness: null }
    const chances = holdsOfPeople(scoreInputOf(byWords, { clause, isOfFact: !clause.isKindOfPerson }))
    people = people.filter((person) => chances[person]! >= holds)
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

/** What speaks of one side of a comparison: the question without the other side's words. */
function sideOf(given: AnswerInput, side: number): Passage[] {
  const { fact, sides, isOfFact } = given.reading
  const others = sides.filter((_, at) => at !== side).flatMap(({ words }) => words.map(({ word }) => word))
  const words = fact.words.filter(({ word }) => !others.includes(word))
  const clause = { ...fact, words: words.some(carries) ? words : sides[side]!.words }
  return scoreSentences(scoreInputOf({ ...given, nearness: null, wordNearness: null }, { clause, isOfFact }))
    .filter(({ probability }) => probability >= holds)
    .sort(bySurest)
}

export function personOf(index: RecordIndex, { sentence }: Pick<Passage, 'sentence'>): number {
  return index.turns[index.sentences[sentence]!.turn]!.person
}

/** The surest passage of each person, in the order given. */
export function onePerPerson(index: RecordIndex, passages: readonly Passage[]): Passage[] {
  const seen = new Set<string>()
  return passages.filter((passage) => {
    const { participantId } = index.people[personOf(index, passage)]!
    if (seen.has(participantId)) return false
    seen.add(participantId)
    return true
  })
}

function bySurest(a: Passage, b: Passage): number {
  return b.probability - a.probability || a.sentence - b.sentence
}
