import type { Settings } from '../../platform/config/config.ts'
import { catalogue, totalBytes } from '../../platform/models/catalogue.ts'
import { modelSettingsFrom } from '../../platform/models/settings.ts'
import { findDamage, findVerifiedModel } from '../../platform/models/verify-model.ts'
import { formatBytes } from '../output.ts'
import { type Check, fine, warning } from './check.ts'

export async function checkModels(settings: Settings): Promise<Check[]> {
  const from = modelSettingsFrom(settings)
  return Promise.all(
    catalogue.map(async (entry) => {
      const found = await findVerifiedModel(from, entry)
      const damage = found ? undefined : await findDamage(from, entry)
      if (damage) {
        return warning(
          'models',
          `${entry.name} is damaged (${damage.path}: ${damage.state}) and is not used. Fetch it again: earwitness models pull ${entry.name}`,
        )
      }
      if (!found && entry.isOptional) return fine('models', `${entry.name} is not here, and not needed`)
      return found
        ? fine('models', `${entry.name}, checked, in ${found.folder}`)
        : warning(
            'models',
            `${entry.name} (${formatBytes(totalBytes(entry))}) is not here; a simpler method serves. Fetch it: earwitness models pull`,
          )
    }),
  )
}
