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

/** Whether a language model may word follow-ups here: the study's terms allow it, one is set up, the lint reads the language. */
export async function mayModelsWord(
  models: InterviewerModels | undefined,
  { workspaceId, row, revision, state }: LiveInterview,
): Promise<boolean> {
  if (!models || revision?.terms.followUpWording === 'program' || !packFor(state.language)) return false
  return (await models.rungsOf({ workspaceId, studyId: row.studyId })).length > 0
}
