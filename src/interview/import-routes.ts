import { join } from 'node:path'
import { createRoute, z } from '@hono/zod-openapi'
import { withTenant } from '../platform/database/database.ts'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, type Router } from '../platform/http/router.ts'
import { findStudyQuestions, listImportFiles } from './import/import-store.ts'
import { ImportFileSchema, ImportReportSchema } from './import/model.ts'
import { receiveUpload } from './import/receive-upload.ts'
import { type ImportContext, importInterviews, studyNotThere } from './import-interviews.ts'

const tags = ['Import']
const StudyParam = z.object({ studyId: z.uuid() })

const importFile = createRoute({
  method: 'post',
  path: '/studies/{studyId}/imports',
  operationId: 'importInterviews',
  tags,
  summary: 'Take in interviews held elsewhere',
  description:
    'A form with `options` (JSON, before the file) and `file`. All of the file or nothing. With `dryRun`, says what ' +
    'would happen and everything that is wrong; without it, what is wrong is an error with a detail for each place. ' +
    'Formats: JSON lines, WebVTT, SRT, text with names, numbered or running text, CSV; any encoding, gzip too.',
  request: {
    params: StudyParam,
    body: {
      required: true,
      // A plain schema: the form is read as it arrives, not by the validator.
      content: {
        'multipart/form-data': {
          schema: {
            type: 'object',
            required: ['file'],
            properties: {
              options: { type: 'string', description: 'ImportOptions as JSON' },
              file: { type: 'string', format: 'binary' },
            },
          },
        },
      },
    },
  },
  responses: { 200: jsonBody(ImportReportSchema, 'What happened, or would'), ...errorResponses },
})

const listFiles = createRoute({
  method: 'get',
  path: '/studies/{studyId}/imports',
  operationId: 'listImports',
  tags,
  summary: 'The files that were taken in, newest first',
  request: { params: StudyParam },
  responses: {
    200: jsonBody(z.object({ files: z.array(ImportFileSchema) }), 'Their facts'),
    ...errorResponses,
  },
})

/** Import of interviews, at the researcher's door. */
export function importRoutes(
  deps: RouteDependencies,
  { afterFieldwork }: Pick<ImportContext, 'afterFieldwork'> = {},
): Router {
  return createRouter()
    .openapi(importFile, async (c) => {
      const context = contextOf(c, deps, 'interview.import')
      const { studyId } = c.req.valid('param')
      const upload = await receiveUpload(c.req.raw, join(deps.config.dataDirectory, 'tmp'))
      try {
        const { path, options } = upload
        return c.json(
          await importInterviews({ ...context, afterFieldwork }, { ...options, studyId, path }),
          200,
        )
      } finally {
        await upload.remove()
      }
    })
    .openapi(listFiles, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      const { studyId } = c.req.valid('param')
      const files = await withTenant(context.db, context.workspaceId, async (tx) => {
        if (!(await findStudyQuestions(tx, studyId))) throw studyNotThere()
        return listImportFiles(tx, studyId)
      })
      return c.json({ files: files.map((file) => ({ ...file, at: file.at.toISOString() })) }, 200)
    }) as Router
}
