/**
 * The only way anything is added to a log. A change is computed from the interview as this process holds it and
 * written only if nobody wrote meanwhile; else it is computed again from what is there now. A change that carries a
 * client's id is stored once: the second time it gets the reply of the first, recomputed from the log.
 */
import { type Tx, withTenant } from '../platform/database/database.ts'
import { databaseErrorIn } from '../platform/database/database-error.ts'
import { isDeadlock } from '../platform/database/deadlock.ts'
import { planAnew } from '../platform/database/kept-plans.ts'
import { isAppError } from '../platform/errors.ts'
import { afterInterviewEnded } from '../study/after-interview-ended.ts'
import { countInterviews } from './count-store.ts'
import {
  type Actor,
  type EventPayload,
  type EventType,
  engineVersion,
  eventVersion,
  type InterviewEvent,
} from './events.ts'
import { recordFlags } from './flags/record-flags.ts'
import {
  busyElsewhere,
  type InterviewContext,
  type LiveInterview,
  liveKey,
  readLive,
} from './live-interview.ts'
import { projectEvents, projectInterview } from './project.ts'
import { readEvent } from './read-event.ts'
import { reduce } from './reduce.ts'
import { takeSnapshot } from './snapshot.ts'
import { type Append, appendToLog, appendToLogAlone, findSeqByClientId, listEvents } from './store.ts'

export type DraftEvent = {
  [T in EventType]: { type: T; actor: Actor; payload: EventPayload<T>; clientId?: string | null }
}[EventType]

/** What to append; words go to `contents`, never into an event. */
export interface Draft {
  events: DraftEvent[]
  contents: { contentId: string; body: string }[]
}

export interface Change {
  interviewId: string
  clientId: string | null
  /** Computes what to append. May be called again with a newer interview; touches nothing itself. */
  compute: (live: LiveInterview) => Promise<Draft> | Draft
  /** Done in the same transaction, after the append. */
  alongside?: (tx: Tx, live: LiveInterview) => Promise<void>
  /** Only with a draft that has one of these is there anything to do alongside; without it there always is. */
  alongsideOf?: EventType
}

export interface Changed {
  /** The interview right after this change: for a repeated one, as it was after the first time. */
  live: LiveInterview
  events: readonly InterviewEvent[]
  isRepeated: boolean
}

const snapshotEvery = 50
const attempts = 6

/**
 * @throws AppError `unavailable` when others keep writing to the same interview, or hold it or its study for long, and
 *   whatever `compute` throws
 */
export async function changeInterview(context: InterviewContext, change: Change): Promise<Changed> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const key = liveKey(context.workspaceId, change.interviewId)
    const held = attempt === 0 ? context.live.get(key) : undefined
    const live = held ?? (await readLive(context, change.interviewId))
    const done = await tryChange(context, change, { live, isHeld: held !== undefined })
    if (done) return done
    context.live.delete(key)
  }
  throw busyElsewhere()
}

interface Attempt {
  live: LiveInterview
  /** From memory, and so perhaps behind the database. */
  isHeld: boolean
}

/** Null: behind the database, try again from there. */
async function tryChange(
  context: InterviewContext,
  change: Change,
  { live, isHeld }: Attempt,
): Promise<Changed | null> {
  let draft: Draft
  try {
    draft = await change.compute(live)
  } catch (error) {
    if (!isAppError(error)) throw error
    const repeated = await findRepeated(context, change)
    if (repeated) return repeated
    if (isHeld) return null
    throw error
  }
  if (draft.events.length === 0) {
    // Nothing to do as this process holds it: another one may have gone on since, and an append would have shown that.
    const isNewest = !isHeld || (await readLive(context, change.interviewId)) === live
    return isNewest ? { live, events: [], isRepeated: false } : null
  }
  try {
    return await commit(context, { live, draft }, change)
  } catch (error) {
    // An end waits for its study, which somebody may hold who waits for the interview: read anew, it may be gone.
    if (isDeadlock(error)) return null
    if (!isClientIdTaken(error)) throw error
    context.live.delete(liveKey(context.workspaceId, change.interviewId))
    return findRepeated(context, change)
  }
}

async function commit(context: InterviewContext, made: Made, change: Change): Promise<Changed | null> {
  const written = isAlone(made.draft, change)
    ? await writeAlone(context, made)
    : await withTenant(context.db, context.workspaceId, (tx) => writeWith(tx, context, made, change), {
        plans: 'kept',
        waits: 'briefly',
      })
  if (!written) return null
  written.remember()
  return { live: written.live, events: written.events, isRepeated: false }
}

/** Whether nothing else is written with it: then the append is its own transaction, and costs one round trip. */
function isAlone({ events }: Draft, { alongside, alongsideOf }: Change): boolean {
  if (events.some(({ type }) => leadsOn.has(type))) return false
  return !alongside || (alongsideOf !== undefined && events.every(({ type }) => type !== alongsideOf))
}

async function writeAlone(context: InterviewContext, made: Made): Promise<Written | null> {
  const { append, written } = makeAppend(context, made)
  return (await appendToLogAlone(context.db, append)) ? written : null
}

// biome-ignore lint/complexity/useMaxParams: a transaction comes first, and what is written in it after the context
async function writeWith(
  tx: Tx,
  context: InterviewContext,
  made: Made,
  { alongside }: Change,
): Promise<Written | null> {
  const written = await writeDraft(tx, context, made)
  if (written) await alongside?.(tx, written.live)
  return written
}

interface Made {
  live: LiveInterview
  draft: Draft
}

interface Written {
  live: LiveInterview
  events: readonly InterviewEvent[]
  /** Keeps it in memory: to be called after the commit. */
  remember: () => void
}

/** What more is done after these is planned for what is there now. */
const leadsOn: ReadonlySet<EventType> = new Set(['moment.flagged', 'deletion.asked', 'interview.ended'])

/** Appends a draft in the caller's transaction. Null: somebody else wrote meanwhile, and nothing was written. */
export async function writeDraft(tx: Tx, context: InterviewContext, made: Made): Promise<Written | null> {
  const { append, written } = makeAppend(context, made)
  if (!(await appendToLog(tx, append))) return null
  const { workspaceId, studyId, interviewId } = append
  const { events } = written
  const { isTest, lastAt } = written.live.state
  if (events.some(({ type }) => leadsOn.has(type))) await planAnew(tx)
  // Whoever tries the study out needs no help: nobody is called for a test.
  if (!isTest) await recordFlags(tx, { workspaceId, studyId, interviewId, events }, context.ports)
  if (events.some((event) => event.type === 'interview.ended')) {
    await afterInterviewEnded(tx, { workspaceId, studyId, countInterviews, now: new Date(lastAt) })
    if (!isTest) await context.ports.afterEnded?.(tx, { workspaceId, studyId, interviewId })
  }
  return written
}

/** What is to be written, and the interview as it will be then. */
function makeAppend(context: InterviewContext, { live, draft }: Made): { append: Append; written: Written } {
  const { workspaceId, serverId } = context
  const now = Math.max(context.clock(), live.state.lastAt)
  // The epoch rises when another process takes over, so that the one before can write no more.
  const isOurs = live.row.leaseHolder === serverId || live.row.leaseHolder === null
  const epoch = isOurs ? live.epoch : live.epoch + 1
  const { live: advanced, events } = advance(live, draft, { epoch, at: now })
  const { state } = advanced
  const isSnapshotDue = Math.floor(state.seq / snapshotEvery) > Math.floor(live.state.seq / snapshotEvery)
  const { interviewId, studyId, revisionId } = live.row
  const after: LiveInterview = { ...advanced, row: { ...live.row, leaseHolder: serverId } }
  return {
    append: {
      workspaceId,
      interviewId,
      studyId,
      revisionId,
      expected: { lastSeq: live.state.seq, epoch: live.epoch },
      lease: { holder: serverId, epoch },
      events,
      contents: draft.contents,
      columns: projectInterview(state),
      projections: projectEvents(events, state),
      snapshot: isSnapshotDue ? takeSnapshot(state) : null,
    },
    written: {
      live: after,
      events,
      remember: () => context.live.set(liveKey(workspaceId, interviewId), after),
    },
  }
}

/** The interview after a draft, as it will be read from the log; and the events that make it so. */
export function advance(
  live: LiveInterview,
  draft: Draft,
  { epoch, at }: { epoch: number; at: number },
): { live: LiveInterview; events: InterviewEvent[] } {
  const events = numberEvents(draft.events, { from: live.state.seq, epoch, at })
  const texts = new Map(live.texts)
  for (const { contentId, body } of draft.contents) texts.set(contentId, body)
  return { live: { ...live, epoch, state: reduce(events, live.state), texts }, events }
}

/** Draft events as they are stored, numbered from `from + 1`. Also for the first events of a new interview. */
export function numberEvents(
  drafts: readonly DraftEvent[],
  { from, epoch, at }: { from: number; epoch: number; at: number },
): InterviewEvent[] {
  return drafts.map(
    ({ clientId = null, ...draft }, index) =>
      ({
        ...draft,
        clientId,
        seq: from + index + 1,
        version: eventVersion,
        epoch,
        engineVersion,
        at,
      }) as InterviewEvent,
  )
}

function isClientIdTaken(error: unknown): boolean {
  const cause = databaseErrorIn(error)
  return cause?.code === '23505' && cause.constraint === 'interview_events_client'
}

/** The interview as it was after the change with this client's id, or null when there is none. */
async function findRepeated(context: InterviewContext, change: Change): Promise<Changed | null> {
  const { interviewId, clientId } = change
  if (clientId === null) return null
  const found = await withTenant(context.db, context.workspaceId, async (tx) => {
    const seq = await findSeqByClientId(tx, { interviewId, clientId })
    return seq === null ? null : { seq, stored: await listEvents(tx, { interviewId }) }
  })
  if (!found) return null
  const log = found.stored.map((event) => readEvent(event))
  const last = endOfChange(log, found.seq)
  const live = await readLive(context, interviewId)
  return {
    live: { ...live, state: reduce(log.slice(0, last)) },
    events: log.slice(found.seq - 1, last),
    isRepeated: true,
  }
}

/** A change is what its client sent and what the engine did about it: everything up to the next that is not the engine's. */
function endOfChange(log: readonly InterviewEvent[], seq: number): number {
  const next = log.findIndex((event) => event.seq > seq && event.actor !== 'engine')
  return next < 0 ? log.length : next
}
