import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, type Router } from '../platform/http/router.ts'
import { exportConsents } from './export-consents.ts'
import { exportStudy, type StudyExport } from './export-study.ts'
import { ConsentQuerySchema, ExportQuerySchema } from './model.ts'

const file = (description: string) => ({ schema: { type: 'string', description } as const })

const exportRoute = createRoute({
  method: 'get',
  path: '/studies/{studyId}/export',
  operationId: 'exportStudy',
  tags: ['Export'],
  summary: 'A study as a file',
  description: 'Streamed. The JSON lines can be imported again without loss.',
  request: { params: z.object({ studyId: z.uuid() }), query: ExportQuerySchema },
  responses: {
    200: {
      description: 'The file, as an attachment',
      content: {
        'application/x-ndjson': file('An interview a line'),
        'text/csv': file(
          'A person a row, a question a column; or a call of a language model a row. No cell runs as a formula',
        ),
        'text/markdown': file('The report: results with bases and intervals, themes with quotes, method'),
        'text/html': file('The report as one file'),
        'application/pdf': file('The report, printed'),
        'application/vnd.openxmlformats-officedocument.presentationml.presentation': file(
          'The report as slides with charts that can be edited',
        ),
        'application/x-spss-sav': file('A person a row, with labels, for SPSS, PSPP, R and Stata'),
        'application/x-qdpx': file('A REFI-QDA project: interviews, codes, coding, notes, people'),
        'application/zip': file(
          'The run bundle: record, coding, and every number with its rule; `earwitness verify-report` computes it again',
        ),
      },
    },
    ...errorResponses,
  },
})

const consentsRoute = createRoute({
  method: 'get',
  path: '/consents/export',
  operationId: 'exportConsents',
  tags: ['Export'],
  summary: 'The consents of the workspace by purpose, with the exact words that were shown',
  request: { query: ConsentQuerySchema },
  responses: {
    200: {
      description: 'The file, as an attachment',
      content: { 'text/csv': file('A decision a row'), 'application/x-ndjson': file('A decision a line') },
    },
    ...errorResponses,
  },
})

/** What leaves the program, at the researcher's door. */
export function reportRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(exportRoute, async (c) => {
      const context = contextOf(c, deps, 'report.export')
      return attachment(await exportStudy(context, { ...c.req.valid('param'), ...c.req.valid('query') }))
    })
    .openapi(consentsRoute, async (c) => {
      const context = contextOf(c, deps, 'report.export')
      return attachment(await exportConsents(context, c.req.valid('query')))
    }) as Router
}

function attachment({ pieces, contentType, fileName }: StudyExport): Response {
  // RFC 6266: names beyond ASCII go encoded.
  const plain = fileName.replace(/[^\x20-\x7e]/g, '_')
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
  return new Response(encoded(pieces), {
    headers: { 'content-type': contentType, 'content-disposition': disposition },
  })
}

function encoded(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
