/** Which evidence is given back: as much as was asked for, and always what each sentence rests on first. Pure. */
import type { AnswerSentence } from './model.ts'

export interface CutEvidence {
  /** Places of the whole evidence that are kept, in its order. */
  kept: number[]
  /** With their places counted in what is kept; none is left without evidence that had some. */
  sentences: AnswerSentence[]
}

/** @param most more only where the sentences rest on more first places than this */
export function cutEvidence(
  sentences: readonly AnswerSentence[],
  { total, most }: { total: number; most: number },
): CutEvidence {
  const needed = new Set(sentences.flatMap(({ evidence }) => evidence.slice(0, 1)))
  const others = Array.from({ length: total }, (_, place) => place).filter((place) => !needed.has(place))
  const kept = [...needed, ...others.slice(0, Math.max(0, most - needed.size))].sort((a, b) => a - b)
  const placeOf = new Map(kept.map((place, at) => [place, at]))
  return {
    kept,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      evidence: sentence.evidence.flatMap((place) => placeOf.get(place) ?? []),
    })),
  }
}
