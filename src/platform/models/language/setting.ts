/** From a stored setting to what is shown of it. Pure. */
import type { ModelView, NewModel, Price } from './model.ts'
import { isLocalProvider } from './providers.ts'
import type { LanguageModelRow } from './store.ts'

/** Binds a sealed key to its model: moved to another row it does not open. */
export function keyContext({
  workspaceId,
  languageModelId,
}: Pick<LanguageModelRow, 'workspaceId' | 'languageModelId'>): string {
  return `${workspaceId}/language-model/${languageModelId}`
}

export function priceOf({ inputPrice, outputPrice, currency }: LanguageModelRow): Price | null {
  if (inputPrice === null || outputPrice === null || currency === null) return null
  return { input: inputPrice, output: outputPrice, currency }
}

export function pricesFrom(
  price: Price | null,
): Pick<LanguageModelRow, 'inputPrice' | 'outputPrice' | 'currency'> {
  return {
    inputPrice: price?.input ?? null,
    outputPrice: price?.output ?? null,
    currency: price?.currency ?? null,
  }
}

export function viewOf(row: LanguageModelRow): ModelView {
  const { languageModelId, label, provider, modelId, baseUrl } = row
  return {
    languageModelId,
    label,
    provider,
    modelId,
    baseUrl,
    hasKey: row.sealedKey !== null,
    isLocal: isLocalProvider(row),
    price: priceOf(row),
  }
}

/** Servers by the port that they are usually found on. */
export const usualServers: Record<number, string> = {
  11434: 'ollama',
  8080: 'llama.cpp',
  8000: 'vllm',
  1234: 'lm-studio',
}

/** `ollama/llama3.2`, `anthropic/…`, `models.example.org/…`. */
export function labelFor({
  provider,
  modelId,
  baseUrl,
}: Pick<NewModel, 'provider' | 'modelId' | 'baseUrl'>): string {
  return `${provider === 'server' ? serverName(baseUrl ?? '') : provider}/${modelId}`
    .replace(/\s+/g, '-')
    .slice(0, 100)
}

export function serverName(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return 'server'
  const url = new URL(baseUrl)
  return usualServers[Number(url.port)] ?? url.host
}
