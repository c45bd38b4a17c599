/** One engine for each server process, and what the other rooms do when something happens in an interview. */

import { eraseInterviewFromClaims } from '../findings/claims/study/store.ts'
import { requestEmbedding } from '../findings/embed-ended.ts'
import { requestRefresh } from '../findings/refresh-study.ts'
import { deleteFindingsOfInterview } from '../findings/segment-store.ts'
import { requestTelling } from '../interview/flags/tell-contact.ts'
import { createEngine, type InterviewEngine } from '../interview/live-interview.ts'
import { createInterviewerModels } from '../interview/proposer/model/interviewer-models.ts'
import type { RouteDependencies } from '../platform/http/dependencies.ts'
import { newId } from '../platform/ids.ts'
import { eraseCallsOfInterview } from '../platform/models/language/store.ts'
import { eraseFromReport } from '../reports/document/erase-from-report.ts'
import { refreshingWith } from './study-ports.ts'

/** How long a turn may take for what it can do without, where that is not what a waiting person is worth. */
export type EngineTimes = Pick<InterviewEngine, 'wordingDeadlineMs' | 'comparingBudgetMs'>

export function wireEngine({
  db,
  embedder,
  languageModels,
  jobs,
  logger,
  wordingDeadlineMs,
  comparingBudgetMs,
}: Pick<RouteDependencies, 'db' | 'embedder'> &
  Partial<Pick<RouteDependencies, 'languageModels' | 'jobs' | 'logger'>> &
  EngineTimes): InterviewEngine {
  return createEngine({
    db,
    embedder,
    serverId: newId(),
    ...(wordingDeadlineMs !== undefined && { wordingDeadlineMs }),
    ...(comparingBudgetMs !== undefined && { comparingBudgetMs }),
    // Its name alone: a message could hold what somebody said.
    onWordingFailed: (error) =>
      logger?.error({ error: error instanceof Error ? error.name : 'unknown' }, 'asking for words failed'),
    models: languageModels && createInterviewerModels(languageModels),
    ports: {
      ...(jobs && {
        afterFlagged: (tx, flagged) => requestTelling(tx, jobs, flagged),
        afterEnded: async (tx, ended) => {
          await requestEmbedding(tx, jobs, ended)
          await requestRefresh(tx, jobs, ended)
        },
        onStudyClosed: refreshingWith(jobs),
      }),
      // Its own calls stay counted; what they made may hold words of the person who is gone.
      afterQuotationErased: (tx, { interviewId }) =>
        eraseCallsOfInterview(tx, { interviewId, studyId: null }),
      afterErased: async (tx, erased) => {
        await deleteFindingsOfInterview(tx, erased.interviewId)
        await eraseInterviewFromClaims(tx, erased.interviewId)
        await eraseCallsOfInterview(tx, erased)
        await eraseFromReport(tx, erased)
      },
    },
  })
}
