import type { Embedder } from '../platform/models/embedder.ts'
import type { Brief, BriefVectors } from './purposes/meaning/brief-features.ts'
import { isReadBy, purposeChances } from './purposes/meaning/chances-of.ts'
import { decidePurpose } from './purposes/meaning/decide-purpose.ts'
import { looksEnglish } from './purposes/topic/looks-english.ts'
import { type RecognisedPurpose, recognisePurpose } from './recognise-purpose.ts'

/** Somebody waits for the draft. */
const deadlineMs = 1_500
/**
 * A purpose is told in the first words. Of more, embedding takes longer than a participant's answer can wait behind it:
 * 0.4 seconds for 1,000 characters, on two processors.
 */
const mostWords = 60
const mostCharacters = 400

export interface Recognising {
  deadlineMs?: number
  /** Nobody waits any more. */
  signal?: AbortSignal
}

/**
 * The purpose by words and meaning. By words alone where the embedder knows no meaning, is late or cannot run, and of
 * what is not in English, which it was not made for: a draft never waits for more, and never fails for it. What
 * participants say is embedded first: this has no deadline of the kind that goes before other work.
 */
export async function recogniseByMeaning(
  embedder: Embedder,
  brief: Brief,
  { deadlineMs: within = deadlineMs, signal }: Recognising = {},
): Promise<RecognisedPurpose> {
  const byWords = recognisePurpose(brief.question, brief.decision)
  if (!isReadBy(embedder.id) || !looksEnglish(brief.question)) return byWords
  const texts = [brief.question, brief.decision].map((text) => firstWords(text.trim())).filter(Boolean)
  const inTime = AbortSignal.timeout(within)
  const until = signal ? AbortSignal.any([inTime, signal]) : inTime
  const vectors = await embedder.embed(texts, { signal: until }).catch(() => null)
  if (vectors === null) return byWords
  return decidePurpose(purposeChances(brief, vectors as unknown as BriefVectors), byWords, brief.question)
}

const firstWordsPattern = new RegExp(`^(?:\\S+\\s+){0,${mostWords - 1}}\\S+`)

function firstWords(text: string): string {
  return firstWordsPattern.exec(text.slice(0, mostCharacters))?.[0] ?? ''
}
