import type { Embedder } from '../../src/platform/models/embedder.ts'

/** Keeps every vector: the same sentences come up in every cell of the grid. */
export function rememberingEmbedder(embedder: Embedder): Embedder {
  const known = new Map<string, Float32Array>()
  return {
    ...embedder,
    id: embedder.id,
    dimensions: embedder.dimensions,
    kind: embedder.kind,
    async embed(texts) {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text))
      const vectors = fresh.length > 0 ? await embedder.embed(fresh) : []
      for (const [at, text] of fresh.entries()) known.set(text, vectors[at]!)
      return texts.map((text) => known.get(text)!)
    },
    warmUp: () => embedder.warmUp(),
    close: () => embedder.close(),
  }
}
