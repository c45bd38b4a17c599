/** The codebook of a study, and what researchers mark in transcripts. */
import type { Marks, NewAnnotation, NewClip } from '../../findings/annotations/model.ts'
import type { ActRequest } from '../../findings/codebook/model.ts'
import type { CodebookView, CodePreview } from '../../findings/codebook/view.ts'
import type { ThemeMap } from '../../findings/map/model.ts'
import type { CodeCounts, CountCodes } from '../../findings/segmenting/model.ts'
import { request } from './request.ts'

const studies = '/api/v1/studies'

type Write = Extract<ActRequest, { kind: 'write' }>

/** What a form knows of an act; the server fills in the rest. */
export type ActInput = Exclude<ActRequest, Write> | (Partial<Write> & Pick<Write, 'kind' | 'name'>)

export const codebookApi = {
  codebook: (studyId: string) => request<CodebookView>(`${studies}/${studyId}/codebook`),
  ruleCodebook: (studyId: string, act: ActInput) =>
    request<CodebookView>(`${studies}/${studyId}/codebook/acts`, { method: 'POST', body: { act } }),
  previewCode: (studyId: string, code: { name: string; definition: string }) =>
    request<CodePreview | null>(`${studies}/${studyId}/codebook/preview`, { method: 'POST', body: { code } }),
  undoRuling: (studyId: string, seq?: number) =>
    request<CodebookView>(`${studies}/${studyId}/codebook/undo`, { method: 'POST', body: { seq } }),
  redoRuling: (studyId: string, seq?: number) =>
    request<CodebookView>(`${studies}/${studyId}/codebook/redo`, { method: 'POST', body: { seq } }),
  importCodebook: (studyId: string, file: { format: 'csv' | 'json'; text: string }) =>
    request<CodebookView>(`${studies}/${studyId}/codebook/import`, { method: 'POST', body: file }),
  codebookFile: (studyId: string, format: 'csv' | 'json') =>
    `${studies}/${studyId}/codebook/export?format=${format}`,

  countCodes: (studyId: string, body: Partial<CountCodes>, signal?: AbortSignal) =>
    request<CodeCounts>(`${studies}/${studyId}/code-counts`, { method: 'POST', body, signal }),
  themeMap: (studyId: string) => request<ThemeMap>(`${studies}/${studyId}/theme-map`),

  marks: (studyId: string) => request<Marks>(`${studies}/${studyId}/marks`),
  marksOfInterview: (interviewId: string) => request<Marks>(`/api/v1/interviews/${interviewId}/marks`),
  marksFile: (studyId: string, format: 'csv' | 'json') =>
    `${studies}/${studyId}/marks/export?format=${format}`,
  annotate: (studyId: string, body: Pick<NewAnnotation, 'kind' | 'place'> & { body?: string }) =>
    request<{ annotationId: string }>(`${studies}/${studyId}/annotations`, { method: 'POST', body }),
  changeAnnotation: (annotationId: string, body: { body?: string; isRemoved?: boolean }) =>
    request<{ annotationId: string }>(`/api/v1/annotations/${annotationId}`, { method: 'PATCH', body }),
  addClip: (studyId: string, body: Pick<NewClip, 'place'> & { note?: string }) =>
    request<{ clipId: string }>(`${studies}/${studyId}/clips`, { method: 'POST', body }),
  changeClip: (clipId: string, body: { note?: string; position?: number; isRemoved?: boolean }) =>
    request<{ clipId: string }>(`/api/v1/clips/${clipId}`, { method: 'PATCH', body }),
}
