/** Writes sensitive moments of what was just said into the log, by place, before the next turn is decided. */
import { textIn } from '../study/model.ts'
import type { Trigger } from './decide.ts'
import type { GuideIndex } from './guide-index.ts'
import {
  findSensitive,
  type SensitiveKind,
  type SensitiveMoment,
  statesMinority,
} from './reading/sensitive.ts'
import { type InterviewState, mayBeMinor, type TurnReference } from './state.ts'
import type { TurnDraft } from './turn-draft.ts'

interface FlagContext {
  index: GuideIndex
  trigger: Trigger
}

/** The kinds found in the turn just heard; what was flagged there before is not flagged again. */
export function flagMoments(draft: TurnDraft, { index, trigger }: FlagContext): SensitiveKind[] {
  const heard = turnHeard(draft.state, trigger)
  if (!heard) return []
  const { turn, turnRevision, questionKey } = heard
  const known = draft.state.moments.filter((moment) => moment.turn === turn).map(({ kind }) => kind)
  // Of a minor who may take part that is nothing to be told of.
  if (mayBeMinor(draft.state)) known.push('minor')
  const found = readMoments(draft, heard, index).filter(({ kind }) => !known.includes(kind))
  for (const { kind, start, end } of found) {
    const payload = { kind, turn, turnRevision, start, end, questionKey }
    draft.add({ type: 'moment.flagged', actor: 'engine', payload })
  }
  return found.map(({ kind }) => kind)
}

/** A move without words leaves the interviewer's turn the last one. */
function turnHeard({ turns, lastAnswer }: InterviewState, trigger: Trigger): TurnReference | null {
  if (trigger === 'correction') return (lastAnswer && turns[lastAnswer.turn]) ?? null
  const last = turns.at(-1)
  return last?.role === 'participant' ? last : null
}

function readMoments(
  draft: TurnDraft,
  { turn, questionKey }: TurnReference,
  index: GuideIndex,
): SensitiveMoment[] {
  const { language, questions } = draft.state
  const asked = questionKey === null ? undefined : index.byKey.get(questionKey)?.question
  const question = asked ? textIn(asked.text, language, index.guide.language) : ''
  const context = { language, question, year: new Date(draft.at).getUTCFullYear() }
  const text = draft.textOf(turn)
  const found = text === null ? [] : findSensitive(text, context)
  const value = questionKey === null ? null : questions[questionKey]?.value
  const isMinorsAge = value?.kind === 'number' && statesMinority(value.number, context)
  if (!isMinorsAge || found.some(({ kind }) => kind === 'minor')) return found
  return [...found, { kind: 'minor', start: 0, end: 0 }]
}
