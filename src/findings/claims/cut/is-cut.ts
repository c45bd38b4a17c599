/**
 * Whether the words that a quotation leaves out around it turn its meaning: a negation, a condition, somebody else's
 * opinion or a former one before it; a condition or a retraction after it. English; of other languages nothing is said.
 */
import type { QuotedPlace } from '../../evidence/find-quotation.ts'
import { turnsAfter } from './after.ts'
import { turnsBefore } from './before.ts'
import { keptParts } from './kept-parts.ts'

/** @example "It saves time" of "I don't think it saves time" is cut; of "Honestly, it saves time" it is not. */
export function isCut(place: QuotedPlace): boolean {
  return keptParts(place).some((kept) => turnsBefore(kept) || turnsAfter(kept))
}
