/** What is asked of the server, under which key it is kept. */
import { queryOptions } from '@tanstack/react-query'
import type { Compare } from '../../findings/comparisons/model.ts'
import type { AnalysisStatus } from '../../findings/model.ts'
import type { CountCodes, Filter } from '../../findings/segmenting/model.ts'
import { api } from '../api-client.ts'

export const queryKeys = {
  session: ['session'] as const,
  context: ['context'] as const,
  studies: ['studies'] as const,
  recognised: (question: string, decision: string) => ['recognised', question, decision] as const,
  members: ['members'] as const,
  study: (studyId: string) => ['study', studyId] as const,
  field: (studyId: string) => ['study', studyId, 'field'] as const,
  board: (studyId: string) => ['study', studyId, 'side-by-side'] as const,
  interviews: (studyId: string) => ['study', studyId, 'interviews'] as const,
  revisions: (studyId: string) => ['study', studyId, 'revisions'] as const,
  analysis: (studyId: string) => ['study', studyId, 'analysis'] as const,
  results: (studyId: string) => ['study', studyId, 'results'] as const,
  themes: (studyId: string) => ['study', studyId, 'themes'] as const,
  claims: (studyId: string) => ['study', studyId, 'claims'] as const,
  toJudge: (studyId: string) => ['study', studyId, 'to-judge'] as const,
  coding: (studyId: string) => ['study', studyId, 'coding'] as const,
  report: (studyId: string) => ['study', studyId, 'report'] as const,
  reportShares: (studyId: string) => ['study', studyId, 'report-shares'] as const,
  reminders: ['reminders'] as const,
  transcript: (interviewId: string) => ['transcript', interviewId] as const,
  search: (studyId: string) => ['search', studyId] as const,
  marks: (studyId: string) => ['study', studyId, 'marks'] as const,
  codebook: (studyId: string) => ['study', studyId, 'codebook'] as const,
  tryLink: (studyId: string) => ['study', studyId, 'try'] as const,
  links: (studyId: string) => ['study', studyId, 'links'] as const,
}

export const sessionQuery = queryOptions({
  queryKey: queryKeys.session,
  queryFn: api.session,
  staleTime: 60_000,
})
export const membersQuery = queryOptions({ queryKey: queryKeys.members, queryFn: api.members })
export const studiesQuery = queryOptions({ queryKey: queryKeys.studies, queryFn: api.studies })
export const studyQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.study(studyId), queryFn: () => api.study(studyId) })
export const linksQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.links(studyId), queryFn: () => api.links(studyId) })
export const contextQuery = queryOptions({ queryKey: queryKeys.context, queryFn: api.context })
export const fieldQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.field(studyId), queryFn: () => api.field(studyId) })
export const flagsQuery = (studyId: string) =>
  queryOptions({ queryKey: [...queryKeys.study(studyId), 'flags'], queryFn: () => api.flags(studyId) })
export const interviewsQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.interviews(studyId), queryFn: () => api.interviews(studyId) })
export const revisionsQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.revisions(studyId), queryFn: () => api.revisions(studyId) })
export const analysisQuery = (studyId: string) =>
  queryOptions({
    queryKey: queryKeys.analysis(studyId),
    queryFn: () => api.latestAnalysis(studyId),
    // Often while something runs, seldom while nothing does.
    refetchInterval: ({ state }) => (isRunning(state.data?.latest?.status) ? 700 : 30_000),
  })
export const resultsQuery = (studyId: string, by: string | null, filters: readonly Filter[] = []) =>
  queryOptions({
    queryKey: [...queryKeys.results(studyId), by, filters],
    queryFn: () => api.results(studyId, by, filters),
    placeholderData: (held) => held,
  })
export const themesQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.themes(studyId), queryFn: () => api.themes(studyId) })
export const askedQuery = (studyId: string | null) =>
  queryOptions({
    queryKey: ['asked', studyId] as const,
    queryFn: async () => (await api.asked(studyId)).asked,
  })
export const claimsQuery = (studyId: string) =>
  queryOptions({
    queryKey: queryKeys.claims(studyId),
    queryFn: async () => (await api.claims(studyId)).claims,
  })
export const toJudgeQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.toJudge(studyId), queryFn: () => api.toJudge(studyId) })
export const codingQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.coding(studyId), queryFn: () => api.coding(studyId) })
export const transcriptQuery = (interviewId: string) =>
  queryOptions({
    queryKey: queryKeys.transcript(interviewId),
    queryFn: () => api.transcript(interviewId),
    staleTime: 30_000,
  })

export const marksQuery = (interviewId: string) =>
  queryOptions({
    queryKey: [...queryKeys.transcript(interviewId), 'marks'],
    queryFn: () => api.marksOfInterview(interviewId),
    staleTime: 10_000,
  })
export const studyMarksQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.marks(studyId), queryFn: () => api.marks(studyId) })
export const codebookQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.codebook(studyId), queryFn: () => api.codebook(studyId) })

export const countsQuery = (studyId: string, query: Partial<CountCodes>) =>
  queryOptions({
    queryKey: [...queryKeys.themes(studyId), 'counts', query],
    queryFn: ({ signal }) => api.countCodes(studyId, query, signal),
    placeholderData: (held) => held,
  })
/** Null asks nothing. */
export const comparisonQuery = (studyId: string, query: Partial<Compare> | null) =>
  queryOptions({
    queryKey: [...queryKeys.themes(studyId), 'comparison', query],
    queryFn: ({ signal }) => api.compareGroups(studyId, query ?? {}, signal),
    enabled: query !== null,
    placeholderData: (held) => held,
  })
export const themeMapQuery = (studyId: string) =>
  queryOptions({ queryKey: [...queryKeys.themes(studyId), 'map'], queryFn: () => api.themeMap(studyId) })

export const interviewQuery = (interviewId: string) =>
  queryOptions({
    queryKey: [...queryKeys.transcript(interviewId), 'whole'],
    queryFn: () => api.interview(interviewId),
    staleTime: 10_000,
  })
export const eventsQuery = (interviewId: string) =>
  queryOptions({
    queryKey: [...queryKeys.transcript(interviewId), 'events'],
    queryFn: () => api.events(interviewId),
    staleTime: 10_000,
  })

export function isRunning(status: AnalysisStatus | undefined): boolean {
  return status === 'queued' || status === 'running'
}

export const reportQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.report(studyId), queryFn: () => api.report(studyId), staleTime: 10_000 })
export const reportSharesQuery = (studyId: string) =>
  queryOptions({ queryKey: queryKeys.reportShares(studyId), queryFn: () => api.reportShares(studyId) })
export const remindersQuery = queryOptions({ queryKey: queryKeys.reminders, queryFn: api.reminders })
