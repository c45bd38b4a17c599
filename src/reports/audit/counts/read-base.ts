/** Among whom a sentence counts, where it says so ahead: "Of those 27, ...", "Of the 250 people, ...", "Of them, ...". */
import { inDigits, toNumber } from './number-words.ts'
import { people } from './people-words.ts'

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
const anyPeople = new RegExp(`\\b${people}\\b`, 'iu')
/** What may follow a number of people: nothing, who they are, or that they are people. */
const ofPeople = new RegExp(
  `^\\s*$|^\\s+(?:who|whose|that|with)\\b|^\\s+${people}\\b|^\\s+(?:[\\p{L}-]+\\s+){1,2}(?!people|users?|them|those)${people}\\b`,
  'iu',
)

/**
 * @param sentence of the report, its list mark taken off
 * @param total interviews of the transcripts
 * @returns null where it counts among all, or says nothing of it ahead
 */
export function readBase(sentence: string, total?: number): CountBase | null {
  const found = lead.exec(sentence)
  if (!found) return null
  const { whom, more } = found.groups as { whom: string; more: string }
  const length = found[0].length
  const told = /^\D*?(\d{1,3}(?:,\d{3})+|\d{1,5})\b(.*)$/u.exec(inDigits(more))
  if (told) {
    const of = toNumber(told[1]!)
    // "Of the four tools" counts no people, but as many as there are transcripts are people.
    return of === total || ofPeople.test(told[2]!) ? { of, length } : null
  }
  if (some.test(whom) || described.test(more)) return { of: null, length }
  return total !== undefined && anyPeople.test(more) ? { of: total, length } : null
}

/** "Nine of them", "12 of those": perhaps of all, perhaps of those counted before. */
export const countsAmongThem = (text: string): boolean =>
  /\bof (?:them|those|these|the (?:rest|remaining|others|latter|same))\b(?!\s+\d)/iu.test(text)
