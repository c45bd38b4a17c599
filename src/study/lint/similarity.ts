/**
 * Likeness of texts for the rules that look back. Thresholds differ by the kind of measure; they were set on
 * interviewer turns of real interviews.
 */
import type { Similarity } from './model.ts'
import type { LanguagePack } from './packs/pack.ts'
import { contentStems } from './questions.ts'

export interface Thresholds {
  /** Two questions ask the same. */
  sameQuestion: number
  /** A sentence said is about what is asked. */
  aboutQuestion: number
  /** A sentence said supports what is attributed to them. */
  supports: number
  /** A question belongs to the study. */
  onGuide: number
  /** A sentence said is a yes/no question's statement. */
  saidOutright: number
}

export const thresholds: Record<Similarity['kind'], Thresholds> = {
  embedding: { sameQuestion: 0.87, aboutQuestion: 0.55, supports: 0.72, onGuide: 0.58, saidOutright: 0.75 },
  lexical: { sameQuestion: 0.75, aboutQuestion: 0.3, supports: 0.4, onGuide: 0.05, saidOutright: 0.4 },
}

/** Overlap of content words (Dice), for when no embedder is at hand or there is no time for one. */
export function lexicalSimilarity(pack: LanguagePack): Similarity {
  return {
    kind: 'lexical',
    measure(a, b) {
      const left = contentStems(a, pack)
      const right = contentStems(b, pack)
      if (left.size + right.size === 0) return 0
      let shared = 0
      for (const stem of left) if (right.has(stem)) shared++
      return (2 * shared) / (left.size + right.size)
    },
  }
}
