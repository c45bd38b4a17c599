/** From places in the record to quotes: always the record's own characters. */
import type { Tx } from '../platform/database/database.ts'
import type { Quote } from './model.ts'
import { findTurnWords, type HeardInterview, placeKey, type TurnPlace } from './record-store.ts'

export interface Place extends TurnPlace {
  start: number
  end: number
}

/** One quote for each place, in order; a place whose words were erased gives null. */
export async function quotesAt(
  tx: Tx,
  places: readonly Place[],
  interviews: ReadonlyMap<string, HeardInterview>,
): Promise<(Quote | null)[]> {
  const words = await findTurnWords(tx, places)
  return places.map((place) => {
    const said = words.get(placeKey(place))
    const interview = interviews.get(place.interviewId)
    if (!said || !interview || place.end > said.text.length) return null
    return {
      interviewId: place.interviewId,
      participantLabel: interview.participantLabel,
      turn: place.turn,
      turnRevision: place.turnRevision,
      start: place.start,
      end: place.end,
      text: said.text.slice(place.start, place.end),
      questionKey: said.questionKey,
      startMs: said.startMs,
    }
  })
}

export function byInterview(interviews: readonly HeardInterview[]): Map<string, HeardInterview> {
  return new Map(interviews.map((interview) => [interview.interviewId, interview]))
}
