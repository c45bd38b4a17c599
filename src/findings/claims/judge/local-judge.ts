/** The judge of this machine: the catalogue's cross-encoder where a whole, verified copy is. Loaded when first asked. */
import { judgeModel } from '../../../platform/models/catalogue.ts'
import type { ModelSettings } from '../../../platform/models/settings.ts'
import { findVerifiedModel } from '../../../platform/models/verify-model.ts'
import { openCrossEncoder } from './cross-encoder.ts'
import type { Judge } from './model.ts'

export interface LocalJudge {
  /** Null where the model is not here. It is looked for again the next time. */
  open(): Promise<Judge | null>
  close(): Promise<void>
}

export function createLocalJudge(settings: ModelSettings, entry = judgeModel): LocalJudge {
  let opened: Promise<Judge | null> | null = null
  return {
    async open() {
      opened ??= openFrom(settings, entry)
      const judge = await opened.catch(() => null)
      if (!judge) opened = null
      return judge
    },
    async close() {
      await (await opened?.catch(() => null))?.close()
    },
  }
}

async function openFrom(settings: ModelSettings, entry: typeof judgeModel): Promise<Judge | null> {
  const found = await findVerifiedModel(settings, entry)
  return found ? openCrossEncoder(found.folder) : null
}
