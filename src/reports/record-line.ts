import type { TapAnswer, TapKey } from '../interview/events.ts'
import type { InterviewView } from '../interview/field-model.ts'
import type { MomentFlag } from '../interview/flags/flag-model.ts'
import type { ExportedAnswer, ExportedInterview, ExportedTurn } from './export-store.ts'

/** Everything of one interview that is written out. */
export interface InterviewRecord {
  interview: ExportedInterview
  /** What the researcher calls the person, else a number. */
  participant: string
  turns: ExportedTurn[]
  answers: ExportedAnswer[]
  /** What researchers asked of it while it ran. */
  notes: ResearcherNote[]
  taps: Partial<Record<TapKey, TapAnswer>>
  /** What in it calls for care, and who has read that. */
  moments: MomentFlag[]
}

export type ResearcherNote = InterviewView['notes'][number]

/**
 * One interview as a line of JSON. The import reads `id`, `turns` (role, text, times, question, value) and
 * `attributes`, so that nothing of the content is lost on the way; the rest is for whoever reads the file.
 */
export function toRecordLine({
  interview,
  participant,
  turns,
  answers,
  notes,
  taps,
  moments,
}: InterviewRecord): string {
  const values = valuesByTurn(answers)
  return JSON.stringify({
    id: interview.interviewId,
    participant,
    status: interview.status,
    origin: interview.origin,
    source: interview.source ?? undefined,
    sourceId: interview.sourceIdentity ?? undefined,
    language: interview.language,
    // When somebody was interviewed elsewhere is not known, only when it came here.
    ...(interview.origin === 'import'
      ? { importedAt: interview.startedAt.toISOString() }
      : { startedAt: interview.startedAt.toISOString(), endedAt: interview.endedAt?.toISOString() }),
    attributes: interview.attributes,
    // Disclosed always, so that nobody takes a steered interview for one that was left alone.
    researcherNotes: notes.map(({ kind, questionKey, text, at, askedIn, overridden, overrideReason }) => ({
      kind,
      question: questionKey ?? undefined,
      text: text ?? undefined,
      at,
      askedInTurn: askedIn ?? undefined,
      overridden: overridden.length > 0 ? overridden : undefined,
      overrideReason: overrideReason ?? undefined,
    })),
    callsForCare:
      moments.length === 0
        ? undefined
        : moments.map(({ kind, turn, at, acknowledgedAt, acknowledgedBy }) => ({
            kind,
            turn,
            at,
            acknowledgedAt: acknowledgedAt ?? undefined,
            acknowledgedBy: acknowledgedBy ?? undefined,
          })),
    taps: Object.keys(taps).length > 0 ? taps : undefined,
    turns: turns.map((turn) => ({
      role: turn.role,
      text: turn.text,
      startMs: turn.startMs ?? undefined,
      endMs: turn.endMs ?? undefined,
      question: turn.questionKey ?? undefined,
      value: turn.role === 'participant' ? values.get(`${turn.turn}:${turn.questionKey}`) : undefined,
      kind: turn.kind,
      // Of an imported turn only the import's time is known, which says nothing about it.
      at: interview.origin === 'import' ? undefined : turn.at.toISOString(),
    })),
  })
}

/** A value stands with the last turn of its answer: the one that decided it. */
function valuesByTurn(answers: readonly ExportedAnswer[]): Map<string, ExportedAnswer['value']> {
  return new Map(
    answers.flatMap(({ questionKey, value, turns, state }) => {
      const last = turns.at(-1)
      return value === null || last === undefined || state !== 'answered'
        ? []
        : [[`${last}:${questionKey}`, value]]
    }),
  )
}
