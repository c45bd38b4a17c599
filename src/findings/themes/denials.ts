/** Whether what somebody says of a thing is that it is not so: "I do not delegate any tasks". English. Pure. */

import { functionWords } from './function-words.ts'

const words = `not no never none nobody nothing neither nor without hardly rarely seldom barely scarcely cannot
  dont doesnt didnt wont wouldnt isnt arent wasnt werent havent hasnt hadnt couldnt shouldnt cant
  avoid avoids avoided avoiding unable refuse refuses refused stopped`
const denying: ReadonlySet<string> = new Set(words.split(/\s+/u))
/** "Not only", "no doubt" and "not sure if" deny nothing. */
const afterNothingDenied: ReadonlySet<string> = new Set([
  'only',
  'just',
  'doubt',
  'matter',
  'sure',
  'problem',
])

/** Words of opinion carry a denial on: "I don't think that I delegate". */
const carrying: ReadonlySet<string> = new Set(
  'think believe feel consider see find say guess particularly especially necessarily overly completely entirely fully currently'.split(
    ' ',
  ),
)
const asides: ReadonlySet<string> = new Set('on in at for with during from within through without'.split(' '))
/** Past so many words of meaning a denial speaks of something else: "I don't use AI much in my normal workday". */
const mostBetween = 1

/** No clause that somebody says is so long; a word said a thousand times over is not read back from each time. */
const mostRead = 40

/** @param clause its words in lower case. @param from the place of the first word of what may be denied */
export function isDenied(clause: readonly string[], from: number): boolean {
  let denials = 0
  let between = 0
  let isAside = false
  for (let at = from - 1; at >= 0 && from - at <= mostRead && between <= mostBetween; at--) {
    const word = clause[at]!
    const denies = word.endsWith("n't") || denying.has(word)
    if (denies && !afterNothingDenied.has(clause[at + 1]!)) denials++
    const carries = !denies && !functionWords.has(word) && !carrying.has(word)
    // "I don't take the bus on a market day" denies the bus.
    if (carries && isAside) break
    if (carries) between++
    if (asides.has(word)) isAside = true
  }
  return denials % 2 === 1
}
