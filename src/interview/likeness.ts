/**
 * Comparing texts by meaning while somebody waits. The comparing code runs twice: first only to say which pairs it
 * would compare (most turns compare none), then with those pairs embedded in one batch. Over budget, without a model,
 * or when the interview began with another embedder, the same code runs on shared words, and says so.
 *
 * A turn embeds as little as it can, and at once: a message's sentences, each of them once, in the first request. The
 * message as a whole is the mean of its sentences, a clause is its sentence, a single word comes from a table.
 *
 * What was measured goes to the log, rounded to 1e-4 and named by keyed hashes of the two texts, so that a replay on
 * another machine need not measure again.
 */
import { DeadlinePassed, type Embedder, similarity } from '../platform/models/embedder.ts'
import { toUnit, wordTableEmbedderId, wordVector } from '../platform/models/words/word-table.ts'
import { lexicalSimilarity, rememberingPack, type Similarity } from '../study/lint/index.ts'
import type { Comparison } from './events.ts'
import type { Piece } from './reading/intents/message-intents.ts'
import { type Intents, intentsOf } from './reading/intents/read-intents.ts'
import { answersEmbedderId, answersQuestion } from './told/answers-question.ts'

export interface Likeness {
  /** `none`: nothing had to be compared. */
  how: 'none' | 'embedding' | 'lexical'
  why: 'no_model' | 'other_embedder' | 'over_budget' | null
  texts: number
  tookMs: number
}

export interface Comparing {
  embedder: Embedder
  /** The embedder that the interview keeps to its end. */
  embedderId: string
  language: string
  /** For all that is compared in one turn, in milliseconds. */
  budgetMs: number
  /** Kept in memory for the next interview; never what a participant said. */
  isGuideText: (text: string) => boolean
  /** How the log names a text. */
  nameOf: (text: string) => string
}

/** What is known of the texts that are compared. */
export interface Texts {
  /** Single words: as near as the table of words has them, and 0 to everything where it lacks them. */
  words?: ReadonlySet<string>
  /** Whether a text is the program's and the guide's alone: kept in memory, as the guide's questions are. */
  isOurs?: (text: string) => boolean
}

/** Cosines, and how well a sentence answers a question (`told/answers-question.ts`): null for another embedder than the one it is made for. */
export interface Measures extends Similarity {
  answers: ((sentence: string, question: string) => number) | null
}

type MessagePiece = Pick<Piece, 'text' | 'parts'>

/** All that is compared in one turn. */
export interface Comparisons {
  /** `run` must ask for the same pairs whatever `measure` answers 0 to. */
  compare<T>(run: (measures: Measures) => T, texts?: Texts): Promise<T>
  /**
   * What each piece of a message wants of the interviewer; null where no vector could be had in time. `soon` is what
   * this turn will compare later: embedded along with the pieces, so that nobody waits twice.
   */
  readIntents(pieces: readonly MessagePiece[], soon?: readonly string[]): Promise<Intents[] | null>
  /** In the order in which they were made. */
  readonly done: readonly Comparison[]
  /** The embedder at hand, which need not be the one that the interview keeps. */
  readonly embedderId: string
}

export function openComparisons(comparing: Comparing): Comparisons {
  const done: Comparison[] = []
  const vectors: Vectors = new Map()
  const left = (): Turn => {
    // What was not ready once would not be ready now: asking again would only keep others waiting.
    const isOver = done.some(({ why }) => why === 'over_budget')
    return { ...comparing, vectors, budgetMs: isOver ? 0 : comparing.budgetMs - sumUp(done).tookMs }
  }
  return {
    done,
    embedderId: comparing.embedder.id,
    async compare(run, texts = {}) {
      const { result, comparison } = await compareOnce(run, texts, left())
      done.push(comparison)
      return result
    },
    async readIntents(pieces, soon = []) {
      const { intents, comparison } = await readOnce(pieces, soon, left())
      done.push(comparison)
      return intents
    },
  }
}

/** Of this turn, by text: what was embedded once in it is not embedded again. */
type Vectors = Map<string, Float32Array>
type Turn = Comparing & { vectors: Vectors }

const none: ReadonlySet<string> = new Set()

/** How the log tells a chance from a cosine. */
export const intentPrefix = 'intent:'
/** And how well a sentence answers a question from how alike they are. */
export const answersPrefix = 'answers:'

async function readOnce(
  pieces: readonly MessagePiece[],
  soon: readonly string[],
  turn: Turn,
): Promise<{ intents: Intents[] | null; comparison: Comparison }> {
  const startedAt = performance.now()
  const tookMs = () => Math.round(performance.now() - startedAt)
  const nothing = (how: 'none' | 'lexical', why: Comparison['why']) => ({
    intents: null,
    comparison: { how, why, texts: pieces.length, tookMs: tookMs(), measured: [] },
  })
  if (pieces.length === 0) return nothing('none', null)
  const why = reasonForWords(turn)
  if (why) return nothing('lexical', why)
  try {
    const own = pieces.flatMap(({ text, parts }) => (parts.length > 0 ? parts : [text]))
    const vectors = await embedAll([...new Set([...own, ...soon])], turn)
    const intents = pieces.map(
      (piece) => intentsOf(vectorOf(piece, vectors), piece.text, turn.embedderId) ?? {},
    )
    const measured = pieces.flatMap((piece, at) =>
      Object.entries(intents[at]!).map(([kind, chance]): Comparison['measured'][number] => [
        turn.nameOf(piece.text),
        intentPrefix + kind,
        chance,
      ]),
    )
    const comparison = {
      how: 'embedding',
      why: null,
      texts: pieces.length,
      tookMs: tookMs(),
      measured,
    } as const
    return { intents, comparison }
  } catch (error) {
    return nothing('lexical', error instanceof DeadlinePassed ? 'over_budget' : 'no_model')
  }
}

/** On answers of real interviews a mean is at cosine 0.93 to the whole message, and what is read from it the same. */
function vectorOf({ text, parts }: MessagePiece, vectors: Vectors): Float32Array {
  if (parts.length === 0) return vectors.get(text)!
  const sum = new Float32Array(vectors.get(parts[0]!)!.length)
  for (const part of parts) for (const [at, value] of vectors.get(part)!.entries()) sum[at]! += value
  return toUnit(sum)
}

interface Compared<T> {
  result: T
  comparison: Comparison
}

async function compareOnce<T>(
  run: (measures: Measures) => T,
  { words = none, isOurs }: Texts,
  ofTurn: Turn,
): Promise<Compared<T>> {
  const turn = isOurs
    ? { ...ofTurn, isGuideText: (text: string) => ofTurn.isGuideText(text) || isOurs(text) }
    : ofTurn
  const { result: first, asked, questions } = findPairs(run)
  if (asked.size === 0) {
    return { result: first, comparison: { how: 'none', why: null, texts: 0, tookMs: 0, measured: [] } }
  }
  const texts = asked.size
  const byWords = (why: Comparison['why'], tookMs: number): Compared<T> => ({
    result: run(wordsIn(turn.language)),
    comparison: { how: 'lexical', why, texts, tookMs, measured: [] },
  })
  const why = reasonForWords(turn)
  if (why) return byWords(why, 0)
  const startedAt = performance.now()
  const tookMs = () => Math.round(performance.now() - startedAt)
  try {
    const isForAnswers = turn.embedderId === answersEmbedderId
    // At once: the budget is for both together.
    const [embedded, posed] = await Promise.all([
      embedAll(
        [...asked].filter((text) => !words.has(text)),
        turn,
      ),
      embedQuestions(isForAnswers ? [...questions] : [], turn),
    ])
    const vector = (text: string) => (words.has(text) ? wordVectorFor(turn, text) : embedded.get(text))
    const measured = new Map<string, Comparison['measured'][number]>()
    const keep = (left: string, right: string, value: number) => {
      measured.set(`${left}/${right}`, [left, right, value])
      return value
    }
    const measure = (a: string, b: string) =>
      keep(turn.nameOf(a), turn.nameOf(b), rounded(vector(a), vector(b)))
    const answers = (sentence: string, question: string) => {
      const value = roundOff(answersQuestion(embedded.get(sentence)!, posed.get(question)!))
      return keep(turn.nameOf(sentence), answersPrefix + turn.nameOf(question), value)
    }
    const result = run({ kind: 'embedding', measure, answers: isForAnswers ? answers : null })
    const comparison = { how: 'embedding', why: null, texts, tookMs: tookMs() } as const
    return { result, comparison: { ...comparison, measured: [...measured.values()] } }
  } catch (error) {
    return byWords(error instanceof DeadlinePassed ? 'over_budget' : 'no_model', tookMs())
  }
}

/** Runs it once with nothing alike, only to hear which texts it compares. */
export function findPairs<T>(run: (measures: Measures) => T): {
  result: T
  asked: Set<string>
  /** Of these, what is embedded as a search. */
  questions: Set<string>
} {
  const asked = new Set<string>()
  const questions = new Set<string>()
  const answers = (sentence: string, question: string) => {
    asked.add(sentence)
    questions.add(question)
    return 0
  }
  const measure = (a: string, b: string) => {
    asked.add(a)
    asked.add(b)
    return 0
  }
  return { result: run({ kind: 'embedding', measure, answers }), asked, questions }
}

/** The table is of one embedder. */
function wordVectorFor({ embedderId }: Turn, word: string): Float32Array | null {
  return embedderId === wordTableEmbedderId ? wordVector(word) : null
}

type Found = Float32Array | null | undefined

function rounded(left: Found, right: Found): number {
  return left && right ? roundOff(similarity(left, right)) : 0
}

const roundOff = (value: number) => Math.round(value * 1e4) / 1e4

function reasonForWords({ embedder, embedderId, budgetMs }: Turn): Likeness['why'] {
  if (embedder.kind !== 'model') return 'no_model'
  if (embedder.id !== embedderId) return 'other_embedder'
  return budgetMs <= 0 ? 'over_budget' : null
}

/** Shared words: what stands in where meaning cannot be compared. */
export function wordsIn(language: string): Measures {
  const pack = rememberingPack(language)
  const similarity = pack ? lexicalSimilarity(pack) : ({ kind: 'lexical', measure: () => 0 } as const)
  return { ...similarity, answers: null }
}

/** Questions of the guide, as a search: the same in each interview. */
async function embedQuestions(texts: string[], { embedder, budgetMs }: Turn): Promise<Vectors> {
  if (texts.length === 0) return new Map()
  const vectors = await embedder.embed(texts, { deadlineMs: budgetMs, remember: true, as: 'query' })
  return new Map(texts.map((text, at) => [text, vectors[at]!]))
}

async function embedAll(
  texts: string[],
  { embedder, budgetMs, isGuideText, vectors }: Turn,
): Promise<Vectors> {
  const unknown = texts.filter((text) => !vectors.has(text))
  const fromGuide = unknown.filter(isGuideText)
  const said = unknown.filter((text) => !isGuideText(text))
  const [guideVectors, saidVectors] = await Promise.all([
    fromGuide.length > 0 ? embedder.embed(fromGuide, { deadlineMs: budgetMs, remember: true }) : [],
    said.length > 0 ? embedder.embed(said, { deadlineMs: budgetMs }) : [],
  ])
  for (const [i, text] of fromGuide.entries()) vectors.set(text, guideVectors[i]!)
  for (const [i, text] of said.entries()) vectors.set(text, saidVectors[i]!)
  return vectors
}

/** For the log. */
export function sumUp(parts: readonly Likeness[]): Likeness {
  const used = parts.filter((part) => part.how !== 'none')
  return {
    how: used.find((part) => part.how === 'lexical')?.how ?? used[0]?.how ?? 'none',
    why: used.find((part) => part.why !== null)?.why ?? null,
    texts: parts.reduce((sum, part) => sum + part.texts, 0),
    tookMs: parts.reduce((sum, part) => sum + part.tookMs, 0),
  }
}
