/**
 * An earlier word taken back so plainly that they wait for a sign: "scrap what I said on the colours", "change that to Tuesdays",
 * "I said tomorrow, but I don't think I mean that". What others said, and changes told of as events, are none. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'

const spoken =
  "(?:what|the (?:thing|bit|part)|all) (?:that )?i(?:'ve| have|'d| just)* (?:said|told you|wrote|put|typed|answered)"
const forms = [
  new RegExp(
    `^(?:(?:oh|and|also|actually|no|wait|sorry|ok(?:ay)?|hm+|so|please|well|but)[,. ]+)*(?:can (?:you|we) |could (?:you|we) |please |let'?s |let me |i'?d like to |i want to )?(?:(?:scrap|scratch|strike|forget|ignore|cross out|disregard|take back) that\\b(?=[.;:!]|,? (?:i|it|we|make)\\b|,?$| to\\b| (?:last )?(?:bit|part|answer)[.,;:!]|$)|(?:scrap|scratch|strike|forget|ignore|cross out|disregard|undo|change|correct|take back) (?:${spoken}|(?:that|my) (?:(?:first|last|earlier|previous) )?(?:answer|reply)|my (?:first|last|earlier|previous) bit))`,
    'i',
  ),
  new RegExp(
    `\\b(?:oh|and|also|actually|sorry|wait),? (?:please )?(?:scrap|scratch|strike|forget|ignore|cross out|disregard) ${spoken}`,
    'i',
  ),
  /^(?:(?:oh|and|actually|no|wait|sorry|hm+|well|but|d'you know what|you know what)[,. ]+)*i (?:said|told you|wrote) (?:["“']?[\w-]+["”']?,? ){1,4}?(?:before |earlier |just now )?but (?:i (?:don'?t|do not|didn'?t|did not) (?:think (?:that )?i )?(?:really |actually )?mean (?:that|it)|that(?:'s| is| was) (?:not (?:right|true|quite right)|wrong|a lie)|i(?:'ve| have) changed my mind|i take (?:that|it) back)/i,
  /^(?:(?:oh|and|wait|sorry|hm+|well|but|no)[,. ]+)*i(?:'?ll)? take (?:that|it|what i said) back(?=[,.;:!]|$)/i,
]
/** Of what they said a moment ago in the same message: with nothing before it they only contradict the question. */
const ofThisMessage = [
  /^(?:(?:oh|and|wait|sorry|hm+|well|but)[,. ]+)*no,? actually[,. ]+(?!no idea)\w|^(?:well|oh|hm+|wait|or)[,. ]+(?:actually,? no|no,? actually)\b/i,
]
const changed =
  /^(?:(?:oh|and|no|wait|sorry|actually|please)[,. ]+)*(?:please )?(?:(?:change|correct) (?:that|it) to|make (?:that|it)) \w/i
/** So short, it is said of what was said before. */
const mostWordsAlone = 8
const longest = 60

/** What they said just before, in the same message. */
export function correctsWithin(flat: string): boolean {
  return clausesOf(flat).slice(1).some(matches(ofThisMessage))
}

/** What they said in an earlier message, and wait for a sign. */
export function correctsEarlier(flat: string): boolean {
  const clauses = clausesOf(flat)
  const isAlone =
    countWords(flat) <= mostWordsAlone && /^\W*(?:\w+[,. ]+){0,3}(?:change|correct)\b/i.test(flat)
  return clauses.some(matches(forms)) || clauses.slice(isAlone ? 0 : 1).some(matches([changed]))
}

const matches = (patterns: readonly RegExp[]) => (clause: string) =>
  patterns.some((pattern) => pattern.test(clause))

/** Each sentence, and each of its parts behind a comma; none where something is asked. */
function clausesOf(flat: string): string[] {
  if (flat.trim().endsWith('?')) return []
  return splitSentences(flat).flatMap(({ text }) => {
    if (text.length > longest * 6) return []
    const [whole, ...parts] = [text, ...text.split(/(?:[,;–—]|\.{2,}|…)\s+(?!but\b)/).slice(1)]
    return [whole!, ...parts].map((each) => each.trim())
  })
}
