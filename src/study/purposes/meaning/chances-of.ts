/**
 * How likely each purpose is, by the meaning of a brief and the signs in its words: a softmax regression fitted on invented
 * briefs of two writers (`bench/purposes`), for the product's own embedder only.
 */
import { chancesOf, type Heads } from '../../../platform/models/heads/heads.ts'
import { type Brief, type BriefVectors, briefFeatures } from './brief-features.ts'
import stored from './weights.json' with { type: 'json' }

const heads: Heads = stored

/** Whether the weights were made with this embedder: vectors of another mean something else. */
export function isReadBy(embedderId: string): boolean {
  return embedderId === stored.embedder
}

/** In the order of `briefKinds`. */
export function purposeChances(brief: Brief, vectors: BriefVectors): number[] {
  return chancesOf(heads, briefFeatures(brief, vectors))
}
