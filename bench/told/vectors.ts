/** Vectors of many texts at once. */
import type { Embedder } from '../../src/platform/models/embedder.ts'

export interface Vectors {
  plain: ReadonlyMap<string, Float32Array>
  /** Questions, embedded as a search. */
  asked: ReadonlyMap<string, Float32Array>
}

const batch = 32

export async function vectorsOf(
  embedder: Embedder,
  { questions, pieces }: { questions: readonly string[]; pieces: readonly string[] },
): Promise<Vectors> {
  const embed = async (texts: readonly string[], as?: 'query') => {
    const all = [...new Set(texts)]
    const found = new Map<string, Float32Array>()
    for (let from = 0; from < all.length; from += batch) {
      const part = all.slice(from, from + batch)
      const vectors = await embedder.embed(part, as ? { as } : {})
      for (const [at, text] of part.entries()) found.set(text, vectors[at]!)
    }
    return found
  }
  return { plain: await embed([...questions, ...pieces]), asked: await embed(questions, 'query') }
}
