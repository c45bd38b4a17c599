import type { Embedder } from '../platform/models/embedder.ts'
import type { Brief, BriefVectors } from './purposes/meaning/brief-features.ts'
import { isReadBy, purposeChances } from './purposes/meaning/chances-of.ts'
import { decidePurpose } from './purposes/meaning/decide-purpose.ts'
import { looksEnglish } from './purposes/topic/looks-english.ts'
import { type RecognisedPurpose, recognisePurpose } from './recognise-purpose.ts'

/** Somebody waits for the draft. */
const deadlineMs = 1_500
/** Characters: the embedder reads about as many, and a purpose is told in the first of them. */
const mostRead = 2_000

/**
 * The purpose by words and meaning. By words alone where the embedder knows no meaning, is late or cannot run, and of
 * what is not in English, which it was not made for: a draft never waits for more, and never fails for it.
 */
export async function recogniseByMeaning(
  embedder: Embedder,
  brief: Brief,
  { deadlineMs: within = deadlineMs }: { deadlineMs?: number } = {},
): Promise<RecognisedPurpose> {
  const byWords = recognisePurpose(brief.question, brief.decision)
  if (!isReadBy(embedder.id) || !looksEnglish(brief.question)) return byWords
  const texts = [brief.question, brief.decision].map((text) => text.trim().slice(0, mostRead)).filter(Boolean)
  const vectors = await embedder.embed(texts, { deadlineMs: within }).catch(() => null)
  if (vectors === null) return byWords
  return decidePurpose(purposeChances(brief, vectors as unknown as BriefVectors), byWords)
}
