/** A call of a model in the record: before it is made, and when it has ended. */
import { createHmac } from 'node:crypto'
import { type Database, withTenant } from '../../database/database.ts'
import { costOf, isWithin, type Priced, reserveFor } from './budget.ts'
import type { CalledModel, ModelOutcome } from './call-model.ts'
import type { LanguageModelDependencies } from './create-language-models.ts'
import type { GenerateRequest, LanguageRung } from './language-models.ts'
import { findBudget, finishCall, insertCall, readSpending } from './store.ts'

export interface RecordedCallPlace {
  db: Database
  workspaceId: string
  callId: string
  priced: Priced
}

interface BegunCall {
  request: GenerateRequest<unknown>
  rung: LanguageRung
  inputHash: string
  isErased: LanguageModelDependencies['isErased']
}

/**
 * Written before the call is made, so that none goes unrecorded, also where the process is killed.
 *
 * @returns why the call may not be made, and then nothing is written: `budget`, or `refused` for erased words
 */
export function beginCall(
  { db, workspaceId, callId, priced }: RecordedCallPlace,
  { request, rung, inputHash, isErased }: BegunCall,
): Promise<'budget' | 'refused' | null> {
  const { role, purpose, promptVersion, studyId = null, interviewId = null } = request.call
  const { label, provider, modelId, isLocal } = rung
  return withTenant(db, workspaceId, async (tx) => {
    const budget = studyId === null ? null : await findBudget(tx, studyId)
    if (budget && !isWithin(priced, budget, await readSpending(tx, studyId!))) return 'budget'
    if (interviewId !== null && (await isErased?.(tx, interviewId))) return 'refused'
    const about = { studyId, interviewId, role, purpose, promptVersion, label, provider, modelId, isLocal }
    const text = request.system + request.prompt
    const reserved = reserveFor(priced, { text, maxOutputTokens: request.maxOutputTokens })
    const money = { reservedCost: reserved.cost, currency: priced.price?.currency ?? null }
    const aside = { ...money, reservedTokens: reserved.tokens }
    // Of no study: nothing of its words is kept, since the erasure of whoever said them would not find it.
    const kept = studyId === null && interviewId === null ? null : inputHash
    await insertCall(tx, {
      ...{ workspaceId, callId, ...about, ...aside },
      inputHash: kept,
      startedAt: new Date(),
    })
    return null
  })
}

export function endCall(
  { db, workspaceId, callId, priced }: RecordedCallPlace,
  { outcome, text, modelServed, inputTokens, outputTokens, tookMs }: CalledModel<unknown>,
): Promise<void> {
  const cost = isUnbilled(outcome)
    ? { cost: 0, currency: priced.price?.currency ?? null }
    : costOf(priced, { inputTokens, outputTokens })
  const end = { modelServed: storable(modelServed), inputTokens, outputTokens, ...cost, tookMs }
  return withTenant(db, workspaceId, (tx) =>
    finishCall(tx, { callId, ...end, outcome: outcome.ok ? 'ok' : outcome.reason }, storable(text)),
  )
}

/** Nobody was reached, or the request was turned away before a model read it. */
function isUnbilled(outcome: ModelOutcome<unknown>): boolean {
  if (outcome.ok) return false
  const { reason, status } = outcome
  return reason === 'unreachable' || reason === 'rate_limited' || (reason === 'refused' && status !== null)
}

/** The database holds every character but one. */
function storable(text: string | null): string | null {
  return text?.replaceAll('\u0000', '') ?? null
}

/** Equal inputs have equal hashes, and nobody without the instance's key can try out what an input was. */
export function hashInput(
  { system, prompt, schemaName }: Pick<GenerateRequest<unknown>, 'system' | 'prompt' | 'schemaName'>,
  key: Uint8Array,
): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([system, prompt, schemaName]))
    .digest('hex')
}
