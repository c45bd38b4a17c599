import type { LanguageModelV4 } from '@ai-sdk/provider'
import { createSecretBox, type SecretBox } from '../../auth/encrypt.ts'
import type { Priced } from './budget.ts'
import type { LanguageModelDependencies } from './create-language-models.ts'
import type { LanguageRung } from './language-models.ts'
import { type BuiltinModels, isLocalProvider, type ProviderSetting } from './providers.ts'
import { keyContext, priceOf } from './setting.ts'
import type { LanguageModelRow } from './store.ts'

export interface Rungs {
  /** Null where the stored key does not open. */
  ofRow(row: LanguageModelRow): Promise<LanguageRung | null>
  /** In the order of `ids`; ids of models that are gone, or do not open, are passed over. */
  ofLadder(models: readonly LanguageModelRow[], ids: readonly string[]): Promise<LanguageRung[]>
  ofEnvironment(): Promise<LanguageRung[]>
  pricedOf(rung: LanguageRung): Priced
}

/** Workspaces of one instance have this many together at once; the one opened longest ago goes first. */
const mostOpened = 500

/** Opens models once and keeps them, with their connection, until their setting changes. */
export function createRungs({ secret, builtin, environment, logger }: LanguageModelDependencies): Rungs {
  const box = createSecretBox(secret)
  const opened = new Map<string, { updatedAt: number; rung: Promise<LanguageRung | null> }>()
  const prices = new WeakMap<LanguageModelV4, Priced['price']>()

  async function ofRow(row: LanguageModelRow): Promise<LanguageRung | null> {
    const updatedAt = row.updatedAt.getTime()
    const held = opened.get(row.languageModelId)
    if (held?.updatedAt === updatedAt) return held.rung
    if (opened.size >= mostOpened) opened.delete(opened.keys().next().value!)
    const rung = openRow(row, { box, builtin }).then(
      (found) => {
        if (!found) logger.warn({ label: row.label }, 'the key of a language model does not open')
        else prices.set(found.model, priceOf(row))
        return found
      },
      (error) => {
        logger.warn({ err: error, label: row.label }, 'a language model could not be opened')
        // What failed is tried again: a model may be put in place later, with no change of its setting.
        opened.delete(row.languageModelId)
        return null
      },
    )
    opened.set(row.languageModelId, { updatedAt, rung })
    return rung
  }

  let fromEnvironment: Promise<LanguageRung[]> | undefined
  return {
    ofRow,
    async ofLadder(models, ids) {
      const rows = ids.flatMap((id) => models.find((row) => row.languageModelId === id) ?? [])
      const rungs = await Promise.all(rows.map(ofRow))
      return rungs.filter((rung) => rung !== null)
    },
    ofEnvironment() {
      fromEnvironment ??= Promise.all(environment.map((setting) => toRung(setting.label, setting, builtin)))
      return fromEnvironment
    },
    pricedOf: ({ model, isLocal }) => ({ isLocal, price: prices.get(model) ?? null }),
  }
}

async function openRow(
  row: LanguageModelRow,
  { box, builtin }: { box: SecretBox; builtin: BuiltinModels },
): Promise<LanguageRung | null> {
  let key: string | null
  try {
    key = row.sealedKey === null ? null : box.open(row.sealedKey, keyContext(row))
  } catch {
    return null
  }
  return toRung(row.label, { ...row, key }, builtin)
}

async function toRung(
  label: string,
  setting: ProviderSetting,
  builtin: BuiltinModels,
): Promise<LanguageRung> {
  const { openModel } = await import('./open-model.ts')
  const { provider, modelId } = setting
  return {
    label,
    provider,
    modelId,
    model: await openModel(setting, builtin),
    isLocal: isLocalProvider(setting),
  }
}
