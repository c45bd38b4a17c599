/** What later rooms give to this one; wired at start-up in `src/api`. */
import type { Tx } from '../platform/database/database.ts'
import type { UseCaseContext } from '../platform/http/dependencies.ts'

export interface StudyCounts {
  /** Complete interviews that were held here: what targets and soft launches count. */
  completes: number
  /** Complete interviews that were held elsewhere. */
  imported: number
  inProgress: number
  /** Moments that call for care and that nobody has read yet. */
  openFlags: number
  lastAnswerAt: Date | null
}

/** Called in the transaction that closes a study, whoever closes it: nobody else ends an interview of it and asks. */
export type OnStudyClosed = (tx: Tx, study: { workspaceId: string; studyId: string }) => Promise<void>

export interface StudyPorts {
  onStudyClosed?: OnStudyClosed
  countInterviews(tx: Tx, studyIds: readonly string[]): Promise<Map<string, StudyCounts>>
  /** Called inside the deleting transaction, before the study's own rows go; each room deletes what it holds. */
  onStudyDeleted: readonly ((tx: Tx, study: { workspaceId: string; studyId: string }) => Promise<void>)[]
}

/** What a use-case of this room needs: `principal` is for the door alone. */
export type StudyContextOfCall = Omit<UseCaseContext, 'principal'>

export const noInterviews: StudyCounts = {
  completes: 0,
  imported: 0,
  inProgress: 0,
  openFlags: 0,
  lastAnswerAt: null,
}
