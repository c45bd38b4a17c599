/**
 * Comparing texts by meaning while somebody waits. The comparing code runs twice: first only to say which pairs it
 * would compare (most turns compare none), then with those pairs embedded in one batch. Over budget, without a model,
 * or when the interview began with another embedder, the same code runs on shared words, and says so.
 *
 * What was measured goes to the log, rounded to 1e-4 and named by keyed hashes of the two texts, so that a replay on
 * another machine need not measure again.
 */
import { DeadlinePassed, type Embedder, similarity } from '../platform/models/embedder.ts'
import { lexicalSimilarity, packFor, type Similarity } from '../study/lint/index.ts'
import type { Comparison } from './events.ts'
import { type Intents, intentsOf } from './reading/intents/read-intents.ts'

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

/** All that is compared in one turn. */
export interface Comparisons {
  /** `run` must ask for the same pairs whatever `measure` answers 0 to. */
  compare<T>(run: (similarity: Similarity) => T): Promise<T>
  /** What each piece of a message wants of the interviewer; null where no vector could be had in time. */
  readIntents(pieces: readonly string[]): Promise<Intents[] | null>
  /** In the order in which they were made. */
  readonly done: readonly Comparison[]
  /** The embedder at hand, which need not be the one that the interview keeps. */
  readonly embedderId: string
}

export function openComparisons(comparing: Comparing): Comparisons {
  const done: Comparison[] = []
  const vectors: Vectors = new Map()
  const left = () => ({ ...comparing, vectors, budgetMs: comparing.budgetMs - sumUp(done).tookMs })
  return {
    done,
    embedderId: comparing.embedder.id,
    async compare(run) {
      const { result, comparison } = await compareOnce(run, left())
      done.push(comparison)
      return result
    },
    async readIntents(pieces) {
      const { intents, comparison } = await readOnce(pieces, left())
      done.push(comparison)
      return intents
    },
  }
}

/** Of this turn, by text: what was embedded once in it is not embedded again. */
type Vectors = Map<string, Float32Array>

/** How the log tells a chance from a cosine. */
export const intentPrefix = 'intent:'

async function readOnce(
  pieces: readonly string[],
  comparing: Comparing & { vectors: Vectors },
): Promise<{ intents: Intents[] | null; comparison: Comparison }> {
  const nothing = (how: 'none' | 'lexical', why: Comparison['why']) => ({
    intents: null,
    comparison: { how, why, texts: pieces.length, tookMs: 0, measured: [] },
  })
  if (pieces.length === 0) return nothing('none', null)
  const why = reasonForWords(comparing)
  if (why) return nothing('lexical', why)
  const startedAt = performance.now()
  try {
    const vectors = await embedAll([...new Set(pieces)], comparing)
    const intents = pieces.map((piece) => intentsOf(vectors.get(piece)!, piece, comparing.embedderId) ?? {})
    const measured = pieces.flatMap((piece, at) =>
      Object.entries(intents[at]!).map(([kind, chance]): Comparison['measured'][number] => [
        comparing.nameOf(piece),
        intentPrefix + kind,
        chance,
      ]),
    )
    const tookMs = Math.round(performance.now() - startedAt)
    return { intents, comparison: { how: 'embedding', why: null, texts: pieces.length, tookMs, measured } }
  } catch (error) {
    return nothing('lexical', error instanceof DeadlinePassed ? 'over_budget' : 'no_model')
  }
}

interface Compared<T> {
  result: T
  comparison: Comparison
}

async function compareOnce<T>(
  run: (similarity: Similarity) => T,
  comparing: Comparing & { vectors: Vectors },
): Promise<Compared<T>> {
  const { result: first, asked } = findPairs(run)
  if (asked.size === 0) {
    return { result: first, comparison: { how: 'none', why: null, texts: 0, tookMs: 0, measured: [] } }
  }
  const texts = asked.size
  const byWords = (why: Comparison['why'], tookMs: number): Compared<T> => ({
    result: run(wordsIn(comparing.language)),
    comparison: { how: 'lexical', why, texts, tookMs, measured: [] },
  })
  const why = reasonForWords(comparing)
  if (why) return byWords(why, 0)
  const startedAt = performance.now()
  const tookMs = () => Math.round(performance.now() - startedAt)
  try {
    const vectors = await embedAll([...asked], comparing)
    const measured = new Map<string, Comparison['measured'][number]>()
    const measure = (a: string, b: string) => {
      const likeness = rounded(vectors.get(a), vectors.get(b))
      const [left, right] = [comparing.nameOf(a), comparing.nameOf(b)]
      measured.set(`${left}/${right}`, [left, right, likeness])
      return likeness
    }
    const result = run({ kind: 'embedding', measure })
    const comparison = { how: 'embedding', why: null, texts, tookMs: tookMs() } as const
    return { result, comparison: { ...comparison, measured: [...measured.values()] } }
  } catch (error) {
    return byWords(error instanceof DeadlinePassed ? 'over_budget' : 'no_model', tookMs())
  }
}

/** Runs it once with nothing alike, only to hear which texts it compares. */
export function findPairs<T>(run: (similarity: Similarity) => T): { result: T; asked: Set<string> } {
  const asked = new Set<string>()
  const measure = (a: string, b: string) => {
    asked.add(a)
    asked.add(b)
    return 0
  }
  return { result: run({ kind: 'embedding', measure }), asked }
}

function rounded(left: Float32Array | undefined, right: Float32Array | undefined): number {
  return left && right ? Math.round(similarity(left, right) * 1e4) / 1e4 : 0
}

function reasonForWords({ embedder, embedderId, budgetMs }: Comparing): Likeness['why'] {
  if (embedder.kind !== 'model') return 'no_model'
  if (embedder.id !== embedderId) return 'other_embedder'
  return budgetMs <= 0 ? 'over_budget' : null
}

/** Shared words: what stands in where meaning cannot be compared. */
export function wordsIn(language: string): Similarity {
  const pack = packFor(language)
  return pack ? lexicalSimilarity(pack) : { kind: 'lexical', measure: () => 0 }
}

async function embedAll(
  texts: string[],
  { embedder, budgetMs, isGuideText, vectors }: Comparing & { vectors: Vectors },
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
