/** How the models of this instance stand: what compares texts now, and whether something better is on its way. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, type Router } from '../platform/http/router.ts'
import { embedderModel, totalBytes } from '../platform/models/catalogue.ts'
import type { ModelState } from '../platform/models/ensure-model.ts'

export interface ModelRouteDependencies extends RouteDependencies {
  /** Of the embedder's model, as the server's start-up fetches it. */
  modelState(): ModelState
}

const StateSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('fetching'),
    receivedBytes: z.int(),
    totalBytes: z.int(),
    source: z.string().nullable(),
  }),
  z.object({ state: z.literal('ready') }),
  z.object({ state: z.literal('failed'), say: z.string(), nextTryAt: z.iso.datetime() }),
])

export const ModelsSchema = z
  .object({
    embedder: z.object({
      id: z.string(),
      kind: z
        .enum(['model', 'lexical'])
        .openapi({ description: '`lexical` compares spelling, not meaning.' }),
    }),
    models: z.array(
      z.object({
        name: z.string(),
        role: z.string(),
        title: z.string(),
        licence: z.string(),
        languages: z.string(),
        bytes: z.int(),
        state: StateSchema,
      }),
    ),
  })
  .openapi('Models')

const getModels = createRoute({
  method: 'get',
  path: '/models',
  tags: ['Models'],
  summary: 'The models of this instance, and what is used while one is fetched',
  responses: { 200: jsonBody(ModelsSchema, 'Models'), ...errorResponses },
})

export function modelsRoutes(deps: ModelRouteDependencies): Router {
  return createRouter().openapi(getModels, (c) => {
    contextOf(c, deps, 'models.read')
    const { name, role, title, licence, languages } = embedderModel
    const model = { name, role, title, licence, languages, bytes: totalBytes(embedderModel) }
    const { id, kind } = deps.embedder
    return c.json(
      { embedder: { id, kind }, models: [{ ...model, state: shownState(deps.modelState()) }] },
      200,
    )
  })
}

/** Without the folder: where it lies on the server's disk is nobody's business. */
function shownState(state: ModelState): z.infer<typeof StateSchema> {
  if (state.state === 'ready') return { state: 'ready' }
  if (state.state === 'failed') return { ...state, nextTryAt: new Date(state.nextTryAt).toISOString() }
  return state
}
