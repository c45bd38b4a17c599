/** Words and noun phrases of an answer that are the participant's own: candidates to ask about by name. */
import { functionWords, looseTerms } from './lexicon.ts'
import type { Token } from './tag-words.ts'

export interface Place {
  start: number
  end: number
}

const dullQuoted =
  /^(?:any|every|some|no)(?:one|body|thing)$|^(?:the|this|that|it|you|they|we|yes|no|ok|okay)$/i
const quoted = /["“]([\p{L}][\p{L}\p{N}'’ -]{2,28})["”]/gu

/** Words they put in quotation marks themselves, one to three. */
export function findQuotedTerms(text: string): Place[] {
  return [...text.matchAll(quoted)]
    .filter(
      (match) =>
        match[1]!.trim().split(/\s+/).length <= 2 &&
        !/\b(?:is|are|was)\b/.test(match[1]!) &&
        !dullQuoted.test(match[1]!),
    )
    .map((match) => ({ start: match.index + 1, end: match.index + 1 + match[1]!.length }))
}

const word = /\p{L}[\p{L}'’-]*/gu

const names = new Set([
  'creative',
  'professional',
  'personal',
  'quality',
  'premium',
  'modern',
  'productive',
  'efficient',
  'fair',
  'flexible',
  'collaborative',
  'hands-on',
])
/** Before a noun it is part of a name ("creative industry"), not a judgement of its own. */
const attributive =
  /^ (?!(?:and|or|but|for|to|in|on|at|of|with|when|because|so|than|as|if|that|about|from|by|too|enough|here|there|now|then|again|anyway|sometimes|i|we|it|they|you|he|she)\b)\p{L}/u

/** Judgements whose meaning differs from person to person, where the question did not bring them up. */
export function findLooseTerms(text: string, question: string): Place[] {
  const asked = new Set((question.toLowerCase().match(word) ?? []) as string[])
  const places: Place[] = []
  for (const match of text.matchAll(word)) {
    const lower = match[0].toLowerCase()
    const isPartOfName = names.has(lower) && attributive.test(text.slice(match.index + match[0].length))
    // "To be fair" is a way of speaking.
    const isIdiom = /\b(?:to be|if i(?:'m| am|m)|being) (?:\w+ )?$/i.test(text.slice(0, match.index))
    if (looseTerms.has(lower) && !asked.has(lower) && !isPartOfName && !isIdiom) {
      places.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return places
}

const bareJudgement =
  /\b(fine|good|ok|okay|alright|all right|nice|great|bad|terrible|awful|meh|decent|boring|expensive|cheap|slow|fast|easy|hard|difficult|confusing|annoying|frustrating|stressful|weird|interesting|useful|useless|helpful|normal|different|long|short|quiet|loud|busy|crowded|full|empty|cold|warm|strange|ok-ish|tiring|messy|pricey|reliable|unreliable|complicated|simple|perfect|excellent|poor|mixed|so-so)\b/i

/** The judgement in an answer of a word or two: "fine", "pretty good". */
export function findBareJudgements(text: string): Place[] {
  const match = bareJudgement.exec(text)
  return match ? [{ start: match.index, end: match.index + match[1]!.length }] : []
}

/**
 * Noun phrases of two to four words ("client communications", "the goodbye email" without its article), best first:
 * content words that the question did not contain count, a pronoun or a number inside disqualifies.
 */
export function findNounPhrases(tokens: readonly Token[], question: string): Place[] {
  const asked = new Set((question.toLowerCase().match(word) ?? []) as string[])
  const found: { place: Place; score: number }[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (i > 0 && (continues(tokens, i) || tokens[i - 1]!.after.endsWith('-'))) continue
    const last = endOfPhrase(tokens, i)
    if (last <= i || last - i > 3) continue
    const inside = tokens.slice(i, last + 1)
    const score = inside.filter((token) => isTelling(token, asked)).length
    if (score >= 2) found.push({ place: { start: inside[0]!.start, end: inside.at(-1)!.end }, score })
  }
  return found.sort((a, b) => b.score - a.score).map(({ place }) => place)
}

function continues(tokens: readonly Token[], i: number): boolean {
  return tokens[i - 1]!.after === ' ' && isPhraseWord(tokens[i - 1]!)
}

function endOfPhrase(tokens: readonly Token[], start: number): number {
  let at = start
  while (at < tokens.length && isPhraseWord(tokens[at]!)) {
    at++
    // A bracket before the next word belongs to that word: the gap is then wider than the space.
    if (tokens[at - 1]!.after !== ' ' || tokens[at]?.start !== tokens[at - 1]!.end + 1) break
  }
  const last = tokens[at - 1]
  const next = tokens[at]
  // "time management system of": cut before "of" would be half a name; a verb-like end is no phrase.
  if (!last || at - 1 <= start || !last.tags.has('Noun')) return -1
  if (/ing$/.test(last.lower) || /ing$/.test(tokens[start]!.lower)) return -1
  return last.after === ' ' && next?.lower === 'of' ? -1 : at - 1
}

function isPhraseWord(token: Token): boolean {
  // Half of a hyphenated word is no word.
  if (token.after.startsWith('-') || token.text.startsWith('-')) return false
  if (!/^\p{L}[\p{L}-]+$/u.test(token.text) || functionWords.has(token.lower)) return false
  if (
    ['Pronoun', 'Possessive', 'Value', 'Date', 'Person', 'Adverb', 'Verb'].some((tag) => token.tags.has(tag))
  )
    return false
  return token.tags.has('Noun') || token.tags.has('Adjective')
}

function isTelling(token: Token, asked: ReadonlySet<string>): boolean {
  return token.lower.length > 2 && !asked.has(token.lower) && !dullNouns.has(token.lower)
}

const dullNouns = new Set(
  `time times day days week weeks year years month people person example examples lot bit part parts way ways case cases
  reason reasons thing things stuff question questions answer answers number point points place sense main different
  specific certain several various good great best little big new old same other first last next general overall
  typical whole entire right wrong better important similar personal several able sure aware long short high low
  yes no maybe interview today tomorrow yesterday future opinion job employer level basis amount aspect area type line
  term terms end start beginning side set range form fact chance ability decent strong near full current recent big wide
  further actual certain correct check tune followup proper possible potential biggest hand back front top bottom`.split(
    /\s+/,
  ),
)
