/** A model's setting as its provider needs it, and where what it is given goes. */
import type { LanguageModelV4 } from '@ai-sdk/provider'
import { isLoopback } from '../../config/settings.ts'
import type { ProviderKind } from './provider-kinds.ts'

export interface ProviderSetting {
  provider: ProviderKind
  modelId: string
  /** Base URL without a slash at the end; null for the provider's own. */
  baseUrl: string | null
  key: string | null
}

/** What makes the models that run in a process of ours; a test may give none. */
export type BuiltinModels = (modelId: string) => LanguageModelV4

/** Whether what this provider is given stays on this computer. */
export function isLocalProvider({
  provider,
  modelId,
  baseUrl,
}: Pick<ProviderSetting, 'provider' | 'modelId' | 'baseUrl'>): boolean {
  if (provider === 'builtin') return true
  // Ollama passes these on to its own computers, although it answers on this one.
  if (/[:-]cloud$/i.test(modelId)) return false
  return baseUrl !== null && URL.canParse(baseUrl) && isLoopback(new URL(baseUrl).hostname)
}
