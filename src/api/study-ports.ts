/** What the later rooms give to studies: counts of interviews, and the deletion of all that a study holds. */
import { deleteStudyAudience } from '../audience/store.ts'
import { requestRefresh } from '../findings/refresh-study.ts'
import { deleteFindingsOfStudy } from '../findings/segment-store.ts'
import { countInterviews } from '../interview/count-store.ts'
import { deleteStudyInterviews, holdStudyInterviews } from '../interview/erase-store.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import { deleteCallsOfStudy } from '../platform/models/language/store.ts'
import { deleteReportOfStudy } from '../reports/document/store.ts'
import type { OnStudyClosed, StudyPorts } from '../study/ports.ts'

/** What a study closes with is in its findings: the last interviews, and those that were imported. */
export function refreshingWith(jobs: Pick<Jobs, 'enqueue'>): OnStudyClosed {
  return (tx, closed) => requestRefresh(tx, jobs, closed)
}

export const studyPorts: StudyPorts = {
  countInterviews,
  // From the end of the corridor to its beginning: nothing is left that points to what is gone.
  onStudyDeleted: [
    (tx, { studyId }) => holdStudyInterviews(tx, studyId),
    (tx, { studyId }) => deleteReportOfStudy(tx, studyId),
    (tx, { studyId }) => deleteCallsOfStudy(tx, studyId),
    (tx, { studyId }) => deleteFindingsOfStudy(tx, studyId),
    async (tx, { workspaceId, studyId }) => {
      const deleted = await deleteStudyInterviews(tx, studyId)
      await deleteStudyAudience(tx, { workspaceId, studyId, ...deleted })
    },
  ],
}
