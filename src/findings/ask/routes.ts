/** Questions to the interviews. Relative to `/api/v1`. In a body, never in an address: proxies log addresses. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { createVectorCache } from '../search/vector-cache.ts'
import { askStudy } from './ask-study.ts'
import { forgetAsked } from './forget-asked.ts'
import { createIndexCache } from './index-cache.ts'
import { AnswerSchema, AskedSchema, AskSchema } from './model.ts'
import { showAsked } from './show-asked.ts'

const StudyParam = z.object({ studyId: z.uuid() })

const ask = createRoute({
  method: 'post',
  path: '/studies/{studyId}/ask',
  operationId: 'askStudy',
  summary: 'Put a question to the interviews of a study; what they do not say is not answered',
  request: { params: StudyParam, body: jsonRequest(AskSchema) },
  responses: {
    200: jsonBody(AnswerSchema, 'The answer with its evidence, or what is nearest'),
    ...errorResponses,
  },
})

const askAll = createRoute({
  method: 'post',
  path: '/ask',
  operationId: 'askAllStudies',
  summary: 'Put a question to the interviews of all studies',
  request: { body: jsonRequest(AskSchema) },
  responses: {
    200: jsonBody(AnswerSchema, 'The answer with its evidence, or what is nearest'),
    ...errorResponses,
  },
})

const AskedListSchema = z.object({ asked: z.array(AskedSchema) })

const asked = createRoute({
  method: 'get',
  path: '/studies/{studyId}/asked',
  operationId: 'listAskedOfStudy',
  summary: 'Questions that were put to a study, newest first',
  request: { params: StudyParam },
  responses: { 200: jsonBody(AskedListSchema, 'The questions'), ...errorResponses },
})

const forget = createRoute({
  method: 'delete',
  path: '/studies/{studyId}/asked',
  operationId: 'deleteAskedOfStudy',
  summary: 'Delete the questions that were put to a study',
  request: { params: StudyParam },
  responses: {
    200: jsonBody(z.object({ deleted: z.number().int() }), 'How many there were'),
    ...errorResponses,
  },
})

const askedOfAll = createRoute({
  method: 'get',
  path: '/asked',
  operationId: 'listAskedOfAllStudies',
  summary: 'Questions that were put to all studies, newest first',
  responses: { 200: jsonBody(AskedListSchema, 'The questions'), ...errorResponses },
})

export function askRoutes(deps: RouteDependencies): Router {
  const { embedder, languageModels } = deps
  const ports = {
    embedder,
    languageModels,
    vectors: createVectorCache(),
    indexes: createIndexCache(),
  }
  return createRouter()
    .openapi(ask, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), ...ports }
      return c.json(await askStudy(context, { ...c.req.valid('json'), ...c.req.valid('param') }), 200)
    })
    .openapi(askAll, async (c) => {
      const context = { ...contextOf(c, deps, 'findings.read'), ...ports }
      return c.json(await askStudy(context, { ...c.req.valid('json'), studyId: null }), 200)
    })
    .openapi(asked, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json({ asked: await showAsked(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(forget, async (c) => {
      const context = contextOf(c, deps, 'findings.write')
      return c.json({ deleted: await forgetAsked(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(askedOfAll, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json({ asked: await showAsked(context, null) }, 200)
    }) as Router
}
