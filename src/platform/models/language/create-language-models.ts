import type { Logger } from 'pino'
import { deriveKey } from '../../auth/encrypt.ts'
import { type Database, type Tx, withTenant } from '../../database/database.ts'
import { newId } from '../../ids.ts'
import { isWithin } from './budget.ts'
import { callModel } from './call-model.ts'
import type { Generated, GenerateRequest, LanguageModels, LanguageRung } from './language-models.ts'
import { nothingSpent } from './model.ts'
import type { BuiltinModels, ProviderSetting } from './providers.ts'
import { beginCall, endCall, hashInput } from './record-call.ts'
import { createRungs } from './rungs.ts'
import { findBudget, findLadders, type LanguageModelRow, listLanguageModels, readSpending } from './store.ts'

export interface LanguageModelDependencies {
  db: Database
  /** The instance's: opens stored keys, and keys the hashes of inputs. */
  secret: Uint8Array
  logger: Logger
  builtin: BuiltinModels
  /** From the environment, for workspaces that have set up none; smallest first. */
  environment: readonly EnvironmentModel[]
  /** Are the words of this interview gone? Then nothing may be made of them any more. */
  isErased?: (tx: Tx, interviewId: string) => Promise<boolean>
}

export interface EnvironmentModel extends ProviderSetting {
  label: string
}

/** What the settings need beside the seam that rooms use. */
export interface LanguageModelsOfServer extends LanguageModels {
  /** A model's rung whether or not a ladder holds it; null where its key does not open. */
  rungOf(row: LanguageModelRow): Promise<LanguageRung | null>
  /** `generate`, with the HTTP status of a failure where there was one. */
  generateWithStatus<T>(
    workspaceId: string,
    rung: LanguageRung,
    request: GenerateRequest<T>,
  ): Promise<GeneratedWithStatus<T>>
}

export interface GeneratedWithStatus<T> {
  generated: Generated<T>
  status: number | null
}

/** Language models as a workspace has set them up: ladders, budgets, and a record of each call. */
export function createLanguageModels(deps: LanguageModelDependencies): LanguageModelsOfServer {
  const { db, logger } = deps
  const rungs = createRungs(deps)
  const hashKey = deriveKey(deps.secret, 'inputs of model calls')

  async function generateWithStatus<T>(
    workspaceId: string,
    rung: LanguageRung,
    request: GenerateRequest<T>,
  ): Promise<GeneratedWithStatus<T>> {
    const startedAt = performance.now()
    const tookMs = () => Math.round(performance.now() - startedAt)
    const place = { db, workspaceId, callId: newId(), priced: rungs.pricedOf(rung) }
    const notMade = (reason: 'budget' | 'unreachable' | 'refused'): GeneratedWithStatus<T> => ({
      generated: { ok: false, reason, callId: null, rung: rung.label, tookMs: tookMs() },
      status: null,
    })
    try {
      const inputHash = hashInput(request, hashKey)
      const refusal = await beginCall(place, { request, rung, inputHash, isErased: deps.isErased })
      if (refusal) return notMade(refusal)
    } catch (error) {
      logger.warn({ err: error, workspaceId }, 'model call could not be recorded, so it was not made')
      return notMade('unreachable')
    }
    const called = await callModel(rung.model, { ...request, deadlineMs: request.deadlineMs - tookMs() })
    await endCall(place, called).catch((error) =>
      logger.warn({ err: error, workspaceId, callId: place.callId }, 'end of a model call not recorded'),
    )
    const { outcome } = called
    const about = { callId: place.callId, rung: rung.label, tookMs: tookMs() }
    return outcome.ok
      ? { generated: { ok: true, value: outcome.value, ...about }, status: null }
      : { generated: { ok: false, reason: outcome.reason, ...about }, status: outcome.status }
  }

  return {
    async rungsFor(workspaceId, role, studyId) {
      const read = withTenant(db, workspaceId, async (tx) => {
        const [models, ladders] = [await listLanguageModels(tx), await findLadders(tx)]
        const budget = studyId === undefined ? null : await findBudget(tx, studyId)
        const spending = budget === null ? nothingSpent : await readSpending(tx, studyId!)
        return { models, ladder: ladders[role] ?? [], budget, spending }
      })
      const found = await read.catch((error) => {
        logger.warn({ err: error, workspaceId }, 'ladder of models not read')
        return null
      })
      if (!found) return []
      const { models, ladder, budget, spending } = found
      const all = models.length > 0 ? await rungs.ofLadder(models, ladder) : await rungs.ofEnvironment()
      return all.filter((rung) => isWithin(rungs.pricedOf(rung), budget, spending))
    },
    generate: async (workspaceId, rung, request) =>
      (await generateWithStatus(workspaceId, rung, request)).generated,
    generateWithStatus,
    rungOf: (row) => rungs.ofRow(row),
  }
}
