/** Codes without examples in the record are found by what they say of themselves. */
import type { Embedder } from '../../platform/models/embedder.ts'
import type { Code, Codebook } from './model.ts'

/** Whether what belongs to this code may have to be found by nearness. */
export function needsNearness({ origin, isPinned, isDeleted, splitFrom }: Code): boolean {
  return !isDeleted && (origin !== 'machine' || isPinned || splitFrom !== null)
}

export function textsOf({ name, definition, examples, exampleTexts }: Code): string[] {
  if (examples.length > 0) return []
  return exampleTexts.length > 0 ? exampleTexts : [definition === '' ? name : `${name}. ${definition}`]
}

/** Vectors of the texts of all codes that need them. */
export async function embedTexts(
  embedder: Pick<Embedder, 'embed'>,
  { codes }: Codebook,
  signal?: AbortSignal,
): Promise<Map<string, Float32Array[]>> {
  const wanted = [...codes.values()].filter(needsNearness).flatMap((code) => {
    const texts = textsOf(code)
    return texts.length > 0 ? [{ codeId: code.codeId, texts }] : []
  })
  if (wanted.length === 0) return new Map()
  const vectors = await embedder.embed(
    wanted.flatMap((each) => each.texts),
    { signal },
  )
  let at = 0
  return new Map(
    wanted.map(({ codeId, texts }) => {
      const own = vectors.slice(at, at + texts.length)
      at += texts.length
      return [codeId, own]
    }),
  )
}
