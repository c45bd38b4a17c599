/** Fits the weights that tell a purpose by meaning, and makes their chances mean what they say. */

import type { Embedder } from '../../src/platform/models/embedder.ts'
import { chancesOf, type Heads } from '../../src/platform/models/heads/heads.ts'
import { type BriefVectors, briefFeatures } from '../../src/study/purposes/meaning/brief-features.ts'
import { type BriefKind, briefKinds } from '../../src/study/purposes/meaning/kinds.ts'
import { trainHeads } from '../intents/train.ts'
import type { LabelledBrief } from './briefs.ts'

/** A brief as the weights read it. */
export interface ReadBrief {
  brief: LabelledBrief
  features: Float32Array
}

export interface ToldBrief {
  brief: LabelledBrief
  chances: readonly number[]
}

const training = { passes: 120, decay: 3e-3 }

export async function readBriefs(briefs: readonly LabelledBrief[], embedder: Embedder): Promise<ReadBrief[]> {
  const read: ReadBrief[] = []
  for (const brief of briefs) {
    const vectors = await embedder.embed([brief.question, brief.decision].filter(Boolean))
    read.push({ brief, features: briefFeatures(brief, vectors as unknown as BriefVectors) })
  }
  return read
}

export function fitHeads(read: readonly ReadBrief[]): Heads {
  const vectors = read.map(({ features }) => features)
  const labels = read.map(({ brief }) => briefKinds.indexOf(brief.kind))
  return trainHeads({ vectors, labels }, briefKinds.length, training)
}

export function tell(read: readonly ReadBrief[], heads: Heads): ToldBrief[] {
  return read.map(({ brief, features }) => ({ brief, chances: chancesOf(heads, features) }))
}

/** The sharpness that makes what was told of unseen briefs likeliest: above 1 the weights were too modest. */
export function findSharpness(told: readonly ToldBrief[]): number {
  let best = { sharpness: 1, loss: Number.POSITIVE_INFINITY }
  for (let step = 10; step <= 60; step++) {
    const sharpness = step / 20
    const loss = told.reduce(
      (sum, { brief, chances }) =>
        sum - Math.log(sharpened(chances, sharpness)[indexOf(brief.kind)]! + 1e-12),
      0,
    )
    if (loss < best.loss) best = { sharpness, loss }
  }
  return best.sharpness
}

export function sharpened(chances: readonly number[], sharpness: number): number[] {
  const powers = chances.map((chance) => chance ** sharpness)
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** The same, put into the weights: what is stored says chances as they are meant. */
export function sharpenedHeads({ weights, biases }: Heads, sharpness: number): Heads {
  return {
    weights: weights.map((row) => row.map((weight) => weight * sharpness)),
    biases: biases.map((bias) => bias * sharpness),
  }
}

const indexOf = (kind: BriefKind) => briefKinds.indexOf(kind)
