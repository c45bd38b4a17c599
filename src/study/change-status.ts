/** What can be done with a study besides publishing it: one table of moves, one use-case. */
import { type Tx, withTenant } from '../platform/database/database.ts'
import { AppError } from '../platform/errors.ts'
import type { StudyStatus } from './model.ts'
import { noInterviews, type StudyContextOfCall, type StudyPorts } from './ports.ts'
import {
  findRevision,
  insertHistory,
  lockStudy,
  type StudyChange,
  type StudyRow,
  updateStudy,
} from './store.ts'
import { studyNotFound } from './study-errors.ts'

export const studyMoves = ['pause', 'resume', 'close', 'reopen', 'unpublish', 'archive', 'unarchive'] as const
export type StudyMove = (typeof studyMoves)[number]

interface Move {
  from: readonly StudyStatus[]
  action: string
  change: (study: StudyRow) => StudyChange
}

const moves: Record<StudyMove, Move> = {
  pause: {
    from: ['live'],
    action: 'study.paused',
    change: () => ({ status: 'paused', pausedReason: 'person' }),
  },
  resume: {
    from: ['paused'],
    action: 'study.resumed',
    // Going on after the look at the first interviews ends the soft launch.
    change: (study) => ({
      status: 'live',
      pausedReason: null,
      softLaunchDone: study.softLaunchDone || study.pausedReason === 'soft_launch',
    }),
  },
  close: {
    from: ['live', 'paused'],
    action: 'study.closed',
    change: () => ({ status: 'closed', pausedReason: 'person' }),
  },
  reopen: {
    from: ['closed'],
    action: 'study.reopened',
    change: () => ({ status: 'live', pausedReason: null }),
  },
  unpublish: {
    from: ['live', 'paused', 'closed'],
    action: 'study.unpublished',
    change: () => ({ status: 'draft', pausedReason: null, liveRevisionId: null }),
  },
  archive: {
    from: ['draft', 'live', 'paused', 'closed'],
    action: 'study.archived',
    change: (study) => ({
      status: 'archived',
      statusBeforeArchive: study.status === 'live' ? 'paused' : study.status,
      pausedReason: study.status === 'live' ? 'person' : study.pausedReason,
    }),
  },
  unarchive: {
    from: ['archived'],
    action: 'study.restored',
    change: (study) => ({ status: study.statusBeforeArchive ?? 'draft', statusBeforeArchive: null }),
  },
}

const statusWords: Record<StudyStatus, string> = {
  draft: 'still a draft',
  live: 'live',
  paused: 'paused',
  closed: 'closed',
  archived: 'archived',
}

/**
 * Moves a study from one status to another. New interviews begin only while it is live; those that run go on.
 *
 * @throws AppError `not_found`, or `conflict` when the move does not fit the status or the terms
 */
export async function changeStatus(
  call: StudyContextOfCall & Pick<StudyPorts, 'countInterviews' | 'onStudyClosed'>,
  { studyId, move, now = new Date() }: { studyId: string; move: StudyMove; now?: Date },
): Promise<StudyRow> {
  const { from, action, change } = moves[move]
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (!study) throw studyNotFound()
    if (!from.includes(study.status)) {
      throw new AppError('conflict', `cannot ${move} a study that is ${study.status}`, {
        say: `This study is ${statusWords[study.status]}.`,
      })
    }
    const goesOn = move === 'reopen' || move === 'resume'
    const softLaunch = goesOn ? await assertCanTakeAnswers(tx, study, { now, counts: call }) : {}
    const changed = await updateStudy(tx, studyId, { ...change(study), ...softLaunch })
    await insertHistory(tx, { workspaceId: call.workspaceId, studyId, action, actor: call.actor })
    if (move === 'close') await call.onStudyClosed?.(tx, { workspaceId: call.workspaceId, studyId })
    return changed!
  })
}

/**
 * A study that would close again at the next interview is not reopened: its terms have to change first. Returns that the
 * soft launch is over where it has been passed, since it would pause again at once; one that is still to come comes.
 */
async function assertCanTakeAnswers(
  tx: Tx,
  study: StudyRow,
  { now, counts }: { now: Date; counts: Pick<StudyPorts, 'countInterviews'> },
): Promise<Pick<StudyChange, 'softLaunchDone'>> {
  const revision = study.liveRevisionId ? await findRevision(tx, study.liveRevisionId) : null
  if (!revision) throw needsTerms('Nothing was published. Publish the guide first.')
  const { closesAt, softLaunchAt, targetCompletes } = revision.terms
  if (closesAt !== null && new Date(closesAt) <= now)
    throw needsTerms('Its close date has passed. Choose another date and publish again.')
  const { completes } = (await counts.countInterviews(tx, [study.studyId])).get(study.studyId) ?? noInterviews
  if (completes >= targetCompletes)
    throw needsTerms(`Its target of ${targetCompletes} is reached. Raise the target and publish again.`)
  return softLaunchAt !== null && completes >= softLaunchAt ? { softLaunchDone: true } : {}
}

function needsTerms(say: string): AppError {
  return new AppError('conflict', 'the terms do not allow answers', { say })
}
