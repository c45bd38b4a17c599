/** Step seven of four, a second one where there is one: what is counted beyond what stands there. Pure; English. */
import type { Place } from './phrases.ts'

const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const things =
  'steps?|panels?|pictures?|screens?|slides?|frames?|images?|photos?|logos?|packs?|versions?|posters?|designs?|plans?|options?|columns?|stages?|tiles?|cards?|box(?:es)?|fields?|rows?|buttons?'
const single = things.replaceAll(/\(\?:es\)\?|s\?/g, '')
const amounts = new RegExp(`\\b(${numbers.join('|')}|\\d{1,2}) (?:[a-z]+ )?(${things})\\b`, 'gi')
const counted = new RegExp(
  `\\b(?:(${single}|number|point|no\\.?) (${numbers.join('|')}|\\d{1,2})\\b(?! (?:of|out|or)\\b|[.,:]\\d)|the (${ordinals.join('|')}) (${single}|one)\\b)`,
  'gi',
)

const numberOf = (word: string) => {
  const lower = word.toLowerCase()
  const at = Math.max(numbers.indexOf(lower), ordinals.indexOf(lower))
  return at >= 0 ? at + 1 : Number(lower)
}

const singular = (thing: string) => thing.toLowerCase().replace(/(?:(?<=x)es|s)$/, '')

/** How many there are, by what they are called; numbered lines count as whatever is counted. */
function countsIn(shown: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [, amount, thing] of shown.matchAll(amounts)) counts.set(singular(thing!), numberOf(amount!))
  const lines = [...shown.matchAll(/^\s*(\d{1,2})[.)] /gm)].map(([, number]) => Number(number))
  if (lines.length >= 2) counts.set('', Math.max(...lines))
  return counts
}

/** The first that is counted beyond what stands there; null where nothing is counted there or here. */
export function findBeyondCount(text: string, shown: string): Place | null {
  const counts = countsIn(shown)
  if (counts.size === 0) return null
  for (const match of text.matchAll(counted)) {
    const thing = (match[1] ?? match[4])!.toLowerCase()
    const number = numberOf((match[2] ?? match[3])!)
    const isLoose = thing === 'number' || thing === 'one' || thing === 'point' || thing.startsWith('no')
    const most = isLoose ? Math.max(...counts.values()) : (counts.get(thing) ?? counts.get(''))
    // A number of theirs may be any number: only a few more than there are is a count.
    if (most !== undefined && number > most && number <= most + 6)
      return { start: match.index, end: match.index + match[0].length }
  }
  return null
}
