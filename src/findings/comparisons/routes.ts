/** Comparisons between groups, and saturation. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { CompareSchema, ComparisonSchema, SaturationSchema } from './model.ts'
import { showComparison } from './show-comparison.ts'
import { showSaturation } from './show-saturation.ts'

const StudyParam = z.object({ studyId: z.uuid() })

const compare = createRoute({
  method: 'post',
  path: '/studies/{studyId}/comparisons',
  operationId: 'compareGroups',
  summary:
    'Themes between groups of people, with differences, intervals and false-discovery control over all looks',
  request: { params: StudyParam, body: jsonRequest(CompareSchema) },
  responses: { 200: jsonBody(ComparisonSchema, 'The comparison; nothing is stored'), ...errorResponses },
})

const saturation = createRoute({
  method: 'get',
  path: '/studies/{studyId}/saturation',
  operationId: 'getSaturation',
  summary: 'What the last ten interviews added, how many themes are unseen, and whether to go on',
  request: { params: StudyParam },
  responses: { 200: jsonBody(SaturationSchema, 'Saturation'), ...errorResponses },
})

export function comparisonRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(compare, async (c) => {
      const query = { ...c.req.valid('json'), ...c.req.valid('param') }
      return c.json(await showComparison(contextOf(c, deps, 'findings.read'), query), 200)
    })
    .openapi(saturation, async (c) => {
      return c.json(
        await showSaturation(contextOf(c, deps, 'findings.read'), c.req.valid('param').studyId),
        200,
      )
    }) as Router
}
