/** Analysis, results, themes, search, marked transcripts. */
import type {
  AnalysisView,
  LatestAnalysis,
  MarkedTranscript,
  Results,
  SearchMode,
  SearchResult,
  StartAnalysis,
  ThemeQuotes,
  Themes,
} from '../../findings/model.ts'
import { request } from './request.ts'

const v1 = '/api/v1'

export const findingsApi = {
  latestAnalysis: (studyId: string) => request<LatestAnalysis>(`${v1}/studies/${studyId}/analysis`),
  startAnalysis: (studyId: string, body: Partial<StartAnalysis> = {}) =>
    request<AnalysisView>(`${v1}/studies/${studyId}/analysis`, { method: 'POST', body }),
  cancelAnalysis: (analysisId: string) =>
    request<AnalysisView>(`${v1}/analyses/${analysisId}/cancel`, { method: 'POST' }),
  results: (studyId: string, by: string | null) =>
    request<Results>(`${v1}/studies/${studyId}/results`, { query: { by } }),
  themes: (studyId: string) => request<Themes>(`${v1}/studies/${studyId}/themes`),
  themeQuotes: (themeId: string, offset: number) =>
    request<ThemeQuotes>(`${v1}/themes/${themeId}/quotes`, { query: { offset } }),
  search: (
    studyId: string,
    body: { query: string; mode: SearchMode; offset?: number },
    signal?: AbortSignal,
  ) => request<SearchResult>(`${v1}/studies/${studyId}/search`, { method: 'POST', body, signal }),
  transcript: (interviewId: string) =>
    request<MarkedTranscript>(`${v1}/interviews/${interviewId}/transcript`),
}
