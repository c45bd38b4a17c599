/** What an answer of a word or three is: a judgement, a time, a thing; or nothing that could be taken up. Pure; English. */
import { countWords } from '../../study/lint/text.ts'
import { findBareJudgements, findLooseTerms, type Place } from './phrases.ts'
import { isFeelingWord } from './signals.ts'

export type BareWord = 'judgement' | 'feeling' | 'mild' | 'time' | 'thing'

const mostWords = 3
const mild = /^(?:fine|good|ok|okay|alright|all right|nice|normal|great|so-so|ok-ish|decent)$/i
const times =
  /^(?:on |in |at |last |this |every )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|yesterday|today|tonight|tomorrow|(?:last |this )?(?:night|week|month|year|spring|summer|autumn|winter|morning|evening|afternoon|weekend)|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|(?:19|20)\d\d)$/i
const nothing =
  /^(?:(?:what|which|who|why|how)\b.*|obvs|obviously|ofc|of course|definitely|totally|absolutely|yes|yeah|yep|yup|no|nope|nah|ok|okay|k|kk|sure|maybe|none|nothing|nobody|no ?one|never|always|idk|dunno|thanks|bye|same|both|either|neither|all|everything|me|nowhere|not (?:really|much|sure)|\d+)$/i

const mark = String.raw`(?:[.,;:!?\s]|\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier}|\u200D|[♀♂])`
/** Looked for from the beginning of a run only: from each of its marks it would cost the square of its length. */
const closingMarks = new RegExp(`(?<!${mark})${mark}+$`, 'u')

/** Null for a longer answer, and where there is nothing in it to ask about. */
export function findBareWord(answer: string): (Place & { bare: BareWord }) | null {
  const start = answer.length - answer.trimStart().length
  const text = answer.trim().replace(closingMarks, '')
  const words = countWords(text)
  if (words === 0 || words > mostWords || text === '') return null
  const judged = findBareJudgements(text)[0] ?? findLooseTerms(text, '')[0]
  if (judged) {
    const word = text.slice(judged.start, judged.end)
    return {
      start: start + judged.start,
      end: start + judged.end,
      bare: mild.test(word) ? 'mild' : isFeelingWord(word) ? 'feeling' : 'judgement',
    }
  }
  if (isFeelingWord(text)) return { start, end: start + text.length, bare: 'feeling' }
  if (nothing.test(text)) return null
  const whole = { start, end: start + text.length }
  if (times.test(text)) return { ...whole, bare: 'time' }
  return /\b(?:my|our|i|me|we|not|no|don't|never)\b|[.!?:;,]/i.test(text) ? null : { ...whole, bare: 'thing' }
}

/** A word that says no, or hardly says anything: nothing is asked about it. */
export function isBareNothing(answer: string): boolean {
  const text = answer.trim().replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, '')
  return countWords(text) <= mostWords && nothing.test(text)
}
