/** Codes without examples in the record are found by what they say of themselves. */
import type { Embedder } from '../../platform/models/embedder.ts'
import { partsOf } from './code-terms.ts'
import type { Code, Codebook } from './model.ts'

/** Whether what belongs to this code may have to be found by nearness. */
export function needsNearness({ origin, isPinned, isDeleted, splitFrom }: Code): boolean {
  return !isDeleted && (origin !== 'machine' || isPinned || splitFrom !== null)
}

/** Texts that are examples of the code, and what it says of itself: what a person wrote tells what its examples are examples of. */
export function textsOf(code: Code): { examples: readonly string[]; parts: readonly string[] } {
  const examples = code.examples.length > 0 ? [] : code.exampleTexts
  const hasNone = code.examples.length + code.exampleTexts.length === 0
  return { examples, parts: hasNone || code.origin === 'person' ? partsOf(code) : [] }
}

/** Vectors of the texts of all codes that need them: of each its examples, then its parts. */
export async function embedTexts(
  embedder: Pick<Embedder, 'embed'>,
  { codes }: Codebook,
  signal?: AbortSignal,
): Promise<Map<string, Float32Array[]>> {
  const wanted = [...codes.values()].filter(needsNearness).flatMap((code) => {
    const { examples, parts } = textsOf(code)
    const texts = [...examples, ...parts]
    return texts.length > 0 ? [{ codeId: code.codeId, texts }] : []
  })
  if (wanted.length === 0) return new Map()
  // Each by itself: a quantised model's numbers depend a little on what else is in the batch, and a code gathers the same
  // whatever codes stand beside it, as its preview said.
  const all = wanted.flatMap((each) => each.texts)
  const vectors = (await Promise.all(all.map((text) => embedder.embed([text], { signal })))).flat()
  let at = 0
  return new Map(
    wanted.map(({ codeId, texts }) => {
      const own = vectors.slice(at, at + texts.length)
      at += texts.length
      return [codeId, own]
    }),
  )
}
