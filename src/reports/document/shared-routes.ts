/** A shared report at the door of people without an account. The link’s secret is in the body, never in an address. */
import { createRoute } from '@hono/zod-openapi'
import type { RouteDependencies } from '../../platform/http/dependencies.ts'
import { type RateLimits, signInLimit } from '../../platform/http/rate-limits.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import {
  commentByLink,
  LinkCommentSchema,
  OpenShareSchema,
  openShare,
  SharedReportSchema,
} from './share/open-share.ts'

const tags = ['Shared report']

const open = createRoute({
  method: 'post',
  path: '/shared-report',
  operationId: 'openSharedReport',
  tags,
  summary: 'The published version behind a link',
  request: { body: jsonRequest(OpenShareSchema) },
  responses: { 200: jsonBody(SharedReportSchema, 'The report'), ...errorResponses },
})

const comment = createRoute({
  method: 'post',
  path: '/shared-report/comments',
  operationId: 'commentOnSharedReport',
  tags,
  summary: 'Comment on a shared report, where its owner allows it',
  request: { body: jsonRequest(LinkCommentSchema) },
  responses: { 201: jsonBody(SharedReportSchema, 'The report with the comment'), ...errorResponses },
})

export function sharedReportRoutes(deps: RouteDependencies, limits: RateLimits): Router {
  const { db, config } = deps
  const router = createRouter()
  router.use('/shared-report/*', signInLimit({ db, secret: config.secret, limits, what: 'shared-report' }))
  router.use('/shared-report', signInLimit({ db, secret: config.secret, limits, what: 'shared-report' }))
  return router
    .openapi(open, async (c) => {
      c.header('X-Robots-Tag', 'noindex, nofollow')
      return c.json(await openShare(db, c.req.valid('json').token), 200)
    })
    .openapi(comment, async (c) => {
      const input = c.req.valid('json')
      await commentByLink(db, input)
      return c.json(await openShare(db, input.token), 201)
    }) as Router
}
