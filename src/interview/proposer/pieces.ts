/**
 * The piece of an answer that a follow-up takes up, as it can be said back where no question can hold it: a clause turned
 * to "you", or a few words quoted as they stand. Never a long quotation, a picture sign or half a sentence: where
 * nothing turns well there is no piece, and a plain question is asked.
 */
import { countWords, splitSentences } from '../../study/lint/text.ts'
import { type Clause, clausesOfSentence } from '../reading/clauses.ts'
import { beginsWithOwnAct } from '../reading/own-acts.ts'
import { type Token, tagWords } from '../reading/tag-words.ts'
import type { Focus } from '../reading.ts'
import { turnAround, turnSubject, turnTokens } from './turn-around.ts'

export interface SpokenPiece {
  kind: 'turned' | 'quoted'
  text: string
}

const mostTurned = 17
const mostQuoted = 9

/** Best first; empty where nothing can be said back. */
export function listPieces(words: string, focus: Focus): SpokenPiece[] {
  if (focus.kind !== 'clause') return []
  const turned = turnFocus(words, focus) ?? turnBeginning(words, focus)
  if (turned !== null && !saysLittle.test(turned)) return [{ kind: 'turned', text: turned }]
  const said = words.slice(focus.start, focus.end)
  const isCut = /^(?:it|that|this|they|he|she|there|these|those)\b/i.test(said) || beginsWithOwnAct(said)
  const quoted = isCut ? null : quoteShort(said)
  return quoted ? [quoted] : []
}

const saysLittle =
  /^(?:that (?:are|is|were|was|your|have|has|will|can)|you (?:\w+ )?(?:guess|suppose|thinked|mean))\b/

/** A clause of theirs, told back to them; null where it cannot be, or is too long to be heard back. */
export function turnFocus(words: string, focus: Pick<Focus, 'start' | 'end'>): string | null {
  const sentence = splitSentences(words).find(({ start, end }) => start <= focus.start && focus.end <= end)
  if (!sentence) return null
  const clause = clausesOfSentence(sentence).find(
    ({ start, end }) => start === focus.start && end === focus.end,
  )
  const turned = clause ? turnClause(clause) : turnWithoutSubject(words, focus)
  return turned !== null && countWords(turned) <= mostTurned && isClean(turned) ? turned : null
}

/** "Tbh", "lol" at the end are said to nobody. */
const trailing = new Set(
  'lol tbh haha hahaha hehe btw rly really honestly obviously obv though tho anyway i guess jk xd smh dear'.split(
    ' ',
  ),
)

function turnClause(clause: Clause): string | null {
  let end = clause.tokens.length
  while (end > 3 && trailing.has(clause.tokens[end - 1]!.lower)) end--
  return turnAround({ ...clause, tokens: clause.tokens.slice(0, end) })
}

function turnWithoutSubject(words: string, { start, end }: Pick<Focus, 'start' | 'end'>): string | null {
  const text = words.slice(start, end)
  const tokens = tagWords(text, start)
  const [first] = tokens
  const isSentence = splitSentences(words).some((sentence) => sentence.start === start)
  if (!first || !isSentence || !beginsWithOwnAct(text) || tokens.length < 3 || !isClean(text)) return null
  if (/[,;:–—]/.test(text) || /\b(?:if|unless|but)\b/i.test(text)) return null
  // "Took two minutes": it did, not they.
  if (
    /^took (?:\w+ )?(?:\w+ )?(?:minutes?|mins?|hours?|days?|weeks?|months?|years?|ages|forever|long)\b/i.test(
      text,
    )
  )
    return null
  const rest = turnTokens(trimEnd(tokens), 1)
  return rest === null ? null : `you ${first.lower} ${rest}`
}

/** The beginning of a long sentence, up to where it may end without changing what it says. */
function turnBeginning(words: string, { start, end }: Focus): string | null {
  const whole = words.slice(start, end)
  const lead = openers.exec(whole)?.[0].length ?? 0
  const text = whole.slice(lead)
  if (!startsPlainly.test(text) || changes.test(text)) return null
  const cut = endings.map((ending) => ending.exec(text)?.index ?? -1).filter((at) => at > 0)
  const at = [text.length, ...cut].sort((a, b) => b - a).find((length) => fitsAlone(text.slice(0, length)))
  if (at === undefined) return null
  const tokens = tagWords(text.slice(0, at), start + lead)
  const [first] = tokens
  const rest = first && turnTokens(tokens, 1)
  if (!first || rest === null) return null
  const subject = turnSubject(first)
  return `${subject ?? (isAcronym(first.text) ? first.text : first.lower)} ${rest}`
}

const openers =
  /^(?:(?:typically|therefore|so|well|yes|yeah|no|also|and|however|honestly|overall|lately|basically|actually|plus),? )+/i
const startsPlainly = /^(?:i|we|i'm|i’m|i've|i’ve|my|our|the|it|there|they|some|most|many|ai)\b/i
/** Cut short, such a sentence would say something else. */
const changes =
  /\b(?:if|unless|only|except|whether|although|though|rather than|not only|like i said|i mean|you)\b|["“(]/i
const endings = [
  / and (?=(?:i|we|to|it|they|then|also|not|don't|don’t|use|have|had|am|was)\b)/i,
  /,? so (?=\w)/i,
  /,? (?:which|because|since|as|allowing|especially|where|while)\b/i,
  /, (?:and|then|or|for example|maybe|probably|looking|adding|trying)\b/i,
  / [-–—] /,
  /; /,
]
const danglingEnd =
  /\b(?:a|an|the|my|our|to|of|for|with|and|or|in|on|at|by|from|is|are|was|were|that|this|its|very|as|be|have|has|about|into|than|only|even|just|but|could|can|will|would)$/i

function fitsAlone(text: string): boolean {
  const count = countWords(text)
  return (
    count >= 5 &&
    count <= mostTurned &&
    !danglingEnd.test(text.trim()) &&
    isClean(text) &&
    !/\bbut\b|\b(?:when|until)\b/i.test(text)
  )
}

const isAcronym = (word: string) => word.length > 1 && word === word.toUpperCase()

function trimEnd(tokens: readonly Token[]): readonly Token[] {
  let end = tokens.length
  while (end > 2 && trailing.has(tokens[end - 1]!.lower)) end--
  return tokens.slice(0, end)
}

function quoteShort(words: string): SpokenPiece | null {
  const text = words.trim().replace(/[.,;:!]+$/, '')
  const isShort = countWords(text) <= mostQuoted && countWords(text) >= 1
  return isShort && isClean(text) && !/[.;:!?]\s/.test(text) && !danglingEnd.test(text)
    ? { kind: 'quoted', text }
    : null
}

const unclean =
  /\p{Extended_Pictographic}|[:;]-?[)(D]|["“”()[\]{}<>*|\\@#]|\.\.\.|…|\n|->|(?:^|\s)['‘’](?!s\b)|(?<!s)['’](?=[\s,.]|$)|\b(?:lol|haha+|tbh|btw|wtf|omg|jk|rly|idk)\b/iu

export function isClean(text: string): boolean {
  return !unclean.test(text)
}
