import { changeInterview } from './append-events.ts'
import { type Door, openDoor, tokenUnknown } from './door.ts'
import {
  type InterviewContext,
  type InterviewEngine,
  type LiveInterview,
  readLive,
} from './live-interview.ts'
import { reopenInterview } from './reopen-interview.ts'
import { addContinueToken } from './start-interview.ts'
import { openDraft } from './turn-draft.ts'

export interface EnterInput {
  token: string
  /** The interviews that this device holds a private token for. */
  knows: (interviewId: string) => Promise<boolean>
}

export interface Entered {
  door: Door
  /** Null while there is no interview: nothing is made by looking. */
  live: LiveInterview | null
  isNewDevice: boolean
  /** For this device; null when it has one already or there is no interview. */
  continueToken: string | null
}

/**
 * What a link leads to. Makes nothing; an interview that has begun is opened again on this device,
 * also one that counted as abandoned meanwhile, while its study takes answers.
 *
 * @throws AppError `not_found`
 */
export async function enterRoom(engine: InterviewEngine, input: EnterInput): Promise<Entered> {
  const door = await openDoor(engine, input.token)
  if (door.interviewId === null) {
    if (!door.revision) throw tokenUnknown()
    return { door, live: null, isNewDevice: true, continueToken: null }
  }
  const context = { ...engine, workspaceId: door.target.workspaceId }
  if (await input.knows(door.interviewId)) {
    const known = await readLive(context, door.interviewId)
    const live = await reopenInterview(context, door, known)
    return { door, live, isNewDevice: false, continueToken: null }
  }
  await reopenInterview(context, door, await readLive(context, door.interviewId))
  const { live } = await changeInterview(context, {
    interviewId: door.interviewId,
    clientId: null,
    compute: (live) => {
      const draft = openDraft(live, engine.clock())
      if (live.state.endedAt === null) {
        draft.add({ type: 'interview.resumed', actor: 'participant', payload: { device: 'other' } })
      }
      return draft.finish()
    },
  })
  const continueToken =
    door.target.kind === 'continue' ? input.token : await addContinueToken(engine, door, door.interviewId)
  return { door, live, isNewDevice: true, continueToken }
}

/** What only silence ended goes on where it stopped, also on the device on which it began, while its study takes answers. */
export async function takeUpAgain(
  context: InterviewContext,
  { interviewId, token }: { interviewId: string; token: string },
): Promise<void> {
  const live = await readLive(context, interviewId)
  if (live.state.endReason !== 'abandoned') return
  const door = await openDoor(context, token)
  await reopenInterview(context, door, live)
}
