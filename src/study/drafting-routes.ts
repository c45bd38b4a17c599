/** What needs no study yet: a draft to look at, the lint for any text or guide, the workspace's context. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { clarifyingKeys } from './clarifying-questions.ts'
import { draftGuide } from './draft-guide.ts'
import { estimateLength } from './estimate-length.ts'
import { lexicalSimilarity, lintGuide, lintUtterance, packFor } from './lint/index.ts'
import { faultCodes } from './lint/model.ts'
import { GuideSourceSchema, PurposeSchema, StudyContextSchema } from './model.ts'
import { draftWithModel } from './model-draft/draft-with-model.ts'
import { recogniseByMeaning } from './recognise-by-meaning.ts'
import { FaultSchema, schemas } from './route-schemas.ts'
import { readWorkspaceContext, saveWorkspaceContext } from './workspace-context.ts'

const DraftSchema = z
  .object({
    guide: schemas.guide,
    source: GuideSourceSchema,
    purpose: PurposeSchema.nullable(),
    recognised: schemas.recognised,
    clarifying: z.array(
      z.object({
        key: z.enum(clarifyingKeys),
        text: z.string(),
        options: z.array(z.object({ key: z.string(), label: z.string() })).nullable(),
      }),
    ),
    notes: z.array(z.string()),
    minutes: z.number().int(),
  })
  .openapi('GuideDraft')

const draft = createRoute({
  method: 'post',
  path: '/study-drafts',
  operationId: 'draftGuide',
  summary: 'A draft guide from a research question; nothing is saved',
  request: { body: jsonRequest(schemas.brief.omit({ guide: true, name: true, purpose: true })) },
  responses: { 200: jsonBody(DraftSchema, 'The draft, and at most two questions back'), ...errorResponses },
})

const words = z.string().max(20_000)
const LintRequestSchema = z
  .union([
    z.object({
      text: words,
      language: z.string().max(20).optional(),
      place: z.enum(['guide', 'live']).optional(),
      open: z.boolean().optional(),
      known: z.array(words).max(50).optional(),
      asked: z
        .array(z.object({ text: words, answered: z.boolean() }))
        .max(500)
        .optional(),
      said: z.array(words).max(500).optional(),
    }),
    z.object({ guide: schemas.guide, known: z.array(words).max(50).optional() }),
  ])
  .openapi('LintRequest')

const LintReplySchema = z
  .object({
    faults: z.array(FaultSchema),
    notChecked: z.array(z.enum(faultCodes)),
    minutes: z.number().int().nullable(),
  })
  .openapi('LintReply')

const lint = createRoute({
  method: 'post',
  path: '/lint',
  operationId: 'lintGuide',
  summary: 'Faults of one utterance, or of a whole guide',
  request: { body: jsonRequest(LintRequestSchema) },
  responses: {
    200: jsonBody(LintReplySchema, 'The faults, and the codes whose input is missing'),
    ...errorResponses,
  },
})

const readContext = createRoute({
  method: 'get',
  path: '/workspace-context',
  operationId: 'getWorkspaceContext',
  summary: 'Company, product and customers’ words kept for the next study',
  responses: { 200: jsonBody(StudyContextSchema, 'The context'), ...errorResponses },
})

const saveContext = createRoute({
  method: 'put',
  path: '/workspace-context',
  operationId: 'setWorkspaceContext',
  summary: 'Change what is kept for the next study',
  request: { body: jsonRequest(StudyContextSchema) },
  responses: { 200: jsonBody(StudyContextSchema, 'The context'), ...errorResponses },
})

export function draftingRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(draft, async (c) => {
      const { workspaceId } = contextOf(c, deps, 'study.write')
      const { model, ...brief } = c.req.valid('json')
      const { languageModels, embedder } = deps
      // Whoever types on hangs up: the studio does, with each new word.
      const recognised = await recogniseByMeaning(embedder, brief, { signal: c.req.raw.signal })
      const input = { ...brief, recognised }
      const made =
        model === undefined
          ? draftGuide(input)
          : await draftWithModel({ languageModels, workspaceId }, input, model)
      return c.json({ ...made, minutes: estimateLength(made.guide).minutes }, 200)
    })
    .openapi(lint, (c) => {
      contextOf(c, deps, 'study.read')
      return c.json(lintReply(c.req.valid('json')), 200)
    })
    .openapi(readContext, async (c) => {
      return c.json(await readWorkspaceContext(contextOf(c, deps, 'study.read')), 200)
    })
    .openapi(saveContext, async (c) => {
      const call = contextOf(c, deps, 'study.write')
      return c.json(await saveWorkspaceContext(call, c.req.valid('json')), 200)
    }) as Router
}

function lintReply(request: z.infer<typeof LintRequestSchema>): z.infer<typeof LintReplySchema> {
  if ('guide' in request) {
    const { guide, known } = request
    return {
      faults: lintGuide(guide, known ? { known } : {}),
      notChecked: packFor(guide.language) ? [] : faultCodes.filter((code) => code !== 'long'),
      minutes: estimateLength(guide).minutes,
    }
  }
  const { text, ...context } = request
  const pack = packFor(context.language ?? 'en')
  const similarity = pack && (context.said || context.asked) ? { similarity: lexicalSimilarity(pack) } : {}
  const { faults, notChecked } = lintUtterance(text, { ...context, ...similarity })
  const shown = faults.map(({ start, end, ...fault }) => ({
    ...fault,
    questionKey: null,
    span: { start, end },
  }))
  return { faults: shown, notChecked, minutes: null }
}
