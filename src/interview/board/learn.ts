/** The board's figures, and putting what it says in force or taking it back. */
import { writeAudit } from '../../platform/audit/audit.ts'
import { withTenant } from '../../platform/database/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { UseCaseContext } from '../../platform/http/dependencies.ts'
import type { Guide } from '../../study/model.ts'
import { reviseLive } from '../../study/revise-live.ts'
import { isSameData } from '../../study/same-data.ts'
import { findRevision, listRevisions, lockStudy } from '../../study/store.ts'
import { studyNotFound } from '../../study/study-errors.ts'
import { estimateWeights, fewestPicks, strengthsOf, weightsOf } from './estimate-weights.ts'
import { assertStudy } from './judge-moments.ts'
import type { Board } from './model.ts'
import { listPicks, type Pick as StoredPick } from './store.ts'

type Call = Pick<UseCaseContext, 'db' | 'workspaceId' | 'actor'>
type Weights = Guide['probeWeights']

/** @throws AppError `not_found` */
export function viewBoard(call: Call, studyId: string): Promise<Board> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    await assertStudy(tx, studyId)
    const [latest] = await listRevisions(tx, studyId)
    return describeBoard(await listPicks(tx, studyId), latest?.guide.probeWeights)
  })
}

function describeBoard(picks: readonly StoredPick[], inForce: Weights): Board {
  const strengths = strengthsOf(picks)
  const estimate = estimateWeights(picks, inForce ?? {})
  return {
    picks: picks.length,
    neither: picks.filter(({ picked }) => picked === 'neither').length,
    strengths: strengths.map(({ item, logStrength, interval, comparisons, wins }) => ({
      technique: item,
      logStrength,
      ...interval,
      comparisons,
      wins,
    })),
    proposed: weightsOf(strengths),
    inForce: inForce ?? null,
    estimate: estimate && { ...estimate, level: 0.95 },
    needed: fewestPicks,
  }
}

/**
 * A new revision whose follow-ups are weighted by the board, for interviews that begin from now on.
 *
 * @throws AppError `conflict` before there is an estimate to look at, or when nothing is live
 */
export function learnFromBoard(call: Call, studyId: string): Promise<{ number: number }> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (!study) throw studyNotFound()
    const { proposed, estimate } = describeBoard(await listPicks(tx, studyId), undefined)
    if (!estimate) {
      throw new AppError('conflict', 'too few picks to learn from', {
        say: `An estimate needs at least ${fewestPicks} picks with a preference, from two interviews or more.`,
      })
    }
    const { number } = await reviseLive(tx, call, {
      study,
      change: (guide) => ({ ...guide, probeWeights: proposed }),
      action: 'probing.learnt',
      reason: null,
      details: { weights: proposed, picks: estimate.pairs, difference: estimate.difference },
      now: new Date(),
    })
    await audit(tx, call, { action: 'probing.learnt', studyId, number })
    return { number }
  })
}

/** What was in force before the weights that are, as a new revision. @throws AppError `conflict` without any */
export function rollBackWeights(call: Call, studyId: string): Promise<{ number: number }> {
  return withTenant(call.db, call.workspaceId, async (tx) => {
    const study = await lockStudy(tx, studyId)
    if (!study) throw studyNotFound()
    const live = study.liveRevisionId === null ? null : await findRevision(tx, study.liveRevisionId)
    const weights = live?.guide.probeWeights
    if (!weights) {
      throw new AppError('conflict', 'no weights are in force', {
        say: 'The board’s weights are not switched on.',
      })
    }
    const older = (await listRevisions(tx, studyId)).filter(({ number }) => number < live.number)
    const before = older.find(({ guide }) => !isSameData(guide.probeWeights, weights))?.guide.probeWeights
    const { number } = await reviseLive(tx, call, {
      study,
      change: ({ probeWeights: _weights, ...guide }) => ({
        ...guide,
        ...(before && { probeWeights: before }),
      }),
      action: 'probing.rolled_back',
      reason: null,
      details: { weights: before ?? null },
      now: new Date(),
    })
    await audit(tx, call, { action: 'probing.rolled_back', studyId, number })
    return { number }
  })
}

async function audit(
  tx: Parameters<typeof writeAudit>[0],
  { workspaceId, actor }: Call,
  { action, studyId, number }: { action: string; studyId: string; number: number },
): Promise<void> {
  await writeAudit(tx, { workspaceId, actor, action, target: studyId, details: { number } })
}
