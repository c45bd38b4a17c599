import type { LanguageRung } from '../../../platform/models/language/language-models.ts'
import { packFor } from '../../../study/lint/index.ts'
import type { Move } from '../../decide.ts'
import type { LiveInterview } from '../../live-interview.ts'
import type { Reading } from '../../reading.ts'
import { findTechnique } from '../../techniques/index.ts'
import type { InterviewerModels } from './interviewer-models.ts'

/** A nod and a last chance to add something are said best as they stand. */
const saidAsTheyStand: ReadonlySet<string> = new Set(['encourage', 'anything_else'])

/** Follow-ups on what somebody said in words. The guide's own words, and talk about the talk, are never reworded. */
export function isForModel(move: Move, reading: Reading | null): boolean {
  return (
    move.kind === 'probe' &&
    reading !== null &&
    findTechnique(move.technique) !== undefined &&
    !saidAsTheyStand.has(move.technique)
  )
}

/**
 * The models that may word follow-ups here, smallest first: none where the study's terms leave wording to the program or
 * the lint does not read the language, and only those on this computer where participants were told of no other.
 */
export async function wordingRungs(
  models: InterviewerModels | undefined,
  { workspaceId, row, revision, state }: LiveInterview,
): Promise<readonly LanguageRung[]> {
  const terms = revision?.terms
  if (!models || terms?.followUpWording === 'program' || !packFor(state.language)) return []
  const rungs = await models.rungsOf({ workspaceId, studyId: row.studyId })
  return terms?.tellsOfModels ? rungs : rungs.filter(({ isLocal }) => isLocal)
}
