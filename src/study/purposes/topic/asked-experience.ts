/**
 * "What are the first weeks with a heat pump like?" asks how something is. What it is about stands between the words
 * of the question; "like" is one of them, and no part of it.
 */
import { gerundOfAny } from './conjugate.ts'

export interface AskedExperience {
  /** What it is about: "the first weeks with a heat pump", "living with a heat pump". */
  about: string
  /** "for nurses": whom it is about, where the question says so. */
  who: string | null
}

const be = '(?:is|are|was|were|has been|have been)'
const feel = '(?:feels?|felt|looks?|looked)'

/** "what is it like for carers to work nights", "how does it feel to move house", "what it is like to live alone". */
const ofDoing = new RegExp(
  `^(?:what|how) (?:${be} it|it ${be}|(?:does|did) it feel|it ${feel})(?: like)?(?: for (.{3,40}?))? to ([a-z]+)( .+)?$`,
  'i',
)
/** "what is it like being a foreman". */
const ofBeing = new RegExp(
  `^(?:what|how) (?:${be} it|it ${be}|does it feel|it ${feel}) like ([a-z]+ing .+)$`,
  'i',
)
/** "what are the first weeks like", "what does a usual day look like for midwives"; and as part of a sentence. */
const ofThing = [
  new RegExp(`^(?:what|how) ${be} (.+?) like(?: for (.+))?$`, 'i'),
  /^(?:what|how) (?:do|does|did) (.+?) (?:feel|look) like(?: for (.+))?$/i,
  new RegExp(`^(?:what|how) (.+?) (?:${be}|${feel}) like(?: for (.+))?$`, 'i'),
]
/** "how is living with a heat pump"; not "how is pricing perceived". */
const ofHow = new RegExp(`^how ${be} ([a-z]+ing (?!.*(?:ed|seen|known|done|made)$).+)$`, 'i')
const ofHowFelt = /^how (?:does|did) ([a-z]+ing .+|the .+) feel$/i
/** "what happens when a boiler breaks down" is about a boiler breaking down. */
const ofEvent =
  /^what (?:happens|happened) (?:when|if|once) ((?:an?|the|their|our) (?:[\w-]+ ){0,2}?[\w-]+?) ([a-z]+s|broke|went|was|got)( .+)?$/i

/** Null for a question that asks something else: "What do people like about it?" */
export function readAskedExperience(sentence: string): AskedExperience | null {
  const text = beforeNext(sentence)
  const doing = ofDoing.exec(text)
  if (doing) {
    const gerund = gerundOfAny(doing[2]!)
    return { about: `${gerund}${doing[3] ?? ''}`, who: doing[1] ?? null }
  }
  const being = ofBeing.exec(text) ?? ofHow.exec(text) ?? ofHowFelt.exec(text)
  if (being) return { about: being[1]!, who: null }
  for (const pattern of ofThing) {
    const match = pattern.exec(text)
    if (match && !/^(?:it|that|this|they|people)$/i.test(match[1]!)) {
      return { about: match[1]!, who: match[2] ?? null }
    }
  }
  const event = ofEvent.exec(text)
  if (event) return { about: `${event[1]} ${gerundOfAny(event[2]!)}${event[3] ?? ''}`, who: null }
  return null
}

/** ", and whom do they ask?" is read by itself. */
function beforeNext(sentence: string): string {
  return sentence.split(/,? and (?:whom?|what|where|how|why|when|which)\b|[;:]/i)[0]!.trim()
}
