/** The report of a study: draft, edits, checks, versions, links, reminders. */
import type { CheckedText, CheckText } from '../../reports/document/check-text.ts'
import type { ReportEdit } from '../../reports/document/edit/edit-model.ts'
import type { ReportFormat } from '../../reports/document/export-report.ts'
import type { NameMode } from '../../reports/document/model.ts'
import type { ProposedWording } from '../../reports/document/propose-wording.ts'
import type { Replacements } from '../../reports/document/redact/list-replacements.ts'
import type { Reminder } from '../../reports/document/remind/remind.ts'
import type { LinkComment, SharedReport } from '../../reports/document/share/open-share.ts'
import type { NewShare, Share } from '../../reports/document/share/share-report.ts'
import type { ReportView } from '../../reports/document/show-report.ts'
import { queryString, request } from './request.ts'

export type {
  CheckedText,
  NameMode,
  ProposedWording,
  Reminder,
  ReportEdit,
  ReportFormat,
  ReportView,
  Share as ReportShare,
  SharedReport,
}

const of = (studyId: string) => `/api/v1/studies/${studyId}/report`

export const reportDocumentApi = {
  report: async (studyId: string) =>
    (await request<{ report: ReportView | null }>(of(studyId), { timeoutMs: 60_000 })).report,
  draftReport: (studyId: string) =>
    request<ReportView>(`${of(studyId)}/draft`, { method: 'POST', timeoutMs: 120_000 }),
  refreshReport: (studyId: string) =>
    request<ReportView>(`${of(studyId)}/refresh`, { method: 'POST', timeoutMs: 120_000 }),
  editReport: (studyId: string, body: { draftVersion: number; edit: ReportEdit }) =>
    request<ReportView>(`${of(studyId)}/edits`, { method: 'POST', body, timeoutMs: 60_000 }),
  undoReportEdit: (studyId: string, number?: number) =>
    request<ReportView>(`${of(studyId)}/undo`, { method: 'POST', body: { number }, timeoutMs: 60_000 }),
  checkReportText: (studyId: string, body: Partial<CheckText> & { text: string }, signal?: AbortSignal) =>
    request<CheckedText>(`${of(studyId)}/check`, { method: 'POST', body, signal }),
  proposeWording: (studyId: string, blockId: string) =>
    request<ProposedWording>(`${of(studyId)}/wordings`, {
      method: 'POST',
      body: { blockId },
      timeoutMs: 120_000,
    }),
  publishReport: (
    studyId: string,
    body: { draftVersion: number; note: string; leaveOut: boolean; asCounted: boolean },
  ) => request<{ version: number }>(`${of(studyId)}/versions`, { method: 'POST', body, timeoutMs: 120_000 }),
  reportShares: async (studyId: string) =>
    (await request<{ shares: Share[] }>(`${of(studyId)}/shares`)).shares,
  reportReplacements: (studyId: string, version: number) =>
    request<Replacements>(`${of(studyId)}/versions/${version}/replacements`),
  keepReportWords: (studyId: string, version: number, kept: readonly string[]) =>
    request<Replacements>(`${of(studyId)}/versions/${version}/replacements`, {
      method: 'PUT',
      body: { kept },
    }),
  shareReport: (studyId: string, body: Partial<NewShare>) =>
    request<{ share: Share; url: string }>(`${of(studyId)}/shares`, { method: 'POST', body }),
  withdrawShare: (shareId: string) =>
    request<Share>(`/api/v1/report-shares/${shareId}`, { method: 'DELETE' }),
  commentOnReport: (studyId: string, body: { text: string; blockId: string | null }) =>
    request<ReportView>(`${of(studyId)}/comments`, { method: 'POST', body, timeoutMs: 60_000 }),
  settleComment: (commentId: string, isResolved: boolean) =>
    request<void>(`/api/v1/report-comments/${commentId}`, { method: 'PATCH', body: { isResolved } }),
  reportFileUrl: (studyId: string, query: { format: ReportFormat; draft?: boolean; names?: NameMode }) =>
    `${of(studyId)}/export${queryString(query)}`,
  reminders: async () => (await request<{ reminders: Reminder[] }>('/api/v1/report-reminders')).reminders,
  dismissReminder: (reminderId: string) =>
    request<void>(`/api/v1/report-reminders/${reminderId}/done`, { method: 'POST' }),
  openSharedReport: (token: string) =>
    request<SharedReport>('/api/v1/shared-report', { method: 'POST', body: { token } }),
  commentByLink: (body: LinkComment) =>
    request<SharedReport>('/api/v1/shared-report/comments', { method: 'POST', body }),
}
