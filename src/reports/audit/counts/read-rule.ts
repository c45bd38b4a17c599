/** What a report says that it counted: "mention rain or snow", "the word 'dock' comes up with", "Excel is named by". */
import { mentioned, mentioning, people } from './people-words.ts'
import { beginning, type Qualifiers, qualifiersOf } from './qualify-rule.ts'

export interface CountedWords {
  any: string[]
  /** Given in quotation marks, or a proper name: exactly these. Otherwise their inflections count too. */
  isExact: boolean
  /** "Some form of the word": which forms count is the report's to know. */
  isStem: boolean
  /** "Words that begin with": every word counts that does. */
  isStart?: boolean
  /** "As one word or two": together, apart and with a hyphen. */
  isSpaced?: boolean
  /** Letters count wherever they stand. */
  isPart?: boolean
  /** All of them must be in an interview. */
  isBoth?: boolean
  /** The clause names the words and says nothing of how they were counted: the report's own rule holds. */
  isBare?: boolean
  /** Nothing in the clause says that words were counted: they may be the name of a theme. */
  isVerbless?: boolean
  /** The rule says more than this program follows, so no count of it can be refuted. */
  isOpen?: boolean
  /** "Back and forth": the words may be one expression, and no list of two. */
  phrase?: string
}

const marks = '[“"„«‘\']'
const quotedWords = /[“"„«‘']([^”“"»’']{2,40}?)[,.]?[”“"»’'](?![\p{L}\p{N}])/gu
const byWord = new RegExp(
  [
    `\\b(?:words?|terms?|phrases?|expressions?|adjectives?|nouns?|verbs?)\\b[^.;]{0,40}?${marks}`,
    `\\b(?:used?|uses|using|sa(?:y|ys|id)|mention(?:s|ed)?|name[sd]?|cite[sd]?|call(?:s|ed)?|describe[sd]?|spoke of|speak of|talk(?:s|ed)? (?:about|of))\\s+(?:[\\p{L}]+ ){0,4}?${marks}`,
    `${marks}[^“”"]{2,40}[”“"»’'](?:\\s+\\([^)]*\\))?,?\\s+(?:(?:is|was|are|were) (?:\\w+ ){0,3}?(?:${mentioned}|choice)|(?:comes?|came) up|appears?|occurs?|turns? up)`,
  ].join('|'),
  'iu',
)
const ofThat = /\b(?:the words?|the terms?|the phrases?)\s+([\p{L}-]+(?:(?:,| or| and)\s+[\p{L}-]+){0,3})/iu
/** "With the word itself", "the words people use" name no word. */
const noWord = new RegExp(`^(?:itself|${people})`, 'iu')
const active = new RegExp(`\\b${mentioning}\\s+(?<thing>.+)$`, 'iu')
const passive = new RegExp(
  `^(?<thing>[^,;]+?),?\\s+(?:(?:is|are|was|were|gets?|got|being|has been|have been) )?(?:(?:also|only|even|explicitly|specifically|alone) )?(?:${mentioned}|c(?:ome|omes|ame) up|turn(?:s|ed)? up|appear(?:s|ed)?)\\b(?:\\s+[^,;]{0,40}?)?\\s+(?:by|with|for|in|among)\\s+(?:the\\s+|only\\s+|just\\s+)?(?:\\d|half|an? |most)`,
  'iu',
)

/**
 * @param text a clause of the report, in digits, its long quotations taken out
 * @param qualifiers what the clause adds to its words, read from all of it
 * @returns null where it states no rule of words
 */
export function readRule(
  text: string,
  { isStart, isStem, isSpaced, isPart, isBoth, isOpen }: Qualifiers = qualifiersOf(text),
): CountedWords | null {
  const read =
    isStart && beginning.test(text) ? readBeginning(text) : (readBare(text) ?? readWords(text, isStem))
  return (
    read && {
      ...read,
      ...(isStart && { isStart }),
      ...(isSpaced && { isSpaced }),
      ...(isPart && { isPart }),
      ...(isBoth && read.any.length > 1 && { isBoth }),
      ...(isOpen && { isOpen }),
    }
  )
}

/** "Words that begin with 'dock' or 'bike'", in quotation marks or without. */
function readBeginning(text: string): CountedWords | null {
  const found = beginning.exec(text)!
  const rest = text.slice(found.index + found[0].length)
  const quoted = [...rest.matchAll(quotedWords)].map((match) => match[1]!)
  const bare = /^[\p{L}-]+(?:(?:,| or| and)\s+[\p{L}-]+){0,2}/u.exec(rest)?.[0] ?? ''
  const any = (quoted.length > 0 ? quoted : isMarked(rest) ? [] : bare.split(/,| or | and /u))
    .map((start) => start.replace(/[-–*~….]+$/u, '').trim())
    .filter((start) => start !== '')
  if (any.length === 0) return null
  // Without marks what follows "or" may be the report's own words again; words named ahead count as well.
  const isOpen = (quoted.length === 0 && any.length > 1) || /[“"„«]/.test(text.slice(0, found.index))
  return {
    any: quoted.length > 0 ? any : any.slice(0, 1),
    isExact: true,
    isStem: false,
    ...(isOpen && { isOpen }),
  }
}

/**
 * "'Dock' in 14 of 250", "25 interviews contain both 'dock' and 'rain'": besides the words in marks the clause holds nothing
 * but words of counting.
 */
function readBare(clause: string): CountedWords | null {
  const sign = signs.find(({ name }) => name.test(clause))
  if (sign) {
    const counts = readBare(clause.replace(sign.name, ' “sign” '))
    return counts?.any.length === 1 ? { ...counts, any: [sign.sign], isPart: true } : null
  }
  const text = clause
  const any = [...text.matchAll(quotedWords)].map((match) => match[1]!.trim())
  if (any.length === 0 || any.some((term) => term.split(/\s+/u).length > mostInTerm)) return null
  const rest =
    text
      .replace(quotedWords, ' ')
      .toLowerCase()
      .match(/[\p{L}’']+/gu) ?? []
  if (!rest.every((word) => ofCounting.has(word.replace(/[’']s?$/u, '')))) return null
  const isWord = rest.some((word) => /^(?:words?|terms?|phrases?|expressions?)$/u.test(word))
  const isVerbless = !isWord && !rest.some((each) => ofWords.test(each))
  return {
    any,
    isExact: true,
    isStem: false,
    ...(!isWord && { isBare: true }),
    ...(isVerbless && { isVerbless }),
  }
}

const mostInTerm = 4
const ofWords =
  /^(?:typed?|types|wrote|writ\p{L}+|us(?:es?|ed|ing)|sa(?:id|ys?)|mention\p{L}*|name[sd]?|appear\p{L}*|occur\p{L}*|turn(?:s|ed)?|c(?:ame|omes?)|stands?|stood|contain\p{L}*|holds?|held|includ\p{L}*|strings?|letters|characters)$/u
const signs = [
  { name: /\b(?:an? |any )?exclamation marks?\b/iu, sign: '!' },
  { name: /\b(?:an? |any )?question marks?\b/iu, sign: '?' },
]
const ofCounting = new Set(
  `a an the in of by to for with was were is are be been being has have had it its their they both either or and also only
   just alone own where which that at least once one time times typed type types wrote write writes written used use uses
   using said say says mentioned mention mentions named name names appeared appear appears occurred occur occurs stood stand
   stands turned turn turns up came come comes found contained contain contains containing held hold holds included include
   includes string strings word words term terms phrase phrases expression expressions letters characters text answers
   answer anywhere participant participants interview interviews interviewee interviewees transcript transcripts
   conversation conversations person people respondent respondents user users out all different our these those total per cent percent
   somewhere from`
    .trim()
    .split(/\s+/u),
)

const isMarked = (text: string) => /^[“"„«‘']/.test(text)

function readWords(text: string, isStem: boolean): CountedWords | null {
  const clause = text.replace(/\([^)“"„«‘']*\)/g, ' ').trim()
  if (byWord.test(clause)) {
    const any = [...clause.matchAll(quotedWords)].map((match) => match[1]!.trim())
    if (any.length > 0) return { any, isExact: true, isStem }
  }
  const named = ofThat.exec(clause)?.[1]
  if (named && !noWord.test(named)) {
    const any = named.split(/,| or | and /).flatMap((word) => word.trim() || [])
    const isList = / (?:or|and) /.test(named)
    return { any: isList ? any : any.slice(0, 1), isExact: true, isStem }
  }
  const ahead = passive.exec(clause)?.groups?.thing
  const thing = ahead ?? active.exec(clause)?.groups?.thing
  if (thing === undefined) return null
  return thingsIn(thing, { isStem, isName: byName.test(clause), opensClause: ahead !== undefined })
}

const byName = /\b(?:by name|by its name|by their names|name[sd]?)\b/i

const end =
  /[.,;:!?]|\b(?:that|which|who|when|while|because|as|at|in|on|for|with|during|before|after|without|by|from|about|spontaneously|unprompted|themselves|directly|explicitly|alone)\b/iu
const noThings =
  /\b(?:the|an?|their|his|her|its|any|some|being|having|by name|as such|also|only|alone|it|this|them|each)\b/giu

function thingsIn(
  phrase: string,
  { isStem, isName, opensClause }: { isStem: boolean; isName: boolean; opensClause: boolean },
): CountedWords | null {
  const [named] = phrase.replace(/^.*:\s+/, '').split(end)
  const things = named!
    .split(/\b(?:or|and)\b/i)
    .map((thing) => thing.replace(noThings, ' ').replace(/\s+/g, ' ').trim())
    .filter((thing) => thing !== '')
  const isShort =
    things.length > 0 && things.length <= 3 && things.every((thing) => thing.split(' ').length <= 3)
  if (!isShort) return null
  // A capital at the beginning of a sentence makes no name of a word.
  const capital = opensClause && !isName ? /(?<=.)\p{Lu}/u : /\p{Lu}/u
  const words = { any: things, isExact: things.every((thing) => capital.test(thing)), isStem }
  // "Microsoft's Copilot", "Google Docs": most people say the name without its maker.
  const [only] = things
  const name = words.isExact && things.length === 1 ? /^\p{Lu}\S*\s+(?=\p{Lu})/u.exec(only!) : null
  if (name) return { ...words, any: [only!.slice(name[0].length)], phrase: only! }
  const whole = named!.trim()
  return / and /iu.test(whole) && whole.split(/\s+/u).length <= mostInPhrase
    ? { ...words, phrase: whole }
    : words
}

const mostInPhrase = 4
