/**
 * The choice of a follow-up's words among what language models offered, made again. What a model wrote and how each
 * candidate was judged are inputs in the log; which one was said follows from them.
 */
import type { EventOf, EventPayload, InterviewEvent } from '../events.ts'
import { bestOf } from '../proposer/model/propose-with-models.ts'
import { readEvent, type StoredEvent } from '../read-event.ts'
import { describeChange } from './compare-turn.ts'
import { type DataDifference, findDifference } from './find-difference.ts'
import type { Difference } from './model.ts'
import { findBrokenSeal } from './seal.ts'

export interface RecordedWording {
  awaited: EventPayload<'wording.awaited'>
  made: StoredEvent
  asked: StoredEvent | null
}

/** Where words were awaited and made: each with what was said in the end. */
export function listWordings(events: readonly StoredEvent[]): RecordedWording[] {
  const wordings: RecordedWording[] = []
  let awaited: EventPayload<'wording.awaited'> | null = null
  for (const [at, event] of events.entries()) {
    if (event.type === 'wording.awaited') awaited = (readEvent(event) as EventOf<'wording.awaited'>).payload
    if (event.type !== 'wording.made' || awaited === null) continue
    const next = events[at + 1]
    wordings.push({ awaited, made: event, asked: next?.type === 'probe.asked' ? next : null })
    awaited = null
  }
  return wordings
}

export function replayWording(
  { awaited, made, asked }: RecordedWording,
  evidenceKey: Uint8Array | null,
): Difference | null {
  const turn = (asked?.payload as { turn?: number } | undefined)?.turn ?? null
  const differ = (event: StoredEvent, found: DataDifference | null) =>
    found && describeChange(event, found, turn)
  const broken = findBrokenSeal(made, evidenceKey)
  if (broken) return differ(made, broken)
  const { rungs, chosen } = (readEvent(made) as EventOf<'wording.made'>).payload
  const again = choose(rungs)
  const choice = findDifference({ chosen }, { chosen: again })
  if (choice) return differ(made, choice)
  const said = again && rungs[again.rung]!.candidates[again.candidate]!.contentId
  const wanted = { ...awaited, contentId: said ?? awaited.contentId }
  if (!asked) return differ(made, { path: 'after it', before: undefined, after: 'probe.asked' })
  const { turn: _turn, noteId: _noteId, ...spoken } = (readEvent(asked) as Asked).payload
  return differ(asked, findDifference(spoken, wanted))
}

type Asked = Extract<InterviewEvent, { type: 'probe.asked' }>

/** The best of the first rung that offered something fit to be said. */
function choose(rungs: EventPayload<'wording.made'>['rungs']): EventPayload<'wording.made'>['chosen'] {
  for (const [rung, { candidates }] of rungs.entries()) {
    const candidate = bestOf(candidates)
    if (candidate !== null) return { rung, candidate }
  }
  return null
}
