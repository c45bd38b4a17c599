/**
 * Decides a whole interview again from its log and says whether everything comes out as it is written there. Pure but
 * for being awaited: no model, no clock, no database. What was said is read again; what was measured (embeddings) or
 * drawn (the seed) or worded by a model is taken from the log, where it was an input.
 */

import { engineVersion } from '../events.ts'
import { indexGuide } from '../guide-index.ts'
import { readEvent } from '../read-event.ts'
import { reduce } from '../reduce.ts'
import { emptyState } from '../state.ts'
import { compareTurn, describeDifference } from './compare-turn.ts'
import type { Difference, Replay, ReplayLog } from './model.ts'
import { listWordings, type RecordedWording, replayWording } from './replay-wording.ts'
import { type Retaking, retakeTurn } from './retake-turn.ts'
import { findBrokenSeal } from './seal.ts'
import { decisionOf, type RecordedTurn, splitTurns } from './split-turns.ts'

export async function replayInterview(log: ReplayLog): Promise<Replay> {
  const turns = splitTurns(log.events)
  const unreadable: Replay['unreadable'] = []
  const about = {
    decisions: turns.length,
    unreadable,
    madeBy: [...new Set(log.events.map((event) => event.engineVersion))],
    recomputedBy: engineVersion,
  }
  if (turns.length === 0 || !log.guide) {
    return { outcome: 'nothing_decided', recomputed: 0, firstDifference: null, ...about }
  }
  const index = indexGuide(log.guide)
  let state = emptyState()
  let reduced = 0
  const reduceTo = (at: number) => {
    state = reduce(
      log.events.slice(reduced, at).map((event) => readEvent(event)),
      state,
    )
    reduced = at
  }
  const wordings = listWordings(log.events)
  const differs = (firstDifference: Difference, recomputed: number): Replay => ({
    outcome: 'different',
    recomputed,
    firstDifference,
    ...about,
  })
  for (const [at, turn] of turns.entries()) {
    const worded = firstWordingBefore(wordings, decisionOf(turn).seq, log)
    if (worded) return differs(worded, at - unreadable.length)
    reduceTo(turn.from)
    const why = whyUnreadable(turn, log)
    const found = why ? { why } : await replayTurn(turn, { state, index, log })
    if ('why' in found) unreadable.push({ seq: decisionOf(turn).seq, why: found.why })
    else if (found.difference) return differs(found.difference, at + 1 - unreadable.length)
  }
  const recomputed = turns.length - unreadable.length
  const worded = firstWordingBefore(wordings, Number.POSITIVE_INFINITY, log)
  if (worded) return differs(worded, recomputed)
  return {
    outcome: recomputed === 0 ? 'not_replayable' : 'identical',
    recomputed,
    firstDifference: null,
    ...about,
  }
}

/** Takes the wordings that come before an event off the list; the first that differs, or null. */
function firstWordingBefore(wordings: RecordedWording[], seq: number, log: ReplayLog): Difference | null {
  while (wordings[0] && wordings[0].made.seq < seq) {
    const found = replayWording(wordings.shift()!, log.evidenceKey)
    if (found) return found
  }
  return null
}

/** What cannot be recomputed because an input is gone or was never written down. */
function whyUnreadable(turn: RecordedTurn, log: ReplayLog): string | null {
  const { inputs, comparisons, isErased } = decisionOf(turn).payload as {
    isErased?: boolean
    inputs?: { similarity?: string }
    comparisons?: { measured?: unknown[] }[]
  }
  if (isErased) return wordsErased
  if (inputs?.similarity === 'embedding' && comparisons === undefined) {
    return `Engine ${decisionOf(turn).engineVersion} did not write down what it measured.`
  }
  const isMeasured = comparisons?.some(({ measured = [] }) => measured.length > 0) ?? false
  return isMeasured && log.evidenceKey === null ? wordsErased : null
}

const wordsErased = 'The words that it rested on were erased.'

async function replayTurn(
  turn: RecordedTurn,
  context: Retaking & { log: ReplayLog },
): Promise<{ difference: Difference | null } | { why: string }> {
  const decision = decisionOf(turn)
  const broken = findBrokenSeal(decision, context.log.evidenceKey)
  if (broken) return { difference: describeDifference(turn, decision, broken) }
  const retaken = await retakeTurn(turn, context)
  return retaken.missing.size > 0
    ? { why: wordsErased }
    : { difference: compareTurn(turn, retaken, context.log) }
}
