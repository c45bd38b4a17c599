/** What can be counted of the transcripts themselves, whatever was said: turns, words, the longest and the median interview. */
import type { ClaimCorpus } from '../../../findings/claims/index.ts'

export interface InterviewSize {
  interviewId: string
  turns: { participant: number; interviewer: number }
  /** What white space parts. */
  words: { participant: number; interviewer: number }
  /** Runs of letters and digits, the other way to count words. */
  runs: { participant: number; interviewer: number }
}

const cache = new WeakMap<ClaimCorpus, InterviewSize[]>()

export function sizesOf(corpus: ClaimCorpus): InterviewSize[] {
  const known = cache.get(corpus)
  if (known) return known
  const none = () => ({ participant: 0, interviewer: 0 })
  const sizes = new Map(
    corpus.interviewIds.map((interviewId): [string, InterviewSize] => [
      interviewId,
      { interviewId, turns: none(), words: none(), runs: none() },
    ]),
  )
  for (const { source, text } of corpus.whole.turns) {
    const size = sizes.get(source.interviewId ?? '')
    if (!size) continue
    size.turns[source.role] += 1
    size.words[source.role] += text.split(/\s+/u).filter((word) => word !== '').length
    size.runs[source.role] += text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
  }
  const list = [...sizes.values()]
  cache.set(corpus, list)
  return list
}
