/** The studio's typed client of the HTTP API. Every call throws `ApiError` with words for the person. */
import { audienceApi } from './api/audience.ts'
import { auditsApi } from './api/audits.ts'
import { authApi } from './api/auth.ts'
import { claimsApi } from './api/claims.ts'
import { codebookApi } from './api/codebook.ts'
import { codingApi } from './api/coding.ts'
import { comparisonsApi } from './api/comparisons.ts'
import { fieldApi } from './api/field.ts'
import { findingsApi } from './api/findings.ts'
import { interviewsApi } from './api/interviews.ts'
import { mediaApi } from './api/media.ts'
import { modelsApi } from './api/models.ts'
import { reportDocumentApi } from './api/report-document.ts'
import { reportsApi } from './api/reports.ts'
import { studiesApi } from './api/studies.ts'

export const api = {
  ...authApi,
  ...studiesApi,
  ...audienceApi,
  ...findingsApi,
  ...codebookApi,
  ...claimsApi,
  ...interviewsApi,
  ...mediaApi,
  ...codingApi,
  ...comparisonsApi,
  ...fieldApi,
  ...modelsApi,
  ...reportsApi,
  ...reportDocumentApi,
  ...auditsApi,
}

export type * from './api/audience.ts'
export type * from './api/auth.ts'
export type * from './api/claims.ts'
export type * from './api/codebook.ts'
export type * from './api/coding.ts'
export type * from './api/comparisons.ts'
export type * from './api/field.ts'
export type * from './api/media.ts'
export type * from './api/models.ts'
export type * from './api/report-document.ts'
export { ApiError, isPassing } from './api/request.ts'
export type * from './api/studies.ts'
