/** What a study spends on language models: its budget, what is left of it, and every call. */
import { type Tx, withTenant } from '../platform/database/database.ts'
import { leftOf } from '../platform/models/language/budget.ts'
import type { Budget, CallView, Spending } from '../platform/models/language/model.ts'
import {
  deleteBudget,
  findBudget,
  listCalls,
  readSpending,
  upsertBudget,
} from '../platform/models/language/store.ts'
import type { StudyContextOfCall } from './ports.ts'
import { findStudy, insertHistory } from './store.ts'
import { studyNotFound } from './study-errors.ts'

export interface ModelUse {
  /** Null: none was set, and models are used without one. */
  budget: Budget | null
  /** In the budget's unit; null without a budget. */
  left: number | null
  /** True: only free models of this computer are used, and interviews go on. */
  isSpent: boolean
  spending: Spending
}

/** @throws AppError `not_found` */
export function viewModelUse({ db, workspaceId }: StudyContextOfCall, studyId: string): Promise<ModelUse> {
  return withTenant(db, workspaceId, async (tx) => {
    await refuseMissing(tx, studyId)
    return readUse(tx, studyId)
  })
}

/**
 * Sets what a study may spend, or with null takes the budget away.
 *
 * @throws AppError `not_found`
 */
export function saveModelBudget(
  { db, workspaceId, actor }: StudyContextOfCall,
  { studyId, budget }: { studyId: string; budget: Budget | null },
): Promise<ModelUse> {
  return withTenant(db, workspaceId, async (tx) => {
    await refuseMissing(tx, studyId)
    if (budget === null) await deleteBudget(tx, studyId)
    else await upsertBudget(tx, { workspaceId, studyId, ...budget, setBy: actor })
    const details = budget === null ? {} : { ...budget }
    await insertHistory(tx, { workspaceId, studyId, action: 'model-budget.set', actor, details })
    return readUse(tx, studyId)
  })
}

export interface CallPage {
  calls: CallView[]
  /** Give it as `before` for the next page; null at the end. */
  next: string | null
}

/** Newest first. @throws AppError `not_found` */
export function viewModelCalls(
  { db, workspaceId }: Pick<StudyContextOfCall, 'db' | 'workspaceId'>,
  { studyId, before, limit }: { studyId: string; before?: string | undefined; limit: number },
): Promise<CallPage> {
  return withTenant(db, workspaceId, async (tx) => {
    await refuseMissing(tx, studyId)
    const rows = await listCalls(tx, { studyId, before: before ?? null, limit })
    const calls = rows.map(
      ({ workspaceId: _w, studyId: _s, isLocal: _l, erasedAt: _e, startedAt, ...call }) => ({
        ...call,
        startedAt: startedAt.toISOString(),
      }),
    )
    return { calls, next: calls.length === limit ? calls.at(-1)!.callId : null }
  })
}

async function refuseMissing(tx: Tx, studyId: string): Promise<void> {
  if (!(await findStudy(tx, studyId))) throw studyNotFound()
}

async function readUse(tx: Tx, studyId: string): Promise<ModelUse> {
  const [budget, spending] = [await findBudget(tx, studyId), await readSpending(tx, studyId)]
  const left = budget ? leftOf(budget, spending) : null
  return { budget, left: left?.left ?? null, isSpent: left?.isSpent ?? false, spending }
}
