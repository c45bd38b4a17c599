/**
 * Whether a sentence tells of something that was counted only how many people there are of it. What a count shows is a
 * relation of people to a name: they spoke of it, they answered with it, they ranked it first. Each such relation is a
 * phrase with the name inside; once these are taken out, nothing may be left but who, how many and of how many. A verb, a
 * rank, a motive that is in none of the phrases stays over and is refused, whatever it is. English. Pure.
 *
 * @example tellsOnly('24 of 61 people brought up the price.', { names: ['Price'], how: 'spoken' }) // true
 * @example tellsOnly('24 of 61 people ranked the price highest.', { names: ['Price'], how: 'spoken' }) // false
 */
import { escapePattern } from '../../../platform/escape-pattern.ts'
import { countingWords, readWords, wordStem } from './counting-words.ts'
import { type HowTold, relationsOf } from './told-relations.ts'

export interface Told {
  /** What is counted. */
  names: readonly string[]
  how: HowTold
  /** That was put to them: its words may follow “asked”. */
  question?: string
  /** Groups of people. */
  groups?: readonly string[]
  /** Another word for one of the names. */
  isNear?: (word: string) => boolean
  /** May stand beside people and numbers, for claims that compare or tell of a check. */
  around?: ReadonlySet<string>
  /** Which of these may come right after what people did with it; without it all of them. */
  after?: ReadonlySet<string>
}

export function tellsOnly(text: string, told: Told): boolean {
  const { how, around = none, after = around } = told
  let rest = coded(text, told)
  for (const relation of relationsOf(how)) rest = rest.replace(relation, (_, by) => (by ? ' ◇ by ' : ' ◇ '))
  rest = withoutAsking(rest.replace(/\s+/gu, ' '))
  for (const phrase of phrases) rest = rest.replace(phrase, ' ')
  rest = rest.replace(/\s+/gu, ' ')
  if (how === 'spoken') rest = rest.replace(peopleWithName, '$1 ◇')
  if (how === 'spoken' || how === 'answered') rest = rest.replace(heading, '$1 ◇ ')
  if (!rest.includes('◇')) return false
  const words = rest.split(/\s+/u).filter(Boolean)
  return words.every(
    (word, at) =>
      (isAround(word) || around.has(word)) &&
      (words[at - 1] !== '◇' || mayFollow.has(word) || after.has(word) || isMark(word)),
  )
}

const none: ReadonlySet<string> = new Set()
const setOf = (words: string) => new Set(words.split(/\s+/u).filter(Boolean))
const isMark = (word: string) => /^[#◇,;:().!?–—[\]]$/u.test(word)

const people = `people person persons participant participants interviewee interviewees respondent respondents interview
interviews everyone everybody nobody they them these those who ◆`
const amounts = `most majority half few minority all none third thirds quarter quarters many some percent per cent % interval
share out of our a an the among in and or by between total n ci`
const aroundWords = setOf(`${people} ${amounts}`)
const isAround = (word: string) => aroundWords.has(word) || isMark(word)
/** After what they did with it; “spoke of it most” would be another count. */
const mayFollow = setOf('by in among and or of out per who')

const peopleWord = `(?:${people.trim().split(/\s+/u).join('|')})`
/** “People fear for their job”: the name itself is what they do. */
const peopleWithName = new RegExp(`(${peopleWord}|#|%)(?: who)? ■(?= |$)`, 'gu')
const heading = /(^ ?|[,;:().–—] )(?:the )?■(?= ?(?:[,;:().–—]|#|$))/gu

/** They tell who is counted, and nothing of what was said. */
const phrases: readonly RegExp[] = [
  /\b(?:who|that) (?:were|was|are) (?:heard|interviewed)\b/gu,
  /\bwho (?:took part|answered)\b/gu,
  /(?<=(?:#|people|participants) )(?:interviewed|heard)(?= ?[,;:()#◇])/gu,
  /\bwe (?:have )?(?:interviewed|asked|heard|(?:spoke|talked) (?:to|with)) (?=#|all #)/gu,
  /\bin (?:all|total)\b/gu,
  /\bor (?:more|less|fewer)\b/gu,
  /\bthat is\b/gu,
  /\b(?:more|less|fewer) than (?=#|a |half|two |one )/gu,
  /\b(?:only|just|about|around|roughly|nearly|almost|exactly|at least|at most|over|under) (?=#|a |the |half|every|all)/gu,
  /\b(?:there (?:are|were|is|was)|it (?:is|was)) (?=#|most|half|a )/gu,
]

/** “Asked why they left”, “of the 40 who were asked”: words of the question are said there and nowhere else. */
function withoutAsking(rest: string): string {
  return rest
    .replace(
      /(?:\b(?:who|that) (?:were|was) |\b(?:when|were|was|being) )?\basked(?: (?:§|■|q|[a-z']+))*?(?= (?:[#,;:().–—◇]|of|by|out)(?: |$)| ?$)/gu,
      (words) => (isQuestion(words) ? ' ' : words),
    )
    .replace(/(?:^|\b(?:to|on) )(?:the question )?§/gu, ' ')
}

const isQuestion = (words: string) =>
  words
    .trim()
    .split(' ')
    .every((word) => /^[§■q]$/u.test(word) || countingWords.has(word) || beforeQuestions.has(word))
const beforeQuestions = setOf('why how whether where were was being you your it if')

/** One sign for each name (■), group (◆), question (§) or word of it (q) and number (#); the rest in lower case. */
function coded(text: string, { names, question = '', groups = [], isNear }: Told): string {
  let rest = plain(text)
  const mask = (words: string, sign: string) => {
    const own = plain(words).trim()
    if (own !== '') rest = rest.replace(wholeWords(own), ` ${sign} `)
  }
  mask(question, '§')
  for (const name of names.toSorted((a, b) => b.length - a.length)) mask(name, '■')
  for (const group of groups) mask(group, '◆')
  rest = rest.replace(/\d[\d.,]*(?: ?%)?(?: ?(?:to|-|–) ?)\d[\d.,]*(?=\D)/gu, ' # ')
  const own = stemsOf(names)
  const asked = stemsOf([question])
  const ofGroups = stemsOf(groups)
  const words = rest.match(/[■§◆%]|\p{L}[\p{L}']*|\d+(?:[.,]\d+)*|[,;:().!?–—[\]]/gu) ?? []
  const signs = words.map((word) => {
    if (!/^\p{L}/u.test(word)) return /^\d/u.test(word) ? '#' : word
    const bare = word.replace(/'s$/u, '')
    if (own.has(wordStem(bare))) return '■'
    if (ofGroups.has(wordStem(bare))) return '◆'
    if (numerals.has(bare)) return '#'
    if (countingWords.has(bare)) return bare
    if (isNear?.(bare)) return '■'
    return asked.has(wordStem(bare)) ? 'q' : bare
  })
  return ` ${signs.join(' ')} `
    .replace(nameInParts, ' ■')
    .replace(/(?:(?: (?:on|with|to|for|from|at))? ◆)+/gu, ' ◆')
    .replace(theName, '■')
}

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[’‘]/gu, "'")
    .replace(/["“”«»]/gu, '')} `

function wholeWords(own: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${escapePattern(own)}(?:'s)?(?![\p{L}\p{N}])`, 'gu')
}

/** Of the words that tell what it is; of all where it has none such. */
function stemsOf(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => {
      const words = readWords(name)
      const telling = words.filter((word) => !countingWords.has(word))
      return (telling.length > 0 ? telling : words).map(wordStem)
    }),
  )
}

/** Words of a name with nothing but little words between them. */
const nameInParts =
  / ■(?:(?: (?:of|the|a|an|to|in|on|for|and|or|with|from|by|at|as|about|over|their|they|them|its?|that|this|these|those|being|having|is|are|what|which|who|up|out)){0,3} ■)+/gu
const theName = /(?:the )?(?:theme|code|topic|subject|option|answer) ■/gu

const numerals =
  setOf(`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety`)
