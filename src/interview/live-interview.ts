/**
 * An interview as one server process holds it: its state, its words, its guide. Held in memory between turns, and
 * good for nothing unless its number equals the row's: the append tests that, a reader asks.
 */
import { type Database, type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { ShortMemory } from '../platform/short-memory.ts'
import type { Guide, LaunchTerms } from '../study/model.ts'
import type { OnStudyClosed } from '../study/ports.ts'
import { type GuideIndex, indexGuide } from './guide-index.ts'
import type { InterviewerModels } from './proposer/model/interviewer-models.ts'
import { readEvent } from './read-event.ts'
import { reduce } from './reduce.ts'
import { readSnapshot } from './snapshot.ts'
import { emptyState, findTurn, type InterviewState } from './state.ts'
import {
  findInterview,
  findRevision,
  findSnapshot,
  type InterviewRow,
  listContents,
  listEvents,
} from './store.ts'

export interface LiveInterview {
  workspaceId: string
  row: Omit<InterviewRow, 'lastSeq' | 'epoch' | 'snapshotSeq'>
  state: InterviewState
  /** The fencing epoch of the row, which a take-over raises. */
  epoch: number
  /** Words by content id. */
  texts: ReadonlyMap<string, string>
  /** Null for interviews held elsewhere. */
  revision: Revision | null
}

export interface Revision {
  revisionId: string
  guide: Guide
  terms: LaunchTerms
  index: GuideIndex
}

/** What the interviews of one server process share. */
export interface InterviewEngine {
  db: Database
  embedder: Embedder
  /** Epoch milliseconds. */
  clock: () => number
  /** Names this process in leases. */
  serverId: string
  /** Asking models for words failed in the program itself; the words at hand were said. */
  onWordingFailed?: ((error: unknown) => void) | undefined
  live: ShortMemory<LiveInterview>
  revisions: ShortMemory<Revision>
  ports: InterviewPorts
  /** For all that is compared by meaning in one turn; without it what a waiting person is worth. Milliseconds. */
  comparingBudgetMs?: number
  /** Language models that may word follow-ups; without them the embedded proposer does. */
  models?: InterviewerModels | undefined
  /** For all models that are asked in one turn; without it what a waiting person is worth. Milliseconds. */
  wordingDeadlineMs?: number
  /** Turns whose words are on their way, by interview. */
  wordings: Map<string, Promise<LiveInterview>>
}

/** All that a turn is made with: no database. */
export type TurnEngine = Pick<
  InterviewEngine,
  'embedder' | 'clock' | 'comparingBudgetMs' | 'models' | 'wordingDeadlineMs' | 'onWordingFailed'
>

/** What other rooms do when something happens here; wired by start-up. */
export interface InterviewPorts {
  /** In the transaction in which somebody comes to a study whose date has passed. */
  onStudyClosed?: OnStudyClosed
  /** In the transaction that flags moments which call for care: somebody is to be told. */
  afterFlagged?: (tx: Tx, flagged: { workspaceId: string; studyId: string }) => Promise<void>
  /** In the transaction that ends an interview: later rooms may have work to do for it. Never for a test. */
  afterEnded?: (tx: Tx, ended: { workspaceId: string; studyId: string; interviewId: string }) => Promise<void>
  /** In the transaction that erases an interview's words: what was derived from them goes too. */
  afterErased?: (
    tx: Tx,
    erased: { workspaceId: string; interviewId: string; studyId: string },
  ) => Promise<void>
  /** In the same transaction, for each later interview that quoted those words: models may have been given them. */
  afterQuotationErased?: (tx: Tx, quoting: { interviewId: string }) => Promise<void>
}

export interface InterviewContext extends InterviewEngine {
  workspaceId: string
}

/** Whoever comes back later than that finds it read again. Erasing an interview takes out that one. */
const liveMemory = { most: 2_000, onErasure: 'keep' } as const
/** Guides hold nobody's answers. */
const revisionMemory = { most: 200, keptMs: 60 * 60_000, onErasure: 'keep' } as const

export function createEngine(
  given: Pick<InterviewEngine, 'db' | 'embedder' | 'serverId'> &
    Partial<
      Pick<
        InterviewEngine,
        'clock' | 'ports' | 'comparingBudgetMs' | 'models' | 'wordingDeadlineMs' | 'onWordingFailed'
      >
    >,
): InterviewEngine {
  return {
    clock: Date.now,
    ports: {},
    ...given,
    live: new ShortMemory(liveMemory),
    revisions: new ShortMemory(revisionMemory),
    wordings: new Map(),
  }
}

export const liveKey = (workspaceId: string, interviewId: string) => `${workspaceId}/${interviewId}`

/** As it stands in the database: from memory when that is up to date, else from snapshot and log. */
export async function readLive(context: InterviewContext, interviewId: string): Promise<LiveInterview> {
  return withTenant(context.db, context.workspaceId, (tx) => loadLive(tx, context, interviewId))
}

const readings = 6

/**
 * Row and log are read one after the other: where somebody wrote to it or deleted it in between they do not belong
 * together, and are read anew.
 *
 * @throws AppError `not_found` when there is none in this workspace, `unavailable` when others keep writing to it
 */
async function loadLive(tx: Tx, context: InterviewContext, interviewId: string): Promise<LiveInterview> {
  const key = liveKey(context.workspaceId, interviewId)
  for (let reading = 0; reading < readings; reading++) {
    const row = await findInterview(tx, interviewId)
    if (!row) throw interviewNotFound()
    const held = context.live.get(key)
    if (held && held.state.seq === row.lastSeq && held.epoch === row.epoch && !row.erasedAt) return held
    const live = await rebuildLive(tx, context, row)
    if (live.state.seq !== row.lastSeq) continue
    context.live.set(key, live)
    return live
  }
  throw busyElsewhere()
}

async function rebuildLive(tx: Tx, context: InterviewContext, row: InterviewRow): Promise<LiveInterview> {
  const { lastSeq: _lastSeq, epoch, snapshotSeq, ...rest } = row
  const { interviewId } = row
  const snapshot = snapshotSeq === null ? null : await findSnapshot(tx, interviewId)
  const from = readSnapshot(snapshot) ?? emptyState()
  const stored = await listEvents(tx, { interviewId, afterSeq: from.seq })
  return {
    workspaceId: context.workspaceId,
    row: rest,
    epoch,
    state: reduce(
      stored.map((event) => readEvent(event)),
      from,
    ),
    texts: await listContents(tx, interviewId),
    revision: row.revisionId === null ? null : await loadRevision(tx, context, row.revisionId),
  }
}

/** Revisions never change: once read they stay. */
export async function loadRevision(
  tx: Tx,
  context: Pick<InterviewEngine, 'revisions'>,
  revisionId: string,
): Promise<Revision> {
  const held = context.revisions.get(revisionId)
  if (held) return held
  const stored = await findRevision(tx, revisionId)
  if (!stored) throw new AppError('not_found', 'no such guide revision')
  const revision = { revisionId, ...stored, index: indexGuide(stored.guide) }
  context.revisions.set(revisionId, revision)
  return revision
}

/** A turn's words, newest revision; null when it had none or they were erased. */
export function textOfTurn(live: Pick<LiveInterview, 'state' | 'texts'>, turn: number): string | null {
  const contentId = findTurn(live.state, turn)?.contentId
  return contentId == null ? null : (live.texts.get(contentId) ?? null)
}

/** @throws AppError `conflict` for an interview that was held elsewhere and has no guide */
export function revisionOf(live: LiveInterview): Revision {
  if (live.revision) return live.revision
  throw new AppError('conflict', 'an imported interview has no guide', {
    say: 'This interview was held elsewhere and cannot be continued here.',
  })
}

export function busyElsewhere(): AppError {
  return new AppError('unavailable', 'the interview is written to by others all the time', {
    say: 'This interview is being used in another place. Try again in a moment.',
    retryAfterSeconds: 1,
  })
}

export function interviewNotFound(): AppError {
  return new AppError('not_found', 'no such interview in this workspace', {
    say: 'There is no such interview. It may have been deleted.',
  })
}
