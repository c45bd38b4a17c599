/** What the end of an interview does to its study: the pause of a soft launch, the close at the target or the date. */
import type { Tx } from '../platform/database/database.ts'
import type { LaunchTerms } from './model.ts'
import { noInterviews, type StudyPorts } from './ports.ts'
import {
  findDueStudies,
  findRevision,
  insertHistory,
  lockStudy,
  type PausedReason,
  updateStudy,
} from './store.ts'

export type Outcome = { status: 'paused' | 'closed'; reason: PausedReason }

export interface StudyState {
  isLive: boolean
  softLaunchDone: boolean
  completes: number
  terms: Pick<LaunchTerms, 'targetCompletes' | 'softLaunchAt' | 'closesAt'>
}

/** Pure: null when the study simply goes on. The target goes before the date, and both before the soft launch. */
export function decideAfterInterview(
  { isLive, softLaunchDone, completes, terms }: StudyState,
  now: Date,
): Outcome | null {
  if (!isLive) return null
  if (completes >= terms.targetCompletes) return { status: 'closed', reason: 'target_reached' }
  if (terms.closesAt !== null && new Date(terms.closesAt) <= now)
    return { status: 'closed', reason: 'close_date' }
  const isSoftLaunchOver = !softLaunchDone && terms.softLaunchAt !== null && completes >= terms.softLaunchAt
  return isSoftLaunchOver ? { status: 'paused', reason: 'soft_launch' } : null
}

export interface EndedInterview {
  workspaceId: string
  studyId: string
  countInterviews: StudyPorts['countInterviews']
  now: Date
}

/** In the transaction that ended the interview. The study's row is locked, so that two ends count one after the other. */
export async function afterInterviewEnded(tx: Tx, ended: EndedInterview): Promise<Outcome | null> {
  const study = await lockStudy(tx, ended.studyId)
  if (study?.status !== 'live' || !study.liveRevisionId) return null
  const revision = await findRevision(tx, study.liveRevisionId)
  if (!revision) return null
  const { completes } = (await ended.countInterviews(tx, [study.studyId])).get(study.studyId) ?? noInterviews
  const outcome = decideAfterInterview(
    { isLive: true, softLaunchDone: study.softLaunchDone, completes, terms: revision.terms },
    ended.now,
  )
  if (outcome) await applyOutcome(tx, ended, outcome)
  return outcome
}

async function applyOutcome(
  tx: Tx,
  { workspaceId, studyId }: Pick<EndedInterview, 'workspaceId' | 'studyId'>,
  { status, reason }: Outcome,
): Promise<void> {
  await updateStudy(tx, studyId, { status, pausedReason: reason })
  await insertHistory(tx, { workspaceId, studyId, action: `study.${status}`, actor: 'system', reason })
}

/** Closes the workspace's studies whose date has passed; called when they are looked at and when somebody comes in. */
export async function closeDueStudies(
  tx: Tx,
  { workspaceId, now, onStudyClosed }: { workspaceId: string; now: Date } & Pick<StudyPorts, 'onStudyClosed'>,
): Promise<string[]> {
  const due = await findDueStudies(tx, now)
  for (const { studyId } of due) {
    await applyOutcome(tx, { workspaceId, studyId }, { status: 'closed', reason: 'close_date' })
    await onStudyClosed?.(tx, { workspaceId, studyId })
  }
  return due.map(({ studyId }) => studyId)
}
