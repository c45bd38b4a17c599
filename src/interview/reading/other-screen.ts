/**
 * Signs that somebody has something else before them than was meant, of which one alone is enough: a thing that should be there is said
 * to be missing, they ask whether it is something that it is not, they read out a heading or a price that does not stand there, they see
 * no difference where there is one, or a thing of another colour. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { colourNames, coloursNamed } from './colour-names.ts'
import { functionWords } from './lexicon.ts'
import { type Place, placeOfMatch } from './phrases.ts'
import { tagWords } from './tag-words.ts'

export interface ShownNow {
  screen: string
  question: string
  before?: readonly string[]
}

/** The first such words, or null. */
export function findOtherScreen(text: string, shown: ShownNow): Place | null {
  const flat = text.replaceAll(/[’‘]/g, "'")
  return (
    sayItIsMissing(flat, shown) ??
    askedToLogIn(flat, shown) ??
    seeNoDifference(flat, shown) ??
    askWhatItIs(flat, shown) ??
    readAnotherHeading(text, shown) ??
    readAnotherPrice(flat, shown) ??
    seeAnotherColour(flat, shown)
  )
}

const missing =
  /\b(?:there(?:'?s| is| are|re)?|i (?:can )?(?:see|have|got|get)|it has|(?:it'?s )?got) no ([\p{L}-]{4,})\b|(?:^|[.,;!?] ?)no ([\p{L}-]{4,})(?= (?:here|there|on (?:mine|it|this|my|the)|really|at all|anywhere|to be seen)\b|[?!])/giu

function sayItIsMissing(flat: string, { screen }: ShownNow): Place | null {
  const found = [...flat.matchAll(missing)].find((match) => standsIn(match[1] ?? match[2]!, screen))
  return found ? placeOfMatch(found) : null
}

const logIn =
  /\b(?:wants?|asks?|asking|wanting|tells?) (?:me |us )?(?:to |for )(?:(?:my|a|the) )?(?:log ?in|log on|sign ?in|password)\b/i

function askedToLogIn(flat: string, { screen, question }: ShownNow): Place | null {
  const match = /\b(?:log|sign|password)/i.test(`${screen} ${question}`) ? null : logIn.exec(flat)
  return match ? placeOfMatch(match) : null
}

const asksDifference = /\b(?:differ\w*|changed?|compare\w*|other than|unlike)\b/i
const same =
  /\b(?:no differen\w+|not (?:any |at all )?different|(?:it|they|both|that|this)(?:'s|'re| is| are| look| looks)? (?:all |exactly |just |both |much )*(?:the )?(?:same|identical)|identical|(?:can'?t|cannot|can not|couldn'?t|don'?t|do not) (?:see|find|spot|tell|hear|notice) (?:any|the|a|what)\b[^.!?]{0,12}differen\w+|the very same|same (?:again|thing|one|as before))\b/i

/** Two that are not alike were shown. */
function seeNoDifference(flat: string, { question, before = [] }: ShownNow): Place | null {
  const match = before.length > 0 && asksDifference.test(question) ? same.exec(flat) : null
  return match ? placeOfMatch(match) : null
}

const whatItIs =
  /\b(?:is|isn'?t|was) (?:it|this|that) (?:not |meant to be |supposed to be )?(?:(?:about|from) |for (?=(?:the|that|those)\b[^?]{0,40}\b(?:ones?|company|advert|ad|people)\b))?(?:an? |the |that |those |them )([^?.!]{3,60})\?|\b(?:it'?s|it is|this is|that'?s) (?:about|from|the|an?) ([^?.!]{3,60}?),? (?:isn'?t it|innit|is it not|right|no)\?/i

function askWhatItIs(flat: string, { screen, question }: ShownNow): Place | null {
  const match = whatItIs.exec(flat)
  const named = match?.[1] ?? match?.[2]
  // "Is it the neighbour's?" asks whose it is.
  if (!match || named === undefined || /'s$/.test(named.trim())) return null
  const words = tagWords(named)
  // Alone, "trains" may be tagged as what one does.
  const nouns = words.filter(
    ({ lower, tags }) => (words.length === 1 || tags.has('Noun')) && lower.length >= 4 && !vague.has(lower),
  )
  const isOther = nouns.length > 0 && !nouns.some(({ lower }) => standsIn(lower, `${screen} ${question}`))
  return isOther ? placeOfMatch(match) : null
}

/** What can be said of anything. */
const vague = new Set(
  'joke scam trick test question mistake thing things point idea lot problem shame kind sort type real fake advert trap good proper serious people person bit'.split(
    ' ',
  ),
)

const quoted = /[‘'“"]((?=[^‘’'“”"]*\s\S+\s)\p{L}[^‘’“”"]{8,70}?)[’'”"](?=$|[\s.,;!?:])/gu
const isRead = /\b(?:heading|title|headline|top|line|says?|reads?|written|called|at the top|big letters)\b/i

/** Where a heading is known, another one that they read out. */
function readAnotherHeading(text: string, { screen }: ShownNow): Place | null {
  if (!new RegExp(quoted.source, 'u').test(screen)) return null
  const flat = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '')
  const found = [...text.matchAll(quoted)].find((match) => {
    const isFirst = match.index === 0
    const sentence = splitSentences(text).find(({ start, end }) => start <= match.index && match.index < end)
    return (isFirst || isRead.test(sentence?.text ?? '')) && !flat(screen).includes(flat(match[1]!))
  })
  return found ? placeOfMatch(found) : null
}

const amount =
  /[£$€]\s?(\d[\d.,]*)|\b(\d[\d.,]*|five|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|two hundred)\s?(?:quid|pounds?|euros?|dollars?|bucks|pence)\b/gi
const numerals: Readonly<Record<string, string>> = {
  five: '5',
  ten: '10',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  'a hundred': '100',
  'two hundred': '200',
}
/** Of what they would give, earn or pay elsewhere, or of a sum. */
const theirOwn =
  /\b(?:i|we|my|our|mine|ours|me|us)\b[^.!?]{0,30}\b(?:pay|paid|spend|spent|earn\w*|give|gave|get|got|save[ds]?|have|had|cost|charged?|bought)\b|\b(?:than|instead|elsewhere|normally|usually|last (?:year|time)|a (?:year|month|week)|each|altogether|in total|times|more|less|under|over|about|up to|save|saving|would be|would do|should be|if it (?:was|were))\b/i

/** Where prices stand there, one that is none of them, spoken of as if it did. */
function readAnotherPrice(flat: string, { screen }: ShownNow): Place | null {
  const shown = [...screen.matchAll(amount)].map(sumOf)
  if (shown.length === 0) return null
  const said = [...flat.matchAll(amount)]
  if (said.length === 0 || said.some((match) => shown.includes(sumOf(match)))) return null
  const found = said.find((match) => {
    const sentence = splitSentences(flat).find(({ start, end }) => start <= match.index && match.index < end)
    return !theirOwn.test(sentence?.text ?? '')
  })
  return found ? placeOfMatch(found) : null
}

const sumOf = (match: RegExpMatchArray) => {
  const raw = (match[1] ?? match[2] ?? '').toLowerCase()
  return numerals[raw] ?? raw.replace(/[.,]+$/, '')
}

const painted = new RegExp(`\\bthe (?:\\p{L}+ )?(${colourNames}) (\\p{L}{4,})\\b`, 'giu')
const mostOfColour = 25

/** "The brown bottle", of a blue carton. */
function seeAnotherColour(flat: string, { screen, question }: ShownNow): Place | null {
  const told = screen.match(coloursNamed)
  if (!told || countWords(flat) > mostOfColour) return null
  const all = `${screen} ${question}`
  const found = [...flat.matchAll(painted)].find(
    ([, hue, noun]) =>
      !standsIn(hue!, all) && !standsIn(noun!, all) && !functionWords.has(noun!.toLowerCase()),
  )
  return found ? placeOfMatch(found) : null
}

/** By its beginning, as a string: what somebody types ("C++") is no pattern. */
const standsIn = (word: string, text: string) => {
  const stem = word.toLowerCase().replace(/(?:es|s)$/, '')
  const before = text.toLowerCase().split(stem).slice(0, -1)
  return stem.length >= 3 && before.some((part) => !/[\p{L}\p{N}_]$/u.test(part))
}
