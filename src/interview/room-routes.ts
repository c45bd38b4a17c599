/**
 * The participant's side of the API, under `/api/v1/room`. A stranger can write a client from its description:
 * `enter` to look, `start` to agree and begin, `answers` until the phase is `summary`, then `summary`, and it has
 * ended. The key is the interview's cookie, or the continue token as bearer. No GET changes anything.
 */
import type { Context } from 'hono'
import { listConsents } from '../audience/store.ts'
import { bearerOf } from '../platform/auth/resolve-principal.ts'
import { withTenant } from '../platform/database/database.ts'
import { AppError, isAppError } from '../platform/errors.ts'
import { errorBody } from '../platform/http/answer-error.ts'
import type { HttpEnv, RouteDependencies } from '../platform/http/dependencies.ts'
import { createRouter, type Router } from '../platform/http/router.ts'
import { imageHeaders, readImage } from '../platform/media/media.ts'
import type { Guide } from '../study/model.ts'
import { answerSummary } from './answer-summary.ts'
import type { Changed } from './append-events.ts'
import { correctAnswer } from './correct-answer.ts'
import type { Door } from './door.ts'
import { enterRoom, takeUpAgain } from './enter-room.ts'
import { eraseInterview } from './erase-interview.ts'
import { finishTurn } from './finish-turn.ts'
import { type InterviewContext, type InterviewEngine, readLive, revisionOf } from './live-interview.ts'
import * as moves from './make-move.ts'
import { receiveAnswer } from './receive-answer.ts'
import { recordConsent } from './record-consent.ts'
import { openRoom } from './room-access.ts'
import { isKnownDevice, roomCookies } from './room-cookies.ts'
import type { ParticipantCopy, RoomReply } from './room-model.ts'
import * as operations from './room-operations.ts'
import { describeDoor, describeRoom } from './room-state.ts'
import { startInterview } from './start-interview.ts'
import { tapEnding } from './tap-ending.ts'
import { describeCopy, describeTranscript, formatCopy, titleOf } from './transcript.ts'

export function roomRoutes(deps: RouteDependencies, engine: InterviewEngine): Router {
  const cookies = roomCookies(deps)

  /** The interview of the path, opened by whoever holds its token. */
  async function open(c: Context<HttpEnv>, interviewId: string): Promise<InterviewContext> {
    return openRoom(engine, { interviewId, token: tokenOf(c, interviewId) })
  }

  const tokenOf = (c: Context<HttpEnv>, interviewId: string) =>
    bearerOf(c.req.raw.headers) ?? cookies.read(c, interviewId)

  /** One change: every body holds at least the client's id. */
  async function change<Body extends { clientId: string; tab?: number }>(
    c: Context<HttpEnv>,
    { interviewId, body }: { interviewId: string; body: Body },
    run: (context: InterviewContext, interviewId: string, body: Body) => Promise<Changed>,
  ): Promise<RoomReply> {
    return replyTo(body.clientId, await run(await open(c, interviewId), interviewId, body))
  }

  return createRouter()
    .openapi(operations.enter, async (c) => {
      const { token, language } = c.req.valid('json')
      const knows = (id: string) => isKnownDevice(engine, id, cookies.read(c, id))
      const { door, live, isNewDevice, continueToken } = await enterRoom(engine, { token, knows })
      if (live && continueToken) cookies.write(c, live.row.interviewId, continueToken)
      const state = live ? describeRoom(live) : describeDoor(door.revision!, viewOf(door, language))
      return c.json({ state, linkKind: door.target.kind, isNewDevice, continueToken }, 200)
    })
    .openapi(operations.start, async (c) => {
      const input = c.req.valid('json')
      const started = await startInterview(engine, input).catch((error) => {
        if (isAppError(error) && error.code === 'stale_version') return error
        throw error
      })
      if (isAppError(started)) {
        const { door } = await enterRoom(engine, { token: input.token, knows: async () => true })
        const state = describeDoor(door.revision!, viewOf(door, input.language))
        return c.json({ ...errorBody(started, c), state }, 409)
      }
      const { live, continueToken } = started
      const { interviewId } = live.row
      cookies.write(c, interviewId, continueToken)
      return c.json({ state: describeRoom(live), interviewId, continueToken }, 201)
    })
    .openapi(operations.readState, async (c) => {
      const { interviewId } = c.req.valid('param')
      const live = await readLive(await open(c, interviewId), interviewId)
      return c.json(describeRoom(live, { tab: c.req.valid('query').tab }), 200)
    })
    .openapi(operations.answer, async (c) => {
      const { interviewId } = c.req.valid('param')
      const reply = await change(c, { interviewId, body: c.req.valid('json') }, receiveAnswer)
      if (reply.state.isErased) cookies.drop(c, interviewId)
      return c.json(reply, 200)
    })
    .openapi(operations.next, async (c) => {
      const { interviewId } = c.req.valid('param')
      const live = await finishTurn(await open(c, interviewId), interviewId)
      return c.json(describeRoom(live, c.req.valid('json')), 200)
    })
    .openapi(operations.correct, async (c) =>
      c.json(await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, correctAnswer), 200),
    )
    .openapi(operations.summary, async (c) =>
      c.json(await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, answerSummary), 200),
    )
    .openapi(operations.consent, async (c) =>
      c.json(await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, recordConsent), 200),
    )
    .openapi(operations.tap, async (c) =>
      c.json(await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, tapEnding), 200),
    )
    .openapi(operations.claim, async (c) => {
      const { interviewId } = c.req.valid('param')
      await takeUpAgain(await open(c, interviewId), { interviewId, token: tokenOf(c, interviewId)! })
      return c.json(await change(c, { interviewId, body: c.req.valid('json') }, moves.claimTab), 200)
    })
    .openapi(operations.notUnderstood, async (c) =>
      c.json(
        await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, moves.reportNotUnderstood),
        200,
      ),
    )
    .openapi(operations.skip, async (c) =>
      c.json(
        await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, moves.skipQuestion),
        200,
      ),
    )
    .openapi(operations.pause, async (c) =>
      c.json(
        await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, moves.pauseInterview),
        200,
      ),
    )
    .openapi(operations.resume, async (c) =>
      c.json(
        await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, moves.resumeInterview),
        200,
      ),
    )
    .openapi(operations.stop, async (c) =>
      c.json(
        await change(c, { ...c.req.valid('param'), body: c.req.valid('json') }, moves.stopInterview),
        200,
      ),
    )
    .openapi(operations.transcript, async (c) => {
      const { interviewId } = c.req.valid('param')
      const live = await readLive(await open(c, interviewId), interviewId)
      return c.json({ turns: describeTranscript(live) }, 200)
    })
    .openapi(operations.copy, async (c) => {
      const { interviewId } = c.req.valid('param')
      const { format } = c.req.valid('query')
      const made = await makeCopy(await open(c, interviewId), interviewId)
      const file = `interview.${format === 'json' ? 'json' : 'txt'}`
      c.header('Content-Disposition', `attachment; filename="${file}"`)
      return format === 'json' ? c.json(made, 200) : c.text(formatCopy(made), 200)
    })
    .openapi(operations.erase, async (c) => {
      const { interviewId } = c.req.valid('param')
      await eraseInterview(await open(c, interviewId), interviewId, 'participant')
      cookies.drop(c, interviewId)
      return c.body(null, 204)
    })
    .openapi(operations.image, async (c) => {
      const { interviewId, mediaId } = c.req.valid('param')
      const context = await open(c, interviewId)
      assertShown(revisionOf(await readLive(context, interviewId)).guide, mediaId)
      const found = await readImage({ ...context, media: deps.media }, mediaId)
      return c.body(found.bytes, 200, imageHeaders(found))
    })
}

/** A repeated change gets the state right after the first time, and not what has happened since. */
function replyTo(clientId: string, { live, events }: Changed): RoomReply {
  const first = events[0]
  return {
    state: describeRoom(live),
    saved: {
      clientId,
      seq: events.at(-1)?.seq ?? live.state.seq,
      at: new Date(first?.at ?? live.state.lastAt).toISOString(),
    },
  }
}

function viewOf(door: Door, language: string | undefined) {
  const { isTest, closedMessage } = door
  return { isTest, closedMessage, language: language ?? door.revision!.guide.language }
}

async function makeCopy(context: InterviewContext, interviewId: string): Promise<ParticipantCopy> {
  const live = await readLive(context, interviewId)
  const consents = await withTenant(context.db, context.workspaceId, (tx) => listConsents(tx, interviewId))
  return describeCopy(live, consents, titleOf(live))
}

/** Only what the guide shows: an interview's token is no key to the workspace's other images. */
function assertShown(guide: Guide, mediaId: string): void {
  const isShown = guide.sections.some(
    ({ stimulus }) => stimulus?.kind === 'image' && stimulus.mediaId === mediaId,
  )
  if (!isShown)
    throw new AppError('not_found', 'not an image of this guide', { say: 'There is no such image.' })
}
