/**
 * Whether a stretch of a sentence can be said back by itself: it is not cut off before its verb, before the second half
 * of a pair or a list, nor in the middle of a clause that hangs on another. Counts the words that open a subordinate
 * clause against the finite verbs that close them; where the tags leave doubt, it does not stand. Pure; English.
 */
import type { Piece } from '../../study/lint/text.ts'
import { leadOf, withoutTail } from './edges.ts'
import { isSubjectPronoun } from './grammar.ts'
import { mayEndBefore } from './may-end.ts'
import { keepsModality } from './modality.ts'
import {
  breaks,
  focusing,
  isIntroduction,
  isOwnSubject,
  isVerbAt,
  joints,
  openingAt,
  set,
} from './openings.ts'
import type { Place } from './phrases.ts'
import { readClauses } from './read-clauses.ts'
import type { Token } from './tag-words.ts'

export interface Surroundings {
  sentence: Piece
  /** Of the whole sentence. */
  tokens: readonly Token[]
}

/** A whole sentence of theirs is taken as it is, unless its main clause is missing; of a stretch of one all is asked. */
export function standsAlone(place: Place, { sentence, tokens }: Surroundings): boolean {
  const inside = tokens.filter(({ start, end }) => start >= place.start && end <= place.end)
  const first = inside[0] ? tokens.indexOf(inside[0]) : -1
  if (first < 0) return false
  const isCutBefore = place.start > sentence.start + leadOf(sentence.text)
  const isCutAfter = withoutTail(sentence.text).length > place.end - sentence.start
  const read = readClauses(inside)
  if (beginsSubordinate(inside) && !read.mainAfterBreak) return false
  if (!isCutBefore && !isCutAfter) return true
  const { text, start } = sentence
  if (!keepsModality(text.slice(0, place.start - start), text.slice(place.end - start))) return false
  if (read.main < 0 || read.open > 0) return false
  if (isCutBefore && (read.isHeadless || !beginsWithSubject(inside) || !mayBeginAt(tokens, first)))
    return false
  return !isCutAfter || mayEndBefore(inside, tokens.slice(first + inside.length))
}

/** "When they stop", "especially since I doubt", "no matter how", "so that". */
function beginsSubordinate(tokens: readonly Token[]): boolean {
  let at = 0
  while (
    at < Math.min(tokens.length, 3) &&
    focusing.has(tokens[at]!.lower) &&
    openingAt(tokens, at) === 'none'
  )
    at++
  const token = tokens[at]
  if (!token) return false
  if (token.lower === 'no' && tokens[at + 1]?.lower === 'matter') return true
  if (
    /^(?:as|so) (?:long|soon|far|much) as$/.test(
      tokens
        .slice(at, at + 3)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return true
  // "What I like is", "how it works is", "that is": a clause that is the subject has its verb.
  if (/^(?:what|how|why|whatever|that)$/.test(token.lower))
    return token.lower === 'that' && openingAt(tokens, at) === 'whole' && !isVerbAt(tokens, at + 1)
  // "To be sure that it was right": what was done for it comes behind.
  if (token.lower === 'to' && at === 0) return true
  return openingAt(tokens, at) !== 'none'
}

/** A bare noun may be the last of a list: "minutes, organising schedules". */
function beginsWithSubject(tokens: readonly Token[]): boolean {
  const [first, second] = tokens
  // "Reports, that are made for one": behind a cut this "that" may be another word's.
  if (!first || notFirst.test(first.lower)) return false
  // "The more I walk, the better I sleep": half of it.
  if (first.lower === 'the' && /^(?:more|less|better|worse|sooner|longer)$/.test(second?.lower ?? ''))
    return false
  if (isOwnSubject(first) || isSubjectPronoun(first) || isIntroduction(tokens) || isVerbAt(tokens, 1))
    return true
  if (second?.lower === 'of' || (first.tags.has('Noun') && second?.tags.has('Adverb'))) return true
  const opens = [
    'Determiner',
    'Possessive',
    'Pronoun',
    'ProperNoun',
    'Acronym',
    'Plural',
    'Gerund',
    'QuestionWord',
    'Value',
  ]
  return (
    opens.some((tag) => first.tags.has(tag)) ||
    /^(?:all|many|some|both|much|no|other|everything|nothing)$/.test(first.lower) ||
    (second?.tags.has('Plural') === true && isVerbAt(tokens, 2))
  )
}

const notFirst =
  /^(?:such|including|like|than|rather|that|especially|particularly|specifically|mainly|mostly|partly|namely)$/

/** The stretch is no part of a clause that was begun before it. */
function mayBeginAt(tokens: readonly Token[], first: number): boolean {
  const before = tokens.slice(0, first)
  let joint = before.length
  while (joint > 0 && (joints.has(before[joint - 1]!.lower) || focusing.has(before[joint - 1]!.lower)))
    joint--
  const last = before[joint - 1]
  // "There are so many ways": this "so" joins nothing.
  if (before.at(-1)?.lower === 'so' && isDegree(tokens[first]!)) return false
  const hasJoint = joint < before.length
  if (last && !hasJoint && !breaks.test(last.after)) return false
  const rest = before.slice(0, joint)
  if (readClauses(rest).open > 0) return false
  if (!before.slice(joint).some(({ lower }) => lower === 'and' || lower === 'or')) return true
  const lastBreak = rest.findLastIndex((token, at) => at < rest.length - 1 && breaks.test(token.after))
  const chunk = rest.slice(lastBreak + 1)
  // "My colleagues and I were": half of who did it.
  if (last && !breaks.test(last.after) && !chunk.some((_, at) => isVerbAt(chunk, at))) return false
  return !chunk.some((token, at) => conditions.has(token.lower) && openingAt(chunk, at) !== 'none')
}

const isDegree = ({ lower, tags }: Token) =>
  /^(?:many|much|few|little|far|long)$/.test(lower) || tags.has('Adjective')

/** What is joined to one of these by "and" hangs on it too. */
const conditions = set(
  'when whenever if while as once until unless whether where before after although though because since',
)
