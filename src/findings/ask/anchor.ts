/**
 * The one rare word that a question of how many hangs on ("SEO", "newsletter", "Claude Code"). Who does it says the word, and who
 * says the word mostly does it, whatever verb the question happened to use: "lean on", "touch on", "get help with". Pure.
 */
import { type Clause, nameAlone, type QuestionWord } from './clauses.ts'
import { findPassages, type Passage, personOf, searchOf } from './find-passages.ts'
import { literally } from './literally.ts'
import type { QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'

export interface Anchor {
  /** As the question writes it, in lower case. */
  word: string
  /** Of each person who says it the passage nearest to the question, nearest first. */
  passages: Passage[]
}

export interface AnchorInput {
  index: RecordIndex
  question: string
  reading: Pick<QuestionReading, 'kind' | 'fact'>
  /** For each sentence how near its stretch is to the question; null without a model. */
  nearness: Float32Array | null
  isAsked: (passage: Passage) => boolean
}

/**
 * Names are said by those who use them; of other nouns only ones that few say; both only where the question holds little else.
 * Shares of the people heard, and words that carry something.
 */
const most = { name: 0.12, noun: 0.03, nounPeople: 3, otherWords: 3, besideName: 3 }
/** A noun that one or two say is told by most in another word. */
const leastSayingNoun = 3

/** Who does not do it, or no longer, says the word as well. */
const turnsFrom =
  /\b(?:not|never|no longer|without|nor|neither|stop(?:s|ped|ping)?|quit|gave up|give up|giving up|avoid\w*|refus\w*|instead of|rather than|switch\w*|mov(?:e|ed|ing) (?:away )?from|cancel\w*|left|dropp?\w*)\b|n['’]t\b/i

/** Null where the question has no such word, or nobody who is asked says it. */
export function anchorOf({ index, question, reading, nearness, isAsked }: AnchorInput): Anchor | null {
  if (reading.kind !== 'count' || reading.fact.isNegated || turnsFrom.test(question)) return null
  // Who brings it up says it: that is known, and needs no estimate.
  if (nameAlone(reading.fact) !== null && !isUsed(reading.fact)) return null
  const found = candidatesIn(reading.fact).flatMap((word) => {
    const said = literally(index, word.word, word.class === 'name' ? 'name' : 'noun')
    const people = new Set(said.map((sentence) => index.turns[index.sentences[sentence]!.turn]!.person))
    const limit =
      word.class === 'name'
        ? most.name * index.people.length
        : Math.max(most.nounPeople, most.noun * index.people.length)
    const fewest = word.class === 'name' ? 1 : leastSayingNoun
    return people.size >= fewest && people.size <= limit
      ? [{ word: word.word, said, people: people.size }]
      : []
  })
  const rarest = found.sort((a, b) => a.people - b.people)[0]
  if (!rarest) return null
  const passages = passagesAt(index, rarest, nearness).filter(isAsked)
  return passages.length > 0 ? { word: rarest.word.replaceAll('_', ' '), passages } : null
}

/** "Use", "work with", "make use of": more than to speak of it. */
const isUsed = ({ words }: Clause) =>
  words.some(({ word, class: kind }) => kind === 'light' && /^(?:us(?:e[sd]?|ing)|work\w*)$/u.test(word))

function candidatesIn({ words }: Clause): QuestionWord[] {
  const heavy = words.filter(({ class: kind }) => !['light', 'subject', 'adverb'].includes(kind))
  if (heavy.some(({ either }) => either)) return []
  return heavy.flatMap((word): QuestionWord[] => {
    if (heavy.length > (word.class === 'name' ? most.besideName : most.otherWords)) return []
    if (word.class === 'name') return [word]
    if (word.class !== 'noun') return []
    // "A pocket calculator": people say "calculator".
    const last = word.word.split('_').at(-1)!
    return last === word.word ? [word] : [word, { ...word, word: last }]
  })
}

function passagesAt(
  index: RecordIndex,
  { word, said }: { word: string; said: readonly number[] },
  nearness: Float32Array | null,
): Passage[] {
  const clause = { words: [{ word, class: 'name' as const }], isNegated: false, isKindOfPerson: false }
  const search = searchOf({ index, clause, meaningOf: () => null, nearness, isOfFact: false })
  const isSaid = new Set(said)
  const nearest = findPassages(search)
    .filter(({ first, last }) => within(first, last).some((sentence) => isSaid.has(sentence)))
    .sort((a, b) => b.nearness - a.nearness || b.score - a.score)
  const people = new Set<number>()
  return nearest.filter((passage) => {
    const person = personOf(index, passage)
    if (people.has(person)) return false
    people.add(person)
    return true
  })
}

const within = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)
