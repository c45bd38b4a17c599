/** What a research question asks beside its topic, turned to the person who is asked. */

const asked =
  /(?:,| and)(?: and)? (whom?|what|where|how|why|when|which [a-z]+(?: [a-z]+)?) (do|are|were|have|did) (?:they|people) (.+)$/i
const told = /(?:,| and)(?: and)? (whom?|what|where|how|why|when) they ([a-z]+ ?.*)$/i
const acting = /(?:,| and)(?: and)? (what|who) ([a-z]+(?:s|t)) them\b ?(.*)$/i

/** "..., and whom do they trust?" gives "whom do you trust"; null when nothing of that shape is asked. */
export function readSecondQuestion(sentence: string): string | null {
  const match = asked.exec(sentence)
  if (match) return turned(match[1]!, match[2]!, match[3]!)
  const clause = told.exec(sentence)
  if (clause) return turned(clause[1]!, 'do', clause[2]!)
  const other = acting.exec(sentence)
  if (!other) return null
  const [, word = '', verb = '', rest = ''] = other
  const ifAny = word.toLowerCase() === 'who' ? 'if anybody' : 'if anything'
  return fitting(`${word.toLowerCase()}, ${ifAny}, ${verb} you ${toYou(rest)}`)
}

function turned(word: string, auxiliary: string, rest: string): string | null {
  const asking = word.toLowerCase()
  const opening = asking === 'what' ? 'what, if anything,' : asking
  return fitting(`${opening} ${auxiliary.toLowerCase()} you ${toYou(rest)}`)
}

const toYou = (text: string) =>
  text
    .replace(/\btheir\b/gi, 'your')
    .replace(/\b(?:themselves)\b/gi, 'yourself')
    .replace(/\b(?:they|them)\b/gi, 'you')

/** Long enough to ask something, short enough to have been read right. */
function fitting(text: string): string | null {
  const clean = text.replace(/\s+/g, ' ').trim()
  const words = clean.split(' ').length
  return words >= 3 && words <= 14 && !/\b(?:we|our|us|i|my)\b/i.test(clean) ? clean : null
}
