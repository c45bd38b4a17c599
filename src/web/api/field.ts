/** The field: interviews while they are held, and afterwards one by one. */

import type { Board, PickRequest, SideBySide } from '../../interview/board/model.ts'
import type { InterviewEvent } from '../../interview/events.ts'
import type { Field, InterviewLine, InterviewView } from '../../interview/field-model.ts'
import type { MomentFlag } from '../../interview/flags/flag-model.ts'
import type { NoteInput } from '../../interview/give-note.ts'
import type { Replay } from '../../interview/replay/model.ts'
import type { Taps } from '../../interview/taps-model.ts'
import type { ProbingChange } from '../../study/adjust-probing.ts'
import { request } from './request.ts'

export type { InterviewLine, InterviewView, MomentFlag }
export type FieldView = Field
export type TalkingInterview = Field['talking'][number]
export type FunnelStep = Field['funnel'][number]
export type QuestionProgress = Field['questions'][number]

export type { Board, NoteInput, PickRequest, ProbingChange, Replay, SideBySide, Taps }
export interface GivenNote {
  noteId: string
  faults: { code: string; why: string; severity: 'serious' | 'minor' }[]
}

const v1 = '/api/v1'

export const fieldApi = {
  field: (studyId: string) => request<Field>(`${v1}/studies/${studyId}/field`),
  interviews: (studyId: string) =>
    request<{ interviews: InterviewLine[] }>(`${v1}/studies/${studyId}/interviews`).then(
      (reply) => reply.interviews,
    ),
  /** Moments that call for care, unread first. */
  flags: (studyId: string) =>
    request<{ flags: MomentFlag[] }>(`${v1}/studies/${studyId}/flags`).then((reply) => reply.flags),
  acknowledgeFlag: (flagId: string) => request<void>(`${v1}/flags/${flagId}/acknowledge`, { method: 'POST' }),
  reopenFlag: (flagId: string) => request<void>(`${v1}/flags/${flagId}/reopen`, { method: 'POST' }),
  /** A link to try the draft as a participant; what is answered there counts nowhere. */
  createTestLink: (studyId: string) =>
    request<{ url: string }>(`${v1}/studies/${studyId}/try`, { method: 'POST' }),
  interview: (interviewId: string) => request<InterviewView>(`${v1}/interviews/${interviewId}`),
  events: (interviewId: string) =>
    request<{ events: InterviewEvent[] }>(`${v1}/interviews/${interviewId}/events`).then(
      (reply) => reply.events,
    ),
  replay: (interviewId: string) => request<Replay>(`${v1}/interviews/${interviewId}/replay`),
  giveNote: (interviewId: string, note: NoteInput) =>
    request<GivenNote>(`${v1}/interviews/${interviewId}/notes`, { method: 'POST', body: note }),
  taps: (studyId: string) => request<Taps>(`${v1}/studies/${studyId}/taps`),
  adjustProbing: (studyId: string, body: { changes: ProbingChange[]; reason?: string }) =>
    request<{ revision: { number: number } }>(`${v1}/studies/${studyId}/adjust`, { method: 'POST', body }),
  board: (studyId: string) => request<Board>(`${v1}/studies/${studyId}/side-by-side`),
  drawMoment: (studyId: string) =>
    request<{ moment: SideBySide | null }>(`${v1}/studies/${studyId}/side-by-side/moment`).then(
      (reply) => reply.moment,
    ),
  pickFollowUp: (studyId: string, body: PickRequest) =>
    request<Board>(`${v1}/studies/${studyId}/side-by-side`, { method: 'POST', body }),
  undoPick: (studyId: string) =>
    request<Board>(`${v1}/studies/${studyId}/side-by-side/last`, { method: 'DELETE' }),
  learnFromBoard: (studyId: string) =>
    request<{ revision: { number: number } }>(`${v1}/studies/${studyId}/side-by-side/learn`, {
      method: 'POST',
    }),
  rollBackWeights: (studyId: string) =>
    request<{ revision: { number: number } }>(`${v1}/studies/${studyId}/side-by-side/roll-back`, {
      method: 'POST',
    }),
  setAside: (interviewId: string, reason: string) =>
    request<void>(`${v1}/interviews/${interviewId}/set-aside`, { method: 'POST', body: { reason } }),
  bringBack: (interviewId: string) =>
    request<void>(`${v1}/interviews/${interviewId}/bring-back`, { method: 'POST' }),
  deleteInterview: (interviewId: string) =>
    request<void>(`${v1}/interviews/${interviewId}`, { method: 'DELETE' }),
}
