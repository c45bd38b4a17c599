/** The field: interviews while they are held, and afterwards one by one. */
import type { Proportion } from '../../findings/model.ts'
import type { InterviewEvent, InterviewStatus } from '../../interview/events.ts'
import { request } from './request.ts'

export interface InterviewLine {
  interviewId: string
  participantLabel: string
  status: InterviewStatus
  origin: 'live' | 'import' | 'sample'
  questionsAnswered: number
  participantWords: number
  startedAt: string
  lastActivityAt: string
  endedAt: string | null
}

export interface TalkingInterview {
  interviewId: string
  participantLabel: string
  isPaused: boolean
  lastWords: string | null
  questionText: string | null
  answered: number
  lastActivityAt: string
}

export interface FunnelStep {
  key: string
  label: string
  people: number
}

export interface QuestionProgress {
  questionKey: string
  number: number
  text: string
  asked: number
  left: number
  skipped: number
  notUnderstood: number
}

export interface FieldView {
  total: number
  talking: TalkingInterview[]
  funnel: FunnelStep[]
  questions: QuestionProgress[]
  softLaunch: { completes: number; medianMs: number | null; left: Proportion; notUnderstood: number }
}

const v1 = '/api/v1'

export const fieldApi = {
  field: (studyId: string) => request<FieldView>(`${v1}/studies/${studyId}/field`),
  interviews: (studyId: string) =>
    request<{ interviews: InterviewLine[] }>(`${v1}/studies/${studyId}/interviews`).then(
      (reply) => reply.interviews,
    ),
  events: (interviewId: string) =>
    request<{ events: InterviewEvent[] }>(`${v1}/interviews/${interviewId}/events`).then(
      (reply) => reply.events,
    ),
  setAside: (interviewId: string, body: { isAside: boolean; reason: string }) =>
    request<void>(`${v1}/interviews/${interviewId}/${body.isAside ? 'set-aside' : 'bring-back'}`, {
      method: 'POST',
      body: { reason: body.reason },
    }),
  deleteInterview: (interviewId: string) =>
    request<void>(`${v1}/interviews/${interviewId}`, { method: 'DELETE' }),
}
