import { type Tx, withTenant } from '../../platform/database/database.ts'
import type { UseCaseContext } from '../../platform/http/dependencies.ts'
import { studyNotFound } from '../../study/study-errors.ts'
import { findStudyGuide, listInterviewLines } from '../list-store.ts'
import { describeLines } from '../view-field.ts'
import type { MomentFlag } from './flag-model.ts'
import { listMomentFlags } from './store.ts'

/** The inbox of a study, unread first. @throws AppError `not_found` */
export function listFlags(
  { db, workspaceId }: Pick<UseCaseContext, 'db' | 'workspaceId'>,
  studyId: string,
): Promise<MomentFlag[]> {
  return withTenant(db, workspaceId, async (tx) => {
    if (!(await findStudyGuide(tx, studyId))) throw studyNotFound()
    return describeFlags(await listMomentFlags(tx, { studyId }), await labelsOf(tx, studyId))
  })
}

/** What each interview's participant is called in the list of the study. */
async function labelsOf(tx: Tx, studyId: string): Promise<Map<string, string>> {
  const lines = describeLines(await listInterviewLines(tx, studyId))
  return new Map(lines.map(({ interviewId, participantLabel }) => [interviewId, participantLabel]))
}

export function describeFlags(
  rows: Awaited<ReturnType<typeof listMomentFlags>>,
  labels: ReadonlyMap<string, string>,
): MomentFlag[] {
  return rows.map(({ flag, label, erasedAt }) => ({
    flagId: flag.flagId,
    interviewId: flag.interviewId,
    participantLabel: labels.get(flag.interviewId) ?? label?.trim() ?? '',
    kind: flag.kind,
    turn: flag.turn,
    at: flag.at.toISOString(),
    notifiedAt: flag.notifiedAt?.toISOString() ?? null,
    acknowledgedAt: flag.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: flag.acknowledgedBy,
    isErased: erasedAt !== null,
  }))
}
