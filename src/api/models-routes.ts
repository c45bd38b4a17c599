/** How the models of this instance stand: what compares texts now, and whether something better is on its way. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, type Router } from '../platform/http/router.ts'
import { type CatalogueEntry, embedderModel, judgeModel, totalBytes } from '../platform/models/catalogue.ts'
import type { ModelState } from '../platform/models/ensure-model.ts'
import { modelSettingsFrom } from '../platform/models/settings.ts'
import { findVerifiedModel } from '../platform/models/verify-model.ts'

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
  z.object({ state: z.literal('absent') }).openapi({ description: 'Optional, and not fetched.' }),
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
  operationId: 'listModels',
  tags: ['Models'],
  summary: 'The models of this instance, and what is used while one is fetched',
  responses: { 200: jsonBody(ModelsSchema, 'Models'), ...errorResponses },
})

export function modelsRoutes(deps: ModelRouteDependencies): Router {
  let hasJudge = false
  return createRouter().openapi(getModels, async (c) => {
    contextOf(c, deps, 'models.read')
    const { id, kind } = deps.embedder
    // Every byte is read for it, so once it is there it is not looked for again.
    hasJudge ||= (await findVerifiedModel(modelSettingsFrom(deps.config), judgeModel)) !== undefined
    const models = [
      { ...shown(embedderModel), state: shownState(deps.modelState()) },
      { ...shown(judgeModel), state: { state: hasJudge ? ('ready' as const) : ('absent' as const) } },
    ]
    return c.json({ embedder: { id, kind }, models }, 200)
  })
}

function shown(entry: CatalogueEntry) {
  const { name, role, title, licence, languages } = entry
  return { name, role, title, licence, languages, bytes: totalBytes(entry) }
}

/** Without the folder: where it lies on the server's disk is nobody's business. */
function shownState(state: ModelState): z.infer<typeof StateSchema> {
  if (state.state === 'ready') return { state: 'ready' }
  if (state.state === 'failed') return { ...state, nextTryAt: new Date(state.nextTryAt).toISOString() }
  return state
}
