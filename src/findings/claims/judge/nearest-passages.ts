/** The passages that a paraphrase is most likely about: what a judge, or a person, reads beside it. */
import { foldText } from '../../evidence/fold.ts'
import { type ClaimCorpus, toClaimSpan } from '../corpus.ts'
import type { ClaimSpan } from '../model.ts'
import { requiredOf } from '../paraphrase/align-terms.ts'
import { findPassages, type Passage } from '../paraphrase/passages.ts'
import { readTerms, type Term } from '../paraphrase/terms.ts'

/** Two sentences seldom hold a whole point: what stands around them is given too. */
const around = 1

export interface NearestOptions {
  /** How many. */
  atMost?: number
}

export interface NearPassage {
  span: ClaimSpan
  /** Of the statement's telling words those that it holds: 0 to 1. */
  share: number
}

/** Nearest first: most of the statement's words in least text. Never overlapping. */
export function findNearestPassages(
  text: string,
  interviewId: string | null,
  options: NearestOptions & { corpus: ClaimCorpus },
): ClaimSpan[] {
  return findNearest(text, interviewId, options).map(({ span }) => span)
}

/** The same, each with how near it is. */
export function findNearest(
  text: string,
  interviewId: string | null,
  { corpus, atMost = 3 }: NearestOptions & { corpus: ClaimCorpus },
): NearPassage[] {
  const record = interviewId === null ? corpus.whole : corpus.recordOf(interviewId)
  const wanted = new Set(requiredOf(readTerms(text, 'claim')).map(({ key }) => key))
  const talk = findPassages(record, foldText(text).folded)
  const ranked = talk
    .flatMap(({ passages }) =>
      passages.map((passage) => ({ passage, passages, score: scoreOf(passage, wanted) })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const chosen: NearPassage[] = []
  for (const { passage, passages, score } of ranked) {
    const span = widen(passage, passages)
    if (chosen.length < atMost && !chosen.some((each) => overlaps(each.span, span)))
      chosen.push({ span, share: score })
  }
  return chosen
}

function scoreOf({ terms, start, end }: Passage, wanted: ReadonlySet<string>): number {
  const held = new Set(terms.filter((term) => isTelling(term) && wanted.has(term.key)).map(({ key }) => key))
  return held.size / wanted.size - (end - start) / 1e5
}

const isTelling = ({ kind }: Term) => kind !== 'person'

function widen({ turn, sentence, start, end }: Passage, passages: readonly Passage[]): ClaimSpan {
  const near = passages.filter((each) => Math.abs(each.sentence - sentence) <= around)
  const from = Math.min(start, ...near.map((each) => each.start))
  const to = Math.max(end, ...near.map((each) => each.end))
  const { interviewId, turn: number, turnRevision } = turn.source
  return toClaimSpan({
    interviewId,
    turn: number,
    turnRevision,
    start: from,
    end: to,
    text: turn.text.slice(from, to),
  })
}

function overlaps(a: ClaimSpan, b: ClaimSpan): boolean {
  return a.interviewId === b.interviewId && a.turn === b.turn && a.start < b.end && b.start < a.end
}
