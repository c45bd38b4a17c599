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
  /** In the order in which they were made. */
  readonly done: readonly Comparison[]
  /** The embedder at hand, which need not be the one that the interview keeps. */
  readonly embedderId: string
}

export function openComparisons(comparing: Comparing): Comparisons {
  const done: Comparison[] = []
  return {
    done,
    embedderId: comparing.embedder.id,
    async compare(run) {
      const budgetMs = comparing.budgetMs - sumUp(done).tookMs
      const { result, comparison } = await compareOnce(run, { ...comparing, budgetMs })
      done.push(comparison)
      return result
    },
  }
}

interface Compared<T> {
  result: T
  comparison: Comparison
}

async function compareOnce<T>(
  run: (similarity: Similarity) => T,
  comparing: Comparing,
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

async function embedAll(texts: string[], comparing: Comparing): Promise<Map<string, Float32Array>> {
  const { embedder, budgetMs, isGuideText } = comparing
  const fromGuide = texts.filter(isGuideText)
  const said = texts.filter((text) => !isGuideText(text))
  const [guideVectors, saidVectors] = await Promise.all([
    fromGuide.length > 0 ? embedder.embed(fromGuide, { deadlineMs: budgetMs, remember: true }) : [],
    said.length > 0 ? embedder.embed(said, { deadlineMs: budgetMs }) : [],
  ])
  return new Map([
    ...fromGuide.map((text, i) => [text, guideVectors[i]!] as const),
    ...said.map((text, i) => [text, saidVectors[i]!] as const),
  ])
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
