/** Where the record says what one clause of a claim says. */
import type { PreparedTurn } from '../../evidence/record.ts'
import { turnsBefore } from '../cut/before.ts'
import { plain } from '../cut/kept-parts.ts'
import type { ClaimReason } from '../model.ts'
import { type Alignment, alignTerms } from './align-terms.ts'
import type { Clause } from './clauses.ts'
import { differenceOf } from './compare-clause.ts'
import { isReported, isReportedBeside } from './is-reported.ts'
import type { Passage, TalkTurn } from './passages.ts'
import { isSame } from './same-word.ts'
import type { Term } from './terms.ts'

export interface Placed {
  turn: PreparedTurn
  sentence: number
  /** Offsets into the turn: of what was matched. */
  start: number
  end: number
  /** The sentences it stands in. */
  passage: Passage
  alignment: Alignment
}

/** Every stretch that holds all its words in order. */
export function placesOf(
  { terms }: Clause,
  talk: readonly TalkTurn[],
  background: ReadonlySet<string>,
): Placed[] {
  return talk.flatMap(({ turn, passages, given }) =>
    passages.flatMap((passage): Placed[] => {
      const namesIt = standsFor.test(turn.text.slice(passage.start, passage.end))
      const isGiven = (term: Term) =>
        term.kind === 'content' && background.has(term.key) && (namesIt || given.has(term.key))
      const isNamedBefore = (term: Term) => term.kind === 'content' && namesIt && given.has(term.key)
      const alignment = alignTerms(terms, passage.terms, { isGiven, isNamedBefore })
      return alignment ? [placedAt(turn, passage, alignment)] : []
    }),
  )
}

/** They may stand for what everybody talks of. */
const standsFor = /\b(?:it|them|they)\b/iu

export interface JudgedPlace {
  place: Placed
  reason: ClaimReason | 'unclear' | null
}

export function judgePlaces(
  clause: Clause,
  places: readonly Placed[],
  matched: ReadonlySet<Term>,
): JudgedPlace[] {
  return places.map((place) => ({ place, reason: reasonOf(clause, place, matched) }))
}

function reasonOf({ terms, link }: Clause, place: Placed, matched: ReadonlySet<Term>): JudgedPlace['reason'] {
  if (link === 'frame') return null
  const { alignment, passage } = place
  return (
    differenceOf({ claimed: terms, said: passage.terms, alignment, matched, text: place.turn.text }) ??
    (isOnlyReported(place) ? 'unclear' : null)
  )
}

/** "My boss says", "I doubt that": what stands around it in its sentence takes it away from the speaker. */
function isOnlyReported({ turn, passage, start, end }: Placed): boolean {
  const first = plain(turn.text.slice(passage.start, start).split(endOfSentence).at(-1)!)
  const rest = plain(turn.text.slice(end, passage.end).split(endOfSentence)[0]!)
  const article = articles.exec(first)?.[0] ?? ''
  const before = first.slice(0, first.length - article.length).trim()
  const words = `${article} ${plain(turn.text.slice(start, end))}`.trim()
  const kept = { before, words, after: '', isQuestion: false, next: '', isNewSentence: true }
  return turnsBefore(kept) || isReported(before) || isReportedBeside(words, rest)
}

const endOfSentence = /[.!?]\s/u
/** No words of content, and yet the beginning of the clause. */
const articles = /(?<=^|\s)(?:the|an?|this|that|these|those|my|our|his|her|their|its)$/u

/**
 * Where its words of content stand in order without its marks or numbers: what the claim puts in or leaves out there.
 * The reason is of the first that differs.
 */
export function findDiffering({ terms }: Clause, talk: readonly TalkTurn[]): JudgedPlace | null {
  const content = terms.filter(({ kind }) => kind === 'content')
  if (content.length < leastContent) return null
  for (const { turn, passages } of talk) {
    for (const passage of passages) {
      const alignment = alignTerms(content, passage.terms)
      if (!alignment || alignment.to - alignment.from > 2 * terms.length) continue
      const inside = passage.terms.slice(Math.max(0, alignment.from - 2), alignment.to + 2)
      const added = terms.find((term) => isMark(term) && !inside.some((each) => isSame(each, term)))
      if (added) return { place: placedAt(turn, passage, alignment), reason: added.reason! }
    }
  }
  return null
}

const leastContent = 3
const isMark = ({ kind }: Term) => kind === 'mark' || kind === 'number'

function placedAt(turn: PreparedTurn, passage: Passage, alignment: Alignment): Placed {
  const first = passage.terms[alignment.from]!
  const last = passage.terms[alignment.to - 1]!
  return { turn, sentence: passage.sentence, start: first.start, end: last.end, passage, alignment }
}
