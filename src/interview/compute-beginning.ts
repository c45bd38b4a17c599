import type { Draft } from './append-events.ts'
import type { Recalled } from './earlier/match-earlier.ts'
import type { EventPayload } from './events.ts'
import { indexGuide } from './guide-index.ts'
import { type LiveInterview, revisionOf, type TurnEngine } from './live-interview.ts'
import { comparisonsFor, takeTurn } from './take-turn.ts'
import { openDraft } from './turn-draft.ts'

export interface Beginning extends Pick<EventPayload<'interview.started'>, 'seed' | 'language' | 'isTest'> {
  clientId: string
  purposes: EventPayload<'consent.recorded'>['purposes']
  /** What they answered in earlier interviews that may be used again. */
  recalled?: readonly Recalled[]
}

/** The draft of an interview's first events, the first question included. Touches nothing. */
export async function computeBeginning(
  engine: TurnEngine,
  live: LiveInterview,
  { clientId, purposes, recalled = [], ...started }: Beginning,
): Promise<Draft> {
  const { revisionId, guide, terms } = revisionOf(live)
  const draft = openDraft(live, engine.clock())
  draft.add({
    type: 'interview.started',
    actor: 'system',
    payload: { ...started, revisionId, mode: 'text', embedderId: engine.embedder.id },
  })
  draft.add({ type: 'consent.recorded', actor: 'participant', clientId, payload: { purposes } })
  for (const { quote, ...place } of recalled) {
    const payload = { ...place, contentId: draft.keep(quote) }
    draft.add({ type: 'earlier.recalled', actor: 'system', payload })
  }
  draft.add({ type: 'tab.claimed', actor: 'participant', payload: { tab: 1 } })
  const index = indexGuide(guide)
  const comparisons = comparisonsFor(draft, { ...engine, index })
  await takeTurn(draft, { index, terms, trigger: 'begin', reading: null, comparisons })
  return draft.finish()
}
