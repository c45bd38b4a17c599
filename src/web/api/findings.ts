/** Analysis, results, themes, search, marked transcripts. */
import type { Answer, Ask, Asked } from '../../findings/ask/model.ts'
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
import type { Filter } from '../../findings/segmenting/model.ts'
import { request } from './request.ts'

const v1 = '/api/v1'

export interface SearchInput {
  query: string
  mode: SearchMode
  offset?: number
}

export const findingsApi = {
  latestAnalysis: (studyId: string) => request<LatestAnalysis>(`${v1}/studies/${studyId}/analyses/latest`),
  startAnalysis: (studyId: string, body: Partial<StartAnalysis> = {}) =>
    request<AnalysisView>(`${v1}/studies/${studyId}/analyses`, { method: 'POST', body }),
  cancelAnalysis: (analysisId: string) =>
    request<AnalysisView>(`${v1}/analyses/${analysisId}/cancel`, { method: 'POST' }),
  results: (studyId: string, crossBy: string | null, filters: readonly Filter[] = []) =>
    request<Results>(`${v1}/studies/${studyId}/results`, { method: 'POST', body: { crossBy, filters } }),
  themes: (studyId: string) => request<Themes>(`${v1}/studies/${studyId}/themes`),
  themeQuotes: (themeId: string, offset: number) =>
    request<ThemeQuotes>(`${v1}/themes/${themeId}/quotes`, { query: { offset, limit: 40 } }),
  search: (studyId: string, body: SearchInput, signal?: AbortSignal) =>
    request<SearchResult>(`${v1}/studies/${studyId}/search`, { method: 'POST', body, signal }),
  ask: (studyId: string | null, body: Partial<Ask> & Pick<Ask, 'question'>) =>
    request<Answer>(studyId === null ? `${v1}/ask` : `${v1}/studies/${studyId}/ask`, {
      method: 'POST',
      body,
    }),
  asked: (studyId: string | null) =>
    request<{ asked: Asked[] }>(studyId === null ? `${v1}/asked` : `${v1}/studies/${studyId}/asked`),
  transcript: (interviewId: string) =>
    request<MarkedTranscript>(`${v1}/interviews/${interviewId}/marked-transcript`),
}
