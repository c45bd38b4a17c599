/** From a question to the passages and people that answer it. Pure. */
import { conceptsOf, type WordNearness } from './concepts.ts'
import { matchClause } from './match-sentences.ts'
import { type Clause, carries, type QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { holdsOfPeople, type Passage, type ScoreInput, scoreSentences } from './score-sentences.ts'
import { holdsWanted } from './wanted.ts'

export interface FoundAnswer {
  /** People of whom the conditions hold: places in `index.people`. */
  asked: Set<number>
  /** The passages of these people that answer, surest first; several may be one person's. */
  passages: Passage[]
  /** Those whose words say the opposite. */
  against: Passage[]
  /** What comes nearest, surest first, whether or not it answers. */
  nearest: Passage[]
  /** For each side of a comparison its passages. */
  sides: Passage[][]
  /** Words that nobody uses. */
  missing: string[]
  /** How sure it is that the interviews say it at all: the surest passage. */
  chance: number
}

/** From here on a passage counts as one that answers. */
export const answers = 0.5
/** A condition holds of a person from here on. */
const holds = 0.5
const mostNearest = 5

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
  const asked = peopleAsked(given, reading.conditions)
  const { fact, isOfFact, wanted, kind } = reading
  const input = scoreInputOf(given, { clause: fact, isOfFact })
  const all = scoreSentences(input)
    .filter((passage) => asked.has(personOf(index, passage)))
    .map((passage) =>
      wanted && !holdsWanted(textOf(index, passage), wanted)
        ? { ...passage, probability: passage.probability * 0.3 }
        : passage,
    )
    .sort(bySurest)
  const passages = all.filter((passage) => passage.probability >= answers)
  const sides =
    kind === 'comparison'
      ? reading.sides.map((side) => {
          const words = fact.words.filter(
            (word) =>
              !reading.sides.some(
                (other) => other !== side && other.words.some((each) => each.word === word.word),
              ),
          )
          return scoreSentences(
            scoreInputOf(
              { ...given, nearness: null, wordNearness: null },
              { clause: { ...fact, words: words.length > 0 ? words : side.words }, isOfFact },
            ),
          )
            .filter((passage) => passage.probability >= answers && asked.has(personOf(index, passage)))
            .sort(bySurest)
        })
      : []
  return {
    asked,
    passages,
    against: isOfFact
      ? all.filter(
          (passage) =>
            passage.standing === 'denied' &&
            !fact.isNegated &&
            passage.coverage > 0.75 &&
            passage.probability < answers,
        )
      : [],
    nearest: onePerPerson(index, all).slice(0, mostNearest),
    sides,
    missing: fact.words
      .filter((word, at) => carries(word) && input.match.people[at] === 0)
      .map(({ word }) => word.replaceAll('_', ' ')),
    chance: all[0]?.probability ?? 0,
  }
}

function scoreInputOf(
  { index, nearness, wordNearness, words }: AnswerInput,
  { clause, isOfFact }: { clause: Clause; isOfFact: boolean },
): ScoreInput {
  const concepts = conceptsOf(clause, index, words)
  const near = wordNearness ? concepts.map(({ word }) => wordNearness(word)) : null
  return {
    index,
    clause,
    concepts,
    match: matchClause(index, concepts),
    nearness,
    wordNearness: near,
    isOfFact,
  }
}

function peopleAsked(given: AnswerInput, conditions: readonly Clause[]): Set<number> {
  let people = given.index.people.map((_, person) => person)
  for (const clause of conditions) {
    const chances = holdsOfPeople(
      scoreInputOf(
        { ...given, nearness: null, wordNearness: null },
        { clause, isOfFact: !clause.isKindOfPerson },
      ),
    )
    people = people.filter((person) => chances[person]! >= holds)
  }
  return new Set(people)
}

export function personOf(index: RecordIndex, { sentence }: Passage): number {
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

function textOf(index: RecordIndex, { first, last }: Passage): string {
  const words: string[] = []
  for (let token = index.sentences[first]!.firstToken; token < index.sentences[last]!.lastToken; token++) {
    words.push(index.words[index.tokens[token]!]!)
  }
  return words.join(' ')
}

function bySurest(a: Passage, b: Passage): number {
  return b.probability - a.probability || a.sentence - b.sentence
}
