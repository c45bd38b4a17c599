import type { LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { splitSentences } from '../../../../study/lint/text.ts'
import { quotationsIn, withoutQuotes } from './quotes.ts'
import { tokensOf } from './tokens.ts'

/** Words with which a question begins; what stands before one only leads up to it. */
const heads: ReadonlySet<string> = new Set(
  'what how why when where which who whose whom tell describe explain say'.split(' '),
)
/** Changed by turning "what I like" into "what do you like". */
const turned: ReadonlySet<string> = new Set(
  `a an the this that these those my your our his her their its i you we me us it is are was were am be been do does did
  have has had will would can could to of please about for in on at and or so then s 's i'm you're it's that's`.split(
    /\s+/,
  ),
)
const sentenceWords = 4

/**
 * They told the interviewer what to say: a sentence of theirs word for word, or a question of theirs with the persons
 * turned around. Following up what they said never needs the question word that stood in it.
 */
export function isDictated(
  text: string,
  { said, pack }: { said: readonly string[]; pack: LanguagePack },
): boolean {
  const own = withoutQuotes(text)
  const heard = said.map((words) => tokensOf(words))
  const sentences = splitSentences(own).map((sentence) => tokensOf(sentence.text))
  const isCopied = sentences.some(
    (tokens) => tokens.length >= sentenceWords && heard.some((theirs) => containsRun(theirs, tokens)),
  )
  // A question of theirs is no less theirs for being quoted.
  const asking = [...sentences, ...quotationsIn(text).map((words) => tokensOf(words))]
  return isCopied || asking.some((tokens) => heard.some((theirs) => mirrors(tokens, theirs, pack)))
}

function containsRun(theirs: readonly string[], tokens: readonly string[]): boolean {
  for (let at = 0; at + tokens.length <= theirs.length; at++) {
    if (tokens.every((token, i) => theirs[at + i] === token)) return true
  }
  return false
}

/** Their question word, and after it in the same order all that the candidate's question is about. */
function mirrors(tokens: readonly string[], theirs: readonly string[], pack: LanguagePack): boolean {
  const at = tokens.findIndex((token) => heads.has(token))
  if (at < 0) return false
  const asked = tokens
    .slice(at + 1)
    .filter((token) => !turned.has(token))
    .map((token) => pack.stem(token))
  if (asked.length === 0) return false
  const reach = 2 * (tokens.length - at) + 4
  return theirs.some((token, start) => {
    if (token !== tokens[at]) return false
    let found = 0
    for (const theirToken of theirs.slice(start + 1, start + 1 + reach)) {
      if (pack.stem(theirToken) === asked[found]) found++
    }
    return found === asked.length
  })
}
