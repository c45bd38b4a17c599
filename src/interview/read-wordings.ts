import type { InterviewEvent } from './events.ts'
import type { InterviewView } from './field-model.ts'

/** What language models offered, with its words, and the turn in which one of them (or the words at hand) was said. */
export function readWordings(
  events: readonly InterviewEvent[],
  words: ReadonlyMap<string, string>,
): InterviewView['wordings'] {
  return events.flatMap((event, at) => {
    if (event.type !== 'wording.made') return []
    const { rungs, chosen, tookMs } = event.payload
    const next = events[at + 1]
    return [
      {
        seq: event.seq,
        turn: next?.type === 'probe.asked' ? next.payload.turn : null,
        tookMs,
        chosen,
        rungs: rungs.map(({ rung, outcome, tookMs, candidates }) => ({
          rung,
          outcome,
          tookMs,
          candidates: candidates.map(({ contentId, codes, score }) => ({
            text: words.get(contentId) ?? null,
            codes,
            score,
          })),
        })),
      },
    ]
  })
}
