/** An interview as it reads: turns with their words, for the participant, their copy and the terminal. */
import { textIn } from '../study/model.ts'
import { kindOf } from '../study/question-kinds/index.ts'
import { type LiveInterview, textOfTurn } from './live-interview.ts'
import type { ParticipantCopy, RoomTranscript } from './room-model.ts'
import { roomPackFor } from './room-packs/index.ts'

export type TranscriptTurn = RoomTranscript['turns'][number]

/** What was said so far, newest revision of each turn; a click reads as the label that was chosen. */
export function describeTranscript(live: LiveInterview): TranscriptTurn[] {
  return live.state.turns.map((reference) => ({
    turn: reference.turn,
    role: reference.role,
    kind: reference.kind,
    questionKey: reference.questionKey,
    text: textOfAnswer(live, reference.turn) ?? '',
    isCorrected: reference.turnRevision > 0,
    at: new Date(reference.at).toISOString(),
  }))
}

/** Words, with what was chosen before them where something was. */
function textOfAnswer(live: LiveInterview, turn: number): string | null {
  const words = textOfTurn(live, turn)
  const reference = live.state.turns[turn]
  if (reference?.role !== 'participant' || reference.kind !== 'answer') return words
  const key = reference.questionKey
  const question = key === null ? undefined : live.revision?.index.byKey.get(key)?.question
  const progress = key === null ? undefined : live.state.questions[key]
  // Only the first reply to a closed question is the choice; what follows are words about it.
  const isChoice = progress?.value && progress.value.kind !== 'open' && firstReply(live, key!) === turn
  if (!question || !isChoice) return words
  const chosen = kindOf(question).formatValue(question, progress.value!, live.state.language)
  return words === null ? chosen : `${chosen}: ${words}`
}

function firstReply(live: LiveInterview, questionKey: string): number | undefined {
  return live.state.turns.find(
    ({ role, kind, questionKey: key }) => role === 'participant' && kind === 'answer' && key === questionKey,
  )?.turn
}

export interface CopyConsent {
  purpose: string
  granted: boolean
  text: string
  at: Date
}

/** Everything of theirs, to keep. */
export function describeCopy(
  live: LiveInterview,
  consents: readonly CopyConsent[],
  title: string,
): ParticipantCopy {
  const { state } = live
  return {
    title,
    startedAt: new Date(state.startedAt).toISOString(),
    endedAt: state.endedAt === null ? null : new Date(state.endedAt).toISOString(),
    language: state.language,
    consent: consents.map(({ at, purpose, granted, text }) => ({
      purpose,
      granted,
      text,
      at: at.toISOString(),
    })),
    turns: describeTranscript(live),
    summaryConfirmed: state.summary && (state.summary.isConfirmed || state.summary.correctionTurn !== null),
  }
}

/** The same as plain text that any device opens. */
export function formatCopy(copy: ParticipantCopy): string {
  const words = roomPackFor(copy.language).copy
  const consent = copy.consent.map(({ granted, text }) => `[${granted ? 'x' : ' '}] ${text}`)
  const turns = copy.turns.map(
    ({ role, text, isCorrected }) =>
      `${role === 'participant' ? words.you : words.interviewer}${isCorrected ? ` (${words.edited})` : ''}: ${text}`,
  )
  return [
    copy.title,
    `${copy.startedAt} - ${copy.endedAt ?? words.notEnded}`,
    '',
    ...consent,
    '',
    ...turns,
    '',
  ].join('\n')
}

/** Title of a guide's interviews, as participants know it. */
export function titleOf(live: LiveInterview): string {
  const { revision, state } = live
  const title = revision?.terms.publicTitle
  const own = title && textIn(title, state.language, revision.guide.language)
  return own || roomPackFor(state.language).title
}
