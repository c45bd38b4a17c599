/** What a study spends on language models, at the researcher's door. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { BudgetSchema, CallViewSchema, SpendingSchema } from '../platform/models/language/model.ts'
import { saveModelBudget, viewModelCalls, viewModelUse } from './model-use.ts'

const tags = ['Models']
const params = z.object({ studyId: z.uuid() })

export const ModelUseSchema = z
  .object({
    budget: BudgetSchema.nullable(),
    left: z.number().nullable(),
    isSpent: z.boolean(),
    spending: SpendingSchema,
  })
  .openapi('ModelUse')

const readUse = createRoute({
  method: 'get',
  path: '/studies/{studyId}/model-budget',
  operationId: 'getModelBudget',
  tags,
  summary: 'What a study may spend on language models, has spent and has left',
  request: { params },
  responses: { 200: jsonBody(ModelUseSchema, 'Budget and spending'), ...errorResponses },
})

const saveBudget = createRoute({
  method: 'put',
  path: '/studies/{studyId}/model-budget',
  operationId: 'setModelBudget',
  tags,
  summary: 'Set what a study may spend on language models, in money or tokens; null for no budget',
  request: { params, body: jsonRequest(z.object({ budget: BudgetSchema.nullable() })) },
  responses: { 200: jsonBody(ModelUseSchema, 'Budget and spending'), ...errorResponses },
})

const readCalls = createRoute({
  method: 'get',
  path: '/studies/{studyId}/model-calls',
  operationId: 'listModelCalls',
  tags,
  summary: 'Every call of a language model for a study, newest first, with cost and what it made',
  request: {
    params,
    query: z.object({
      before: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: jsonBody(
      z.object({ calls: z.array(CallViewSchema), next: z.uuid().nullable() }),
      'Calls, and where the next page begins',
    ),
    ...errorResponses,
  },
})

export function modelUseRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(readUse, async (c) => {
      const call = contextOf(c, deps, 'study.read')
      return c.json(await viewModelUse(call, c.req.valid('param').studyId), 200)
    })
    .openapi(saveBudget, async (c) => {
      const call = contextOf(c, deps, 'study.write')
      return c.json(await saveModelBudget(call, { ...c.req.valid('param'), ...c.req.valid('json') }), 200)
    })
    .openapi(readCalls, async (c) => {
      const call = contextOf(c, deps, 'interview.read')
      return c.json(await viewModelCalls(call, { ...c.req.valid('param'), ...c.req.valid('query') }), 200)
    }) as Router
}
