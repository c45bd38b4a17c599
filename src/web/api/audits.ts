/** The audit of a study made elsewhere: a form up, JSON lines down. */
import type { Audit } from '../../reports/audit/model.ts'
import { ApiError, requestLines } from './request.ts'

export type AuditStep =
  | { type: 'progress'; share: number; doing: string }
  | { type: 'audit'; audit: Audit; page: string }
  | { type: 'error'; say: string }

/** Hundreds of interviews take a minute or two. */
const timeoutMs = 1_800_000

export interface AuditFilesChosen {
  report: File
  transcripts: readonly File[]
  roles: Record<string, 'participant' | 'interviewer' | 'omit'>
  /** Whether the interviewer's faults are looked for. */
  questions: boolean
}

export const auditsApi = {
  /** @throws ApiError */
  auditStudy: async (
    { report, transcripts, roles, questions }: AuditFilesChosen,
    onProgress: (share: number, doing: string) => void,
    signal: AbortSignal,
  ): Promise<Extract<AuditStep, { type: 'audit' }>> => {
    const form = new FormData()
    form.set('roles', JSON.stringify(roles))
    form.set('questions', String(questions))
    form.set('report', report)
    for (const file of transcripts) form.append('transcripts', file)
    for await (const step of requestLines<AuditStep>('/api/v1/audits', {
      method: 'POST',
      body: form,
      timeoutMs,
      signal,
    })) {
      if (step.type === 'audit') return step
      if (step.type === 'error') throw new ApiError({ code: 'internal', status: 500, message: step.say })
      onProgress(step.share, step.doing)
    }
    throw new ApiError({ code: 'offline', status: 0, message: 'The answer broke off. Try again.' })
  },
}
