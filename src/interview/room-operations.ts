/** The operations of the participant's side as the API's description names them. */
import { createRoute, z } from '@hono/zod-openapi'
import { ErrorBodySchema, errorResponses, jsonBody, jsonRequest } from '../platform/http/router.ts'
import {
  AnswerRequestSchema,
  ConsentRequestSchema,
  CorrectRequestSchema,
  EnterReplySchema,
  EnterRequestSchema,
  MoveRequestSchema,
  NextRequestSchema,
  ParticipantCopySchema,
  RoomReplySchema,
  RoomStateSchema,
  RoomTranscriptSchema,
  roomPaths,
  StartReplySchema,
  StartRequestSchema,
  SummaryRequestSchema,
  TapRequestSchema,
} from './room-model.ts'

const tags = ['Room']
const params = z.object({ interviewId: z.uuid() })
const at = (path: string) => `/room${path}`
/** The interview's cookie does as well; what is described here is for programs. */
const byToken = [{ bearer: [] as string[] }]
const toAnybody: Record<string, string[]>[] = []
const binary = { type: 'string', format: 'binary' } as const

export const enter = createRoute({
  method: 'post',
  path: at(roomPaths.enter),
  operationId: 'enterRoom',
  tags,
  security: toAnybody,
  summary: 'Look at what a link leads to',
  description:
    'Makes nothing and uses nothing up. With an open link, or a personal one that nobody has begun by, the state is in the phase `consent`; otherwise the interview is opened again.',
  request: { body: jsonRequest(EnterRequestSchema) },
  responses: { 200: jsonBody(EnterReplySchema, 'What the room shows'), ...errorResponses },
})

/** Refused because the terms changed since `enter`: what is to be read and agreed to now. */
const StaleStartSchema = ErrorBodySchema.extend({ state: RoomStateSchema }).openapi('StaleStart')

export const start = createRoute({
  method: 'post',
  path: at(roomPaths.start),
  operationId: 'startInterview',
  tags,
  security: toAnybody,
  summary: 'Agree, and begin the interview',
  description:
    'Stores the consent with its exact words, then asks the first question. The same `clientId` again returns the same interview. When what is shown before has changed since `enter`, refuses with `stale_version` and the page as it is now. Send the `continueToken` as bearer from then on.',
  request: { body: jsonRequest(StartRequestSchema) },
  responses: {
    201: jsonBody(StartReplySchema, 'The interview, with its first question'),
    409: jsonBody(StaleStartSchema, 'The terms changed: show `state` and ask again'),
    ...errorResponses,
  },
})

export const readState = createRoute({
  method: 'get',
  path: at(roomPaths.state),
  operationId: 'getRoomState',
  tags,
  security: byToken,
  summary: 'Where the interview stands',
  request: { params, query: z.object({ tab: z.coerce.number().int().min(1).optional() }) },
  responses: { 200: jsonBody(RoomStateSchema, 'What the room shows'), ...errorResponses },
})

export const answer = createRoute({
  method: 'post',
  path: at(roomPaths.answers),
  operationId: 'sendAnswer',
  tags,
  security: byToken,
  summary: 'Answer what is on screen',
  description:
    'The reply is sent after the commit and holds the next question; with `replyWhen: "saved"` it does not wait for one that a language model still words, and `next` does. Send the same `clientId` again when no reply came: the answer is stored once and the reply is the same.',
  request: { params, body: jsonRequest(AnswerRequestSchema) },
  responses: { 200: jsonBody(RoomReplySchema, 'Saved, with what comes next'), ...errorResponses },
})

export const next = createRoute({
  method: 'post',
  path: at(roomPaths.next),
  operationId: 'getNextQuestion',
  tags,
  security: byToken,
  summary: 'Wait for the next question',
  description:
    'For a state with `isQuestionComing`: replies when the question is there, after some seconds at most. At once when nothing is coming.',
  request: { params, body: jsonRequest(NextRequestSchema) },
  responses: { 200: jsonBody(RoomStateSchema, 'What the room shows'), ...errorResponses },
})

export const correct = createRoute({
  method: 'put',
  path: at(roomPaths.lastAnswer),
  operationId: 'correctLastAnswer',
  tags,
  security: byToken,
  summary: 'Edit the last answer',
  request: { params, body: jsonRequest(CorrectRequestSchema) },
  responses: {
    200: jsonBody(RoomReplySchema, 'Saved; the question on screen usually stays'),
    ...errorResponses,
  },
})

export const summary = createRoute({
  method: 'post',
  path: at(roomPaths.summary),
  operationId: 'confirmSummary',
  tags,
  security: byToken,
  summary: 'Confirm the summary, or correct it',
  request: { params, body: jsonRequest(SummaryRequestSchema) },
  responses: { 200: jsonBody(RoomReplySchema, 'Saved; the interview has ended'), ...errorResponses },
})

export const consent = createRoute({
  method: 'post',
  path: at(roomPaths.consent),
  operationId: 'changeConsent',
  tags,
  security: byToken,
  summary: 'Change what was agreed to beside the interview',
  request: { params, body: jsonRequest(ConsentRequestSchema) },
  responses: { 200: jsonBody(RoomReplySchema, 'Saved'), ...errorResponses },
})

export const tap = createRoute({
  method: 'post',
  path: at(roomPaths.taps),
  operationId: 'rateInterview',
  tags,
  security: byToken,
  summary: 'How the interview itself was: "I could say what I wanted", "it listened"',
  description: 'After the end, by choice, each "agree", "partly" or "no". The last one holds.',
  request: { params, body: jsonRequest(TapRequestSchema) },
  responses: { 200: jsonBody(RoomReplySchema, 'Saved'), ...errorResponses },
})

function moveRoute(operationId: string, path: string, summary: string) {
  return createRoute({
    method: 'post',
    path: at(path),
    operationId,
    tags,
    security: byToken,
    summary,
    request: { params, body: jsonRequest(MoveRequestSchema) },
    responses: { 200: jsonBody(RoomReplySchema, 'Saved, with what comes next'), ...errorResponses },
  })
}

export const claim = moveRoute(
  'claimInterview',
  roomPaths.claim,
  'Talk from this tab or device; older ones are told so, and what only silence ended goes on',
)
export const notUnderstood = moveRoute(
  'reportNotUnderstood',
  roomPaths.notUnderstood,
  '"I did not understand the question"',
)
export const skip = moveRoute('skipQuestion', roomPaths.skip, 'Skip what is on screen')
export const pause = moveRoute('pauseInterview', roomPaths.pause, 'Pause: the clock stands still')
export const resume = moveRoute('resumeInterview', roomPaths.resume, 'Go on after a pause')
export const stop = moveRoute('stopInterview', roomPaths.stop, 'Stop here; what was said is kept')

export const transcript = createRoute({
  method: 'get',
  path: at(roomPaths.transcript),
  operationId: 'getRoomTranscript',
  tags,
  security: byToken,
  summary: 'What was said so far',
  description: 'Ask for it on a new device only when the participant wants to see it.',
  request: { params },
  responses: { 200: jsonBody(RoomTranscriptSchema, 'Every turn, newest wording'), ...errorResponses },
})

export const copy = createRoute({
  method: 'get',
  path: at(roomPaths.copy),
  operationId: 'downloadOwnCopy',
  tags,
  security: byToken,
  summary: 'The participant’s own copy, as text or JSON',
  request: { params, query: z.object({ format: z.enum(['text', 'json']).default('text') }) },
  responses: {
    200: {
      description: 'Consent and every turn',
      content: {
        'text/plain': { schema: z.string() },
        'application/json': { schema: ParticipantCopySchema },
      },
    },
    ...errorResponses,
  },
})

export const erase = createRoute({
  method: 'delete',
  path: at(roomPaths.state),
  operationId: 'deleteOwnInterview',
  tags,
  security: byToken,
  summary: 'Delete the interview and every word in it',
  request: { params },
  responses: { 204: { description: 'Deleted' }, ...errorResponses },
})

export const image = createRoute({
  method: 'get',
  path: at('/interviews/{interviewId}/media/{mediaId}'),
  operationId: 'getRoomImage',
  tags,
  security: byToken,
  summary: 'An image that this interview shows',
  request: { params: params.extend({ mediaId: z.uuid() }) },
  responses: {
    200: { description: 'Its bytes', content: { 'image/*': { schema: binary } } },
    ...errorResponses,
  },
})
