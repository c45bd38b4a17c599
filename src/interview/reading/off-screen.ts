/**
 * Words about something that is not on the screen: another version, another colour, a second one where there is one.
 * Looked for only in answers to a question about what is shown, and only in what can be told from its text: numbers,
 * colours, ordinals, and things named as if they were there. Pure; English.
 */

import { functionWords } from './lexicon.ts'
import type { Place } from './phrases.ts'
import { findPointing } from './signals.ts'
import { tagWords } from './tag-words.ts'

const colours =
  /\b(?:red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|grey|gray|gold|golden|silver|beige|turquoise)\b/gi
const numbers = /\b\d{1,2}[.:]\d{2}\b|(?<=\b(?:costs?|price of|price is) )\d[\d.,]*/g
/** Any number counts where they say what stands there. */
const says = /\b(?:it|letter|page|screen|message|bill|this|that) (?:says|reads|states)\b/i
const anyNumber = /\b\d{2,}(?:[.,:]\d+)?\b/g
const others =
  /\b(?:the (?:second|third|fourth|other|first|last|previous|earlier) (?:one|version|picture|image|poster|advert|ad|draft|name|design)|between a and b|(?:option|version|variant) [a-z]\b|step (?:one|two|three|four|five|six|seven|eight|nine|ten)|the one with|(?:as |like )?last time (?:you|u|they) (?:showed|sent)|the one (?:from|you showed) (?:before|earlier|last))\b/gi
/** Named as if it were to be seen. */
const things = /\bthe ([a-z]{4,})\b(?=[.,;!?]| is\b| was\b| in\b| with\b| and\b|$)/gi
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
  /\b(?:this|these|here|read|reading|see|notice|screen|page|shown|picture|display|leaflet|poster|advert|line|layout|message|described)\b/i

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
}

/** The question is about what stands there. */
export function asksWhatIsShown(question: string): boolean {
  return aboutWhatIsShown.test(question)
}

/** The first such words, or null. */
export function findOffScreen(text: string, { question, screen }: ShownContext): Place | null {
  if (!aboutWhatIsShown.test(question) || ordinal.test(text) || quotes(text, screen)) return null
  if (nounIsShown(text, screen)) return null
  const shown = `${screen} ${question}`.toLowerCase()
  const other = others.exec(text)
  others.lastIndex = 0
  // "The last one" may be the last of what stands there, where they speak of what stands there.
  const isAmongShown =
    /^the (?:second|third|fourth|first|last) one$/i.test(other?.[0] ?? '') && namesShown(text, shown)
  if (other && !isAmongShown) return placeOf(other)
  for (const pattern of [colours, numbers, says.test(text) ? anyNumber : numbers]) {
    const absent = [...text.matchAll(pattern)].find((match) => !shown.includes(match[0].toLowerCase()))
    if (absent) return placeOf(absent)
  }
  const named = [...text.matchAll(things)].filter((match) => !generic.has(match[1]!.toLowerCase()))
  const claimed = findReported(text, shown) ?? findCapitals(text, screen)
  if (claimed) return claimed
  const isAnyShown = named.some((match) => shown.includes(stemOf(match[1]!)))
  const name = screen.length <= 60 ? /\b[A-Z][a-z]+ [A-Z][a-z]+\b/.exec(text) : null
  if (name && !shown.includes(name[0].toLowerCase())) return placeOf(name)
  if (named.length > 0) return isAnyShown ? null : placeOf(named[0]!)
  return findForeign(text, shown)
}

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
  return match && reported.length > 0 && !isShown ? placeOf(match) : null
}

const dullReported = new Set(
  'something anything nothing one thing all other else now then there here have has had was were'.split(' '),
)

/** Capitals that nobody wrote there. */
function findCapitals(text: string, screen: string): Place | null {
  const match = /\b(?:in|all) (?:capitals|caps|upper ?case|capital letters)\b/i.exec(text)
  return match && !/\b\p{Lu}{4,}\b/u.test(screen) ? placeOf(match) : null
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
  const thing = [...text.matchAll(described)].find((match) => !generic.has(match[1]!.toLowerCase()))
  return thing ? placeOf(thing) : null
}

const blank =
  /\b(?:there(?:'?s| is)? (?:just |only )?nothing(?: there| here| on it)?|nothing (?:there|here|shows|comes up|on (?:my|the) screen)|(?:screen|page|it)(?:'?s| is| stays) (?:just |only |all )*(?:blank|empty|white|black|grey|gray)|(?:can'?t|cannot|don'?t) see (?:anything|any of it|a thing|the (?:picture|image|text)|it)(?=[.,!]| here| there| at all|$)|no (?:picture|image|text|page) (?:there|here|shows|on)|(?:does|did|has|is|wo)(?: ?not|n'?t) (?:load|loading|loaded|show|open|come up)|where is (?:it|the (?:picture|text|page)))\b/i

/** They say that nothing is shown, or null. */
export function findBlank(text: string): Place | null {
  const match = blank.exec(text.replaceAll('’', "'"))
  return match ? placeOf(match) : null
}

const stemOf = (word: string) => word.toLowerCase().slice(0, Math.max(4, Math.min(6, word.length - 2)))
const placeOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length })
