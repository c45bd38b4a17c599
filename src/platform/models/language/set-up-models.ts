/** Adding, changing and removing a workspace's language models, and the order in which they are tried. */
import { writeAudit } from '../../audit/audit.ts'
import { createSecretBox } from '../../auth/encrypt.ts'
import { type Database, type Tx, withTenant } from '../../database/database.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { catalogue, findCatalogueEntry } from '../catalogue.ts'
import { type LanguageRole, languageRoles } from './language-models.ts'
import type { ChangedModel, Ladders, ModelView, NewModel } from './model.ts'
import { providerFacts } from './provider-kinds.ts'
import { keyContext, labelFor, pricesFrom, viewOf } from './setting.ts'
import {
  deleteLanguageModel,
  findLadders,
  findLanguageModel,
  insertLanguageModel,
  type LanguageModelRow,
  listLanguageModels,
  updateLanguageModel,
  upsertLadder,
} from './store.ts'

export interface ModelSettingContext {
  db: Database
  workspaceId: string
  actor: string
  secret: Uint8Array
}

/**
 * Sets up a model and puts it at the end of every ladder. Without a key, that of another model with the same provider
 * and address is used.
 *
 * @throws AppError `invalid_input` for what the provider needs and was not given, `conflict` for a label twice
 */
export async function addModel(context: ModelSettingContext, given: NewModel): Promise<ModelView> {
  const { db, workspaceId, actor, secret } = context
  return withTenant(db, workspaceId, async (tx) => {
    const models = await listLanguageModels(tx)
    const key = given.key || sharedKey(models, { ...given, secret })
    refuseIncomplete(given, key)
    const label = given.label ?? labelFor(given)
    refuseTaken(models, label)
    const languageModelId = newId()
    const row = await insertLanguageModel(tx, {
      workspaceId,
      languageModelId,
      label,
      provider: given.provider,
      modelId: given.modelId,
      baseUrl: given.baseUrl ?? null,
      sealedKey: sealed(key, { workspaceId, languageModelId, secret }),
      ...pricesFrom(given.price),
      createdBy: actor,
    })
    const ladders = await findLadders(tx)
    for (const role of languageRoles)
      await upsertLadder(tx, {
        workspaceId,
        role,
        languageModelIds: [...(ladders[role] ?? []), languageModelId],
      })
    await audit(tx, context, { action: 'language-model.added', row })
    return viewOf(row)
  })
}

/** @throws AppError `not_found`, `conflict`, or `invalid_input` for a new address without the key for it */
export async function changeModel(
  context: ModelSettingContext,
  languageModelId: string,
  changes: ChangedModel,
): Promise<ModelView> {
  const { db, workspaceId, secret } = context
  return withTenant(db, workspaceId, async (tx) => {
    const row = await findLanguageModel(tx, languageModelId)
    if (!row) throw modelNotFound()
    const { key, price, ...rest } = changes
    if (rest.label !== undefined && rest.label !== row.label)
      refuseTaken(await listLanguageModels(tx), rest.label)
    const isMoved = rest.baseUrl !== undefined && rest.baseUrl !== row.baseUrl
    if (isMoved && row.sealedKey !== null && key === undefined) {
      throw new AppError('invalid_input', 'a new address needs the key again', {
        say: 'Enter the key again: it was entered for the old address and is not sent to another one.',
        details: [{ where: 'key', say: 'Is needed with a new address.' }],
      })
    }
    const changed = await updateLanguageModel(tx, languageModelId, {
      ...rest,
      ...(price === undefined ? {} : pricesFrom(price)),
      ...(key === undefined
        ? {}
        : { sealedKey: sealed(key || null, { workspaceId, languageModelId, secret }) }),
    })
    await audit(tx, context, { action: 'language-model.changed', row: changed! })
    return viewOf(changed!)
  })
}

/** @throws AppError `not_found` */
export async function removeModel(context: ModelSettingContext, languageModelId: string): Promise<void> {
  const { db, workspaceId } = context
  await withTenant(db, workspaceId, async (tx) => {
    const row = await findLanguageModel(tx, languageModelId)
    if (!row || !(await deleteLanguageModel(tx, languageModelId))) throw modelNotFound()
    const ladders = await findLadders(tx)
    for (const [role, ids] of Object.entries(ladders) as [LanguageRole, string[]][]) {
      const languageModelIds = ids.filter((id) => id !== languageModelId)
      await upsertLadder(tx, { workspaceId, role, languageModelIds })
    }
    await audit(tx, context, { action: 'language-model.removed', row })
  })
}

/** @throws AppError `invalid_input` for an id that is no model of this workspace, or one that is named twice */
export async function saveLadders(context: ModelSettingContext, ladders: Ladders): Promise<Ladders> {
  const { db, workspaceId, actor } = context
  return withTenant(db, workspaceId, async (tx) => {
    const known = new Set((await listLanguageModels(tx)).map((row) => row.languageModelId))
    for (const role of languageRoles) {
      refuseUnknown(ladders[role], { known, role })
      await upsertLadder(tx, { workspaceId, role, languageModelIds: ladders[role] })
    }
    await writeAudit(tx, { workspaceId, actor, action: 'language-ladders.changed' })
    return ladders
  })
}

/** The models of a workspace, oldest first, and its ladders. */
export async function viewModels({
  db,
  workspaceId,
}: Pick<ModelSettingContext, 'db' | 'workspaceId'>): Promise<{ models: ModelView[]; ladders: Ladders }> {
  return withTenant(db, workspaceId, async (tx) => {
    const [models, ladders] = [await listLanguageModels(tx), await findLadders(tx)]
    return { models: models.map(viewOf), ladders: { interviewer: [], analyst: [], judge: [], ...ladders } }
  })
}

export function modelNotFound(): AppError {
  return new AppError('not_found', 'no such language model', { say: 'There is no such language model here.' })
}

interface KeyPlace {
  workspaceId: string
  languageModelId: string
  secret: Uint8Array
}

function sealed(key: string | null, { secret, ...place }: KeyPlace): string | null {
  return key === null ? null : createSecretBox(secret).seal(key, keyContext(place))
}

function sharedKey(
  models: readonly LanguageModelRow[],
  { provider, baseUrl, secret }: NewModel & { secret: Uint8Array },
): string | null {
  const same = models.find(
    (row) => row.provider === provider && row.baseUrl === (baseUrl ?? null) && row.sealedKey !== null,
  )
  return same ? createSecretBox(secret).open(same.sealedKey!, keyContext(same)) : null
}

function builtinNames(): string[] {
  return catalogue.flatMap((entry) => (entry.role === 'language' ? entry.name : []))
}

function refuseIncomplete({ provider, baseUrl, modelId }: NewModel, key: string | null): void {
  const facts = providerFacts[provider]
  const details = [
    ...(facts.key === 'needed' && key === null
      ? [{ where: 'key', say: `${facts.name} answers nobody without a key.` }]
      : []),
    ...(facts.address === 'needed' && !baseUrl
      ? [{ where: 'baseUrl', say: 'Needs the address of the server, for example http://127.0.0.1:11434/v1.' }]
      : []),
    ...(provider === 'builtin' && findCatalogueEntry(modelId)?.role !== 'language'
      ? [{ where: 'modelId', say: `Is not known. There is: ${builtinNames().join(', ')}.` }]
      : []),
    ...(facts.address === 'none' && baseUrl ? [{ where: 'baseUrl', say: 'This one has no address.' }] : []),
  ]
  if (details.length === 0) return
  throw new AppError(
    'invalid_input',
    `${provider} needs ${details.map(({ where }) => where).join(' and ')}`,
    {
      say: details.map(({ say }) => say).join(' '),
      details,
    },
  )
}

function refuseTaken(models: readonly LanguageModelRow[], label: string): void {
  if (!models.some((row) => row.label === label)) return
  throw new AppError('conflict', 'label taken', {
    say: `There is a model called "${label}" already. Give this one another name.`,
    details: [{ where: 'label', say: 'Is taken.' }],
  })
}

function refuseUnknown(
  ids: readonly string[],
  { known, role }: { known: Set<string>; role: LanguageRole },
): void {
  const isFine = ids.every((id) => known.has(id)) && new Set(ids).size === ids.length
  if (isFine) return
  throw new AppError('invalid_input', `ladder of ${role} names an unknown model, or one twice`, {
    say: 'The order names a model that is not there, or one twice. Load the page again.',
    details: [{ where: role, say: 'Names a model that is not there, or one twice.' }],
  })
}

async function audit(
  tx: Tx,
  { workspaceId, actor }: ModelSettingContext,
  { action, row }: { action: string; row: LanguageModelRow },
): Promise<void> {
  const { languageModelId: target, provider } = row
  await writeAudit(tx, { workspaceId, actor, action, target, details: { provider } })
}
