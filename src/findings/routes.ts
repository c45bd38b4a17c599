/** Analyses, themes, results by question, search and the marked transcript. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { interviewStatuses } from '../interview/events.ts'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { KeySchema } from '../study/model.ts'
import { locateInStudy } from './locate-in-study.ts'
import {
  AnalysisSchema,
  LatestAnalysisSchema,
  LocatedSchema,
  LocateSchema,
  MarkedTranscriptSchema,
  ResultsSchema,
  SearchResultSchema,
  SearchSchema,
  StartAnalysisSchema,
  ThemeQuotesSchema,
  ThemesSchema,
} from './model.ts'
import { cancelAnalysis, requestAnalysis } from './request-analysis.ts'
import { resultsByQuestion } from './results-by-question.ts'
import { createVectorCache } from './search/vector-cache.ts'
import { searchStudy } from './search-study.ts'
import { filters } from './segmenting/model.ts'
import { showAnalyses, showAnalysis, showLatestAnalysis, toAnalysisView } from './show-analysis.ts'
import { showThemeQuotes, showThemes } from './show-themes.ts'
import { showMarkedTranscript } from './show-transcript.ts'

const StudyParam = z.object({ studyId: z.uuid() })
const AnalysisParam = z.object({ analysisId: z.uuid() })

/** Several as `complete,partial`. */
const StatusesQuery = z
  .string()
  .default('complete')
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(interviewStatuses)).min(1))
  .openapi({ type: 'string', example: 'complete,partial', description: 'Interviews of these statuses' })

const offset = z.coerce.number().int().min(0).max(1_000_000).default(0)
const limit = z.coerce.number().int().min(1).max(200).default(50)

const start = createRoute({
  method: 'post',
  path: '/studies/{studyId}/analyses',
  operationId: 'startAnalysis',
  summary: 'Analyse a study; a waiting or running analysis is given back instead of a second one',
  request: { params: StudyParam, body: jsonRequest(StartAnalysisSchema) },
  responses: { 202: jsonBody(AnalysisSchema, 'The analysis, waiting or running'), ...errorResponses },
})

const list = createRoute({
  method: 'get',
  path: '/studies/{studyId}/analyses',
  operationId: 'listAnalyses',
  summary: 'Analyses of a study, newest first',
  request: { params: StudyParam },
  responses: {
    200: jsonBody(z.object({ analyses: z.array(AnalysisSchema) }), 'The analyses'),
    ...errorResponses,
  },
})

const latest = createRoute({
  method: 'get',
  path: '/studies/{studyId}/analyses/latest',
  operationId: 'getLatestAnalysis',
  summary: 'The newest analysis, the newest finished one, and whether running again would change anything',
  request: { params: StudyParam },
  responses: { 200: jsonBody(LatestAnalysisSchema, 'Where the analysis stands'), ...errorResponses },
})

const one = createRoute({
  method: 'get',
  path: '/analyses/{analysisId}',
  operationId: 'getAnalysis',
  summary: 'One analysis with its progress',
  request: { params: AnalysisParam },
  responses: { 200: jsonBody(AnalysisSchema, 'The analysis'), ...errorResponses },
})

const cancel = createRoute({
  method: 'post',
  path: '/analyses/{analysisId}/cancel',
  operationId: 'cancelAnalysis',
  summary: 'Stop an analysis; what it has made is kept for the next',
  request: { params: AnalysisParam },
  responses: { 200: jsonBody(AnalysisSchema, 'The analysis; a running one ends shortly'), ...errorResponses },
})

const themes = createRoute({
  method: 'get',
  path: '/studies/{studyId}/themes',
  operationId: 'listThemes',
  summary: 'Themes over the whole study, or within one open question',
  request: {
    params: StudyParam,
    query: z.object({
      question: KeySchema.optional().openapi({ description: 'Themes within this question' }),
      analysis: z.uuid().optional().openapi({ description: 'Default: the newest finished one' }),
    }),
  },
  responses: { 200: jsonBody(ThemesSchema, 'The themes with prevalence and quotes'), ...errorResponses },
})

const quotes = createRoute({
  method: 'get',
  path: '/themes/{themeId}/quotes',
  operationId: 'listThemeQuotes',
  summary: 'Everything that was said of a theme, representative quotes first',
  request: { params: z.object({ themeId: z.uuid() }), query: z.object({ offset, limit }) },
  responses: { 200: jsonBody(ThemeQuotesSchema, 'One page of quotes'), ...errorResponses },
})

const results = createRoute({
  method: 'get',
  path: '/studies/{studyId}/results',
  operationId: 'getResults',
  summary: 'Results by objective and question',
  request: {
    params: StudyParam,
    query: z.object({
      statuses: StatusesQuery,
      crossBy: z
        .string()
        .max(200)
        .optional()
        .openapi({ example: 'attribute:plan', description: 'Split by `attribute:KEY` or `question:KEY`' }),
    }),
  },
  responses: { 200: jsonBody(ResultsSchema, 'The results'), ...errorResponses },
})

const filtered = createRoute({
  method: 'post',
  path: '/studies/{studyId}/results',
  operationId: 'getFilteredResults',
  summary: 'Results by objective and question within a part of the people',
  request: {
    params: StudyParam,
    body: jsonRequest(
      z.object({
        statuses: z.array(z.enum(interviewStatuses)).min(1).default(['complete']),
        crossBy: z.string().max(200).nullish(),
        filters,
      }),
    ),
  },
  responses: { 200: jsonBody(ResultsSchema, 'The results'), ...errorResponses },
})

const search = createRoute({
  method: 'post',
  path: '/studies/{studyId}/search',
  operationId: 'searchStudy',
  summary: 'Search everything that participants said, by words and by meaning',
  request: { params: StudyParam, body: jsonRequest(SearchSchema) },
  responses: { 200: jsonBody(SearchResultSchema, 'One page of places in the record'), ...errorResponses },
})

const locate = createRoute({
  method: 'post',
  path: '/studies/{studyId}/locate',
  operationId: 'locateQuotation',
  summary: 'Where a quotation stands in the record, or why it stands nowhere',
  request: { params: StudyParam, body: jsonRequest(LocateSchema) },
  responses: { 200: jsonBody(LocatedSchema, 'The places, or the reason'), ...errorResponses },
})

const transcript = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}/marked-transcript',
  operationId: 'getMarkedTranscript',
  summary: 'One interview in full, with what belongs to themes marked',
  request: { params: z.object({ interviewId: z.uuid() }) },
  responses: { 200: jsonBody(MarkedTranscriptSchema, 'The transcript'), ...errorResponses },
})

export function findingsRoutes(deps: RouteDependencies): Router {
  const vectors = createVectorCache()
  return createRouter()
    .openapi(start, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), jobs: deps.jobs, embedder: deps.embedder }
      const input = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(toAnalysisView(await requestAnalysis(context, input)), 202)
    })
    .openapi(list, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json({ analyses: await showAnalyses(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(latest, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), embedder: deps.embedder }
      return c.json(await showLatestAnalysis(context, c.req.valid('param').studyId), 200)
    })
    .openapi(one, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await showAnalysis(context, c.req.valid('param').analysisId), 200)
    })
    .openapi(cancel, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.write'), jobs: deps.jobs }
      return c.json(toAnalysisView(await cancelAnalysis(context, c.req.valid('param').analysisId)), 200)
    })
    .openapi(themes, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      const { question, analysis } = c.req.valid('query')
      const query = { ...c.req.valid('param'), questionKey: question ?? null, analysisId: analysis }
      return c.json(await showThemes(context, query), 200)
    })
    .openapi(quotes, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await showThemeQuotes(context, { ...c.req.valid('param'), ...c.req.valid('query') }), 200)
    })
    .openapi(results, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(
        await resultsByQuestion(context, { ...c.req.valid('param'), ...c.req.valid('query') }),
        200,
      )
    })
    .openapi(filtered, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      const { crossBy, ...body } = c.req.valid('json')
      const query = { ...c.req.valid('param'), ...body, crossBy: crossBy ?? undefined }
      return c.json(await resultsByQuestion(context, query), 200)
    })
    .openapi(search, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), embedder: deps.embedder, vectors }
      return c.json(await searchStudy(context, { ...c.req.valid('param'), ...c.req.valid('json') }), 200)
    })
    .openapi(locate, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await locateInStudy(context, { ...c.req.valid('param'), ...c.req.valid('json') }), 200)
    })
    .openapi(transcript, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await showMarkedTranscript(context, c.req.valid('param').interviewId), 200)
    }) as Router
}
