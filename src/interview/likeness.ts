/**
 * Comparing texts by meaning while somebody waits. The comparing code runs twice: first only to say which pairs it
 * would compare (most turns compare none), then with those pairs embedded in one batch. Over budget, without a model,
 * or when the interview began with another embedder, the same code runs on shared words, and says so.
 */
import { DeadlinePassed, type Embedder, similarity } from '../platform/models/embedder.ts'
import { lexicalSimilarity, packFor, type Similarity } from '../study/lint/index.ts'

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
  /** What is left of the turn's budget, in milliseconds. */
  budgetMs: number
  /** Kept in memory for the next interview; never what a participant said. */
  isGuideText: (text: string) => boolean
}

export interface Compared<T> {
  result: T
  likeness: Likeness
}

/** `run` must ask for the same pairs whatever `measure` answers 0 to. */
export async function compare<T>(
  run: (similarity: Similarity) => T,
  comparing: Comparing,
): Promise<Compared<T>> {
  const asked = new Set<string>()
  const note = (a: string, b: string) => {
    asked.add(a)
    asked.add(b)
    return 0
  }
  const first = run({ kind: 'embedding', measure: note })
  if (asked.size === 0) return { result: first, likeness: { how: 'none', why: null, texts: 0, tookMs: 0 } }
  const why = reasonForWords(comparing)
  if (why) return byWords(run, comparing, { why, texts: asked.size, tookMs: 0 })
  const startedAt = performance.now()
  const tookMs = () => Math.round(performance.now() - startedAt)
  try {
    const vectors = await embedAll([...asked], comparing)
    const measure = (a: string, b: string) => {
      const [left, right] = [vectors.get(a), vectors.get(b)]
      return left && right ? Math.round(similarity(left, right) * 1e4) / 1e4 : 0
    }
    const result = run({ kind: 'embedding', measure })
    return { result, likeness: { how: 'embedding', why: null, texts: asked.size, tookMs: tookMs() } }
  } catch (error) {
    const late = error instanceof DeadlinePassed
    return byWords(run, comparing, {
      why: late ? 'over_budget' : 'no_model',
      texts: asked.size,
      tookMs: tookMs(),
    })
  }
}

function reasonForWords({ embedder, embedderId, budgetMs }: Comparing): Likeness['why'] {
  if (embedder.kind !== 'model') return 'no_model'
  if (embedder.id !== embedderId) return 'other_embedder'
  return budgetMs <= 0 ? 'over_budget' : null
}

function byWords<T>(
  run: (similarity: Similarity) => T,
  comparing: Comparing,
  about: Omit<Likeness, 'how'>,
): Compared<T> {
  const pack = packFor(comparing.language)
  const words: Similarity = pack ? lexicalSimilarity(pack) : { kind: 'lexical', measure: () => 0 }
  return { result: run(words), likeness: { how: 'lexical', ...about } }
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
