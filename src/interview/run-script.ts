/**
 * A scripted participant: answers by question, through the real engine and store, at a clock of their own. For the
 * sample study, for tests and for the terminal's `--script`.
 */
import { newId } from '../platform/ids.ts'
import { answerSummary } from './answer-summary.ts'
import type { Changed } from './append-events.ts'
import { openDoor } from './door.ts'
import type { InterviewContext, InterviewEngine, LiveInterview } from './live-interview.ts'
import { reportNotUnderstood, skipQuestion, stopInterview } from './make-move.ts'
import { receiveAnswer } from './receive-answer.ts'
import { describeRoom } from './room-state.ts'
import { describeIntro } from './room-texts.ts'
import { type InterviewScript, replyQueue, type ScriptMove } from './script.ts'
import { startInterview } from './start-interview.ts'

export type { InterviewScript, ScriptReply } from './script.ts'

export interface RunScriptInput {
  /** Of a link into the study. */
  token: string
  script: InterviewScript
  /** Epoch milliseconds of the beginning; the time of each answer follows from its length. */
  startsAt?: number
}

export interface ScriptedInterview {
  workspaceId: string
  live: LiveInterview
}

/** Reads and types at the pace of a person on a keyboard: 40 words a minute after six seconds of thinking. */
const thinkMs = 6_000
const msAWord = 1_500
/** A script that the engine would never let come to its end is a fault of the engine. */
const mostTurns = 500

/**
 * Holds one interview by a script. Committed like any other; nothing tells it from one that was typed.
 *
 * @throws AppError as the use-cases do, and `RangeError` when the interview does not end
 */
export async function runScript(engine: InterviewEngine, input: RunScriptInput): Promise<ScriptedInterview> {
  const { script, token } = input
  let now = input.startsAt ?? engine.clock()
  const timed: InterviewEngine = { ...engine, clock: () => now }
  const begun = await startInterview(timed, {
    token,
    consent: script.consent ?? ['interview'],
    consentTextVersion: await consentVersion(timed, input),
    language: script.language,
    clientId: newId(now),
  })
  const context: InterviewContext = { ...timed, workspaceId: begun.workspaceId }
  const replies = replyQueue(script)
  let live = begun.live
  let answered = 0
  for (let turn = 0; live.state.endedAt === null; turn++) {
    if (turn > mostTurns) throw new RangeError(`the scripted interview did not end within ${mostTurns} turns`)
    if (script.leavesAfter !== undefined && answered >= script.leavesAfter) break
    const reply = replies({
      questionKey: live.state.current?.questionKey ?? null,
      isSummary: live.state.summary !== null,
    })
    now += thinkMs + msAWord * wordsOf(reply)
    const changed = await carryOut(context, live, { reply, script })
    if (live.state.current?.kind === 'question') answered++
    live = changed.live
  }
  return { workspaceId: begun.workspaceId, live }
}

/** Of the page as it is shown; empty where there is nothing to agree to, which is refused later. */
async function consentVersion(
  engine: InterviewEngine,
  { token, script }: Pick<RunScriptInput, 'token' | 'script'>,
): Promise<string> {
  const { revision, isTest } = await openDoor(engine, token)
  if (!revision) return ''
  const language = script.language ?? revision.guide.language
  return describeIntro(revision, { language, isTest }).consentTextVersion
}

function wordsOf(reply: ScriptMove): number {
  const text = typeof reply === 'string' ? reply : 'text' in reply ? (reply.text ?? '') : ''
  return text === '' ? 1 : text.split(/\s+/).length
}

interface Carrying {
  reply: ScriptMove
  script: InterviewScript
}

function carryOut(
  context: InterviewContext,
  live: LiveInterview,
  { reply, script }: Carrying,
): Promise<Changed> {
  const { interviewId } = live.row
  const clientId = newId(context.clock())
  const { question } = describeRoom(live)
  if (typeof reply === 'object' && 'move' in reply) {
    if (reply.move === 'summary') {
      return answerSummary(context, interviewId, { clientId, correction: script.summaryCorrection })
    }
    const moves = { skip: skipQuestion, stop: stopInterview, not_understood: reportNotUnderstood }
    return moves[reply.move](context, interviewId, { clientId })
  }
  const { questionKey, turn } = question!
  const said = typeof reply === 'string' ? { text: reply } : reply
  return receiveAnswer(context, interviewId, { clientId, questionKey, replyTo: turn, ...said })
}
