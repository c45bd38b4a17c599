/** EARWITNESS_LANGUAGE_MODELS: language models of an instance, for workspaces that set up none themselves. */
import { z } from 'zod'

export interface ListedModel {
  provider: 'anthropic' | 'openai' | 'google' | 'mistral' | 'server' | 'builtin'
  modelId: string
  /** Only for `server`. */
  baseUrl: string | null
}

const named = /^(anthropic|openai|google|mistral|builtin)\/(\S+)$/
const served = /^(https?:\/\/[^\s#]+?)\/*#(\S+)$/

/** `anthropic/NAME, http://127.0.0.1:11434/v1#NAME`: providers by name, a server of one's own by address. */
export const LanguageModelListSchema = z.string().transform((text, context): ListedModel[] => {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return entries.flatMap((entry) => {
    const model = readEntry(entry)
    if (model) return model
    context.addIssue({
      code: 'custom',
      // The entry is not repeated: an address can hold a password.
      message:
        'is a comma-separated list of anthropic/MODEL, openai/MODEL, google/MODEL, mistral/MODEL, builtin/MODEL or http://HOST:PORT/v1#MODEL',
    })
    return z.NEVER
  })
})

function readEntry(entry: string): ListedModel | null {
  const [, provider, modelId] = named.exec(entry) ?? []
  if (provider && modelId) return { provider: provider as ListedModel['provider'], modelId, baseUrl: null }
  const [, baseUrl, servedId] = served.exec(entry) ?? []
  if (!baseUrl || !servedId || !URL.canParse(baseUrl)) return null
  const { username, password } = new URL(baseUrl)
  return username || password ? null : { provider: 'server', modelId: servedId, baseUrl }
}

/** Base URLs, comma-separated. */
export const ServerListSchema = z.string().transform((text, context): string[] => {
  const urls = text
    .split(',')
    .map((url) => url.trim().replace(/\/+$/, ''))
    .filter((url) => url !== '')
  if (urls.every((url) => URL.canParse(url) && /^https?:/.test(url))) return urls
  context.addIssue({
    code: 'custom',
    message: 'is a comma-separated list of addresses such as http://127.0.0.1:11434/v1',
  })
  return z.NEVER
})
