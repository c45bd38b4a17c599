/**
 * The one rare word that a question of how many hangs on ("SEO", "newsletter", "Claude Code"). Who does it says the word, and who
 * says the word mostly does it, whatever verb the question happened to use: "lean on", "touch on", "get help with". Pure.
 */
import { type Clause, carries, nameAlone, type QuestionWord } from './clauses.ts'
import { heldFrom } from './closeness.ts'
import {
  findPassages,
  onePerPerson,
  type Passage,
  personOf,
  type Search,
  searchOfWord,
} from './find-passages.ts'
import { sayingLiterally } from './literally.ts'
import { isSpecific } from './match-sentences.ts'
import type { QuestionReading } from './read-question.ts'
import type { RecordIndex } from './record-index.ts'
import { stemOf } from './stems.ts'
import { mayBeThing } from './wordnet.ts'

export interface Anchor {
  /** The rare one, and those of the others that many say; as the question writes them, in lower case. */
  words: string[]
  /** A name is said by little but those who mean it, and who only mentions a thing says it; else a noun may be said of something else. */
  isName: boolean
  /** Of each person who says it the passage nearest to the question, nearest first. */
  passages: Passage[]
}

export interface AnchorInput {
  index: RecordIndex
  reading: Pick<QuestionReading, 'question' | 'kind' | 'fact' | 'isMention'>
  /** For each sentence how near its stretch is to the question; null without a model. */
  nearness: Float32Array | null
  isAsked: (passage: Passage) => boolean
  /** For all that is asked. */
  search: Search
  /** Also a word that many say, where no more is asked than who says it: for where nothing else tells how many. */
  countsEveryMention?: boolean
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
export function anchorOf({
  index,
  reading,
  nearness,
  isAsked,
  search,
  countsEveryMention = false,
}: AnchorInput): Anchor | null {
  if (reading.kind !== 'count' || reading.fact.isNegated || turnsFrom.test(reading.question)) return null
  // Who brings it up says it: that is known, and needs no estimate.
  if (nameAlone(reading.fact) !== null && !isUsed(reading.fact)) return null
  const heard = index.people.length
  // "How many mention the bell": whoever says the word does it, however many they are.
  const heavy = reading.fact.words.filter(carries)
  const isOnlyMentioned =
    countsEveryMention && reading.isMention && heavy.length === 1 && !/[_-]/u.test(heavy[0]!.word)
  const found = candidatesIn(reading, index).flatMap((word) => {
    const isName = word.class === 'name'
    const says = sayingLiterally(index, word.word, isName ? 'name' : 'noun')
    const people = new Set(
      index.turns
        .filter(({ firstSentence, lastSentence }) => says(firstSentence, lastSentence))
        .map(({ person }) => person),
    ).size
    const fewest = isName || isOnlyMentioned ? 1 : leastSayingNoun
    const rare = isName ? most.name * heard : Math.max(most.nounPeople, most.noun * heard)
    const limit = isOnlyMentioned ? heard : rare
    return people >= fewest && people <= limit ? [{ word: word.word, isName, says, people }] : []
  })
  // A name is what a question hangs on, however few say another of its words: "how many devs use Cursor".
  const rarest = found.sort((a, b) => Number(b.isName) - Number(a.isName) || a.people - b.people)[0]
  if (!rarest) return null
  const rest = rarest.isName ? [] : saidByManyBeside(search, rarest.word)
  const saying = findPassages(searchOfWord(index, rarest.word, nearness))
    .filter((passage) => rarest.says(passage.first, passage.last + 1) && isAsked(passage))
    .filter((passage) => holdsEach(search, rest, passage))
    .sort((a, b) => b.nearness - a.nearness || b.score - a.score)
  const passages = onePerPerson(index, saying)
  if (passages.length === 0) return null
  const words = [rarest.word, ...rest.map((at) => search.concepts[at]!.word)]
  const isName = rarest.isName || isOnlyMentioned
  return { words: words.map((word) => word.replaceAll('_', ' ')), isName, passages }
}

/** "Use", "work with", "make use of": more than to speak of it. */
const isUsed = ({ words }: Clause) =>
  words.some(({ word, class: kind }) => kind === 'light' && /^(?:us(?:e[sd]?|ing)|work\w*)$/u.test(word))

function candidatesIn({ fact, question }: AnchorInput['reading'], index: RecordIndex): QuestionWord[] {
  const heavy = fact.words.filter(carries)
  if (heavy.some(({ either }) => either)) return []
  const { joined, parts } = joinedIn(heavy, { question, index })
  const whole = heavy.filter(({ word }) => !parts.has(word))
  return joined.concat(
    whole.flatMap((word): QuestionWord[] => {
      if (heavy.length > (word.class === 'name' ? most.besideName : most.otherWords)) return []
      if (word.class === 'name') return [word]
      if (word.class !== 'noun' && !(word.class === 'person' && mayBeThing(word.word))) return []
      // "A pocket calculator": people say "calculator".
      const last = word.word.split('_').at(-1)!
      return last === word.word ? [word] : [word, { ...word, word: last }]
    }),
  )
}

/** Two words side by side that somebody writes as one are one thing: of "cross hairs" who says "cross" says nothing. */
function joinedIn(
  heavy: readonly QuestionWord[],
  { question, index }: { question: string; index: RecordIndex },
): { joined: QuestionWord[]; parts: ReadonlySet<string> } {
  const asked = question.toLowerCase()
  const joined: QuestionWord[] = []
  const parts = new Set<string>()
  for (const [at, { word }] of heavy.entries()) {
    const next = heavy[at + 1]?.word
    if (next === undefined || /[_-]/u.test(word + next) || !asked.includes(`${word} ${next}`)) continue
    const stem = index.stemNumbers.get(stemOf(word + next))
    if (stem === undefined || index.speakers[stem] === 0) continue
    joined.push({ word: `${word}_${next}`, class: 'noun' })
    parts.add(word).add(next)
  }
  return { joined, parts }
}

/** Of the people heard: a word that so many say is lacked by who does not mean it; one that few say is told in another. */
const saidByMany = 0.05

/** "How many repair clocks": who says "clock" and nothing of repairing says something else. Places of concepts. */
function saidByManyBeside({ index, concepts, match }: Search, word: string): number[] {
  const isOfWord = (concept: string) => concept === word || word.split('_').includes(concept)
  return [...concepts.keys()].filter(
    (at) =>
      isSpecific(concepts[at]!) &&
      !isOfWord(concepts[at]!.word) &&
      match.people[at]! >= saidByMany * index.people.length,
  )
}

/** In the turn; what somebody is was said once. */
function holdsEach({ index, concepts, match }: Search, places: readonly number[], passage: Passage): boolean {
  return places.every((at) => {
    if (concepts[at]!.class === 'person')
      return match.inInterview[at]![personOf(index, passage)]! >= heldFrom.said
    const { firstSentence, lastSentence } = index.turns[index.sentences[passage.sentence]!.turn]!
    return match.own[at]!.subarray(firstSentence, lastSentence).some((each) => each >= heldFrom.said)
  })
}
