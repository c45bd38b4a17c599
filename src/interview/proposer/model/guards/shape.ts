import type { LanguagePack } from '../../../../study/lint/packs/pack.ts'
import { analyse, groupQuestions } from '../../../../study/lint/questions.ts'
import { countWords, plain, splitSentences } from '../../../../study/lint/text.ts'
import { offLimits } from '../plain-words.ts'
import { withoutQuotes } from './quotes.ts'

const mostCharacters = 260
const mostWords = 40
const fewestWords = 3

/** How a sentence before the question may begin: it tells back, and says nothing of its own. */
const tellsBack =
  /^(?:and |so |earlier,? |just now,? |before,? |among other things,? )?(?:you(?:'ve| have)? (?:just |also |earlier )?(?:said|mentioned|told|described|wrote|spoke|brought|named|called|chose|put|gave|answered|touched)\b|in your (?:words|answer)|in your own words|from what you said|going back to|staying with|turning to|coming back to|as you said|one (?:thing|point) you|to take up|when you)/
const ofItself = /\b(?:i|i'm|i'd|i've|i'll|my|mine|myself|we|we're|our|ours)\b/
/** "Tell me", "walk me through": the only place for the interviewer itself. */
const asksForIt = /\b(?:tell|walk|show|give|help|take|let) me\b/g

export function isOneShortQuestion(text: string, pack: LanguagePack): boolean {
  const words = countWords(text)
  if (text.length > mostCharacters || words > mostWords || words < fewestWords) return false
  const own = plain(withoutQuotes(text))
  if (ofItself.test(own) || /\bme\b/.test(own.replace(asksForIt, ''))) return false
  const sentences = splitSentences(text)
  const analysis = analyse(text, pack)
  const groups = groupQuestions(analysis, pack)
  const marks = (own.match(/\?/g) ?? []).length
  if (sentences.length > 2 || groups.length !== 1 || analysis.questions.length !== 1 || marks > 1)
    return false
  const question = analysis.questions[0]!
  if (question.form === 'closed' || question.form === 'fragment') return false
  if (question.end < sentences.at(-1)!.end - 2) return false
  return sentences.length === 1 || tellsBack.test(plain(sentences[0]!.text).trimStart())
}

/** Letters of Latin script, digits, and the marks of spoken English. */
const spoken = /^[\p{Script=Latin}\p{M}0-9 .,;:'’‘“”"?()–—…%€$£/-]*$/u
const address =
  /\b(?:https?|ftp|mailto|www)\b|\b[\w-]+\.(?:com|org|net|io|ai|app|dev|info|biz|ru|cn|xyz|example|test|evil)\b|@/i

export function hasMarkup(text: string): boolean {
  return !spoken.test(text) || address.test(text) || /(?:\/\/|--|\.\.\/)/.test(text)
}

/** Unless the question on the table is about it. */
export function isOffLimits(text: string, grounds: readonly string[]): boolean {
  const flat = plain(text)
  const established = plain(grounds.join(' \n '))
  return offLimits.some((pattern) => {
    const found = pattern.exec(flat)
    return found !== null && !established.includes(found[0])
  })
}
