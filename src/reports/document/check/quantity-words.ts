/**
 * Words for how many, each with what the interval has to show before it may be said. One table for every report, so that
 * “most” means the same in all of them.
 */
import type { Proportion } from '../../../findings/model.ts'
import { type Checked, refuted, unsupported } from './checked.ts'

interface QuantityWord {
  pattern: RegExp
  holds(proportion: Bounded): boolean
}

type Bounded = Proportion & { share: number; low: number; high: number }

const quantityWords: readonly QuantityWord[] = [
  { pattern: /\b(everyone|everybody|all)\b(?!\s+in all)/i, holds: ({ count, of }) => count === of },
  { pattern: /\b(nobody|no one|none)\b/i, holds: ({ count }) => count === 0 },
  { pattern: /\b(nearly|almost) (everyone|everybody|all)\b/i, holds: ({ low }) => low >= 0.8 },
  { pattern: /\bmost\b(?! common| often)|\bmajority\b|\bmore than half\b/i, holds: ({ low }) => low > 0.5 },
  { pattern: /\b(minority|less than half|fewer than half)\b/i, holds: ({ high }) => high < 0.5 },
  { pattern: /(?<!than )\bhalf\b/i, holds: ({ low, high }) => low <= 0.5 && high >= 0.5 },
  { pattern: /\bthird\b/i, holds: ({ low, high }) => low <= 1 / 3 && high >= 1 / 3 },
  { pattern: /\bquarter\b/i, holds: ({ low, high }) => low <= 0.25 && high >= 0.25 },
  { pattern: /\bfew\b/i, holds: ({ high }) => high < 0.35 },
  { pattern: /\bmany\b/i, holds: ({ low }) => low > 0.25 },
]

/** Null where every such word is borne out, or there is none. */
export function quantityFault(said: string, proportion: Proportion): Checked | null {
  const used = quantityWords.filter(({ pattern }) => pattern.test(said))
  // “nearly everyone” is not “everyone”.
  const isNearly = /\b(nearly|almost) (everyone|everybody|all)\b/i.test(said)
  const words = isNearly ? used.filter((word) => word !== quantityWords[0]) : used
  if (words.length === 0) return null
  const { share, low, high } = proportion
  if (share === null || low === null || high === null) return unsupported('quantity')
  const bounded = { ...countedByPeople(proportion), share, low, high }
  return words.every((word) => word.holds(bounded)) ? null : refuted('quantity')
}

/** Where people have checked it, everybody and nobody are said of those whom they read, and only when they read all. */
function countedByPeople(proportion: Proportion): Proportion {
  const { checked } = proportion
  if (!checked) return proportion
  const isWhole = checked.coded >= checked.of
  return { ...proportion, count: isWhole ? checked.having : Number.NaN, of: checked.of }
}
