import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, type Router } from '../platform/http/router.ts'
import { exportStudy } from './export-study.ts'
import { ExportQuerySchema } from './model.ts'

const file = (description: string) => ({ schema: { type: 'string', description } as const })

const exportRoute = createRoute({
  method: 'get',
  path: '/studies/{studyId}/export',
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
      },
    },
    ...errorResponses,
  },
})

/** What leaves the program, at the researcher's door. */
export function reportRoutes(deps: RouteDependencies): Router {
  return createRouter().openapi(exportRoute, async (c) => {
    const context = contextOf(c, deps, 'report.export')
    const made = await exportStudy(context, { ...c.req.valid('param'), ...c.req.valid('query') })
    return new Response(encoded(made.pieces), {
      headers: {
        'content-type': made.contentType,
        // RFC 6266: names beyond ASCII go encoded.
        'content-disposition': `attachment; filename="${made.fileName.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(made.fileName)}`,
      },
    })
  }) as Router
}

function encoded(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
