/** A stated count, counted again under its own rule. */

import type { PreparedTurn } from '../evidence/record.ts'
import { caseFold, unfoldedOffset } from './case-fold.ts'
import { type ClaimCorpus, toClaimSpan } from './corpus.ts'
import { type CountRule, readCountRule } from './count-rule.ts'
import type { ClaimSpan, Judgement, StatedCount } from './model.ts'

/**
 * An interview counts when one of its participant's turns holds any of the words and none of those ruled out. `of`
 * is the number of all interviews of the record. A sentence that says another number of them is miscounted too. The evidence is the first such place of every interview that counts.
 */
export function verifyCount(stated: StatedCount, corpus: ClaimCorpus, text = ''): Judgement {
  const rule = readCountRule(stated)
  if (!rule) return { verdict: 'unsupported', reason: 'unknown-rule', evidence: [] }
  const evidence = findCounted(rule, corpus)
  const of = corpus.interviewIds.length
  const isRight =
    evidence.length === stated.n && (stated.of ?? of) === of && saysNoOther(text, { n: stated.n, of })
  return isRight
    ? { verdict: 'supported', reason: null, evidence }
    : { verdict: 'refuted', reason: 'miscounted', evidence }
}

/** "12 of 40", where 40 is how many there are, says 12 and nothing else. */
function saysNoOther(text: string, { n, of }: { n: number; of: number }): boolean {
  const said = [...text.matchAll(/\b(\d+) (?:out )?of (?:the |all )?(\d+)\b/gu)]
  return said.every(([, count, whole]) => Number(whole) !== of || Number(count) === n)
}

export function findCounted(rule: CountRule, corpus: ClaimCorpus): ClaimSpan[] {
  const counted = new Map<string, ClaimSpan>()
  for (const turn of corpus.whole.turns) {
    const { role, interviewId = '' } = turn.source
    if (role !== 'participant' || counted.has(interviewId)) continue
    const span = matchTurn(turn, rule)
    if (span) counted.set(interviewId, span)
  }
  return [...counted.values()]
}

function matchTurn(turn: PreparedTurn, rule: CountRule): ClaimSpan | null {
  const folded = foldedOf(turn)
  const match = rule.any.exec(folded)
  if (!match || rule.none?.test(folded)) return null
  const start = unfoldedOffset(turn.text, match.index)
  const end = unfoldedOffset(turn.text, match.index + match[0].length)
  const { turnRevision, interviewId, turn: number } = turn.source
  return toClaimSpan({
    interviewId,
    turn: number,
    turnRevision,
    start,
    end,
    text: turn.text.slice(start, end),
  })
}

const cache = new WeakMap<PreparedTurn, string>()

function foldedOf(turn: PreparedTurn): string {
  const known = cache.get(turn)
  if (known !== undefined) return known
  const folded = caseFold(turn.text)
  cache.set(turn, folded)
  return folded
}
