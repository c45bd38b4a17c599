/** Checking the machine's coding: samples, who is coded next, what is said of them, what follows. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { contextOf, type RouteDependencies } from '../../platform/http/dependencies.ts'
import {
  createRouter,
  errorResponses,
  jsonBody,
  jsonRequest,
  type Router,
} from '../../platform/http/router.ts'
import { codePeople, undoCoding } from './code-people.ts'
import { drawSample } from './draw-sample.ts'
import {
  CodedSchema,
  CodePersonSchema,
  CodingPlanSchema,
  CodingSchema,
  DrawSampleSchema,
  ImportCodesSchema,
  PersonToCodeSchema,
  SheetSchema,
  UndoCodingSchema,
  UndoneSchema,
} from './model.ts'
import { planWidths } from './plan-widths.ts'
import { showCoding } from './show-coding.ts'
import { showPersonToCode, showSheet } from './show-person.ts'

const StudyParam = z.object({ studyId: z.uuid() })
const reader = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^/]*$/)
  .optional()
  .openapi({ description: 'Who is reading, where several people share an account' })

const status = createRoute({
  method: 'get',
  path: '/studies/{studyId}/coding',
  operationId: 'getCoding',
  summary: 'How far the checking is, and what it says of each theme',
  request: { params: StudyParam },
  responses: { 200: jsonBody(CodingSchema, 'Samples, progress, checked themes'), ...errorResponses },
})

const plan = createRoute({
  method: 'get',
  path: '/studies/{studyId}/coding/plan',
  operationId: 'planCoding',
  summary: 'How wide the intervals will be for so many coded people',
  request: {
    params: StudyParam,
    query: z.object({
      codes: z
        .string()
        .max(2000)
        .transform((text) => text.split(',').filter(Boolean))
        .pipe(z.array(z.uuid()).max(100))
        .optional()
        .openapi({ type: 'string', description: 'Codes, with commas; default: the chosen ones' }),
      accuracy: z.coerce.number().min(0.55).max(0.99).optional(),
      width: z.coerce.number().min(0.01).max(1).optional().openapi({ description: 'Wanted, end to end' }),
    }),
  },
  responses: { 200: jsonBody(CodingPlanSchema, 'Expected widths'), ...errorResponses },
})

const draw = createRoute({
  method: 'post',
  path: '/studies/{studyId}/coding/samples',
  operationId: 'drawCodingSample',
  summary: 'Draw a sample of participants to code and lock it; a later one is drawn on top',
  request: { params: StudyParam, body: jsonRequest(DrawSampleSchema) },
  responses: { 201: jsonBody(CodingSchema, 'With the new sample'), ...errorResponses },
})

const person = createRoute({
  method: 'get',
  path: '/studies/{studyId}/coding/person',
  operationId: 'getPersonToCode',
  summary: 'Whom to code next, with what they said; the machine’s labels are not shown',
  request: {
    params: StudyParam,
    query: z.object({
      reader,
      again: z.enum(['true', 'false']).default('false').openapi({ description: 'A second reading' }),
      participant: z.uuid().optional().openapi({ description: 'This one, whoever is next' }),
      after: z.coerce.number().int().min(0).optional().openapi({ description: 'Past this place' }),
    }),
  },
  responses: { 200: jsonBody(PersonToCodeSchema, 'The person, or nobody'), ...errorResponses },
})

const code = createRoute({
  method: 'post',
  path: '/studies/{studyId}/coding/codes',
  operationId: 'codePerson',
  summary: 'Say which of the themes a participant speaks of',
  request: { params: StudyParam, body: jsonRequest(CodePersonSchema) },
  responses: { 200: jsonBody(CodedSchema, 'Taken down'), ...errorResponses },
})

const undo = createRoute({
  method: 'post',
  path: '/studies/{studyId}/coding/undo',
  operationId: 'undoCoding',
  summary: 'Take back what this reader said last',
  request: { params: StudyParam, body: jsonRequest(UndoCodingSchema) },
  responses: { 200: jsonBody(UndoneSchema, 'Of whom'), ...errorResponses },
})

const sheet = createRoute({
  method: 'get',
  path: '/studies/{studyId}/coding/sheet',
  operationId: 'getCodingSheet',
  summary: 'Everybody who was drawn, for coding elsewhere',
  request: { params: StudyParam, query: z.object({ reader }) },
  responses: { 200: jsonBody(SheetSchema, 'People, words and codes so far'), ...errorResponses },
})

const bring = createRoute({
  method: 'post',
  path: '/studies/{studyId}/coding/import',
  operationId: 'importCoding',
  summary: 'Take in codes of many people at once; all or none',
  request: { params: StudyParam, body: jsonRequest(ImportCodesSchema) },
  responses: { 200: jsonBody(CodedSchema, 'Taken down'), ...errorResponses },
})

export function codingRoutes(deps: RouteDependencies): Router {
  return createRouter()
    .openapi(status, async (c) => {
      return c.json(await showCoding(contextOf(c, deps, 'findings.read'), c.req.valid('param').studyId), 200)
    })
    .openapi(plan, async (c) => {
      const { codes, ...query } = c.req.valid('query')
      const context = contextOf(c, deps, 'findings.read')
      return c.json(await planWidths(context, { ...c.req.valid('param'), ...query, codeIds: codes }), 200)
    })
    .openapi(draw, async (c) => {
      const context = contextOf(c, deps, 'findings.write')
      const { studyId } = c.req.valid('param')
      await drawSample(context, { studyId, ...c.req.valid('json') })
      return c.json(await showCoding(context, studyId), 201)
    })
    .openapi(person, async (c) => {
      const { again, participant, ...query } = c.req.valid('query')
      const wanted = {
        ...c.req.valid('param'),
        ...query,
        again: again === 'true',
        participantId: participant,
      }
      return c.json(await showPersonToCode(contextOf(c, deps, 'findings.read'), wanted), 200)
    })
    .openapi(code, async (c) => {
      const { reader: name, participantId, codes } = c.req.valid('json')
      const given = { ...c.req.valid('param'), reader: name, people: [{ participantId, codes }] }
      return c.json(await codePeople(contextOf(c, deps, 'findings.write'), given), 200)
    })
    .openapi(undo, async (c) => {
      const given = { ...c.req.valid('param'), ...c.req.valid('json') }
      return c.json(await undoCoding(contextOf(c, deps, 'findings.write'), given), 200)
    })
    .openapi(sheet, async (c) => {
      const given = { ...c.req.valid('param'), ...c.req.valid('query') }
      return c.json(await showSheet(contextOf(c, deps, 'findings.read'), given), 200)
    })
    .openapi(bring, async (c) => {
      const given = { ...c.req.valid('param'), ...c.req.valid('json') }
      return c.json(await codePeople(contextOf(c, deps, 'findings.write'), given), 200)
    }) as Router
}
