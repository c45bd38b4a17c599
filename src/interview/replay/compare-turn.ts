import { engineVersion } from '../events.ts'
import type { StoredEvent } from '../read-event.ts'
import { nameText } from '../turn-draft.ts'
import { type DataDifference, erased, findDifference } from './find-difference.ts'
import type { Difference, ReplayLog } from './model.ts'
import { plainEvent } from './plain-event.ts'
import type { Retaken } from './retake-turn.ts'
import { decisionOf, type RecordedTurn } from './split-turns.ts'

/** The first difference between a turn as it is written and as it comes out today, event by event. */
export function compareTurn(turn: RecordedTurn, retaken: Retaken, log: ReplayLog): Difference | null {
  const recorded = [...turn.acts, ...turn.made]
  const again = [...retaken.acts, ...retaken.made]
  const hasComparisons = 'comparisons' in (decisionOf(turn).payload as object)
  const nameContent = (contentId: string) => {
    const text = retaken.contents.get(contentId) ?? log.texts.get(contentId)
    return text === undefined ? erased : `words ${nameText(text, log.evidenceKey)}`
  }
  for (const [i, one] of recorded.entries()) {
    const other = again[i]
    if (one.type !== other?.type) {
      return describeDifference(turn, one, { path: 'type', before: one.type, after: other?.type })
    }
    const ways = { nameContent, hasComparisons }
    const found = findDifference(plainEvent(one, ways).payload, plainEvent(other, ways).payload)
    if (found) return describeDifference(turn, one, found)
  }
  const more = again[recorded.length]
  const last = recorded.at(-1)!
  return more
    ? describeDifference(turn, last, { path: 'after it', before: undefined, after: more.type })
    : null
}

export function describeDifference(
  turn: RecordedTurn,
  event: StoredEvent,
  found: DataDifference,
): Difference {
  const spoken = turn.made.find(({ type }) => /^(?:question|probe)\.asked$|^summary\.shown$/.test(type))
  return describeChange(event, found, (spoken?.payload as { turn?: number } | undefined)?.turn ?? null)
}

/** @param turn the interviewer's turn that came of it */
export function describeChange(
  event: StoredEvent,
  { path, before, after }: DataDifference,
  turn: number | null,
): Difference {
  return {
    seq: event.seq,
    turn,
    where: `${event.type}: ${path}`,
    recorded: show(before),
    recomputed: show(after),
    madeBy: event.engineVersion,
    recomputedBy: engineVersion,
  }
}

const longest = 120

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}...` : text
}
