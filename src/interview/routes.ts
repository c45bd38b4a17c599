/** Researchers' side of interviews: the field, one interview whole, setting aside, deleting. Relative to `/api/v1`. */
import { createRoute, z } from '@hono/zod-openapi'
import { linkUrl } from '../audience/describe-share.ts'
import { AttributesSchema } from '../audience/model.ts'
import { testLinkOf } from '../audience/test-links.ts'
import { contextOf, type RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, errorResponses, jsonBody, jsonRequest, type Router } from '../platform/http/router.ts'
import { correctAttributes } from './correct-attributes.ts'
import { eraseInterview } from './erase-interview.ts'
import { FieldSchema, InterviewEventSchema, InterviewLineSchema, InterviewViewSchema } from './field-model.ts'
import { giveNote, NoteInputSchema } from './give-note.ts'
import type { InterviewEngine } from './live-interview.ts'
import { RehearsalInputSchema, StudyRehearsalSchema } from './rehearsal/rehearsal-model.ts'
import { rehearseStudy } from './rehearsal/rehearse-study.ts'
import { ReplaySchema } from './replay/model.ts'
import { replayStored } from './replay/replay-stored.ts'
import { restoreInterview, setAside } from './set-aside.ts'
import { TapsSchema } from './taps-model.ts'
import { listInterviews, viewField } from './view-field.ts'
import { viewEvents, viewInterview } from './view-interview.ts'
import { viewTaps } from './view-taps.ts'

const tags = ['Interviews']
const studyParams = z.object({ studyId: z.uuid() })
const params = z.object({ interviewId: z.uuid() })

const list = createRoute({
  method: 'get',
  path: '/studies/{studyId}/interviews',
  operationId: 'listInterviews',
  tags,
  summary: 'All interviews of a study, newest first',
  request: { params: studyParams },
  responses: {
    200: jsonBody(z.object({ interviews: z.array(InterviewLineSchema) }), 'One line each'),
    ...errorResponses,
  },
})

const field = createRoute({
  method: 'get',
  path: '/studies/{studyId}/field',
  operationId: 'getField',
  tags,
  summary: 'Who is talking now, how far people come, where they leave',
  request: { params: studyParams },
  responses: { 200: jsonBody(FieldSchema, 'The field of a study'), ...errorResponses },
})

const taps = createRoute({
  method: 'get',
  path: '/studies/{studyId}/taps',
  operationId: 'getRatings',
  tags,
  summary: 'How participants found the interview itself, by revision',
  description: 'Two optional taps at the end. Shares are of those who tapped.',
  request: { params: studyParams },
  responses: { 200: jsonBody(TapsSchema, 'Counts, shares and intervals'), ...errorResponses },
})

const tryOut = createRoute({
  method: 'post',
  path: '/studies/{studyId}/try',
  operationId: 'tryDraft',
  tags,
  summary: 'A link to try the draft as a participant',
  description:
    'Follows the draft as it stands when it is opened. Interviews by it are tests and count nowhere. Whoever asks ' +
    'again gets the same link, until it is withdrawn or a month old.',
  request: { params: studyParams },
  responses: { 201: jsonBody(z.object({ url: z.string() }), 'The link'), ...errorResponses },
})

const rehearse = createRoute({
  method: 'post',
  path: '/studies/{studyId}/rehearsals',
  operationId: 'rehearseDraft',
  tags,
  summary: 'Rehearse the draft with participants who answer by rules',
  description:
    'Length, where people may leave, questions that bring out nothing. Held in memory: nobody is asked, nothing is ' +
    'stored, no result counts it.',
  request: { params: studyParams, body: jsonRequest(RehearsalInputSchema) },
  responses: { 200: jsonBody(StudyRehearsalSchema, 'What it came to'), ...errorResponses },
})

const show = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}',
  operationId: 'getInterview',
  tags,
  summary: 'One interview whole, with the reason for each question',
  request: { params },
  responses: { 200: jsonBody(InterviewViewSchema, 'Turns, decisions, consent'), ...errorResponses },
})

const events = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}/events',
  operationId: 'listInterviewEvents',
  tags,
  summary: 'The log of an interview: structure, no words',
  request: { params },
  responses: {
    200: jsonBody(z.object({ events: z.array(InterviewEventSchema) }), 'In order'),
    ...errorResponses,
  },
})

const replay = createRoute({
  method: 'get',
  path: '/interviews/{interviewId}/replay',
  operationId: 'replayInterview',
  tags,
  summary: 'Recompute every decision of an interview from its log',
  description: 'Answers `identical`, or the first difference with both sides. Never holds words.',
  request: { params },
  responses: { 200: jsonBody(ReplaySchema, 'What came out'), ...errorResponses },
})

const steer = createRoute({
  method: 'post',
  path: '/interviews/{interviewId}/notes',
  operationId: 'createInterviewNote',
  tags,
  summary: 'Give a running interview a note: go deeper, leave, ask this, close soon',
  description:
    'Obeyed from the next decision on, never shown to the participant, disclosed in every export. A follow-up is linted; a serious fault needs `overrideReason`.',
  request: { params, body: jsonRequest(NoteInputSchema) },
  responses: {
    201: jsonBody(
      z.object({
        noteId: z.uuid(),
        faults: z.array(
          z.object({ code: z.string(), why: z.string(), severity: z.enum(['serious', 'minor']) }),
        ),
      }),
      'Kept; what the lint finds in the follow-up',
    ),
    ...errorResponses,
  },
})

const correctKnown = createRoute({
  method: 'put',
  path: '/links/{linkId}/attributes',
  operationId: 'correctAttributes',
  tags,
  summary: 'Put right what is known of the person of a personal link',
  description: 'What is not named any more is deleted, also from the interviews that they have given.',
  request: {
    params: z.object({ linkId: z.uuid() }),
    body: jsonRequest(z.object({ attributes: AttributesSchema })),
  },
  responses: {
    200: jsonBody(z.object({ attributes: AttributesSchema }), 'What is known now'),
    ...errorResponses,
  },
})

const aside = createRoute({
  method: 'post',
  path: '/interviews/{interviewId}/set-aside',
  operationId: 'setInterviewAside',
  tags,
  summary: 'Keep an interview out of results, with the reason',
  request: { params, body: jsonRequest(z.object({ reason: z.string().trim().min(1).max(1000) })) },
  responses: { 204: { description: 'Set aside' }, ...errorResponses },
})

const bringBack = createRoute({
  method: 'post',
  path: '/interviews/{interviewId}/bring-back',
  operationId: 'bringBackInterview',
  tags,
  summary: 'Count an interview again that was set aside',
  request: { params },
  responses: { 204: { description: 'Counted again' }, ...errorResponses },
})

const erase = createRoute({
  method: 'delete',
  path: '/interviews/{interviewId}',
  operationId: 'deleteInterview',
  tags,
  summary: 'Delete everything that was said in an interview',
  request: { params },
  responses: { 204: { description: 'Deleted' }, ...errorResponses },
})

export function interviewRoutes(deps: RouteDependencies, engine: InterviewEngine): Router {
  return createRouter()
    .openapi(list, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      return c.json({ interviews: await listInterviews(context, c.req.valid('param').studyId) }, 200)
    })
    .openapi(field, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      return c.json(await viewField(context, c.req.valid('param').studyId), 200)
    })
    .openapi(taps, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      return c.json(await viewTaps(context, c.req.valid('param').studyId), 200)
    })
    .openapi(tryOut, async (c) => {
      const context = contextOf(c, deps, 'study.write')
      const { studyId } = c.req.valid('param')
      const { token } = await testLinkOf(context, studyId)
      return c.json({ url: linkUrl(deps.config, token) }, 201)
    })
    .openapi(rehearse, async (c) => {
      const context = { ...contextOf(c, deps, 'interview.read'), embedder: deps.embedder }
      const { studyId } = c.req.valid('param')
      return c.json(await rehearseStudy(context, { studyId, ...c.req.valid('json') }), 200)
    })
    .openapi(show, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      return c.json(await viewInterview(context, c.req.valid('param').interviewId), 200)
    })
    .openapi(events, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      return c.json({ events: await viewEvents(context, c.req.valid('param').interviewId) }, 200)
    })
    .openapi(replay, async (c) => {
      const context = contextOf(c, deps, 'interview.read')
      return c.json(await replayStored(context, c.req.valid('param').interviewId), 200)
    })
    .openapi(steer, async (c) => {
      const context = { ...engine, ...contextOf(c, deps, 'interview.write') }
      const { noteId, faults } = await giveNote(
        context,
        c.req.valid('param').interviewId,
        c.req.valid('json'),
      )
      const plain = faults.map(({ code, why, severity }) => ({ code, why, severity }))
      return c.json({ noteId, faults: plain }, 201)
    })
    .openapi(correctKnown, async (c) => {
      const context = contextOf(c, deps, 'audience.write')
      const wanted = { ...c.req.valid('param'), ...c.req.valid('json') }
      return c.json({ attributes: await correctAttributes(context, wanted) }, 200)
    })
    .openapi(aside, async (c) => {
      const context = { ...engine, ...contextOf(c, deps, 'interview.write') }
      await setAside(context, c.req.valid('param').interviewId, c.req.valid('json').reason)
      return c.body(null, 204)
    })
    .openapi(bringBack, async (c) => {
      const context = { ...engine, ...contextOf(c, deps, 'interview.write') }
      await restoreInterview(context, c.req.valid('param').interviewId)
      return c.body(null, 204)
    })
    .openapi(erase, async (c) => {
      const context = { ...engine, ...contextOf(c, deps, 'interview.delete') }
      await eraseInterview(context, c.req.valid('param').interviewId, 'researcher')
      return c.body(null, 204)
    })
}
