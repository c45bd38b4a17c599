/** Reading studies: what the doors show of one and of many. */
import { type Tx, withTenant } from '../platform/database/database.ts'
import { closeDueStudies } from './after-interview-ended.ts'
import { checkLaunch, type LaunchCheck, type Override } from './check-launch.ts'
import { compareGuides } from './compare-guides.ts'
import { keptOverrides, withKept } from './kept-overrides.ts'
import { knownOf } from './known-facts.ts'
import type { GuideChange, GuideRevision } from './model.ts'
import { noInterviews, type StudyContextOfCall, type StudyCounts, type StudyPorts } from './ports.ts'
import { findRevision, findStudy, listHistory, listRevisions, listStudies, type StudyRow } from './store.ts'
import { studyNotFound } from './study-errors.ts'

export interface StudyWithCounts {
  study: StudyRow
  counts: StudyCounts
}

type Counting = StudyContextOfCall & Pick<StudyPorts, 'countInterviews' | 'onStudyClosed'>

export async function listStudiesWithCounts(call: Counting, now = new Date()): Promise<StudyWithCounts[]> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await closeDueStudies(tx, { ...call, now })
    const studies = await listStudies(tx)
    const counts = await call.countInterviews(
      tx,
      studies.map((study) => study.studyId),
    )
    return studies.map((study) => ({ study, counts: counts.get(study.studyId) ?? noInterviews }))
  })
}

export interface StudyWithLive extends StudyWithCounts {
  live: GuideRevision | null
}

/** @throws AppError `not_found` */
export async function viewStudy(call: Counting, studyId: string, now = new Date()): Promise<StudyWithLive> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await closeDueStudies(tx, { ...call, now })
    const study = await existingStudy(tx, studyId)
    const live = study.liveRevisionId ? await findRevision(tx, study.liveRevisionId) : null
    const counts = (await call.countInterviews(tx, [studyId])).get(studyId) ?? noInterviews
    return { study, live, counts }
  })
}

export interface LaunchView extends LaunchCheck {
  /** Against what is live or was published last; empty before the first publication. */
  changes: GuideChange[]
}

/** @throws AppError `not_found` */
export async function viewLaunch(
  call: Counting & { reach: { onlyThisComputer: boolean } },
  {
    studyId,
    overrides = [],
    now = new Date(),
  }: { studyId: string; overrides?: readonly Override[]; now?: Date },
): Promise<LaunchView> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const study = await existingStudy(tx, studyId)
    const [latest] = await listRevisions(tx, studyId)
    const { completes } = (await call.countInterviews(tx, [studyId])).get(studyId) ?? noInterviews
    const check = checkLaunch({
      guide: study.draft,
      terms: study.draftTerms,
      known: knownOf(study),
      context: study.context,
      overrides: withKept(overrides, keptOverrides(latest, study.draft)),
      now,
      completes,
      reach: call.reach,
    })
    return { ...check, changes: latest ? compareGuides(latest.guide, study.draft) : [] }
  })
}

/** Newest first. @throws AppError `not_found` */
export async function viewRevisions(call: StudyContextOfCall, studyId: string): Promise<GuideRevision[]> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await existingStudy(tx, studyId)
    return listRevisions(tx, studyId)
  })
}

/** Newest first. @throws AppError `not_found` */
export async function viewHistory(call: StudyContextOfCall, studyId: string) {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await existingStudy(tx, studyId)
    return listHistory(tx, studyId)
  })
}

async function existingStudy(tx: Tx, studyId: string): Promise<StudyRow> {
  const study = await findStudy(tx, studyId)
  if (!study) throw studyNotFound()
  return study
}
