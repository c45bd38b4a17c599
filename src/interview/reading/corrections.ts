/**
 * An earlier word taken back so plainly that they wait for a sign: "scrap what I said on the colours", "change that to Tuesdays",
 * "I said tomorrow, but I don't think I mean that". What others said, and changes told of as events, are none. Pure; English.
 */
import { splitSentences } from '../../study/lint/text.ts'

const spoken =
  "(?:what|the (?:thing|bit|part)|all) (?:that )?i(?:'ve| have|'d| just)* (?:said|told you|wrote|put|typed|answered)"
const forms = [
  new RegExp(
    `^(?:(?:oh|and|also|actually|no|wait|sorry|ok(?:ay)?|hm+|so|please|well|but)[,. ]+)*(?:can (?:you|we) |could (?:you|we) |please |let'?s |let me |i'?d like to |i want to )?(?:scrap|scratch|strike|forget|ignore|cross out|disregard|undo|change|correct|take back) (?:that\\b(?=[,.;:!]|$| to\\b| about\\b| (?:last )?(?:bit|part|answer)\\b)|${spoken}|my (?:first|last|earlier|previous) (?:answer|reply|bit))`,
    'i',
  ),
  new RegExp(
    `\\b(?:oh|and|also|actually|sorry|wait),? (?:please )?(?:scrap|scratch|strike|forget|ignore|cross out|disregard) ${spoken}`,
    'i',
  ),
  /^(?:(?:oh|and|actually|no|wait|sorry|hm+|well|but|d'you know what|you know what)[,. ]+)*i (?:said|told you|wrote) (?:["“']?[\w-]+["”']?,? ){1,4}?(?:before |earlier |just now )?but (?:i (?:don'?t|do not|didn'?t|did not) (?:think (?:that )?i )?(?:really |actually )?mean (?:that|it)|that(?:'s| is| was) (?:not (?:right|true|quite right)|wrong|a lie)|i(?:'ve| have) changed my mind|i take (?:that|it) back)/i,
  /^(?:(?:oh|and|wait|sorry|hm+|well|but)[,. ]+)*no,? actually[,. ]+(?!no idea)\w|^(?:well|oh|hm+|wait|or)[,. ]+(?:actually,? no|no,? actually)\b/i,
  /^(?:(?:oh|and|wait|sorry|hm+|well|but|no)[,. ]+)*i(?:'?ll)? take (?:that|it|what i said) back(?=[,.;:!]|$)/i,
]
const longest = 60

export function correctsPlainly(flat: string): boolean {
  if (flat.trim().endsWith('?')) return false
  return splitSentences(flat).some(({ text }) => {
    if (text.length > longest * 6) return false
    const clauses = [text, ...text.split(/(?:[,;–—]|\.{2,}|…)\s+(?!but\b)/)].map((each) => each.trim())
    return clauses.some((clause) => forms.some((form) => form.test(clause)))
  })
}
