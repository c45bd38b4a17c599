/** Whether a label was only corrected: written otherwise, or rid of a slip of the keyboard. Pure. */
import { holdsDenial } from './question-kinds/denied.ts'
import { fold } from './question-kinds/fold.ts'

/** Numbers with what stands between their digits, and signs that are read: "C++", "< 5", "A-", "-10", "and/or". */
const read = /\d+(?:[.,' ]?\d+)*|[\p{S}%#&*@/]|(?<![\p{L}\p{N}] ?)-|-(?! ?[\p{L}\p{N}])|(?<= )-(?=\d)/gu
/** In other scripts one letter is a word. */
const alphabetic = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+$/u
/** Letters. In shorter words one letter more or fewer mostly makes another word: "contact" and "contract". */
const longWord = 8
const longEnoughToDouble = 5

/** They differ by no more than case, punctuation, spacing or one slip; what is denied or counted is the same. */
export function isSameWords(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)]
  if (one === other) return true
  if (holdsDenial(one) !== holdsDenial(other) || readIn(one) !== readIn(other)) return false
  const [words, others] = [wordsOf(one), wordsOf(other)]
  if (words.join('') === others.join('')) return words.length > 0
  if (words.length !== others.length) return false
  const [at, ...more] = words.keys().filter((each) => words[each] !== others[each])
  return at !== undefined && more.length === 0 && isSlip(words[at]!, others[at]!)
}

const readIn = (text: string) => text.match(read)?.join(' ') ?? ''
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Within a long word one letter left out, or two side by side that changed places; or the last letter doubled. Another
 * letter, or one more at an end, is another word: "employer" and "employee".
 */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!alphabetic.test(short + long)) return false
  if (long === short + short.at(-1)) return short.length >= longEnoughToDouble
  if (short.length < longWord || short[0] !== long[0]) return false
  const from = [...long].findIndex((letter, at) => letter !== short[at])
  const [rest, longRest] = [short.slice(from), long.slice(from)]
  if (short.length + 1 === long.length) return rest.length > 0 && rest === longRest.slice(1)
  return short.length === long.length && rest[1]! + rest[0]! + rest.slice(2) === longRest
}
