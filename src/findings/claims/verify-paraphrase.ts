/**
 * Whether one participant said what a sentence reports, in other words. What shares its words with no passage is left to
 * a judge: overlap does not tell true from false. So only what can be shown is accepted, and what visibly differs refuted.
 */

import { foldText } from '../evidence/fold.ts'
import { likeliestTurns } from '../evidence/near-miss.ts'
import type { PreparedTurn } from '../evidence/record.ts'
import { findSentences } from '../segments/sentences.ts'
import { type ClaimCorpus, toClaimSpan } from './corpus.ts'
import type { ClaimReason, ClaimSpan, Judgement } from './model.ts'
import { markReasons } from './paraphrase/marks.ts'
import { readStatement, type Statement } from './paraphrase/statement.ts'
import { listTokens } from './tokens.ts'

/** Of the claim's words of content, the share a passage must hold to be about the same thing. */
const aboutTheSame = 0.75
const leastContent = 2

export function verifyParaphrase(text: string, interviewId: string | null, corpus: ClaimCorpus): Judgement {
  const record = interviewId === null ? corpus.whole : corpus.recordOf(interviewId)
  const claimed = readStatement(text)
  if (claimed.content.length < leastContent) return undecided
  const passages = likeliestTurns(record, listTokens(foldText(text).folded))
    .flatMap(passagesOf)
    .map((passage) => ({ ...passage, overlap: overlapOf(claimed, passage.statement) }))
    .filter(({ overlap }) => overlap >= aboutTheSame)
    .sort((a, b) => b.overlap - a.overlap)
  const shown = passages.find(
    ({ statement, overlap }) => overlap === 1 && differenceOf(claimed, statement) === null,
  )
  if (shown) return { verdict: 'supported', reason: null, evidence: [shown.span] }
  for (const { statement, span } of passages) {
    const reason = differenceOf(claimed, statement)
    if (reason) return { verdict: 'refuted', reason, evidence: [span] }
  }
  return undecided
}

const undecided: Judgement = { verdict: 'unsupported', reason: 'not-found', evidence: [] }

interface Passage {
  span: ClaimSpan
  statement: Statement
}

function passagesOf(turn: PreparedTurn): Passage[] {
  const { interviewId, turn: number, turnRevision } = turn.source
  return findSentences(turn.text, 'en').map(({ start, end }) => {
    const text = turn.text.slice(start, end)
    const span = toClaimSpan({ interviewId, turn: number, turnRevision, start, end, text })
    return { span, statement: readStatement(text) }
  })
}

function overlapOf(claimed: Statement, said: Statement): number {
  const words = new Set(said.content)
  return claimed.content.filter((word) => words.has(word)).length / claimed.content.length
}

function differenceOf(claimed: Statement, said: Statement): ClaimReason | null {
  if ((claimed.marks.negations + said.marks.negations) % 2 === 1) return 'polarity'
  if (!isSame(claimed.marks.numbers, said.marks.numbers)) return 'quantity'
  return markReasons.find((reason) => !isSame(claimed.marks.of[reason], said.marks.of[reason])) ?? null
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((each) => b.has(each))
