/** The field: interviews while they are held, and afterwards one by one. */
import type { InterviewEvent } from '../../interview/events.ts'
import type { Field, InterviewLine, InterviewView } from '../../interview/field-model.ts'
import type { MomentFlag } from '../../interview/flags/flag-model.ts'
import { request } from './request.ts'

export type { InterviewLine, InterviewView, MomentFlag }
export type FieldView = Field
export type TalkingInterview = Field['talking'][number]
export type FunnelStep = Field['funnel'][number]
export type QuestionProgress = Field['questions'][number]

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
  setAside: (interviewId: string, reason: string) =>
    request<void>(`${v1}/interviews/${interviewId}/set-aside`, { method: 'POST', body: { reason } }),
  bringBack: (interviewId: string) =>
    request<void>(`${v1}/interviews/${interviewId}/bring-back`, { method: 'POST' }),
  deleteInterview: (interviewId: string) =>
    request<void>(`${v1}/interviews/${interviewId}`, { method: 'DELETE' }),
}
