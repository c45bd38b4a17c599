/** Setting up language models: owners change, everybody sees which there are. Keys come in and never go out. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../../http/router.ts'
import type { LanguageModelsOfServer } from './create-language-models.ts'
import { environmentViews } from './environment-models.ts'
import { findServers } from './found-servers.ts'
import { failureReasons } from './language-models.ts'
import { ChangedModelSchema, LaddersSchema, ModelViewSchema, NewModelSchema } from './model.ts'
import { addModel, changeModel, removeModel, saveLadders, viewModels } from './set-up-models.ts'
import { testModel } from './test-model.ts'

export interface LanguageModelRouteDependencies extends RouteDependencies {
  modelTests: Pick<LanguageModelsOfServer, 'rungOf' | 'generateWithStatus'>
}

const tags = ['Models']
const params = z.object({ languageModelId: z.uuid() })
const oneModel = jsonBody(z.object({ model: ModelViewSchema.openapi('LanguageModel') }), 'The model')

const list = createRoute({
  method: 'get',
  path: '/language-models',
  operationId: 'listLanguageModels',
  tags,
  summary: 'The language models of this workspace, and the order in which each role tries them',
  responses: {
    200: jsonBody(
      z.object({
        models: z.array(ModelViewSchema),
        ladders: LaddersSchema,
        /** Set by the environment; used while `models` is empty. */
        environment: z.array(ModelViewSchema),
      }),
      'Models and ladders',
    ),
    ...errorResponses,
  },
})

const add = createRoute({
  method: 'post',
  path: '/language-models',
  operationId: 'createLanguageModel',
  tags,
  summary: 'Set up a language model; it goes to the end of every ladder',
  request: { body: jsonRequest(NewModelSchema) },
  responses: { 201: oneModel, ...errorResponses },
})

const change = createRoute({
  method: 'patch',
  path: '/language-models/{languageModelId}',
  operationId: 'updateLanguageModel',
  tags,
  summary: 'Change a language model; what is left out stays, a new address needs the key again',
  request: { params, body: jsonRequest(ChangedModelSchema) },
  responses: { 200: oneModel, ...errorResponses },
})

const remove = createRoute({
  method: 'delete',
  path: '/language-models/{languageModelId}',
  operationId: 'deleteLanguageModel',
  tags,
  summary: 'Remove a language model with its key',
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...errorResponses },
})

const test = createRoute({
  method: 'post',
  path: '/language-models/{languageModelId}/test',
  operationId: 'testLanguageModel',
  tags,
  summary: 'Have it ask one real question about an invented exchange',
  request: { params },
  responses: {
    200: jsonBody(
      z.object({
        exchange: z.object({ question: z.string(), answer: z.string() }),
        question: z.string().nullable(),
        tookMs: z.int(),
        reason: z.enum(failureReasons).nullable(),
        say: z.string().nullable(),
      }),
      'The question and how long it took, or why there is none',
    ),
    ...errorResponses,
  },
})

const order = createRoute({
  method: 'put',
  path: '/language-model-ladders',
  operationId: 'setLanguageModelLadders',
  tags,
  summary: 'Which models each role tries, in order',
  request: { body: jsonRequest(LaddersSchema) },
  responses: { 200: jsonBody(LaddersSchema, 'The ladders'), ...errorResponses },
})

const found = createRoute({
  method: 'get',
  path: '/language-model-servers',
  operationId: 'listLanguageModelServers',
  tags,
  summary: 'Servers of language models that run on this computer',
  responses: {
    200: jsonBody(
      z.object({
        servers: z.array(z.object({ name: z.string(), baseUrl: z.string(), models: z.array(z.string()) })),
      }),
      'The servers',
    ),
    ...errorResponses,
  },
})

export function languageModelRoutes(deps: LanguageModelRouteDependencies): Router {
  const { secret } = deps.config
  return createRouter()
    .openapi(list, async (c) => {
      const context = contextOf(c, deps, 'models.read')
      return c.json({ ...(await viewModels(context)), environment: environmentViews(deps.config) }, 200)
    })
    .openapi(add, async (c) => {
      const context = { ...contextOf(c, deps, 'models.manage'), secret }
      return c.json({ model: await addModel(context, c.req.valid('json')) }, 201)
    })
    .openapi(change, async (c) => {
      const context = { ...contextOf(c, deps, 'models.manage'), secret }
      const { languageModelId } = c.req.valid('param')
      return c.json({ model: await changeModel(context, languageModelId, c.req.valid('json')) }, 200)
    })
    .openapi(remove, async (c) => {
      const context = { ...contextOf(c, deps, 'models.manage'), secret }
      await removeModel(context, c.req.valid('param').languageModelId)
      return c.body(null, 204)
    })
    .openapi(test, async (c) => {
      const context = { ...contextOf(c, deps, 'models.manage'), languageModels: deps.modelTests }
      return c.json(await testModel(context, c.req.valid('param').languageModelId), 200)
    })
    .openapi(order, async (c) => {
      const context = { ...contextOf(c, deps, 'models.manage'), secret }
      return c.json(await saveLadders(context, c.req.valid('json')), 200)
    })
    .openapi(found, async (c) => {
      contextOf(c, deps, 'models.manage')
      return c.json({ servers: await findServers(deps.config.modelServers ?? undefined) }, 200)
    }) as Router
}
