/** Studies: drafting, editing, launching. */
import type { z } from 'zod'
import type { StudyMove } from '../../study/change-status.ts'
import type { Guide, LaunchTerms, StudyContext } from '../../study/model.ts'
import type { RecognisedPurpose } from '../../study/recognise-purpose.ts'
import type { schemas } from '../../study/route-schemas.ts'
import { request } from './request.ts'

export type StudyLine = z.infer<typeof schemas.line>
export type StudyView = z.infer<typeof schemas.study>
export type RevisionView = z.infer<typeof schemas.revision>
export type LaunchCheckView = z.infer<typeof schemas.launch>
export type StudyHistoryEntry = z.infer<typeof schemas.history>
/** What a study begins with. */
export type StudyBrief = z.input<typeof schemas.brief>
export type { RecognisedPurpose, StudyMove }

const v1 = '/api/v1'
const ofStudy = (studyId: string) => `${v1}/studies/${studyId}`
const studyIn = ({ study }: { study: StudyView }) => study

export const studiesApi = {
  context: () => request<StudyContext>(`${v1}/workspace-context`),
  saveContext: (context: StudyContext) =>
    request<StudyContext>(`${v1}/workspace-context`, { method: 'PUT', body: context }),

  recognisePurpose: (brief: { question: string; decision: string }, signal: AbortSignal) =>
    request<{ recognised: RecognisedPurpose }>(`${v1}/study-drafts`, {
      method: 'POST',
      body: brief,
      signal,
    }).then((reply) => reply.recognised),
  studies: () => request<{ studies: StudyLine[] }>(`${v1}/studies`).then((reply) => reply.studies),
  createStudy: (brief: StudyBrief) =>
    request<{ study: StudyView }>(`${v1}/studies`, {
      method: 'POST',
      body: brief,
      // A model drafts, and rewords twice at most, two minutes each.
      ...(brief.model === undefined ? {} : { timeoutMs: 400_000 }),
    }).then(studyIn),
  study: (studyId: string) => request<{ study: StudyView }>(ofStudy(studyId)).then(studyIn),
  updateStudy: (studyId: string, body: { name?: string; question?: string; decision?: string }) =>
    request<{ study: StudyView }>(ofStudy(studyId), { method: 'PATCH', body }).then(studyIn),
  duplicateStudy: (studyId: string) =>
    request<{ study: StudyView }>(`${ofStudy(studyId)}/duplicate`, { method: 'POST' }).then(studyIn),
  deleteStudy: (studyId: string, name: string) =>
    request<void>(ofStudy(studyId), { method: 'DELETE', body: { name } }),

  saveDraft: (studyId: string, body: { guide: Guide; version: number }) =>
    request<{ study: StudyView }>(`${ofStudy(studyId)}/draft`, { method: 'PUT', body }).then(studyIn),
  saveTerms: (studyId: string, body: { terms: LaunchTerms; version: number }) =>
    request<{ study: StudyView }>(`${ofStudy(studyId)}/terms`, { method: 'PUT', body }).then(studyIn),
  launchCheck: (studyId: string) => request<LaunchCheckView>(`${ofStudy(studyId)}/launch-check`),
  publish: (
    studyId: string,
    body: { version: number; overrides: { questionKey: string; code: string; reason: string }[] },
  ) =>
    request<{ study: StudyView; revision: RevisionView }>(`${ofStudy(studyId)}/publish`, {
      method: 'POST',
      body,
    }),
  moveStudy: (studyId: string, move: StudyMove) =>
    request<{ study: StudyView }>(`${ofStudy(studyId)}/${move}`, { method: 'POST' }).then(studyIn),
  revisions: (studyId: string) =>
    request<{ revisions: RevisionView[] }>(`${ofStudy(studyId)}/revisions`).then((reply) => reply.revisions),
  history: (studyId: string) =>
    request<{ entries: StudyHistoryEntry[] }>(`${ofStudy(studyId)}/history`).then((reply) => reply.entries),
}
