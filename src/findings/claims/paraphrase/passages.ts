/** The turns that a claim may be about, as terms, sentence by sentence and two sentences at a time. */
import { likeliestTurns } from '../../evidence/near-miss.ts'
import type { PreparedRecord, PreparedTurn } from '../../evidence/record.ts'
import { findSentences } from '../../segments/sentences.ts'
import { listTokens, tokensOf } from '../tokens.ts'
import { keyOf, readTerms, type Term } from './terms.ts'

export interface Passage {
  turn: PreparedTurn
  /** Place of its first sentence in the turn. */
  sentence: number
  start: number
  end: number
  terms: Term[]
}

export interface TalkTurn {
  turn: PreparedTurn
  passages: Passage[]
  /** Families of words that the turn, or the question before it, speaks of. */
  given: ReadonlySet<string>
}

export function findPassages(record: PreparedRecord, folded: string): TalkTurn[] {
  return likeliestTurns(record, listTokens(folded)).map((turn) => talkOf(record, turn))
}

const cache = new WeakMap<PreparedTurn, TalkTurn>()

function talkOf(record: PreparedRecord, turn: PreparedTurn): TalkTurn {
  const known = cache.get(turn)
  if (known) return known
  const sentences = findSentences(turn.text, 'en').map(({ start, end }) => ({
    start,
    end,
    terms: termsAt(turn, start, end),
  }))
  const passages = sentences.flatMap((each, at): Passage[] => {
    const next = sentences[at + 1]
    const single = { turn, sentence: at, ...each }
    return next
      ? [
          single,
          { turn, sentence: at, start: each.start, end: next.end, terms: [...each.terms, ...next.terms] },
        ]
      : [single]
  })
  const question = record.turns[record.turns.indexOf(turn) - 1]
  const words = [...tokensOf(turn), ...(question?.source.role === 'interviewer' ? tokensOf(question) : [])]
  const talk = { turn, passages, given: new Set(words.map(({ word }) => keyOf(word))) }
  cache.set(turn, talk)
  return talk
}

/** With offsets into the turn, and clauses numbered across it. */
function termsAt(turn: PreparedTurn, start: number, end: number): Term[] {
  return readTerms(turn.text.slice(start, end), 'record').map((term) => ({
    ...term,
    start: term.start + start,
    end: term.end + start,
    clause: term.clause + start * 100,
  }))
}
