/** What of a question the nearest passage speaks of, and what it lacks. Pure. */
import { heldFrom } from './closeness.ts'
import type { Passage, Search } from './find-passages.ts'
import { isSpecific } from './match-sentences.ts'
import type { RecordIndex } from './record-index.ts'

/** Lighter words of the question tell nothing by their absence. */
const leastWeightTold = 0.1

/** Of a word that is only near nothing is told. */
export function apartIn(
  { concepts, match }: Search,
  passage: Passage | undefined,
): { said: string[]; lacking: string[] } {
  if (!passage) return { said: [], lacking: [] }
  const best = concepts.map((_, at) => Math.max(...match.own[at]!.subarray(passage.first, passage.last + 1)))
  const worded = (holds: (quality: number) => boolean) =>
    concepts
      .filter(
        (concept, at) => isSpecific(concept) && match.weights[at]! >= leastWeightTold && holds(best[at]!),
      )
      .map(({ word }) => word.replaceAll('_', ' '))
  return {
    said: worded((quality) => quality >= heldFrom.said),
    lacking: worded((quality) => quality < heldFrom.near),
  }
}

const leastSharedLetters = 4
const mostLettersOfEnding = 2

/** "Korea" of the question and "Korean" of the record: whoever reads that nobody says a word would call that false. */
export function hasForm({ stems }: Pick<RecordIndex, 'stems'>, word: string): boolean {
  const begin = word.toLowerCase().slice(0, Math.max(leastSharedLetters, word.length - mostLettersOfEnding))
  return stems.some((stem) => stem.startsWith(begin))
}
