/** Claims of a study, and those that wait for a person. */
import type { CheckedClaimView, NewClaim, StudyClaim, ToJudge } from '../../findings/claims/study/model.ts'
import { request } from './request.ts'

export type { CheckedClaimView, NewClaim, StudyClaim, ToJudge }

const studies = '/api/v1/studies'

export type JudgeAnswer = 'yes' | 'no' | 'unsure'

export const claimsApi = {
  claims: (studyId: string) => request<{ claims: StudyClaim[] }>(`${studies}/${studyId}/claims`),
  makeClaim: (studyId: string, claim: NewClaim) =>
    request<StudyClaim>(`${studies}/${studyId}/claims`, { method: 'POST', body: claim }),
  checkClaim: (studyId: string, claim: NewClaim, signal?: AbortSignal) =>
    request<CheckedClaimView>(`${studies}/${studyId}/claims/check`, { method: 'POST', body: claim, signal }),
  changeClaim: (claimId: string, claim: NewClaim) =>
    request<StudyClaim>(`/api/v1/claims/${claimId}`, { method: 'PUT', body: claim }),
  checkClaimAgain: (claimId: string) =>
    request<StudyClaim>(`/api/v1/claims/${claimId}/check`, { method: 'POST' }),
  removeClaim: (claimId: string) =>
    request<{ claimId: string }>(`/api/v1/claims/${claimId}`, { method: 'DELETE' }),
  toJudge: (studyId: string) => request<ToJudge>(`${studies}/${studyId}/claims/to-judge`),
  giveVerdict: (claimId: string, answer: JudgeAnswer) =>
    request<{ claimId: string }>(`/api/v1/claims/${claimId}/verdict`, { method: 'POST', body: { answer } }),
  takeBackVerdict: (claimId: string) =>
    request<{ claimId: string }>(`/api/v1/claims/${claimId}/verdict`, { method: 'DELETE' }),
}
