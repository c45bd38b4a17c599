/** Studies: drafting, editing, launching. */
import type { ClarifyingAnswer } from '../../study/clarifying-questions.ts'
import type {
  Guide,
  GuideChange,
  GuideSource,
  LaunchTerms,
  Purpose,
  StudyContext,
  StudyStatus,
} from '../../study/model.ts'
import { request } from './request.ts'

export interface StudyLine {
  studyId: string
  name: string
  question: string
  status: StudyStatus
  isSample: boolean
  heard: number
  target: number
  inProgress: number
  lastAnswerAt: string | null
  updatedAt: string
}

export interface StudyView {
  studyId: string
  name: string
  question: string
  decision: string
  context: StudyContext
  purpose: Purpose | null
  status: StudyStatus
  isSample: boolean
  draft: Guide
  draftSource: GuideSource
  draftVersion: number
  draftTerms: LaunchTerms
  liveRevisionId: string | null
  liveGuide: Guide | null
  liveTerms: LaunchTerms | null
  createdAt: string
  updatedAt: string
}

export interface RevisionView {
  revisionId: string
  number: number
  guide: Guide
  terms: LaunchTerms
  source: GuideSource
  overrides: { questionKey: string; code: string; reason: string }[]
  changes: GuideChange[]
  publishedAt: string
  publishedBy: string
}

/** What can be done with a study that was launched. */
export type StudyMove = 'pause' | 'resume' | 'close' | 'reopen' | 'unpublish'

/** What a study begins with. */
export interface StudyBrief {
  question: string
  decision: string
  context: StudyContext
  /** Answers to clarifying questions. */
  answers: ClarifyingAnswer[]
}

const v1 = '/api/v1'

export const studiesApi = {
  context: () => request<StudyContext>(`${v1}/context`),
  saveContext: (context: StudyContext) =>
    request<StudyContext>(`${v1}/context`, { method: 'PUT', body: context }),
  createStudy: (brief: StudyBrief) =>
    request<{ study: StudyView }>(`${v1}/studies`, { method: 'POST', body: brief }).then(
      (reply) => reply.study,
    ),
  updateStudy: (studyId: string, body: { name?: string; question?: string; decision?: string }) =>
    request<{ study: StudyView }>(`${v1}/studies/${studyId}`, { method: 'PATCH', body }).then(
      (reply) => reply.study,
    ),
  duplicateStudy: (studyId: string) =>
    request<{ study: StudyView }>(`${v1}/studies/${studyId}/duplicate`, { method: 'POST' }).then(
      (reply) => reply.study,
    ),
  archiveStudy: (studyId: string, isArchived: boolean) =>
    request<{ study: StudyView }>(`${v1}/studies/${studyId}/${isArchived ? 'archive' : 'unarchive'}`, {
      method: 'POST',
    }).then((reply) => reply.study),
  deleteStudy: (studyId: string, name: string) =>
    request<void>(`${v1}/studies/${studyId}`, { method: 'DELETE', body: { name } }),
  saveTerms: (studyId: string, body: { terms: LaunchTerms; version: number }) =>
    request<{ study: StudyView }>(`${v1}/studies/${studyId}/terms`, { method: 'PUT', body }).then(
      (reply) => reply.study,
    ),
  publish: (
    studyId: string,
    body: { version: number; overrides: { questionKey: string; code: string; reason: string }[] },
  ) => request<unknown>(`${v1}/studies/${studyId}/publish`, { method: 'POST', body }),
  moveStudy: (studyId: string, move: StudyMove) =>
    request<unknown>(`${v1}/studies/${studyId}/${move}`, { method: 'POST' }),
  revisions: (studyId: string) =>
    request<{ revisions: RevisionView[] }>(`${v1}/studies/${studyId}/revisions`).then(
      (reply) => reply.revisions,
    ),
  createTestLink: (studyId: string) =>
    request<{ url: string }>(`${v1}/studies/${studyId}/try`, { method: 'POST' }),
  studies: () => request<{ studies: StudyLine[] }>(`${v1}/studies`).then((reply) => reply.studies),
  study: (studyId: string) =>
    request<{ study: StudyView }>(`${v1}/studies/${studyId}`).then((reply) => reply.study),
  saveDraft: async (studyId: string, body: { guide: Guide; version: number }) => {
    const { study } = await request<{ study: StudyView }>(`${v1}/studies/${studyId}/draft`, {
      method: 'PUT',
      body,
    })
    return { study, version: study.draftVersion }
  },
}
