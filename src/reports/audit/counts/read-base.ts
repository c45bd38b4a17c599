/** Among whom a sentence counts, where it says so ahead: "Of those 27, ...", "Of the 250 people, ...", "Of them, ...". */
import { inDigits, toNumber } from './number-words.ts'

export interface CountBase {
  /** Null: the report gives no number here. */
  of: number | null
  /** How much of the sentence says it, in characters. */
  length: number
}

const lead =
  /^\s*(?:(?:and|but)\s+)?(?:out of|from among|of|among|amongst)\s+(?<whom>those|these|them|the|all|our|whom|which)\b(?<more>[^,;:]{0,90})(?:[,;:]\s*|$)/iu
const some = /^(?:those|these|them|whom|which)$/iu
const described = /\b(?:who|whose|that|which|with|same|other|others|rest|latter|remaining|mention\w*)\b/iu

/**
 * @param sentence of the report, its list mark taken off
 * @param total interviews of the transcripts
 * @returns null where it counts among all, or says nothing of it ahead
 */
export function readBase(sentence: string, total?: number): CountBase | null {
  const found = lead.exec(sentence)
  if (!found) return null
  const { whom, more } = found.groups as { whom: string; more: string }
  const digits = /\d{1,3}(?:,\d{3})+|\d{1,5}/.exec(inDigits(more))?.[0]
  const length = found[0].length
  if (digits !== undefined) return { of: toNumber(digits), length }
  return some.test(whom) || described.test(more)
    ? { of: null, length }
    : total === undefined
      ? null
      : { of: total, length }
}

/** "Nine of them", "12 of those": perhaps of all, perhaps of those counted before. */
export const countsAmongThem = (text: string): boolean =>
  /\bof (?:them|those|these|the (?:rest|remaining|others|latter|same))\b(?!\s+\d)/iu.test(text)
