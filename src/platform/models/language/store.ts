/** Settings of language models, budgets and recorded calls in the database. */
import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../../database/database.ts'
import type { LanguageRole } from './language-models.ts'
import type { Budget, Spending } from './model.ts'
import { languageLadders, languageModels, modelBudgets, modelCalls, modelOutputs } from './tables.ts'

export type LanguageModelRow = typeof languageModels.$inferSelect
export type ModelCallRow = typeof modelCalls.$inferSelect

export async function insertLanguageModel(
  tx: Tx,
  row: typeof languageModels.$inferInsert,
): Promise<LanguageModelRow> {
  const [inserted] = await tx.insert(languageModels).values(row).returning()
  return inserted!
}

/** Oldest first. */
export function listLanguageModels(tx: Tx): Promise<LanguageModelRow[]> {
  return tx.select().from(languageModels).orderBy(languageModels.languageModelId)
}

export async function findLanguageModel(tx: Tx, languageModelId: string): Promise<LanguageModelRow | null> {
  const rows = await tx
    .select()
    .from(languageModels)
    .where(eq(languageModels.languageModelId, languageModelId))
  return rows[0] ?? null
}

export async function updateLanguageModel(
  tx: Tx,
  languageModelId: string,
  changes: Partial<LanguageModelRow>,
): Promise<LanguageModelRow | null> {
  const rows = await tx
    .update(languageModels)
    .set({ ...changes, updatedAt: new Date() })
    .where(eq(languageModels.languageModelId, languageModelId))
    .returning()
  return rows[0] ?? null
}

export async function deleteLanguageModel(tx: Tx, languageModelId: string): Promise<boolean> {
  const rows = await tx
    .delete(languageModels)
    .where(eq(languageModels.languageModelId, languageModelId))
    .returning({ id: languageModels.languageModelId })
  return rows.length > 0
}

/** Ids of models by role; a role without a row has no ladder. */
export async function findLadders(tx: Tx): Promise<Partial<Record<LanguageRole, string[]>>> {
  const rows = await tx.select().from(languageLadders)
  return Object.fromEntries(rows.map((row) => [row.role, row.languageModelIds]))
}

export async function upsertLadder(
  tx: Tx,
  ladder: { workspaceId: string; role: LanguageRole; languageModelIds: string[] },
): Promise<void> {
  const { languageModelIds } = ladder
  await tx
    .insert(languageLadders)
    .values(ladder)
    .onConflictDoUpdate({
      target: [languageLadders.workspaceId, languageLadders.role],
      set: { languageModelIds, updatedAt: new Date() },
    })
}

export async function findBudget(tx: Tx, studyId: string): Promise<Budget | null> {
  const rows = await tx
    .select({ amount: modelBudgets.amount, unit: modelBudgets.unit })
    .from(modelBudgets)
    .where(eq(modelBudgets.studyId, studyId))
  return rows[0] ?? null
}

export async function upsertBudget(tx: Tx, budget: typeof modelBudgets.$inferInsert): Promise<void> {
  const { amount, unit, setBy } = budget
  await tx
    .insert(modelBudgets)
    .values(budget)
    .onConflictDoUpdate({
      target: [modelBudgets.workspaceId, modelBudgets.studyId],
      set: { amount, unit, setBy, updatedAt: new Date() },
    })
}

export async function deleteBudget(tx: Tx, studyId: string): Promise<void> {
  await tx.delete(modelBudgets).where(eq(modelBudgets.studyId, studyId))
}

/** Calls that run, or whose tokens nobody counted, are charged what was put aside for them. */
export async function readSpending(tx: Tx, studyId: string): Promise<Spending> {
  const isPaid = sql`${modelCalls.cost} is distinct from 0`
  // Either count may be missing: then what was put aside for the call stands for both.
  const tokens = sql`coalesce(${modelCalls.inputTokens} + ${modelCalls.outputTokens}, ${modelCalls.reservedTokens},
    coalesce(${modelCalls.inputTokens}, 0) + coalesce(${modelCalls.outputTokens}, 0))`
  const rows = await tx
    .select({
      currency: modelCalls.currency,
      amount: sql<number>`coalesce(sum(coalesce(${modelCalls.cost}, ${modelCalls.reservedCost})), 0)::double precision`,
      calls: sql<number>`count(*)::int`,
      inputTokens: sql<string>`coalesce(sum(${modelCalls.inputTokens}), 0)`,
      outputTokens: sql<string>`coalesce(sum(${modelCalls.outputTokens}), 0)`,
      unknown: sql<number>`count(*) filter (where ${modelCalls.cost} is null and ${modelCalls.outcome} is not null)::int`,
      paidTokens: sql<string>`coalesce(sum(${tokens}) filter (where ${isPaid}), 0)`,
    })
    .from(modelCalls)
    .where(eq(modelCalls.studyId, studyId))
    .groupBy(modelCalls.currency)
  const sum = (of: (row: (typeof rows)[number]) => number | string) =>
    rows.reduce((total, row) => total + Number(of(row)), 0)
  return {
    calls: sum((row) => row.calls),
    inputTokens: sum((row) => row.inputTokens),
    outputTokens: sum((row) => row.outputTokens),
    costs: rows.flatMap(({ currency, amount }) => (currency === null ? [] : [{ currency, amount }])),
    callsOfUnknownCost: sum((row) => row.unknown),
    paidTokens: sum((row) => row.paidTokens),
  }
}

export async function insertCall(tx: Tx, row: typeof modelCalls.$inferInsert): Promise<void> {
  await tx.insert(modelCalls).values(row)
}

type CallEnd = Pick<
  ModelCallRow,
  'callId' | 'modelServed' | 'inputTokens' | 'outputTokens' | 'cost' | 'currency' | 'outcome' | 'tookMs'
>

/**
 * Completes a call and keeps what it made, unless the words that it was made from were erased meanwhile: the row's
 * lock puts this and the erasure one after the other. What was made for no study is not kept: it may hold the words of
 * people from any, and no erasure could tell whose.
 */
export async function finishCall(tx: Tx, { callId, ...end }: CallEnd, made: string | null): Promise<void> {
  const rows = await tx.update(modelCalls).set(end).where(eq(modelCalls.callId, callId)).returning()
  const call = rows[0]
  if (!call || call.erasedAt !== null || made === null) return
  const { workspaceId, studyId, interviewId } = call
  if (studyId === null && interviewId === null) return
  await tx.insert(modelOutputs).values({ workspaceId, callId, studyId, interviewId, body: made })
}

/** Newest first; `before` is the id of the last call of the page before. */
export async function listCalls(
  tx: Tx,
  { studyId, before = null, limit }: { studyId: string; before?: string | null; limit: number },
): Promise<(ModelCallRow & { made: string | null })[]> {
  const rows = await tx
    .select({ call: modelCalls, made: modelOutputs.body })
    .from(modelCalls)
    .leftJoin(modelOutputs, eq(modelOutputs.callId, modelCalls.callId))
    .where(and(eq(modelCalls.studyId, studyId), before === null ? undefined : lt(modelCalls.callId, before)))
    .orderBy(desc(modelCalls.callId))
    .limit(limit)
  return rows.map(({ call, made }) => ({ ...call, made }))
}

/**
 * What calls made from a person's words goes with them: everything of their interview, and of their study whatever
 * was made from several people's words at once. That the calls were made, and what they cost, stays.
 */
export async function eraseCallsOfInterview(
  tx: Tx,
  { interviewId, studyId }: { interviewId: string; studyId: string | null },
): Promise<void> {
  const ofInterview = eq(modelCalls.interviewId, interviewId)
  await tx.update(modelCalls).set({ erasedAt: new Date(), inputHash: null }).where(ofInterview)
  await tx.delete(modelOutputs).where(eq(modelOutputs.interviewId, interviewId))
  if (studyId !== null) await eraseCallsOfMany(tx, studyId)
}

/** What was made from the words of several people of a study at once. */
export async function eraseCallsOfMany(tx: Tx, studyId: string): Promise<void> {
  const ofManyCalls = and(eq(modelCalls.studyId, studyId), isNull(modelCalls.interviewId))
  await tx.update(modelCalls).set({ erasedAt: new Date(), inputHash: null }).where(ofManyCalls)
  await tx
    .delete(modelOutputs)
    .where(and(eq(modelOutputs.studyId, studyId), isNull(modelOutputs.interviewId)))
}

/** With a study goes all that was recorded of its calls. */
export async function deleteCallsOfStudy(tx: Tx, studyId: string): Promise<void> {
  await tx.delete(modelOutputs).where(eq(modelOutputs.studyId, studyId))
  await tx.delete(modelCalls).where(eq(modelCalls.studyId, studyId))
  await tx.delete(modelBudgets).where(eq(modelBudgets.studyId, studyId))
}
