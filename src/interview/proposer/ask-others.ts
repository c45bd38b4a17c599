/**
 * A question of the guide asked of the others of its kind, where one of them was named already: "Which other tasks do you use AI for, if
 * any?". Pure; English.
 */
import { countWords, plain, splitSentences } from '../../study/lint/text.ts'
import { tagWords } from '../reading/tag-words.ts'

/** Where one is best, first or alone there are no others. */
const single =
  /\b(?:most|best|worst|first|last|latest|least|main(?:ly)?|favou?rite|biggest|hardest|next|only|one|two|three|four|five|\d+|[a-z]{3,}est|else|other|others|another|instead|rather|any)\b/i
const listed =
  /^(which|what) ((?:[a-z-]+ ){0,2}?)([a-z-]+(?: of [a-z-]+(?: [a-z-]+)?)?) ((?:do|does|did|have|has|are|were|would|can|could) (?:you|your|they|people|there|we)\b.*)$/i
const doing = /^what ((?:do|did|have|would|can) (?:you|they|people) ([a-z]+)\b.*)$/i
const causing =
  /^(what|who) ((?:made|makes|led|brought|brings|keeps|kept|stops|stopped|helps|helped|bothers|bothered|annoys|annoyed|surprise[sd]|worries|worried|gets|got|was|were|is) .*)$/i
/** Of these there is one, or they ask what is made of a thing as a whole. */
const hasOne = new Set('pay call weigh earn mean prefer cost name decide choose rate give think'.split(' '))
const ofOne = /\b(?:make of|to mean|to say|for a living|to pay|to cost|understand|before|end up)\b/i
const isPlural = (noun: string) =>
  tagWords(`the ${noun}`).at(-1)?.tags.has('Plural') === true || /(?:^|[^s])s$/.test(noun)

/** "Which other tasks do you use AI for, if any?" of a question that asks for things of a kind; null of all others. */
export function otherOf(question: string): string | null {
  const text = question.trim()
  if (splitSentences(text).length !== 1 || !text.endsWith('?') || single.test(plain(text))) return null
  const asked = text.slice(0, -1)
  if (/[,;:—]|\b(?:and|or) (?:what|how|why|who|which|where|when)\b/i.test(asked)) return null
  if (countWords(asked) > 16) return null
  const kind = listed.exec(asked)
  if (kind && isPlural(kind[3]!.split(' ')[0]!))
    return `${kind[1]} other ${kind[2]}${kind[3]} ${kind[4]}, if any?`
  const done = doing.exec(asked)
  if (done && !hasOne.has(done[2]!.toLowerCase()) && !ofOne.test(asked))
    return `What else ${done[1]}, if anything?`
  const caused = causing.exec(asked)
  if (!caused || /^(?:is|was|were) (?:the|your|a|an|it|that|this|its) /i.test(caused[2]!)) return null
  const isWho = /^who$/i.test(caused[1]!)
  if (!isWho && /^(?:is|was|were|came|comes)\b/i.test(caused[2]!)) return null
  return `${caused[1]} else ${caused[2]}, if any${isWho ? 'body' : 'thing'}?`
}
