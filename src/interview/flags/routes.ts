/** The inbox of moments that call for care. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, type Router } from '../../platform/http/router.ts'
import { acknowledgeFlag, reopenFlag } from './acknowledge-flag.ts'
import { MomentFlagSchema } from './flag-model.ts'
import { listFlags } from './list-flags.ts'

const tags = ['Interviews']
const params = z.object({ flagId: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/studies/{studyId}/flags',
  operationId: 'listFlags',
  tags,
  summary: 'Moments that call for care, unread first',
  description: 'Distress, another person’s private matter, health, minors: where it was said, never what.',
  request: { params: z.object({ studyId: z.uuid() }) },
  responses: {
    200: jsonBody(z.object({ flags: z.array(MomentFlagSchema) }), 'The inbox'),
    ...errorResponses,
  },
})

const acknowledge = createRoute({
  method: 'post',
  path: '/flags/{flagId}/acknowledge',
  operationId: 'acknowledgeFlag',
  tags,
  summary: 'Say that it was read; who and when is kept',
  request: { params },
  responses: { 204: { description: 'Noted' }, ...errorResponses },
})

const reopen = createRoute({
  method: 'post',
  path: '/flags/{flagId}/reopen',
  operationId: 'reopenFlag',
  tags,
  summary: 'Take that back: it counts as unread again',
  request: { params },
  responses: { 204: { description: 'Unread again' }, ...errorResponses },
})

export function flagRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(list, async (c) => {
      const call = contextOf(c, deps, 'interview.read')
      return c.json({ flags: await listFlags(call, c.req.valid('param').studyId) }, 200)
    })
    .openapi(acknowledge, async (c) => {
      await acknowledgeFlag(contextOf(c, deps, 'interview.write'), c.req.valid('param').flagId)
      return c.body(null, 204)
    })
    .openapi(reopen, async (c) => {
      await reopenFlag(contextOf(c, deps, 'interview.write'), c.req.valid('param').flagId)
      return c.body(null, 204)
    }) as Router
}
