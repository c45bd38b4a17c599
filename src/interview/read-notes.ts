import type { EventOf, InterviewEvent, TapAnswer, TapKey } from './events.ts'
import type { InterviewView } from './field-model.ts'

/** Researchers' notes in a log, with their words and the turn in which each follow-up was asked. */
export function readNotes(
  events: readonly InterviewEvent[],
  words: ReadonlyMap<string, string>,
): InterviewView['notes'] {
  const askedIn = new Map(
    events.flatMap((event) =>
      event.type === 'probe.asked' && event.payload.noteId
        ? [[event.payload.noteId, event.payload.turn]]
        : [],
    ),
  )
  const wordsOf = (contentId: string | null) => (contentId === null ? null : (words.get(contentId) ?? null))
  return events
    .filter((event): event is EventOf<'steering.noted'> => event.type === 'steering.noted')
    .map(({ payload, at }) => ({
      noteId: payload.noteId,
      kind: payload.kind,
      questionKey: payload.questionKey,
      text: wordsOf(payload.contentId),
      overridden: payload.overridden,
      overrideReason: wordsOf(payload.reasonContentId),
      at: new Date(at).toISOString(),
      askedIn: askedIn.get(payload.noteId) ?? null,
    }))
}

/** The last tap of each kind holds. */
export function readTaps(events: readonly InterviewEvent[]): Partial<Record<TapKey, TapAnswer>> {
  return Object.fromEntries(
    events.flatMap((event) =>
      event.type === 'tap.given' ? [[event.payload.tap, event.payload.answer]] : [],
    ),
  )
}
