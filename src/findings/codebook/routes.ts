/** The codebook of a study and what a researcher rules about it. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { codebookFormats } from './codebook-file.ts'
import { exportCodebook } from './export-codebook.ts'
import { importCodebook } from './import-codebook.ts'
import { ActRequestSchema, TryCodeSchema } from './model.ts'
import { previewCode } from './preview-code.ts'
import { redoRuling, ruleCodebook, undoRuling } from './rule-codebook.ts'
import { showCodebook } from './show-codebook.ts'
import { CodebookSchema, CodePreviewSchema } from './view.ts'

const params = z.object({ studyId: z.uuid() })
const codebook = jsonBody(CodebookSchema, 'The codebook as it stands now')
const Which = z.object({ seq: z.number().int().min(1).optional() })

const show = createRoute({
  method: 'get',
  path: '/studies/{studyId}/codebook',
  operationId: 'getCodebook',
  summary: 'The codes of a study, what changed since the last run, and what was done by whom',
  request: { params },
  responses: { 200: codebook, ...errorResponses },
})

const rule = createRoute({
  method: 'post',
  path: '/studies/{studyId}/codebook/acts',
  operationId: 'actOnCodebook',
  summary: 'Rename, define, merge, split, pin, nest, delete or write a code, or move a quote',
  request: { params, body: jsonRequest(z.object({ act: ActRequestSchema })) },
  responses: { 200: codebook, ...errorResponses },
})

const preview = createRoute({
  method: 'post',
  path: '/studies/{studyId}/codebook/preview',
  operationId: 'previewCode',
  summary:
    'What a code would gather that is about to be written: by which terms, how many passages; nothing is written',
  request: { params, body: jsonRequest(z.object({ code: TryCodeSchema })) },
  responses: {
    200: jsonBody(CodePreviewSchema.nullable(), 'Null: nothing was analysed yet'),
    ...errorResponses,
  },
})

const undo = createRoute({
  method: 'post',
  path: '/studies/{studyId}/codebook/undo',
  operationId: 'undoCodebookAct',
  summary: 'Take back the newest act, or the one with this number',
  request: { params, body: jsonRequest(Which) },
  responses: { 200: codebook, ...errorResponses },
})

const redo = createRoute({
  method: 'post',
  path: '/studies/{studyId}/codebook/redo',
  operationId: 'redoCodebookAct',
  summary: 'Put again what was taken back last, or the act with this number',
  request: { params, body: jsonRequest(Which) },
  responses: { 200: codebook, ...errorResponses },
})

const bringIn = createRoute({
  method: 'post',
  path: '/studies/{studyId}/codebook/import',
  operationId: 'importCodebook',
  summary: 'Import a codebook; codes of the same name are defined anew',
  request: {
    params,
    body: jsonRequest(z.object({ format: z.enum(codebookFormats), text: z.string().max(2_000_000) })),
  },
  responses: { 200: codebook, ...errorResponses },
})

const takeOut = createRoute({
  method: 'get',
  path: '/studies/{studyId}/codebook/export',
  operationId: 'exportCodebook',
  summary: 'The codebook as CSV or JSON',
  request: { params, query: z.object({ format: z.enum(codebookFormats).default('csv') }) },
  responses: {
    200: {
      description: 'The file, as an attachment',
      content: {
        'text/csv': { schema: z.string().openapi({ format: 'binary' }) },
        'application/json': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...errorResponses,
  },
})

export function codebookRoutes(deps: RouteDependencies): Router {
  const writing = (c: Parameters<typeof contextOf>[0]) => ({
    ...contextOf(c, deps, 'findings.write'),
    embedder: deps.embedder,
  })
  return createRouter()
    .openapi(show, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await showCodebook(context, c.req.valid('param').studyId), 200)
    })
    .openapi(rule, async (c) => {
      const context = writing(c)
      const { studyId } = c.req.valid('param')
      await ruleCodebook(context, { studyId, act: c.req.valid('json').act })
      return c.json(await showCodebook(context, studyId), 200)
    })
    .openapi(preview, async (c) => {
      const { studyId } = c.req.valid('param')
      return c.json(await previewCode(writing(c), { studyId, code: c.req.valid('json').code }), 200)
    })
    .openapi(undo, async (c) => {
      const context = writing(c)
      const { studyId } = c.req.valid('param')
      await undoRuling(context, { studyId, ...c.req.valid('json') })
      return c.json(await showCodebook(context, studyId), 200)
    })
    .openapi(redo, async (c) => {
      const context = writing(c)
      const { studyId } = c.req.valid('param')
      await redoRuling(context, { studyId, ...c.req.valid('json') })
      return c.json(await showCodebook(context, studyId), 200)
    })
    .openapi(bringIn, async (c) => {
      const context = writing(c)
      const { studyId } = c.req.valid('param')
      await importCodebook(context, { studyId, ...c.req.valid('json') })
      return c.json(await showCodebook(context, studyId), 200)
    })
    .openapi(takeOut, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      const { format } = c.req.valid('query')
      const text = await exportCodebook(context, { ...c.req.valid('param'), format })
      return new Response(text, {
        headers: {
          'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
          'content-disposition': `attachment; filename="codebook.${format}"`,
        },
      })
    }) as Router
}
