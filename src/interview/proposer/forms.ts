/**
 * What somebody says they do or did of their own will, in the grammatical forms that a question can hold: "I check every
 * invoice twice" as "check every invoice twice", "checking ...", "checked ...". Only of a plain short sentence that is
 * nothing but that; of any other there is no form, and the words are quoted as they stand. Pure; English.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { endsBroken } from '../reading/broken.ts'
import { conjugate } from '../reading/conjugate.ts'
import { isHardship } from '../reading/hardship.ts'
import { type Token, tagWords } from '../reading/tag-words.ts'
import { isClean } from '../reading/whole-pieces.ts'
import type { Focus } from '../reading.ts'
import { turnTokens } from './turn-around.ts'

export interface Forms {
  inf?: string
  ing?: string
  past?: string
  tense: 'past' | 'present'
}

const fewestWords = 2
const mostWords = 8

/** Of the words that were taken up last: one technique after another asks for them. */
let latest: { key: string; forms: Forms | null } | null = null

/** Null where they cannot be had beyond doubt. `words` is the turn's whole text. */
export function formsOf(focus: Pick<Focus, 'kind' | 'start' | 'end'>, words: string): Forms | null {
  if (focus.kind !== 'clause') return null
  const key = `${focus.start} ${focus.end} ${words}`
  if (latest?.key !== key) latest = { key, forms: makeForms(focus, words) }
  return latest.forms
}

function makeForms(focus: Pick<Focus, 'start' | 'end'>, words: string): Forms | null {
  const sentence = splitSentences(words).find(({ start, end }) => start <= focus.start && focus.start < end)
  if (!sentence) return null
  const tokens = tagWords(sentence.text, sentence.start)
  const subject = tokens.findIndex(({ start }) => start >= focus.start)
  // Nobody is asked what made them give a child up, or what losing one involves.
  if (isHardship(sentence.text)) return null
  return isPlain(sentence.text, tokens) ? actAt(tokens, subject) : null
}

/** Written with care, and one thing after the other: "I", a verb, what belongs to it, a full stop. */
function isPlain(text: string, tokens: readonly Token[]): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    !/[,;:–—?!]|\s-\s/.test(text) &&
    isClean(text.replace(/\.$/, '')) &&
    !tokens.some(({ lower }) => joining.has(lower) || supposed.has(lower))
  )
}
const joining = new Set(
  'and but because so which when while until or since before after as where who that whether what how than though although nor'.split(
    ' ',
  ),
)
const supposed = new Set(
  'if unless otherwise wish imagine suppose would might could should will only just hardly'.split(' '),
)

/** Not of anybody's will: nobody is asked what made them lose or notice something. */
const unwilled = new Set(
  `get lose forget notice see hear have be know need miss receive fall wait learn remember live sit wonder hope feel
  seem mean find spend end own work stay become grow think believe guess suppose expect struggle worry care cry sleep
  dream happen understand realize realise do say tend come happen manage fail cost`.split(/\s+/),
)

const attitudes = new Set('like love hate dislike enjoy appreciate want prefer trust distrust'.split(' '))

const isBetween = ({ tags, lower }: Token) =>
  tags.has('Adverb') && !['not', 'never', 'rarely', 'barely'].includes(lower)

function actAt(tokens: readonly Token[], subject: number): Forms | null {
  const first = tokens[subject]
  if (!first || !['I', 'We', 'we'].includes(first.text) || first.after !== ' ') return null
  // "The man I asked": only a time or a place may stand before it.
  if (tokens.slice(0, subject).some(({ tags }) => tags.has('Verb')) || subject > 3) return null
  if (subject > 0 && !tokens[subject - 1]!.tags.has('Date')) return null
  let at = subject + 1
  while (at < tokens.length && isBetween(tokens[at]!)) at++
  const main = tokens[at]
  if (!main?.tags.has('Verb') || main.after !== ' ') return null
  if (['Auxiliary', 'Modal', 'Copula', 'Gerund', 'Negative'].some((tag) => main.tags.has(tag))) return null
  const verb = conjugate(main)
  const rest = verb && restOf(tokens, at)
  if (!verb || !rest || unwilled.has(verb.infinitive) || attitudes.has(verb.infinitive)) return null
  const tense = main.tags.has('PastTense') ? 'past' : 'present'
  // "I put it there": both tenses look the same.
  if (verb.past === verb.infinitive) return null
  return {
    inf: `${verb.infinitive} ${rest}`,
    ing: `${verb.gerund} ${rest}`,
    past: `${verb.past} ${rest}`,
    tense,
  }
}

const habits =
  /\s*,?\b(?:(?:almost |nearly |just about )?(?:every|each) (?:single )?(?:other )?\w+|usually|always|often|sometimes|normally|typically|never|mostly|regularly|rarely|these days|now|any ?more|again|too|also|still|lol|actually|really|then|though)(?: again)?$/i

/** What follows the verb to the end of the sentence, in the second person. */
function restOf(tokens: readonly Token[], verb: number): string | null {
  const inside = tokens.slice(verb + 1)
  // A second verb or a pronoun that points elsewhere leaves doubt.
  if (inside.some(({ tags, lower }) => (tags.has('Verb') && !tags.has('Gerund')) || pointing.has(lower)))
    return null
  const turned = turnTokens(tokens, verb + 1)
  if (turned === null) return null
  let rest = turned.trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(habits, '').trim()
  }
  const words = countWords(rest)
  return words >= fewestWords && words <= mostWords && !endsBroken(rest) ? rest : null
}
const pointing = new Set('it them they this that these those he she him her there then one ones'.split(' '))
