/**
 * Words about something that is not on the screen: another version, another colour, a second one where there is one.
 * Looked for only in answers to a question about what is shown, and only in what can be told from its text: numbers,
 * colours, ordinals, and things named as if they were there. Pure; English.
 */

import { splitSentences } from '../../study/lint/text.ts'
import { colourNames, coloursNamed } from './colour-names.ts'
import { findBeyondCount } from './counted-things.ts'
import { functionWords } from './lexicon.ts'
import { findOtherScreen } from './other-screen.ts'
import { type Place, placeOfMatch } from './phrases.ts'
import { findPointing } from './signals.ts'
import { tagWords } from './tag-words.ts'
import { isNamedIn, isRivalled, isVisible, thingsSeen } from './visible-things.ts'

const numbers = /\b\d{1,3}(?:,\d{3})*[.:]\d{2}\b|(?<=\b(?:costs?|price of|price is) )\d[\d.,]*/g
/** Any number counts where they say what stands there. */
const says = /\b(?:it|letter|page|screen|message|bill|this|that) (?:says|reads|states)\b/i
const anyNumber = /\b\d{2,}(?:[.,:]\d+)?\b/g
const others =
  /\b(?:the (?:second|third|fourth|other|first|last|previous|earlier) (?:one|version|picture|image|poster|advert|ad|draft|name|design)|between a and b|(?:option|version|variant) [a-z]\b|step (?:one|two|three|four|five|six|seven|eight|nine|ten)|the one with|(?:as |like )?last time (?:you|u|they) (?:showed|sent)|the one (?:from|you showed) (?:before|earlier|last))\b/gi
/** Named as if it were to be seen: what a clause is about, or the whole answer. */
const things =
  /(?:^|[.,;!?] |\b(?:and|but|because|so|that|like|love) )the (?:[a-z]+ )?([a-z]{4,})(?= (?:is|was|are|looks?|sounds?|seems?|in|with)\b|[.!?]?$| obv\w*)/gi
const generic = new Set(
  (
    'side bottom corner middle edge front back left right centre center beginning block thing things part parts line lines word words text page screen picture image photo letter message name title sentence ' +
    'number numbers colour color font style tone look idea point first second third last whole rest same other company ' +
    'bank shop store city school hospital museum gym hotel bike letters time times day days week month year people way ' +
    'kind sort price cost money start small print most best worst ' +
    'figure void texts lots little huge prices plan plans names scam sticker only very next moment minute hour place case fact reason problem question answer'
  ).split(' '),
)
const aboutWhatIsShown =
  /\b(?:this|these|here|read|reading|see|notice|screen|page|shown|picture|display|leaflet|poster|advert|line|layout|message|described|what (?:is|does) the \p{L}+ (?:telling|saying|tell|say|asking|ask)|(?:please |now |just )?(?:look at|have a look at|watch|listen to) the|(?:make of|think of|take from|take away from|strikes you about|way on) the (?:\p{L}+ )?(?:video|clip|film|drawing|logo|sketch|packag(?:e|ing)|carton|label|menu|photo|plan|letter|email|slogan|storyboard|bill|calendar|list|draft|brochure|map))\b/iu

/** Says which of what stands there is meant. */
const ordinal =
  /\b(?:first|second|third|fourth|fifth|last|top|bottom|upper|lower|next) (?:one|line|part|bit|sentence|row|paragraph|point|box|word|half)\b/i

/** In quotation marks, and to be read there. */
function quotes(text: string, screen: string): boolean {
  const quoted = [...text.matchAll(/["“]([^"”]{3,})["”]/g)].map((match) => match[1]!.toLowerCase())
  return quoted.some((words) => screen.toLowerCase().includes(words))
}

/** A thing that they name stands on one of the lines: they see them. */
function nounIsShown(text: string, screen: string): boolean {
  const shown = screen.toLowerCase()
  return tagWords(text).some(
    ({ lower, tags }) =>
      lower.length >= 4 && tags.has('Noun') && !generic.has(lower) && shown.includes(stemOf(lower)),
  )
}

export interface ShownContext {
  question: string
  /** What stands on the screen. */
  screen: string
  /** It is a description, which leaves things out: that it does not name something is then no proof. */
  isDescription?: boolean
  /** The question is known to be about it. */
  isAskedOf?: boolean
  /** What stood there before this. */
  before?: readonly string[]
}

/** The question is about what stands there. */
export function asksWhatIsShown(question: string): boolean {
  return aboutWhatIsShown.test(question)
}

/** The first such words, or null. */
export function findOffScreen(text: string, context: ShownContext): Place | null {
  const { question, screen, isDescription, isAskedOf } = context
  if (!isAskedOf && !aboutWhatIsShown.test(question)) return null
  const certain = findBeyondCount(text, screen) ?? findOtherLanguage(text, `${screen} ${question}`)
  if (certain) return certain
  const other = findOtherScreen(text, context)
  if (other) return other
  const former = findFormer(text, context)
  if (former) return former
  const rivalled = isDescription
    ? thingsSeen(text).find(({ word, end }) => isRivalled(screen, word) && !isElsewhere(text, end))
    : undefined
  if (rivalled) return placeFrom(rivalled)
  return isDescription ? findBesideDescription(text, context) : findNotInText(text, context)
}

/** "A guy at my gym", "it's a man's world", "the bus idea": nothing that they see there. */
const isElsewhere = (text: string, end: number) =>
  /^(?:['’]s\b|\s+(?:idea|(?:at|in|on) (?:my|our|the))\b)/i.test(text.slice(end))

/** Of a description: what they see of which it says nothing, in an answer of which nothing stands there. */
function findBesideDescription(text: string, { screen, question }: ShownContext): Place | null {
  const shown = `${screen} ${question}`.toLowerCase()
  const amounts = /\d[.,]\d\d\b/
  if (nounIsShown(text, screen) || quotes(text, screen)) return null
  const read = readOff(text, shown)
  if (read && amounts.test(screen) && amounts.test(text.slice(read.start, read.end))) return read
  if (namesShown(text, shown) || ordinal.test(text)) return null
  const seen = thingsSeen(text).find(({ word, end }) => !isNamedIn(shown, word) && !isElsewhere(text, end))
  return seen ? placeFrom(seen) : null
}

/** Of a text, which is all that stands there. */
function findNotInText(text: string, { question, screen }: ShownContext): Place | null {
  const shown = `${screen} ${question}`.toLowerCase()
  const capitals = findCapitals(text, screen)
  if (capitals) return capitals
  const elsePainted = paintedElse(text, screen)
  if (elsePainted) return elsePainted
  // A figure that they read there, and other figures stand there.
  const misread = says.test(text) && /\d/.test(screen) ? readOff(text, shown) : null
  if (misread) return misread
  // Of a single line there is no second one.
  const isOneLine = screen.length <= mostOfOneLine && !/[\n.!?]\s*\S/.test(screen.trim())
  if ((ordinal.test(text) && !isOneLine) || quotes(text, screen)) return null
  if (nounIsShown(text, screen)) return null
  const other = others.exec(text)
  others.lastIndex = 0
  // "The last one" may be the last of what stands there, where they speak of what stands there.
  const isAmongShown =
    /^the (?:second|third|fourth|first|last) one$/i.test(other?.[0] ?? '') && namesShown(text, shown)
  if (other && !isAmongShown && !isOfTwo(other[0], `${screen} ${question}`)) return placeOfMatch(other)
  const painted = absentOf(text, coloursNamed, shown)[0]
  if (painted) return placeOfMatch(painted)
  const figure = readOff(text, shown)
  if (figure) return figure
  const named = [...text.matchAll(things)].filter(
    (match) => !generic.has(match[1]!.toLowerCase()) && !isOfTheirs(text, match.index),
  )
  const claimed = findReported(text, shown)
  if (claimed) return claimed
  const isAnyShown = named.some((match) => shown.includes(stemOf(match[1]!)))
  const name = screen.length <= 60 ? /\b[A-Z][a-z]+ [A-Z][a-z]+\b/.exec(text) : null
  if (name && !shown.includes(name[0].toLowerCase())) return placeOfMatch(name)
  const judged = /^["“'‘]([^"”'’]{6,60})["”'’] (?:is|was|sounds|looks|feels|means)\b/.exec(text)
  if (judged && !shown.includes(judged[1]!.toLowerCase())) return placeOfMatch(judged)
  // Asked what comes to mind, they name what does not stand there.
  if (asksForThoughts.test(question)) {
    const seen = thingsSeen(text).find(({ word }) => !isNamedIn(shown, word))
    return seen && !namesShown(text, shown) ? placeFrom(seen) : null
  }
  if (named.length > 0) return isAnyShown ? null : placeOfMatch(named[0]!)
  return findForeign(text, shown)
}

/** What comes to mind, which need not stand there. */
export const asksForThoughts =
  /\b(?:comes? to mind|think of|(?:do|did|would) you picture|remind(?:s|ed)? you|associate|bring(?:s)? to mind)\b/i

/** "The other one", of two that stand there. */
const isOfTwo = (named: string, known: string) =>
  /^the other one$/i.test(named) &&
  /\b(?:which|two|both|these|names|drafts|versions|options|left|right|a:|b:)/i.test(known)

/** In a sentence about what is theirs. */
function isOfTheirs(text: string, at: number): boolean {
  const sentence = splitSentences(text).find(({ start, end }) => start <= at && at < end)
  return /\b(?:my|our|mine|ours|neighbou?rs?)\b/i.test(sentence?.text ?? '')
}

const mostOfOneLine = 80

const absentOf = (text: string, pattern: RegExp, shown: string) =>
  [...text.matchAll(pattern)].filter((match) => !shown.includes(match[0].toLowerCase()))

/** A figure that does not stand there, where none of theirs does and it is not what they pay themselves. */
function readOff(text: string, shown: string): Place | null {
  const pattern = says.test(text) ? anyNumber : numbers
  const absent = absentOf(text, pattern, shown)
  const isAnyThere = (text.match(anyNumber) ?? []).some((number) => shown.includes(number))
  const first = absent[0]
  return first && !isAnyThere && !paysThemselves.test(text) ? placeOfMatch(first) : null
}

const paysThemselves = /\b(?:i|we) (?:pay|paid|spend|spent|earn|earned|gave|give)\b/i

const otherLanguage =
  /\b(?:it'?s|is|it is|all|written|this is) (?:all |only |just |written )?in (welsh|german|french|spanish|italian|polish|dutch|irish|gaelic|arabic|urdu|hindi|punjabi|turkish|russian|ukrainian|chinese|japanese|korean|greek|portuguese|romanian|swedish|norwegian|danish|finnish)\b/i

function findOtherLanguage(text: string, shown: string): Place | null {
  const match = otherLanguage.exec(text.replaceAll('’', "'"))
  return match && !shown.toLowerCase().includes(match[1]!.toLowerCase()) ? placeOfMatch(match) : null
}

const asBefore =
  /\b(?:(?:like|as) i (?:just |already )?(?:said|told|wrote)|same as (?:i said|before|the (?:first|last|other) one)|still (?:the|that)|again the|(?:first|last|other|previous) (?:one|poster|picture|advert|version|page|draft)(?:'s| was| had| is))\b/i

/** They go on about what stood there before: a thing of that, in an answer that holds no word of what stands there now. */
function findFormer(text: string, { screen, before = [], question }: ShownContext): Place | null {
  const match = asBefore.exec(text.replaceAll('’', "'"))
  if (!match || before.length === 0 || /\b(?:here|this one|this time|now)\b/i.test(text)) return null
  const now = `${screen} ${question}`.toLowerCase()
  const words = (text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !functionWords.has(word))
  const isOfBefore = words.some((word) => before.some((shown) => hasWord(shown, word)) && !hasWord(now, word))
  return isOfBefore && !words.some((word) => hasWord(now, word)) ? placeOfMatch(match) : null
}

const hasWord = (shown: string, word: string) =>
  new RegExp(`\\b${word.length > 3 ? word.replace(/s$/, '') : word}`, 'i').test(shown)

/** The green one, where colours are told and green is none of them. */
function paintedElse(text: string, screen: string): Place | null {
  const told = screen.match(coloursNamed)
  if (!told) return null
  const match = new RegExp(`\\bthe (?:\\w+ )?(${colourNames}) one\\b`, 'i').exec(text)
  return match && !screen.toLowerCase().includes(match[1]!.toLowerCase()) ? placeOfMatch(match) : null
}

const placeFrom = ({ start, end }: Place): Place => ({ start, end })

/** "It says I have won something": none of the words reported stands there. */
function findReported(text: string, shown: string): Place | null {
  const match =
    /\b(?:it|letter|page|message|notice|mail|text|this|that) (?:says|reads|states|tells me|speaks of|talks about) (?:that )?([^.,;!?]{8,90})/i.exec(
      text,
    )
  const reported = (match?.[1]?.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter(
    (word) => !generic.has(word) && !functionWords.has(word) && !dullReported.has(word),
  )
  const isShown = reported.some((word) => shown.includes(stemOf(word)))
  return match && reported.length > 0 && !isShown ? placeOfMatch(match) : null
}

const dullReported = new Set(
  'something anything nothing one thing all other else now then there here have has had was were'.split(' '),
)

/** Capitals that nobody wrote there. */
function findCapitals(text: string, screen: string): Place | null {
  const match = /\b(?:in|all) (?:capitals|caps|upper ?case|capital letters)\b/i.exec(text)
  return match && !/\b\p{Lu}{4,}\b/u.test(screen) ? placeOfMatch(match) : null
}

function namesShown(text: string, shown: string): boolean {
  const words = (text.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter(
    (word) => !generic.has(word) && !functionWords.has(word),
  )
  return words.some((word) => shown.includes(stemOf(word)))
}

const described = /\b(?:the|that|a|an) ([a-z]{4,})\b/gi
const mostWordsForeign = 22

/** A thing described as if it stood there, in an answer of which nothing stands there. */
function findForeign(text: string, shown: string): Place | null {
  const words = (text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !generic.has(word))
  if (words.length > mostWordsForeign || findPointing(text) !== null) return null
  if (words.some((word) => shown.includes(stemOf(word)))) return null
  const thing = [...text.matchAll(described)].find((match) => isVisible(match[1]!))
  return thing ? placeOfMatch(thing) : null
}

const blank =
  /\b(?:there(?:'?s| is)? (?:just |only )?nothing(?: there| here| on it)?|nothing(?:'?s| has| is)? (?:there|here|shows?|showing|shown|come up|comes up|came up|coming up|loaded|loading|appears|appeared|on (?:my|the) (?:screen|end|page))|(?:just|only) (?:your|the) (?:question|words?|text)s? (?:there |here )?and (?:then )?(?:an? |some )?(?:white|grey|gray|black|empty|blank)|(?:screen|page|it)(?:'?s| is| stays) (?:just |only |all )*(?:blank|empty|white|black|grey|gray)|(?:can'?t|cannot|don'?t) see (?:anything|any of it|a thing|the (?:picture|image|text)|it)(?=[.,!]| here| there| at all|$)|no (?:picture|image|text|page) (?:there|here|shows|on)|(?:does|did|has|is|wo)(?: ?not|n'?t) (?:load|loading|loaded|show|open|come up)|where is (?:it|the (?:picture|text|page))|(?:(?:see|got|get|getting|have)|there(?:'?s| is)) (?:only |just )?(?:an? |some )?(?:(?:blank|spinning|torn|broken) ?(?:\w+ ){0,2}(?:square|box|page|screen|space|circle|wheel|icon|image|picture|thing|rectangle)|(?:empty|white|grey|gray|black) ?(?:square|box|page|screen|space|rectangle)(?=[.,!?]|$| where\b)|error (?:message|page)(?=[.,!?]|$))|(?:just|then|only) (?:\w+ )?blank(?=[.,!?]|$)|(?:circle|wheel|thing|spinner|egg timer|hourglass)(?: (?:that|which))?(?:'?s| is| keeps| just)? (?:turn|spin|go(?:es|ing) round|load)\w*|(?:it|thing) (?:just |only )?(?:keeps )?go(?:es|ing) (?:round and )?round|(?:still|keeps|just keeps) (?:loading|buffering|spinning|turning)|page (?:is )?not (?:available|found)|(?:404|error) (?:page|not found)|404 message|error message(?=[.,!?]|$)|(?:picture|image|video|clip|page|it) (?:won'?t|will not|never|didn'?t|did not) (?:load|play|open|start|come up|show))\b/i

/** They say that nothing is shown, or null. */
export function findBlank(text: string): Place | null {
  const match = blank.exec(text.replaceAll('’', "'"))
  return match ? placeOfMatch(match) : null
}

const stemOf = (word: string) => word.toLowerCase().slice(0, Math.max(4, Math.min(6, word.length - 2)))
