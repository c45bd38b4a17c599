/** Counting within a part of the people. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { KeySchema } from '../../study/model.ts'
import { ThemeMapSchema } from '../map/model.ts'
import { showThemeMap } from '../map/show-theme-map.ts'
import { countCodes } from './count-codes.ts'
import { CodeCountsSchema, CountCodesSchema } from './model.ts'

const count = createRoute({
  method: 'post',
  path: '/studies/{studyId}/code-counts',
  operationId: 'countCodes',
  summary: 'Codes counted within a part of the people, or compared between two groups',
  request: { params: z.object({ studyId: z.uuid() }), body: jsonRequest(CountCodesSchema) },
  responses: { 200: jsonBody(CodeCountsSchema, 'The counts'), ...errorResponses },
})

const map = createRoute({
  method: 'get',
  path: '/studies/{studyId}/theme-map',
  operationId: 'getThemeMap',
  summary: 'Codes and what was said of them on a plane',
  request: {
    params: z.object({ studyId: z.uuid() }),
    query: z.object({ question: KeySchema.optional() }),
  },
  responses: { 200: jsonBody(ThemeMapSchema, 'The map'), ...errorResponses },
})

export function segmentingRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(map, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      const question = c.req.valid('query').question ?? null
      return c.json(await showThemeMap(context, { ...c.req.valid('param'), question }), 200)
    })
    .openapi(count, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await countCodes(context, { ...c.req.valid('param'), ...c.req.valid('json') }), 200)
    }) as Router
}
