/** Names of people, places and organisations in English prose. Misses are told of, not hidden: see `residual-risk.ts`. */
import nlp from 'compromise'
import { beginsSentence } from './begins-sentence.ts'
import { commonCapitals } from './common-capitals.ts'
import { type KeptWords, plainWord, readKeptWords, wordsOf } from './kept-words.ts'
import { kinAndRoles } from './kin-and-roles.ts'
import { isKnownName } from './known-name.ts'
import { namesNobody } from './names-nobody.ts'
import type { RedactedKind, Redaction } from './redact.ts'
import { isRoleWord } from './role-words.ts'

/** `text` in its own case; `kept`: what the study says, which names nobody who took part. */
export function findNames(text: string, kept: readonly string[]): Redaction[] {
  const keptWords = readKeptWords(kept)
  const tagged = [
    ...byTag(text, '#Person', 'name'),
    ...byTag(text, '#Place', 'place'),
    ...byTag(text, '#Organization', 'organisation'),
  ]
  const namesSomebody = ({ start, end }: Redaction) =>
    !namesNobody(text.slice(start, end), { before: text.slice(0, start), after: text.slice(end) })
  return [
    ...[...tagged, ...byCapital(text)].filter(
      (found) => namesSomebody(found) && !isOfStudy(text, found, keptWords),
    ),
    // Whoever has a title is somebody, whatever the study calls by the same word.
    ...afterTitles(text).filter(({ start, end }) => !wordsOf(text.slice(start, end)).every(isNobody)),
  ]
}

function isNobody(word: string): boolean {
  return commonCapitals.has(word) || isRoleWord(word)
}

function isOfStudy(text: string, { start, end }: Redaction, { names, words, phrases }: KeptWords): boolean {
  if (phrases.has(wordsOf(text.slice(start, end)).join(' '))) return true
  return [...text.slice(start, end).matchAll(/[^\s/]+/gu)].every(({ 0: said, index }) => {
    const word = plainWord(said)
    if (word === '' || isNobody(word) || names.has(word)) return true
    const isPlainHere = !/\p{Lu}/u.test(said) || beginsSentence(text, start + index)
    return words.has(word) && isPlainHere && !isKnownName(word)
  })
}

/** A part of compromise's output: where a match stands. */
interface Found {
  text: string
  offset: { start: number; length: number }
}

function byTag(text: string, tag: string, kind: RedactedKind): Redaction[] {
  const matches = nlp(text).match(`${tag}+`).json({ offset: true }) as Found[]
  return matches.flatMap(({ offset }) =>
    trimmed(text, { start: offset.start, end: offset.start + offset.length, kind }),
  )
}

/** Compromise counts the punctuation around a match in. */
function trimmed(text: string, { start, end, kind }: Redaction): Redaction[] {
  const words = text.slice(start, end)
  const lead = /^[^\p{L}\p{N}]*/u.exec(words)![0].length
  const capital = /\p{Lu}/u.test(words)
  // Compromise takes a small word that follows along: “Mr Okonkwo about”.
  const named = capital ? words.slice(lead).replace(/(?:\s+\p{Ll}[\p{L}'’-]*)+\W*$/u, '') : words.slice(lead)
  const bare = named.replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '')
  if (!/\p{L}/u.test(bare)) return []
  return [{ start: start + lead, end: start + lead + bare.length, kind }]
}

/**
 * Of what a label holds: words with a capital that name a thing and nobody (“ChatGPT”, “Google”). Whatever English knows
 * as a person or a place is none of them.
 */
export function productsIn(label: string): string[] {
  const known = nlp(label)
  const words = label.match(/(?<![\p{L}\p{N}])\p{L}*\p{Lu}[\p{L}\p{N}-]*/gu) ?? []
  return words.filter((word, at) => {
    // Its first capital is the program’s, unless the word is known as a name or has another one inside.
    const isFirst = at === 0 && label.startsWith(word)
    if (isFirst && !/\p{Lu}/u.test(word.slice(1)) && !nlp(word).has('#Organization')) return false
    return ![known.match(word), nlp(word)].some((said) => said.has('#Person') || said.has('#Place'))
  })
}

const titled =
  /\b(?:[Mm]rs?|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof|[Pp]rofessor|[Ss]ir|[Mm]adam|[Uu]ncle|[Aa]unt|[Aa]untie)\.?\s+(\p{L}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)/gu
const introduced = new RegExp(
  String.raw`\b(?:my name is|my name's|name’s|i am called|i'm called|call me|named|this is|(?:${kinAndRoles}),?)\s+(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)`,
  'gu',
)

/** Whoever follows a title is a person, even without a capital. */
function afterTitles(text: string): Redaction[] {
  return [titled, introduced].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const start = match.index + match[0].length - match[1]!.length
      return { start, end: start + match[1]!.length, kind: 'name' as const }
    }),
  )
}

const capitalised =
  /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*(?:\s+(?:(?:de|van|von|der|da|del|of|the|for)\s+)?\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*)*/gu
const afterPreposition = /\b(?:in|at|near|from|to|around|outside|across|through|towards?)\s+(?:the\s+)?$/iu

/** Inside a sentence a capital marks a name; at its beginning it marks the sentence, and compromise has to know. */
function byCapital(text: string): Redaction[] {
  const found: Redaction[] = []
  for (const match of text.matchAll(capitalised)) {
    const words = [...match[0].matchAll(/\S+/g)]
    const isFirst = beginsSentence(text, match.index)
    const named = words.filter(
      (word, at) => !(isFirst && at === 0 && words.length === 1) && !commonCapitals.has(plainWord(word[0])),
    )
    // “So Anna said”: the first word is the sentence’s, what follows it is a name.
    const from = isFirst && named[0]?.index === 0 && isOrdinary(words[0]![0]) ? named[1] : named[0]
    const to = named.at(-1)
    if (!from || !to || to.index < from.index) continue
    const before = text.slice(0, match.index + from.index)
    found.push({
      start: match.index + from.index,
      end: match.index + to.index + to[0].replace(/['’]s?$/u, '').length,
      kind: afterPreposition.test(before) ? 'place' : 'name',
    })
  }
  return found
}

function isOrdinary(word: string): boolean {
  return !nlp(word).has('#ProperNoun')
}
