/** Of the candidates that nothing is wrong with, the one that serves the decision best. Pure. */
import type { LanguagePack } from '../../../study/lint/packs/pack.ts'
import { contentStems } from '../../../study/lint/questions.ts'
import { countWords } from '../../../study/lint/text.ts'
import { round } from '../../reading.ts'
import { jaccard, stemsOf } from './guards/tokens.ts'
import type { ModelCandidate } from './model.ts'

export interface Ranking {
  pack: LanguagePack
  /** How the technique is worded by the book. */
  wordings: readonly string[]
  /** Their words that are to be taken up; empty where nothing is. */
  focus: string
  /** The interviewer's latest utterances. */
  recent: readonly string[]
}

/** 0 to 1: near to what was decided, near to their words, short, and not like what was just said. Rounded to 1e-4. */
export function scoreCandidate({ text }: Pick<ModelCandidate, 'text'>, ranking: Ranking): number {
  const { pack, wordings, focus, recent } = ranking
  const stems = stemsOf(text, pack)
  const likest = (texts: readonly string[]) =>
    Math.max(0, ...texts.map((other) => jaccard(stems, stemsOf(other, pack))))
  return round(
    0.3 * Math.min(1, 2 * likest(wordings)) +
      0.4 * coverage(text, focus, pack) +
      0.15 * Math.max(0, 1 - Math.max(0, countWords(text) - 10) / 30) +
      0.15 * (1 - likest(recent)),
  )
}

/** Three of their words are enough to know what is meant; with nothing to take up, pointing at it is all there is. */
function coverage(text: string, focus: string, pack: LanguagePack): number {
  const wanted = contentStems(focus, pack)
  if (wanted.size === 0) return 1
  const has = stemsOf(text, pack)
  const taken = [...wanted].filter((stem) => has.has(stem)).length
  return Math.min(1, taken / Math.min(3, wanted.size))
}

/** Places of the candidates, best first; equal ones in the order in which they came. */
export function rankCandidates(candidates: readonly ModelCandidate[], ranking: Ranking) {
  return candidates
    .map((candidate, place) => ({ candidate, place, score: scoreCandidate(candidate, ranking) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
}
