/**
 * The record made ready to be asked: every participant's sentence as numbers of words, with the way back to the record's
 * own characters. It holds no text: what an answer shows is read from the record again. Pure.
 */

import { findSentences } from '../segments/sentences.ts'
import { functionWords } from '../themes/function-words.ts'
import { stemOf } from './stems.ts'

export interface IndexedPerson {
  interviewId: string
  participantId: string
  studyId: string
  /** Stems of what is known of the person: "plan: pro". */
  attributes: ReadonlySet<string>
}

export interface IndexedTurn {
  /** Place in `people`. */
  person: number
  turn: number
  turnRevision: number
  questionKey: string | null
  /** Stems of the interviewer's words that this turn answers. */
  asked: ReadonlySet<number>
  firstSentence: number
  lastSentence: number
}

export interface IndexedSentence {
  /** Place in `turns`. */
  turn: number
  start: number
  end: number
  firstToken: number
  /** Exclusive. */
  lastToken: number
}

export interface RecordIndex {
  people: IndexedPerson[]
  turns: IndexedTurn[]
  sentences: IndexedSentence[]
  /** Number of the word of each token, into `words`. */
  tokens: Int32Array
  /** Lower-case words as they were said, `'` for every apostrophe. */
  words: string[]
  numbers: Map<string, number>
  /** For each word the number of its stem, into `stems`. */
  stemOfWord: number[]
  stems: string[]
  stemNumbers: Map<string, number>
  /** Stems of words with a hyphen, with those of their parts. */
  compounds: { stem: number; parts: number[] }[]
  /** For each stem the form in which it is said most. */
  commonWords: string[]
  /** For each stem how many people say it. */
  speakers: Int32Array
  /** Numbers of words that are names: written with a capital in the middle of sentences. */
  names: ReadonlySet<number>
}

export interface TurnToIndex {
  interviewId: string
  turn: number
  turnRevision: number
  role: 'participant' | 'interviewer'
  questionKey: string | null
  text: string | null
}

export interface PersonToIndex extends Omit<IndexedPerson, 'attributes'> {
  language: string
  attributes: Readonly<Record<string, string | number | boolean | null>>
}

/** Of the times that a word stands within a sentence, a name has a capital in so many. */
const nameShare = 0.6
const notNames = new Set("i i'm i've i'd i'll ai a.i ai's".split(' '))

const wordRun = /[$€£]?[\p{L}\p{N}]+(?:['’.,&+#/-][\p{L}\p{N}]+)*(?:[+#]+|%)?/gu

/** Words in lower case with their places. Numbers (with their currency), hyphenated names and contractions are one each. */
export function listTokens(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(wordRun)].flatMap((match) => splitRun(match[0], match.index))
}

/** Stems of the words of a text that do more than hold it together. */
export function contentStemsOf(text: string, beside: ReadonlySet<string> = new Set()): Set<string> {
  const words = listTokens(text).map(({ word }) => word)
  return new Set(words.filter((word) => !functionWords.has(word) && !beside.has(word)).map(stemOf))
}

function splitRun(run: string, at: number): { word: string; start: number; end: number }[] {
  let start = at
  return run.split(/(?<!\d),|,(?!\d)|\//u).map((part) => {
    const word = { word: part.toLowerCase().replaceAll('’', "'"), start, end: start + part.length }
    start += part.length + 1
    return word
  })
}

/** @param turns in the order of the record, both speakers */
export function indexRecord(people: readonly PersonToIndex[], turns: readonly TurnToIndex[]): RecordIndex {
  const builder = new IndexBuilder(people)
  for (const turn of turns) builder.add(turn)
  return builder.finish()
}

class IndexBuilder {
  readonly #people: readonly PersonToIndex[]
  readonly #at: Map<string, number>
  readonly #tokens: number[] = []
  readonly #index: Omit<RecordIndex, 'tokens' | 'commonWords' | 'speakers' | 'names' | 'compounds'>
  readonly #capitals: number[] = []
  readonly #inner: number[] = []
  #asked: { interviewId: string; stems: ReadonlySet<number> } | null = null

  constructor(people: readonly PersonToIndex[]) {
    this.#people = people
    this.#at = new Map(people.map(({ interviewId }, at) => [interviewId, at]))
    this.#index = {
      people: people.map(({ interviewId, participantId, studyId, attributes }) => ({
        interviewId,
        participantId,
        studyId,
        attributes: stemsOfAttributes(attributes),
      })),
      turns: [],
      sentences: [],
      words: [],
      numbers: new Map(),
      stemOfWord: [],
      stems: [],
      stemNumbers: new Map(),
    }
  }

  add(turn: TurnToIndex): void {
    const person = this.#at.get(turn.interviewId)
    if (person === undefined || turn.text === null) return
    if (turn.role === 'interviewer') {
      this.#asked = { interviewId: turn.interviewId, stems: this.#stemsOf(lastQuestion(turn.text)) }
      return
    }
    const { sentences, turns } = this.#index
    const { turn: number, turnRevision, questionKey, text } = turn
    const firstSentence = sentences.length
    for (const sentence of findSentences(text, this.#people[person]!.language)) {
      const firstToken = this.#tokens.length
      const said = text.slice(sentence.start, sentence.end)
      for (const [place, { word, start }] of listTokens(said).entries()) {
        const number = this.#number(word)
        this.#tokens.push(number)
        if (place > 0) this.#noteCase(number, said[start]!)
      }
      sentences.push({ ...sentence, turn: turns.length, firstToken, lastToken: this.#tokens.length })
    }
    const asked = this.#asked?.interviewId === turn.interviewId ? this.#asked.stems : nothing
    turns.push({
      person,
      turn: number,
      turnRevision,
      questionKey,
      asked,
      firstSentence,
      lastSentence: sentences.length,
    })
  }

  finish(): RecordIndex {
    const tokens = Int32Array.from(this.#tokens)
    const compounds = this.#compounds()
    const commonWords = this.#commonWords(tokens)
    return {
      ...this.#index,
      tokens,
      compounds,
      commonWords,
      speakers: this.#speakers(tokens),
      names: this.#names(),
    }
  }

  /** Before the forms are counted: a part may be a stem that nobody says alone. */
  #compounds(): RecordIndex['compounds'] {
    const found = new Map<number, number[]>()
    for (const [number, word] of [...this.#index.words.entries()]) {
      const parts = word.split('-').filter((part) => part.length > 1)
      if (parts.length < 2) continue
      const stems = parts.map((part) => this.#index.stemOfWord[this.#number(part)]!)
      found.set(this.#index.stemOfWord[number]!, stems)
    }
    return [...found].map(([stem, parts]) => ({ stem, parts }))
  }

  #noteCase(number: number, first: string): void {
    this.#inner[number] = (this.#inner[number] ?? 0) + 1
    if (/\p{Lu}/u.test(first)) this.#capitals[number] = (this.#capitals[number] ?? 0) + 1
  }

  #commonWords(tokens: Int32Array): string[] {
    const { words, stems, stemOfWord } = this.#index
    const times = new Int32Array(words.length)
    for (const token of tokens) times[token]!++
    const common = new Int32Array(stems.length).fill(-1)
    for (const [word, stem] of stemOfWord.entries()) {
      if (common[stem]! < 0 || times[word]! > times[common[stem]!]!) common[stem] = word
    }
    return Array.from(common, (word) => words[word]!)
  }

  #speakers(tokens: Int32Array): Int32Array {
    const { sentences, turns, stems, stemOfWord } = this.#index
    const said = stems.map(() => new Set<number>())
    for (const { turn, firstToken, lastToken } of sentences)
      for (const token of tokens.subarray(firstToken, lastToken))
        said[stemOfWord[token]!]!.add(turns[turn]!.person)
    return Int32Array.from(said, ({ size }) => size)
  }

  #names(): ReadonlySet<number> {
    const isName = (_: string, word: number) =>
      (this.#capitals[word] ?? 0) >= nameShare * (this.#inner[word] ?? Number.POSITIVE_INFINITY)
    return new Set(
      this.#index.words.flatMap((word, number) =>
        isName(word, number) && !notNames.has(word) ? [number] : [],
      ),
    )
  }

  #stemsOf(text: string): ReadonlySet<number> {
    return new Set(listTokens(text).map(({ word }) => this.#index.stemOfWord[this.#number(word)]!))
  }

  #number(word: string): number {
    const { words, numbers, stemOfWord, stems, stemNumbers } = this.#index
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = words.length
    numbers.set(word, number)
    words.push(word)
    const stem = stemOf(word)
    let stemNumber = stemNumbers.get(stem)
    if (stemNumber === undefined) {
      stemNumber = stems.length
      stemNumbers.set(stem, stemNumber)
      stems.push(stem)
    }
    stemOfWord.push(stemNumber)
    return number
  }
}

function stemsOfAttributes(attributes: PersonToIndex['attributes']): ReadonlySet<string> {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === true ? [key] : value ? [String(value)] : [],
  )
  return new Set(told.flatMap((text) => listTokens(text).map(({ word }) => stemOf(word))))
}

const nothing: ReadonlySet<number> = new Set()

/** An interviewer repeats, praises, then asks: only what is asked is what the answer leans on. */
function lastQuestion(text: string): string {
  const questions = text.match(/[^.!?\n]+\?/gu)
  return questions ? questions.slice(-2).join(' ') : ''
}
