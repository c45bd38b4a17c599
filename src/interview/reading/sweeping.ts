/**
 * A sweeping statement about themselves ("never", "no trouble at all", "strict"), and now an account of one time: what one says of
 * oneself in general and what one tells of a day often differ, and how they go together is worth asking whether they do or not. No
 * contradiction is claimed, and nobody is held to anything. Asked only where the statement was short and plain, where the question
 * asks for an account, and where they have not taken it back. Pure, by closed classes of words; English.
 */
import { packFor } from '../../study/lint/index.ts'
import { contentStems } from '../../study/lint/questions.ts'
import { countWords, type Piece, plain, splitSentences } from '../../study/lint/text.ts'
import type { Contradiction, EarlierTurn } from './contradiction.ts'
import { countMatches } from './measures.ts'
import { mayTakeBack, takesBack } from './signals.ts'

const asksForAccount =
  /\b(?:tell (?:me|us) about|(?:walk|talk) (?:me|us) through|describe|what happen(?:s|ed)|last (?:time|week|month|night|\w+)|yesterday|this (?:morning|week|month)|the (?:latest|most recent)|most recently|day by day|what (?:did|have) you|how (?:did|was)|how (?:did|does) .{3,40} (?:come about|go)|in practice|looks? like|who was)\b/i
const sweeping =
  /\b(?:always|never|none|ever|every ?(?:thing|single|time|one|body)|all of (?:it|them)|without fail|no (?:trouble|problems?|issues?|complaints?|choice|\w+ at all)|(?:i|we)(?: really| just| simply)? (?:do not|don'?t|won'?t|can'?t|gave (?:it )?up|stopped|quit)|not any ?more|at all|whatever (?:the|happens)|strict(?:ly)?|rule|sticks? to|under control|religiously|completely|totally|absolutely|nothing|only ever|vegan|vegetarian|teetotal|(?:on|out of) principle|zero|easy for me|wouldn'?t be without|best thing|really well|my own (?:matter|decision)|in this house)\b/
const unsure =
  /\b(?:usually|mostly|sometimes|often|nearly|almost|normally|generally|tend|depends|try|trying|used to|most of|hardly|but|except|unless|if|when|some|know|think|remember|mind|talk|speak)\b/
/** Of others, of whom they cannot speak for. */
const ofOthers =
  /^(?:they|he|she|it(?! stays| is all)|the (?!rule)|their|his|her|my (?!own)|grandpa|grandma|mum|dad)\b/
/** An answer that ends a subject says nothing of themselves: "Nothing more on that." */
const aboutTheTalk =
  /\b(?:questions?|ready|go ahead|sounds good|never mind|i never said|(?:nothing|none|not(?:hing)? much|no) (?:more|else|further|other|new|to add)|that(?:'s| is| was) (?:all|it|everything|about it)|(?:said|told you) (?:it )?all)\b/
const ofATime =
  /\b(?:was|were|had|did|went|got|took|came|made|said|put|left|kept|rang|bought|wrote|could ?n'?t|[a-z]{3,}ed|yesterday|ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day|up at|bed at|last (?:week|night|month))\b/g
/** As it always is: then it is told as the rule and not against it. */
const asEver = /\b(?:as (?:ever|usual|i said)|like i said)\b/
const ofTheirOwn =
  /\b(?!i\b|we\b|do\b|not\b|don't\b|at\b|all\b|no\b|never\b|always\b|really\b|just\b)[a-z]{3,}/g

const fewestOfAccount = 7
const mostOfAnswer = 32
const mostOfStatement = 18
const fewestOfStatement = 3
const listed = 2

/** What they said of the same matter in general, with the account that stands beside it now; null where there is none. `earlier` oldest first. */
export function findSweeping(
  text: string,
  { question, earlier, language }: { question: string; earlier: readonly EarlierTurn[]; language: string },
): Contradiction | null {
  if (!language.startsWith('en') || !asksForAccount.test(question) || !isAccount(text)) return null
  const now = { text, question }
  for (const before of earlier) {
    const { turn, text: said, question: asked = '' } = before
    if (asksForAccount.test(asked) || countWords(said) > mostOfAnswer || aboutTheTalk.test(plain(said)))
      continue
    if (!isOneMatter(before, { now, earlier, language })) continue
    const found = statementsIn(said).find(
      ({ text: statement }) =>
        isSweeping(plain(statement)) &&
        (!isBareNo(plain(statement)) || sharesWord(statement, text, language)),
    )
    if (found)
      return { now: { start: 0, end: text.length }, before: { turn, start: found.start, end: found.end } }
  }
  return null
}

/** Asked right before this, or with a word of the matter in common: "always by bike" has nothing to do with a meal. */
function isOneMatter(
  before: EarlierTurn,
  context: { now: Omit<EarlierTurn, 'turn'>; earlier: readonly EarlierTurn[]; language: string },
): boolean {
  const { now, earlier, language } = context
  const latest = earlier.findLast(({ question }) => question !== now.question)
  // An account of something of its own: what they said of another matter has nothing to do with it unless both name the same thing.
  if (isOfItsOwn(now.question ?? '', language)) return sharesOwnWord(before, context)
  if (before.question === latest?.question) return true
  const whole = ({ question = '', text }: Omit<EarlierTurn, 'turn'>) => `${question} ${text}`
  return sharesWord(whole(before), whole(now), language)
}

/** "Tell me about yesterday" asks of everything, "the last time AI left you frustrated" of one matter. */
function isOfItsOwn(question: string, language: string): boolean {
  const pack = packFor(language)
  return pack !== null && [...contentStems(plain(question).replace(ofAnyTime, ' '), pack)].length > 0
}
const ofAnyTime =
  /\b(?:tell|please|walk|talk|through|describe|happen(?:s|ed)?|last|latest|recent(?:ly)?|time|day|week(?:end)?|month|night|evening|morning|afternoon|yesterday|today|practice|look(?:s|ed)?|like|step|go|goes|went|come|came|about|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g

/** A word that both the statement and the account hold, and that is not a word of the questions. */
function sharesOwnWord(
  before: EarlierTurn,
  {
    now,
    earlier,
    language,
  }: { now: Omit<EarlierTurn, 'turn'>; earlier: readonly EarlierTurn[]; language: string },
): boolean {
  const pack = packFor(language)
  if (!pack) return false
  const asked = contentStems([now, ...earlier].map(({ question = '' }) => question).join(' '), pack)
  const told = contentStems(now.text, pack)
  return [...contentStems(before.text, pack)].some((stem) => told.has(stem) && !asked.has(stem))
}

/** "I do not delegate any tasks": a plain no goes against an account only where both name the same thing. */
const bareNo = /\b(?:i|we)(?: really| just| simply)? (?:do not|don'?t|won'?t|can'?t)\b/
const strong =
  /\b(?:always|never|none|ever|every ?(?:thing|single|time|one|body)|without fail|at all|not any ?more|strict(?:ly)?|rules?|sticks? to|on principle|zero)\b/
const isBareNo = (flat: string) => bareNo.test(flat) && !strong.test(flat)

function sharesWord(statement: string, account: string, language: string): boolean {
  const pack = packFor(language)
  if (!pack) return false
  const told = contentStems(account, pack)
  return [...contentStems(statement, pack)].some((stem) => told.has(stem))
}

function isAccount(text: string): boolean {
  const flat = plain(text)
  if (countWords(text) < fewestOfAccount || asEver.test(flat) || takesBack(flat) || mayTakeBack(flat))
    return false
  return countMatches(flat, ofATime) > 0 || (text.match(/,/g)?.length ?? 0) >= listed
}

function isSweeping(flat: string): boolean {
  const words = countWords(flat)
  return (
    words >= fewestOfStatement &&
    words <= mostOfStatement &&
    !flat.endsWith('?') &&
    sweeping.test(flat) &&
    !unsure.test(flat) &&
    !ofOthers.test(flat) &&
    (flat.match(ofTheirOwn) ?? []).length > 0
  )
}

/** A word or two that stands alone ("Strict.") belongs to what stands before it. */
function statementsIn(said: string): Piece[] {
  const sentences = splitSentences(said)
  return sentences.map((sentence, at) => {
    const before = sentences[at - 1]
    const after = sentences[at + 1]
    // "I have a strict rule." says nothing without the rule.
    if (
      after &&
      namesRule.test(sentence.text) &&
      countWords(sentence.text) + countWords(after.text) <= mostOfRule
    )
      return { start: sentence.start, end: after.end, text: sentence.text }
    if (countWords(sentence.text) >= fewestOfStatement || !before) return sentence
    return { start: before.start, end: sentence.end, text: said.slice(before.start, sentence.end) }
  })
}

const mostOfRule = 24
const namesRule =
  /^(?:and |but |so )?(?:i|we)(?:'ve| have)?(?: got)? (?:a|one|some|my|our) (?:[a-z]+ )?(?:rules?|principles?)[.!:]?$/i
