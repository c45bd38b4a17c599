/**
 * Who waits to hear what our question means before they answer it. Told apart from who asks that and answers it themselves, and
 * from what somebody else asks, or what is typed into a program, in a story. Pure; English.
 */
import { countWords } from '../../study/lint/text.ts'
import { notUnderstood } from './lexicon.ts'
import { splitAtMarks } from './split-at-marks.ts'

const opener =
  /^(?:(?:so|hey|wait|um+|uh|hmm+|sorry|and|but|ok(?:ay)?|well|oh|or|lol|also|btw|by the way|tell me|please|excuse me|just|ah|though|like|hang on|hold on|listen|now|honestly|actually|(?:a |one )?quick (?:q|question|one)|one (?:thing|question)|before (?:i|we) [^,.:;?]{1,30})[,.:; -]+)*/i
export const withoutOpener = (text: string) => text.replace(opener, '')

export const quotes = /[“”"]/

/** The meaning of our own question; "is that what you mean?" asks whether their answer will do. */
export const ofMeaning =
  /\b(?:what (?:do|did|d'?)\s?(?:you|u) mean|(?:do|did) (?:you|u) mean|(?<!(?:is|was) (?:that|this|it) (?:kind of |sort of )?what )(?<!(?:know|see|get) what )(?:you|u) mean\b|which (?:one|of them|part) (?:do|did) (?:you|u) mean)\b/i
const againPlease =
  /\b(?:(?:can|could|would|will) (?:you|u) (?:please |maybe |just )?(?:re-?word|rephrase|clarify|explain|expand(?: (?:more |a bit )?(?:on|upon))?|elaborate(?: on)?|simplify|be (?:more |a bit more )?(?:specific|clearer)|put (?:that|it) (?:differently|another way|in other words)|give (?:me )?(?:an )?examples?|ask (?:that|it) (?:differently|another way)))(?: (?:on )?(?:that|this|the|your|it|what|these|more|me|of|a|each|question)\b|[?, ]|$)/i
const saysLost =
  /\b(?:not (?:totally |really |quite |entirely |100% )?(?:sure|certain) (?:i |what |which |how )|(?:don'?t|do not|didn'?t) (?:really |quite |fully )?(?:understand|follow|get|know)\b|not (?:familiar|clear)|never heard (?:of )?(?:that|this|the) (?:word|term)|confus\w+|unclear|awkward)/i

const mostWordsOfWaiting = 40
const mostBeside = 6

/** Whether it is to be put again, or is theirs to take. */
export function waitsForMeaning(flat: string): 'again' | 'meaning' | null {
  if (countWords(flat) > mostWordsOfWaiting || answersBesideMeaning(flat)) return null
  const sentences = partsOf(flat)
  const about = sentences.filter(isOfMeaning)
  if (about.length === 0) return null
  const beside = sentences.filter((text) => !about.includes(text) && !saysLost.test(text) && !isOption(text))
  if (beside.reduce((sum, text) => sum + countWords(text), 0) > mostBeside) return null
  const isAgain = about.some((text) => againPlease.test(text)) && !about.some((text) => ofMeaning.test(text))
  return isAgain ? 'again' : 'meaning'
}

/** What a question means is asked in it, and yet nothing is waited for: they say it themselves, or others ask it in what they tell. */
export function answersBesideMeaning(flat: string): boolean {
  if (!flat.includes('?') || countWords(flat) > mostWordsOfWaiting) return false
  const sentences = partsOf(flat)
  const asking = sentences.flatMap((text, at) => (text.endsWith('?') && hasForm(text) ? [at] : []))
  if (asking.length === 0) return false
  if (asking.every((at) => isTold(sentences[at]!))) return true
  const last = asking.at(-1)!
  return sentences.some((text, at) => !text.endsWith('?') && (at > last ? tells(text) : tellsBefore(text)))
}

const partsOf = (flat: string) => splitAtMarks(flat).filter((text) => /\p{L}/u.test(text))

const forms = [ofMeaning, againPlease, notUnderstood]
const hasForm = (text: string) => forms.some((form) => form.test(withoutOpener(text)))
const isOfMeaning = (text: string) =>
  text.endsWith('?') &&
  !isTold(text) &&
  !quotes.test(text.replace(/by ["“][^"”]*["”]/, '')) &&
  (ofMeaning.test(withoutOpener(text)) || againPlease.test(withoutOpener(text)))

/** "They say can you explain the bill?", "My prompt: can you reword this?" */
function isTold(text: string): boolean {
  const places = forms.map((form) => text.search(form)).filter((at) => at >= 0)
  return toldOfAsking.test(text.slice(0, Math.min(...places, text.length)))
}
const toldOfAsking =
  /\b(?:(?<!\b(?:let me|may i|can i|could i|to|i'll|just|i) )(?:ask(?:s|ed|ing)?|say(?:s|ing)?)|ask (?:it|him|her|them|chat\w*|claude|people)|said|writes?|wrote|typ(?:e[sd]?|ing)|shout\w*|prompts?|prompted|would be|goes|went)\b|\p{L}{3,}:\s*$/iu

const courtesy =
  /^(?:(?:sorry|please|thanks?|thank you|cheers|ta|lol|haha+|i'?m sorry|ok(?:ay)?|hm+|um+)\b[,.! ]*)+[^.?!]{0,12}[.!]*$/i
/** About being asked, not about what is asked. */
const ofAsking =
  /\b(?:questions?|ask(?:ed|ing)?|words?|sure|certain|answers?|vague|broad|general|clear(?:er|ly)?|depends?|interesting|could (?:be|mean) (?:any|a lot|many)|understand|meant|in mind|wording|interview|study|survey|help me|before i)\b/i
export const tells = (text: string) => !courtesy.test(text) && !saysLost.test(text) && !ofAsking.test(text)
/** Two words can be a way to begin; an answer of so few says where, how or when. */
const tellsBefore = (text: string) =>
  tells(text) &&
  countWords(text) >= 2 &&
  /^(?:(?:by|at|in|on|with|from|every|each|once|twice|mostly|usually|daily|weekly|\p{L}+ing)\b|(?:i|we|my|our|the)\b(?!'?(?:m| am) (?:here|ready|listening|lost)))/iu.test(
    text,
  )
/** "The route, or the hours?" */
const isOption = (text: string) => text.endsWith('?') && /\bor\b/i.test(text) && countWords(text) <= 14
