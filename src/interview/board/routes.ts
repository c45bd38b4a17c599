/** The side-by-side board. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { drawMoment, pickFollowUp, undoPick } from './judge-moments.ts'
import { learnFromBoard, rollBackWeights, viewBoard } from './learn.ts'
import { BoardSchema, PickRequestSchema, SideBySideSchema } from './model.ts'

const tags = ['Side by side']
const params = z.object({ studyId: z.uuid() })
const base = '/studies/{studyId}/side-by-side'
const board = { 200: jsonBody(BoardSchema, 'The board'), ...errorResponses }
const revision = {
  200: jsonBody(z.object({ revision: z.object({ number: z.number().int() }) }), 'The new revision'),
  ...errorResponses,
}

const show = createRoute({
  method: 'get',
  path: base,
  operationId: 'getBoard',
  tags,
  summary: 'Strengths of techniques from paired picks, what they would change, and what is in force',
  request: { params },
  responses: board,
})

const draw = createRoute({
  method: 'get',
  path: `${base}/moment`,
  operationId: 'drawBoardMoment',
  tags,
  summary: 'A real moment with two unlabelled follow-ups',
  request: { params },
  responses: {
    200: jsonBody(z.object({ moment: SideBySideSchema.nullable() }), 'Null when none is left'),
    ...errorResponses,
  },
})

const pick = createRoute({
  method: 'post',
  path: base,
  operationId: 'pickFollowUp',
  tags,
  summary: 'Pick the better follow-up, or neither',
  request: { params, body: jsonRequest(PickRequestSchema) },
  responses: board,
})

const undo = createRoute({
  method: 'delete',
  path: `${base}/last`,
  operationId: 'undoLastPick',
  tags,
  summary: 'Take the last pick of yours back',
  request: { params },
  responses: board,
})

const learn = createRoute({
  method: 'post',
  path: `${base}/learn`,
  operationId: 'applyBoardWeights',
  tags,
  summary: 'Put the board’s weights in force for interviews that begin from now on',
  request: { params },
  responses: revision,
})

const rollBack = createRoute({
  method: 'post',
  path: `${base}/roll-back`,
  operationId: 'rollBackBoardWeights',
  tags,
  summary: 'Back to the weights before, or to none',
  request: { params },
  responses: revision,
})

export function boardRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(show, async (c) => {
      const call = contextOf(c, deps, 'interview.read')
      return c.json(await viewBoard(call, c.req.valid('param').studyId), 200)
    })
    .openapi(draw, async (c) => {
      const call = contextOf(c, deps, 'interview.read')
      return c.json({ moment: await drawMoment(call, c.req.valid('param').studyId) }, 200)
    })
    .openapi(pick, async (c) => {
      const call = contextOf(c, deps, 'interview.write')
      const { studyId } = c.req.valid('param')
      await pickFollowUp(call, studyId, c.req.valid('json'))
      return c.json(await viewBoard(call, studyId), 200)
    })
    .openapi(undo, async (c) => {
      const call = contextOf(c, deps, 'interview.write')
      const { studyId } = c.req.valid('param')
      await undoPick(call, studyId)
      return c.json(await viewBoard(call, studyId), 200)
    })
    .openapi(learn, async (c) => {
      const call = contextOf(c, deps, 'study.publish')
      return c.json({ revision: await learnFromBoard(call, c.req.valid('param').studyId) }, 200)
    })
    .openapi(rollBack, async (c) => {
      const call = contextOf(c, deps, 'study.publish')
      return c.json({ revision: await rollBackWeights(call, c.req.valid('param').studyId) }, 200)
    })
}
