/** The stated rule of a count: which words a participant's turn must hold, and which it must not. */

import { z } from 'zod'
import { escapePattern } from '../../platform/escape-pattern.ts'
import { caseFold } from './case-fold.ts'

const term = z.string().min(1).max(500).regex(/\S/u)

const MatchSchema = z.strictObject({
  any: z.array(term).min(1).max(1000),
  none: z.array(term).max(1000).optional(),
  whole: z.boolean().default(true),
})

const RuleSchema = z.object({ unit: z.literal('interviews'), match: MatchSchema })

export interface CountRule {
  any: RegExp
  none: RegExp | null
}

/** Null where the rule says something that this program does not know: it must not be guessed. */
export function readCountRule(stated: { unit?: unknown; match?: unknown }): CountRule | null {
  const { success, data } = RuleSchema.safeParse(stated)
  if (!success) return null
  const { any, none = [], whole } = data.match
  return { any: patternOf(any, whole), none: none.length > 0 ? patternOf(none, whole) : null }
}

/** Whole: no letter, mark, digit or underscore on either side (Unicode's word characters). */
function patternOf(terms: string[], isWhole: boolean): RegExp {
  const escaped = terms.map((text) => escapePattern(caseFold(text)))
  const words = `(?:${escaped.join('|')})`
  const sign = '[\\p{L}\\p{M}\\p{N}_]'
  return new RegExp(isWhole ? `(?<!${sign})${words}(?!${sign})` : words, 'u')
}
