/** Marks in transcripts. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { exportMarks, marksFormats } from './export-marks.ts'
import { addClip, annotate, changeAnnotation, changeClip } from './mark-transcript.ts'
import {
  ChangeClipSchema,
  ChangeMarkSchema,
  MarksSchema,
  NewAnnotationSchema,
  NewClipSchema,
} from './model.ts'
import { showMarks, showMarksOfInterview } from './show-marks.ts'

const study = z.object({ studyId: z.uuid() })
const AnnotationId = z.object({ annotationId: z.uuid() })
const ClipId = z.object({ clipId: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/studies/{studyId}/marks',
  operationId: 'listMarks',
  summary: 'Highlights, notes, codes set by hand and clips of a study',
  request: { params: study },
  responses: { 200: jsonBody(MarksSchema, 'The marks with their words'), ...errorResponses },
})

const ofInterview = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}/marks',
  operationId: 'listInterviewMarks',
  summary: 'The marks in one transcript',
  request: { params: z.object({ interviewId: z.uuid() }) },
  responses: { 200: jsonBody(MarksSchema, 'The marks with their words'), ...errorResponses },
})

const exporting = createRoute({
  method: 'get',
  path: '/studies/{studyId}/marks/export',
  operationId: 'exportMarks',
  summary: 'The marks of a study as CSV or JSON',
  request: { params: study, query: z.object({ format: z.enum(marksFormats).default('csv') }) },
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

const makeAnnotation = createRoute({
  method: 'post',
  path: '/studies/{studyId}/annotations',
  operationId: 'createAnnotation',
  summary: 'Highlight words of a participant, or write a note beside them',
  request: { params: study, body: jsonRequest(NewAnnotationSchema) },
  responses: { 201: jsonBody(AnnotationId, 'The mark'), ...errorResponses },
})

const editAnnotation = createRoute({
  method: 'patch',
  path: '/annotations/{annotationId}',
  operationId: 'updateAnnotation',
  summary: 'Change a note, take a mark back, or put it again',
  request: { params: AnnotationId, body: jsonRequest(ChangeMarkSchema) },
  responses: { 200: jsonBody(AnnotationId, 'The mark'), ...errorResponses },
})

const makeClip = createRoute({
  method: 'post',
  path: '/studies/{studyId}/clips',
  operationId: 'createClip',
  summary: 'Put words of a participant aside for the report',
  request: { params: study, body: jsonRequest(NewClipSchema) },
  responses: { 201: jsonBody(ClipId, 'The clip'), ...errorResponses },
})

const editClip = createRoute({
  method: 'patch',
  path: '/clips/{clipId}',
  operationId: 'updateClip',
  summary: 'Change a clip’s note or place in the order, take it back, or put it again',
  request: { params: ClipId, body: jsonRequest(ChangeClipSchema) },
  responses: { 200: jsonBody(ClipId, 'The clip'), ...errorResponses },
})

export function annotationRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(list, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await showMarks(context, c.req.valid('param').studyId), 200)
    })
    .openapi(ofInterview, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await showMarksOfInterview(context, c.req.valid('param').interviewId), 200)
    })
    .openapi(exporting, async (c) => {
      const context = contextOf(c, deps, 'findings.read')
      const { format } = c.req.valid('query')
      return new Response(await exportMarks(context, { ...c.req.valid('param'), format }), {
        headers: {
          'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
          'content-disposition': `attachment; filename="marks.${format}"`,
        },
      })
    })
    .openapi(makeAnnotation, async (c) => {
      const context = contextOf(c, deps, 'findings.write')
      const { annotationId } = await annotate(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ annotationId }, 201)
    })
    .openapi(editAnnotation, async (c) => {
      const context = contextOf(c, deps, 'findings.write')
      const change = { ...c.req.valid('param'), ...c.req.valid('json') }
      const { annotationId } = await changeAnnotation(context, change)
      return c.json({ annotationId }, 200)
    })
    .openapi(makeClip, async (c) => {
      const context = contextOf(c, deps, 'findings.write')
      const { clipId } = await addClip(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ clipId }, 201)
    })
    .openapi(editClip, async (c) => {
      const context = contextOf(c, deps, 'findings.write')
      const { clipId } = await changeClip(context, { ...c.req.valid('param'), ...c.req.valid('json') })
      return c.json({ clipId }, 200)
    }) as Router
}
