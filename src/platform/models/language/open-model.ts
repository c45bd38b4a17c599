import type { LanguageModelV4 } from '@ai-sdk/provider'
import { modelFetch } from './model-http.ts'
import type { BuiltinModels, ProviderSetting } from './providers.ts'

/**
 * The model behind a setting. The provider's package is loaded when the first model of it is opened: a server that
 * uses none starts without them.
 */
export async function openModel(setting: ProviderSetting, builtin: BuiltinModels): Promise<LanguageModelV4> {
  const { provider, modelId, baseUrl, key } = setting
  const options = {
    fetch: modelFetch,
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    // Never from the environment that the SDK would look into: what is used is what was set here.
    apiKey: key ?? '',
  }
  switch (provider) {
    case 'anthropic':
      return (await import('@ai-sdk/anthropic')).createAnthropic(options)(modelId)
    case 'openai':
      // The older of its two protocols: it takes a system prompt and a schema, and stores nothing at the provider.
      return (await import('@ai-sdk/openai')).createOpenAI(options).chat(modelId)
    case 'google':
      return (await import('@ai-sdk/google')).createGoogle(options)(modelId)
    case 'mistral':
      return (await import('@ai-sdk/mistral')).createMistral(options)(modelId)
    case 'server':
      return (await import('@ai-sdk/openai-compatible')).createOpenAICompatible({
        name: 'server',
        baseURL: baseUrl ?? '',
        fetch: modelFetch,
        supportsStructuredOutputs: true,
        ...(key === null ? {} : { apiKey: key }),
      })(modelId)
    case 'builtin':
      return builtin(modelId)
  }
}
