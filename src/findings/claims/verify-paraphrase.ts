/**
 * Whether one participant said what a sentence reports, in other words. What shares its words with no passage is left to
 * a judge: overlap does not tell true from false. So only what can be shown is accepted, clause by clause, and what
 * visibly differs is refuted.
 */
import { foldText } from '../evidence/fold.ts'
import { type ClaimCorpus, toClaimSpan } from './corpus.ts'
import type { ClaimReason, ClaimSpan, Judgement } from './model.ts'
import { requiredOf } from './paraphrase/align-terms.ts'
import { backgroundOf } from './paraphrase/background.ts'
import { type Clause, clausesOf } from './paraphrase/clauses.ts'
import { isTied } from './paraphrase/links.ts'
import { findPassages, type TalkTurn } from './paraphrase/passages.ts'
import {
  findDiffering,
  type JudgedPlace,
  judgePlaces,
  type Placed,
  placesOf,
} from './paraphrase/place-clause.ts'
import { readTerms } from './paraphrase/terms.ts'

const leastRequired = 3

export function verifyParaphrase(text: string, interviewId: string | null, corpus: ClaimCorpus): Judgement {
  const record = interviewId === null ? corpus.whole : corpus.recordOf(interviewId)
  const terms = readTerms(text, 'claim')
  if (requiredOf(terms).length < leastRequired) return undecided
  const talk = findPassages(record, foldText(text).folded)
  const background = backgroundOf(corpus.whole)
  const clauses = clausesOf(text, terms)
  const places = clauses.map((clause) => placesOf(clause, talk, background))
  const matched = new Set(places.flat().flatMap(({ alignment }) => alignment.pairs.map(([, said]) => said)))
  const judged = clauses.map((clause, at) => judgePlaces(clause, places[at]!, matched))
  const shown = showAll(clauses, judged)
  if (shown) return { verdict: 'supported', reason: null, evidence: shown.map(spanOf) }
  return explain(clauses, judged, talk) ?? undecided
}

const undecided: Judgement = { verdict: 'unsupported', reason: 'not-found', evidence: [] }

/** One place for each clause, each saying the same, tied as the claim ties them, and by one person. */
function showAll(clauses: Clause[], judged: JudgedPlace[][]): Placed[] | null {
  let chains: Placed[][] = [[]]
  for (const [at, clause] of clauses.entries()) {
    const same = judged[at]!.filter(({ reason }) => reason === null).map(({ place }) => place)
    chains = chains.flatMap((chain) =>
      same
        .filter(
          (place) =>
            isOfOne(chain, place) && (chain.length === 0 || isTied(clause.link, chain.at(-1)!, place)),
        )
        .slice(0, 4)
        .map((place) => [...chain, place]),
    )
    chains = chains.slice(0, 64)
  }
  return chains[0] ?? null
}

const isOfOne = ([first]: Placed[], place: Placed) =>
  first === undefined || first.turn.source.interviewId === place.turn.source.interviewId

/** All but one of its clauses can be shown, and that one visibly means something else. */
function explain(clauses: Clause[], judged: JudgedPlace[][], talk: TalkTurn[]): Judgement | null {
  const open = clauses.filter((_, at) => !judged[at]!.some(({ reason }) => reason === null))
  if (open.length !== 1) return null
  const places = judged[clauses.indexOf(open[0]!)]!
  const differs = places.find(isPlain) ?? findDiffering(open[0]!, talk)
  if (!differs) return null
  return { verdict: 'refuted', reason: differs.reason as ClaimReason, evidence: [spanOf(differs.place)] }
}

/**
 * A negation or another actor turns a sentence whatever stands around it. A mood, a measure or a time that the claim leaves
 * out often does not: such a claim is left open and not refuted.
 */
const isPlain = ({ reason, place }: JudgedPlace) =>
  (reason === 'polarity' || reason === 'actor') && isTight(place)

/** The clause stands there in one piece: a negation somewhere in a long stretch is of something else. */
function isTight({ alignment: { pairs, from, to } }: Placed): boolean {
  return pairs.length >= leastRequired && to - from <= mostSpread * pairs.length
}

const mostSpread = 1.5

function spanOf({ turn, passage }: Placed): ClaimSpan {
  const { interviewId, turn: number, turnRevision } = turn.source
  const { start, end } = passage
  return toClaimSpan({
    interviewId,
    turn: number,
    turnRevision,
    start,
    end,
    text: turn.text.slice(start, end),
  })
}
