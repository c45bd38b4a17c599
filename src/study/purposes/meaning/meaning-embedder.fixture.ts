import { localEmbedderId } from '../../../platform/models/create-embedder.ts'
import type { Embedder } from '../../../platform/models/embedder.ts'
import { createHashedLexicalEmbedder } from '../../../platform/models/lexical/lexical-embedder.ts'
import { type BriefKind, briefKinds } from './kinds.ts'
import stored from './weights.json' with { type: 'json' }

const dimensions = 384

/** Says of every text that it means what the weights take for this kind; `heard` gets the texts. */
export function embedderThatMeans(kind: BriefKind, heard: string[] = []): Embedder {
  const row = stored.weights[briefKinds.indexOf(kind)]!.slice(0, dimensions)
  const length = Math.hypot(...row)
  return {
    ...createHashedLexicalEmbedder(),
    id: localEmbedderId,
    dimensions,
    kind: 'model',
    embed: (texts) => {
      heard.push(...texts)
      return Promise.resolve(texts.map(() => Float32Array.from(row, (value) => value / length)))
    },
  }
}

/** Nothing in its words tells a purpose. */
export const plainQuestion = 'our renewals are down and nobody knows what happened there'
