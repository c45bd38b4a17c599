/** Says what a turn still owes: a follow-up that was decided and waits for its words. */
import { changeInterview } from './append-events.ts'
import { computeWording } from './compute-wording.ts'
import { type InterviewContext, type LiveInterview, liveKey, readLive } from './live-interview.ts'
import { phaseOf } from './state.ts'

/**
 * The interview with its question on screen; at once when nothing is owed. Asked twice in one process, the models are
 * asked once. When it fails, the words at hand are said the next time: nothing is lost, because the decision is stored.
 *
 * @throws AppError `not_found`, `unavailable`
 */
export async function finishTurn(context: InterviewContext, interviewId: string): Promise<LiveInterview> {
  const key = liveKey(context.workspaceId, interviewId)
  const running = context.wordings.get(key)
  if (running) return running
  const live = await readLive(context, interviewId)
  return live.state.awaited === null ? live : startWording(context, live)
}

/** Begins before anybody asks for the question, so that a model's time runs while the reply is on its way. */
export function startWording(context: InterviewContext, live: LiveInterview): Promise<LiveInterview> {
  const { interviewId } = live.row
  const key = liveKey(context.workspaceId, interviewId)
  const running = context.wordings.get(key)
  if (running) return running
  const finished = wordOnce(context, interviewId).finally(() => context.wordings.delete(key))
  context.wordings.set(key, finished)
  // Whoever waits for it hears of a failure; where nobody does, the next to come finishes the turn.
  finished.catch(() => {})
  return finished
}

async function wordOnce(context: InterviewContext, interviewId: string): Promise<LiveInterview> {
  const drafts = new Map<string, ReturnType<typeof computeWording>>()
  let tries = 0
  const { live } = await changeInterview(context, {
    interviewId,
    clientId: null,
    compute(newest) {
      const { awaited } = newest.state
      if (!awaited || newest.row.erasedAt || phaseOf(newest.state) !== 'talking')
        return { events: [], contents: [] }
      const key = `${awaited.contentId}/${newest.state.nextTurn}`
      // Somebody only claimed the tab or paused meanwhile: the models are not asked again for the same words.
      const known = drafts.get(key)
      if (known) return known
      const engine = tries++ === 0 ? context : { ...context, models: undefined }
      const draft = computeWording(engine, newest)
      drafts.set(key, draft)
      return draft
    },
  })
  return live
}
