/** What a question lets people choose between: the two sides of an "or", or yes and no. English. Pure. */
import { baseForm, isOfThought, type PartOfSpeech } from '../ask/wordnet.ts'
import { functionWords } from '../themes/function-words.ts'
import { stemOf, wordsOf } from '../themes/said-words.ts'

const parts: readonly PartOfSpeech[] = ['verb', 'noun', 'adj']
const known = new Map<string, string>()
const mostKnown = 50_000

/** The root of a word over its irregular forms: "written" and "writing" are one. Only ever compared with itself. */
export function rootOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const bases = parts.flatMap((part) => baseForm(word, part) ?? [])
  // Of several the shortest: "felt" is a cloth and a form of "feel", and who answers feels.
  const base = bases.toSorted((a, b) => a.length - b.length)[0] ?? word
  const root = stemOf(base)
  if (known.size >= mostKnown) known.clear()
  known.set(word, root)
  return root
}

const fewestShared = 5
/** "collaborate" and "collaborative": one begins as the other does, but for a few letters at the end. */
const mostDifferent = 3

/** Whether two roots are forms of one word, over kinds of words. Rough: only for words that a question itself holds. */
export function isOfFamily(one: string, other: string): boolean {
  if (one === other) return true
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared++
  return shared >= fewestShared && Math.min(one.length, other.length) - shared <= mostDifferent
}

const auxiliary =
  /^(?:and |so |but )?(?:are|is|was|were|do|does|did|have|has|had|can|could|would|will|should)\b/iu
/** "Can you share a time", "could you tell me": a request, to which nobody says no. */
const request =
  /^(?:can|could|would|will) you (?:please )?(?:tell|share|describe|explain|give|walk|say|think|talk)\b/iu

export function asksYesOrNo(wording: string): boolean {
  const asked = lastQuestion(wording)
  return auxiliary.test(asked) && !request.test(asked) && alternativesIn(wording) === null
}

const opening = '^(?:oh,? |well,? |hmm,? |um,? )?'
const assured = '(?:absolutely|certainly|definitely|of course)'
/** Whose speech is written down word by word may have "do n't" as two words. */
const negated = "(?: not| ?n['’]t)"
/** "No doubt", "not only", "no problem": nothing is denied with it. */
const affirming = '(?! (?:doubt|question|problem|worries|matter|only|just|merely)\\b)'
/** "Not sure", "I don't know", "no idea": neither yes nor no. */
const undecided = '(?! (?:sure|certain|idea|clue|know|remember|recall)\\b)'
const yes = new RegExp(
  [
    `${opening}(?:(?:yes|yeah|yep|yup|yea|sure|${assured})\\b(?!,? (?:and|or|but) no\\b|,? (?:no|not)\\b(?! (?:questions|problems)\\b)${affirming})`,
    // "I do my washing on Mondays" tells of something, "I do worry" answers.
    `i do\\b(?!${negated}\\b| (?:my|the|an?|all|most|some|hardly|barely|rarely)\\b)`,
    `there (?:are|is)\\b(?!${negated}\\b| (?:no|none|nothing|nobody|hardly|barely|rarely|few)\\b))`,
  ].join('|'),
  'iu',
)
const no = new RegExp(
  [
    `${opening}(?:(?:nope|nah|none|never(?! mind\\b))\\b`,
    `no\\b(?!,? (?:(?:and|or|but) )?(?:yes|yeah)\\b)${affirming}${undecided}`,
    `(?:(?:${assured}|clearly|obviously|probably|really|surely) )?not\\b${affirming}${undecided}`,
    `i do${negated}\\b${undecided}`,
    `there (?:are|is)(?:${negated}| (?:no|none|nothing|nobody))\\b${affirming})`,
  ].join('|'),
  'iu',
)

/** Null: it begins with neither, with both ("yes and no"), or with what leaves it open ("not sure"). */
export function beginsWith(reply: string): 'yes' | 'no' | null {
  const said = reply.trim()
  return yes.test(said) ? 'yes' : no.test(said) ? 'no' : null
}

/** The telling words on either side of the "or" of a question; null where there are not two sides. */
export function alternativesIn(wording: string): [string[], string[]] | null {
  const asked = lastQuestion(wording)
  const at = /,?\s+or\s+/iu.exec(asked)
  if (!at) return null
  const left = telling(asked.slice(0, at.index))
  const right = telling(asked.slice(at.index + at[0].length))
  const inBoth = (word: string) =>
    left.some((other) => rootOf(other) === rootOf(word)) &&
    right.some((other) => rootOf(other) === rootOf(word))
  // Within one clause only what stands next to the "or" is a side; between two clauses each is.
  const isOfClauses = /\b(?:do|does|did|are|is|would|will|can|could) (?:you|they|people|it)\b/iu.test(
    asked.slice(at.index),
  )
  const own = left.filter((word) => !inBoth(word))
  const others = right.filter((word) => !inBoth(word))
  const sides: [string[], string[]] = isOfClauses ? [own, others] : [own.slice(-1), others.slice(0, 1)]
  const isChoice = sides.every((side) => side.length > 0 && (isOfClauses || side.every(saysHow)))
  return isChoice ? sides : null
}

/** "Your colleagues or your workplace" are two things to speak of; "satisfied or frustrated" are two answers. */
function saysHow(word: string): boolean {
  return baseForm(word, 'adj') !== null || baseForm(word, 'verb') !== null
}

/** Words of time and manner, and verbs of thinking: "recently", "imagine", "knew". */
export function saysOnlyHow(word: string): boolean {
  return word.endsWith('ly') || ofTime.has(word) || (isOfThought(word) && baseForm(word, 'noun') === null)
}

const ofTime: ReadonlySet<string> = new Set(
  'recent current future today yesterday tomorrow ended knew nope please thank thanks bye'.split(' '),
)

function telling(text: string): string[] {
  return wordsOf(text).filter((word) => word.length > 3 && !functionWords.has(word) && !saysOnlyHow(word))
}

function lastQuestion(wording: string): string {
  return (
    wording
      .trim()
      .split(/(?<=[.!?])\s+/u)
      .findLast((sentence) => sentence.endsWith('?')) ?? wording
  )
}
