/** A paraphrase that the program cannot show to be so, given to a judge; what it answers counts only where it can be located. */
import { locateQuotation } from '../../evidence/locate-quotation.ts'
import type { ClaimCorpus } from '../corpus.ts'
import type { ClaimReason, ClaimSpan, Judgement } from '../model.ts'
import { verifyParaphrase } from '../verify-paraphrase.ts'
import { askInTurn } from './ladder-judge.ts'
import type { Judge, JudgedStatement, KeptRationale } from './model.ts'
import { findNearestPassages } from './nearest-passages.ts'

export interface JudgedParaphrase extends Judgement {
  /** Null: the program decided alone, or the judge gave no answer. */
  judged: KeptRationale | null
}

/** @param judges from small to large; none: the program decides alone */
export async function judgeParaphrase(
  text: string,
  interviewId: string | null,
  { corpus, judges }: { corpus: ClaimCorpus; judges: readonly Judge[] },
): Promise<JudgedParaphrase> {
  const own = verifyParaphrase(text, interviewId, corpus)
  if (own.verdict === 'supported' || judges.length === 0) return { ...own, judged: null }
  const passages = findNearestPassages(text, interviewId, { corpus })
  if (passages.length === 0) return { ...own, judged: null }
  const asked = await askInTurn(judges, (judge) => judge.judge(text, passages))
  return asked ? fromAnswer(asked.answer, { passages, judge: asked.judge, own }) : { ...own, judged: null }
}

interface Asked {
  passages: ClaimSpan[]
  judge: Judge
  own: Judgement
}

function fromAnswer(answer: JudgedStatement, { passages, judge, own }: Asked): JudgedParaphrase {
  const spans = locateRationale(answer.rationale, passages)
  const reason: ClaimReason | null = answer.verdict === 'contradicted' ? (answer.reason ?? 'polarity') : null
  const judged: KeptRationale = { judgeId: judge.id, verdict: answer.verdict, reason, spans: spans ?? [] }
  // Words that stand nowhere in the passages show nothing, whatever the verdict.
  if (spans === null || answer.verdict === 'not_said') return { ...own, judged }
  if (answer.verdict === 'entailed') return { verdict: 'supported', reason: null, evidence: spans, judged }
  return { verdict: 'refuted', reason, evidence: spans, judged }
}

/** Null where any of it is not in the passages, or there is none. */
export function locateRationale(
  rationale: readonly string[],
  passages: readonly ClaimSpan[],
): ClaimSpan[] | null {
  const spans = rationale.map((words) => locateIn(words, passages))
  return spans.length > 0 && spans.every((span) => span !== null) ? spans : null
}

function locateIn(words: string, passages: readonly ClaimSpan[]): ClaimSpan | null {
  for (const passage of passages) {
    const turns = [{ turn: passage.turn, turnRevision: 0, role: 'participant' as const, text: passage.text }]
    const found = locateQuotation(words, turns)
    if (!found.found) continue
    const { start, end, text } = found.spans[0]!
    return { ...passage, start: passage.start + start, end: passage.start + end, text }
  }
  return null
}
