/** Writes sensitive moments of what was just said into the log, by place, before the next turn is decided. */
import { textIn } from '../study/model.ts'
import type { Trigger } from './decide.ts'
import type { GuideIndex } from './guide-index.ts'
import { findChildAtRisk } from './reading/child-at-risk.ts'
import {
  findCare,
  findKind,
  isCrisis,
  type SensitiveKind,
  type SensitiveMoment,
  statesMinority,
} from './reading/sensitive.ts'
import type { Reading } from './reading.ts'
import { type InterviewState, isSureDistress, mayBeMinor, type TurnReference } from './state.ts'
import type { TurnDraft } from './turn-draft.ts'

interface FlagContext {
  index: GuideIndex
  trigger: Trigger
  reading: Reading | null
}

export interface Flagged {
  kinds: SensitiveKind[]
  isCrisis: boolean
}

/** The kinds found in the turn just heard; what was flagged there before is not flagged again. */
export function flagMoments(draft: TurnDraft, { index, trigger, reading }: FlagContext): Flagged {
  const heard = turnHeard(draft.state, trigger)
  if (!heard) return { kinds: [], isCrisis: false }
  const { turn, turnRevision, questionKey } = heard
  const before = draft.state.moments.filter((moment) => moment.turn === turn)
  // A guess keeps nothing from being heard for sure.
  const known = before.filter(({ isUnsure }) => isUnsure !== true).map(({ kind }) => kind)
  // Of a minor who may take part that is nothing to be told of.
  if (mayBeMinor(draft.state)) known.push('minor')
  const text = draft.textOf(turn) ?? ''
  // What frightened them, after they told of a danger.
  const wasHard = draft.state.moments.some(isSureDistress)
  const frightens = wasHard && reading?.tellsOfFright === true
  const read = withDistress(readMoments(draft, heard, { index, reading }), { text, reading, frightens })
  // What weighs on somebody else, told in confidence, is not their own distress.
  const isTheirs = reading?.isConfidential === true && !reading.isInDistress
  const found = read.filter(({ kind }) => !known.includes(kind) && !(isTheirs && kind === 'distress'))
  for (const { kind, start, end } of found) {
    const payload = { kind, turn, turnRevision, start, end, questionKey }
    draft.add({ type: 'moment.flagged', actor: 'engine', payload })
  }
  const isUnheard = ![...before, ...found].some(({ kind }) => kind === 'distress')
  if (reading?.mayNeedCare && isUnheard && !isTheirs) {
    const whole = { turn, turnRevision, start: 0, end: text.length, questionKey }
    draft.add({
      type: 'moment.flagged',
      actor: 'engine',
      payload: { kind: 'distress', ...whole, isUnsure: true },
    })
  }
  const isNew = found.some(({ kind }) => kind === 'distress')
  return {
    kinds: found.map(({ kind }) => kind),
    isCrisis: isNew && (reading?.isInDistress === true || isCrisis(text, draft.state.language)),
  }
}

/** By the words as a whole, where no single words say it. */
function withDistress(
  moments: readonly SensitiveMoment[],
  { text, reading, frightens }: { text: string; reading: Reading | null; frightens: boolean },
): SensitiveMoment[] {
  const isTold = reading?.isInDistress === true || reading?.backQuestion === 'helpline' || frightens
  const isMissed = isTold && !moments.some(({ kind }) => kind === 'distress')
  return isMissed ? [...moments, { kind: 'distress', start: 0, end: text.length }] : [...moments]
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
  { index, reading }: Pick<FlagContext, 'index' | 'reading'>,
): SensitiveMoment[] {
  const { language, questions } = draft.state
  const asked = questionKey === null ? undefined : index.byKey.get(questionKey)?.question
  const question = asked ? textIn(asked.text, language, index.guide.language) : ''
  const context = { language, question, year: new Date(draft.at).getUTCFullYear() }
  const text = draft.textOf(turn)
  const heeded = text === null ? [] : findCare(text, context)
  // A fact of somebody else is a secret where it is told as one.
  const mayBeSecret = reading?.isConfidential && !heeded.some(({ kind }) => kind === 'third_person')
  const secrets = text !== null && mayBeSecret ? findKind('third_person', text, context) : []
  const child = text === null || secrets.length > 0 ? null : childAtRisk(text, { reading, heeded })
  const found = [...heeded, ...secrets, ...(child ? [child] : [])]
  const value = questionKey === null ? null : questions[questionKey]?.value
  const isMinorsAge = value?.kind === 'number' && statesMinority(value.number, context)
  if (!isMinorsAge || found.some(({ kind }) => kind === 'minor')) return found
  return [...found, { kind: 'minor', start: 0, end: 0 }]
}

/** A person is told of it as of what concerns somebody else. */
function childAtRisk(
  text: string,
  { reading, heeded }: { reading: Reading | null; heeded: readonly SensitiveMoment[] },
): SensitiveMoment | null {
  if (!reading?.isChildAtRisk || heeded.some(({ kind }) => kind === 'third_person')) return null
  const place = findChildAtRisk(text.replaceAll('’', "'"))
  return place && { kind: 'third_person', ...place }
}
