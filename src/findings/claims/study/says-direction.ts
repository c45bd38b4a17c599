/**
 * Whether a sentence that compares says the same way round as what was compared: who has it more, and than whom. English,
 * over case-folded text.
 */
import { escapePattern } from '../../../platform/escape-pattern.ts'
import type { StudyClaimReason } from './model.ts'

export interface Compared {
  /** What the two sides are called in the sentence, from the most telling name on. */
  first: readonly string[]
  second: readonly string[]
  direction: 'more' | 'less'
}

const more =
  /\b(?:more|likelier|higher|greater|larger|oftener|better|stronger|twice|double|triple|three times|four times)\b/u
const less = /\b(?:less|fewer|lower|smaller|rarer|half as|seldom|rarely)\b/u
const most = /\b(?:the most|most often|most frequently|above all)\b/u
const least = /\b(?:the least|least often)\b/u
const causes =
  /\b(?:because|causes?|caused|leads? to|led to|makes? (?:them|people)|due to|drives?|drove|results? in|therefore)\b/u

/**
 * Null where it is right or where it names no side. `quantity`: it compares nothing; `polarity`: more for less;
 * `actor`: the sides are swapped; `cause`: it says why, which no comparison shows.
 */
export function faultOfDirection(text: string, compared: Compared): StudyClaimReason | null {
  if (causes.test(text)) return 'cause'
  const word = [more, less, most, least].map((each) => each.exec(text)).find((found) => found !== null)
  if (!word) return 'quantity'
  const saysMore = !less.test(text) && !least.test(text)
  const isDenied = /\b(?:not|no|never|neither)\b|n['’]t\b/u.test(text.slice(0, word.index))
  if (isDenied) return 'polarity'
  const subject = subjectOf(text, compared)
  if (subject === null) return saysMore === (compared.direction === 'more') ? null : 'polarity'
  const isRight = saysMore === ((compared.direction === 'more') === (subject === 'first'))
  if (isRight) return null
  return subject === 'first' ? 'polarity' : 'actor'
}

/** The side that the sentence speaks of: not the next one after "than", else the one that is named first. */
function subjectOf(text: string, { first, second }: Compared): 'first' | 'second' | null {
  const than = /\b(?:than|as often as|compared (?:with|to)|against)\b/u.exec(text)
  const firstAt = placeOf(text, first)
  const secondAt = placeOf(text, second)
  if (firstAt === null && secondAt === null) return null
  if (than) {
    const after = (at: number | null) => (at !== null && at > than.index ? at : Number.POSITIVE_INFINITY)
    if (after(firstAt) !== after(secondAt)) return after(firstAt) < after(secondAt) ? 'second' : 'first'
  }
  if (firstAt === null) return 'second'
  return secondAt === null || firstAt <= secondAt ? 'first' : 'second'
}

function placeOf(text: string, names: readonly string[]): number | null {
  for (const name of names) {
    const bare = name.trim().replace(/s$/u, '')
    if (bare === '') continue
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(bare)}`, 'u').exec(text)
    if (found) return found.index
  }
  return null
}
