/**
 * What of an answer a follow-up may quote: a whole sentence of theirs, or a clause of it that stands by itself, exactly
 * as it was written. Nothing is turned around and nothing is torn out: where no stretch is whole beyond doubt there is
 * no piece, and a question without their words is asked. Pure; English.
 */
import { countWords, type Piece, splitSentences } from '../../study/lint/text.ts'
import { announces, isUnfinished } from './announces.ts'
import { beginsBroken, endsBroken, isBareLead } from './broken.ts'
import { pointsBack } from './demands.ts'
import { leadOf, withoutTail } from './edges.ts'
import { findVerb, isFiniteVerb, isNegative, readSubject } from './grammar.ts'
import { conversation, functionWords } from './lexicon.ts'
import { dullNouns, type Place } from './phrases.ts'
import { standsAlone } from './stands-alone.ts'
import { type Token, tagWords } from './tag-words.ts'

const fewestWords = 2
/** A longer quotation is heard as a reading out. */
const mostWords = 16
/** A sentence up to here is quoted whole rather than cut. */
const shortSentence = 14

/** Those that hold a place of the answer, best first. */
export function piecesAround(words: string, place: Place): Piece[] {
  const sentence = splitSentences(words).find(({ start, end }) => start <= place.start && place.start < end)
  if (!sentence) return []
  const tokens = tagWords(sentence.text, sentence.start)
  return piecesOfSentence(words, { sentence, tokens }).filter((piece) => overlap(piece, place))
}

export interface TaggedSentence {
  sentence: Piece
  tokens: readonly Token[]
  clauses?: readonly Place[]
}

/**
 * Of one sentence: all of it where it is short, else its clauses, in the order in which they stand. `clauses` are those
 * that were found already.
 */
export function piecesOfSentence(words: string, { sentence, tokens, clauses = [] }: TaggedSentence): Piece[] {
  if (sentence.text.endsWith('?')) return []
  const whole = pieceAt(words, sentence)
  const around = { sentence, tokens }
  const sentences = whole && isSentence(whole, tokens) && standsAlone(whole, around) ? [whole] : []
  if (whole && countWords(whole.text) <= shortSentence && sentences.length > 0) return sentences
  const found = [...clauses, ...segmentsOf(words, sentence, tokens)]
    .flatMap((place) => pieceAt(words, place) ?? [])
    .filter((piece) => isClause(piece, tokens) && standsAlone(piece, around))
  const pieces = [...found, ...(found.length === 0 ? sentences : [])]
  return pieces
    .filter((piece, at) => pieces.findIndex((other) => overlap(other, piece)) === at)
    .sort((a, b) => a.start - b.start)
}

const overlap = (a: Place, b: Place) => a.start < b.end && b.start < a.end

function pieceAt(words: string, { start, end }: Place): Piece | null {
  const raw = words.slice(start, end)
  const lead = leadOf(raw)
  const text = withoutTail(raw.slice(lead))
  return text === '' ? null : { start: start + lead, end: start + lead + text.length, text }
}

/** Where one clause may end and the next begin. */
const joint =
  /(?:[,;:]|\s[-–—])\s*(?:and then |and |but |so |then )?|\s(?=(?:because|which|where|while|although|though|since|until|except|when)\s)|\s(?:and then|and|but|so)\s(?=(?:i|we|it|they|he|she|you|there|my|our|the)\b)/gi
/** A cut before one of these changes what stands before it, when that is denied or depends on it. */
const qualifies = /^\s*(?:because|until|except|unless|if|when|while|although|though|since)\b/i
/** "If I'm honest" sets no condition. */
export const conditional =
  /\b(?:if(?! i['’]?m (?:\w+ )?honest)|unless|whether|otherwise|provided|assuming|in case|so long as|as long as)\b/i

/** Stretches between joints; the text of none reaches over one. */
function segmentsOf(words: string, sentence: Place, tokens: readonly Token[]): Place[] {
  const text = words.slice(sentence.start, sentence.end)
  if (conditional.test(text)) return []
  const places: Place[] = []
  let from = 0
  for (const match of [...text.matchAll(joint), null]) {
    const to = match ? match.index : text.length
    const place = { start: sentence.start + from, end: sentence.start + to }
    const isDenied = tokens.some(
      (token) => token.start >= place.start && token.end <= place.end && isNegative(token),
    )
    const rest = text.slice(match ? match.index : text.length)
    if (to > from && !(isDenied && qualifies.test(rest)) && !isListed(text, { from, to })) places.push(place)
    if (match) from = match.index + match[0].length
  }
  return places
}

/** "I peeled the onions, the ginger and the garlic": one of three would be quoted as all. */
function isListed(text: string, { from, to }: { from: number; to: number }): boolean {
  const next = /^,\s*((?:\S+\s+){0,2}\S+?)(?=,|\s(?:and|or)\s|$)/i.exec(text.slice(to))
  const isFirst =
    next !== null && !/\b(?:i|we|it|they|he|she|there|you|so|but|because|which)\b/i.test(next[1]!)
  return isFirst || (from > 0 && /^(?:and|or)\s\S+(?:\s\S+)?$/i.test(text.slice(from, to)))
}

function isSentence(piece: Piece, tokens: readonly Token[]): boolean {
  return isSound(piece) && hasContent(within(piece, tokens))
}

/** A subject and its verb, of which neither is missing. */
function isClause(piece: Piece, tokens: readonly Token[]): boolean {
  const inside = within(piece, tokens)
  if (!isSound(piece) || !hasContent(inside)) return false
  // "In the end I picked the first one": a few words of time or place may come before who did it.
  const own = inside.slice(0, 5).findIndex(({ lower }) => ['i', 'we', "i'm", "we're", "i've"].includes(lower))
  const from = own > 0 && !inside.slice(0, own).some(isFiniteVerb) ? own : 0
  const subject = readSubject(inside, from)
  const verb = subject ? findVerb(inside, subject) : -1
  // "A woman I'd known": the verb is somebody else's.
  return verb >= 0 && (verb === from || inside[verb]!.parts.length < 2 || !inside[verb]!.tags.has('Pronoun'))
}

const within = ({ start, end }: Place, tokens: readonly Token[]) =>
  tokens.filter((token) => token.start >= start && token.end <= end)

function isSound({ text }: Piece): boolean {
  const words = countWords(text)
  return (
    words >= fewestWords &&
    words <= mostWords &&
    isClean(text) &&
    !beginsBroken(text) &&
    !isBareLead(text) &&
    !endsBroken(text) &&
    // "That was it", "my neighbour's": what is meant stands elsewhere.
    !/^that\b|['’]s$|\b(?:this|these|those)$/i.test(text) &&
    !announces(text) &&
    !isUnfinished(text) &&
    !pointsBack(text) &&
    !leansOn.test(text) &&
    !breaksOff.test(text) &&
    !/\b(?:you|your|u|ur)\b/i.test(text) &&
    !asking.test(text) &&
    !conversation.test(text) &&
    (text.match(/\b[A-Z]{3,}\b/g)?.length ?? 0) < 2
  )
}

/** What it goes on from stands elsewhere. */
const leansOn =
  /^(?:otherwise|(?:beyond|other than|apart from|besides|because of|despite|for|with|like|after|before|in|on) (?:this|that|these|those)(?=,| (?:i|we|it|they|the|my|our)\b)|(?:this|that) (?:way|happened)\b)|\b(?:(?:like|as) (?:i|we)(?:'ve| have| was| were| am)? (?:just |already )?(?:said|saying|mention\w*|shared|wrote|described)|(?:i|we)(?:'ve| have)? (?:just |already )?(?:shared|mentioned|described|named|listed|talked about) (?:above|earlier|before|already|previously)|mentioned (?:above|earlier|before)|(?:example|examples|case) (?:above|earlier|from before)|similar examples|(?:we are|we're) talking about|(?:in|for) (?:these|those|such) (?:scenarios|cases|situations|instances))\b/i
/** "Is that when making cards", "a general idea and if things aren't": what is said of it does not come. */
const breaksOff =
  /\b(?:is|was) (?:that )?(?:when|if|while|because of)\b(?![^,]*,)(?!.*\b(?:i|we|it|they)\b)|\b(?:and|or|because) (?:if|when|because|although)\b[^,]*$/i

/** Put as a question, with its mark or without. */
const asking =
  /^(?:is|are|was|were|do|does|did|can|could|would|will|should|have|has|what|why|how|who|where|which)(?:n['’]t)?\b(?! (?:i|we|he|she|they|it) (?:am|was|is|do|did|need|want|like|love)\b)/i

/** Something is named or done in it, by more than a number or a pronoun. */
function hasContent(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ lower, tags }) =>
      lower.length > 2 &&
      !functionWords.has(lower) &&
      !dullNouns.has(lower) &&
      !tags.has('Value') &&
      /\p{L}/u.test(lower),
  )
}

const unclean =
  /\w[—–]\w|\p{Extended_Pictographic}|[:;]-?[)(D]|["“”()[\]{}<>*|\\@#]|\.\.\.|…|\n|->|https?:|(?:^|\s)['‘’](?!s\b)(?![^'‘’]{2,40}['’](?=[\s,.]|$))|(?<!s|(?:^|\s)['‘][^'‘’]{2,40})['’](?=[\s,.]|$)|\b(?:lol|haha+|tbh|btw|wtf|omg|jk|rly|idk|fuck\w*|shit\w*|bloody|crap)\b/iu

export function isClean(text: string): boolean {
  return !unclean.test(text)
}
