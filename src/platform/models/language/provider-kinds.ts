/**
 * The providers that a model can be set up with. Each speaks through its own package of the AI SDK (`open-model.ts`);
 * `server` is whatever speaks OpenAI's protocol (Ollama, llama.cpp, vLLM, LM Studio, a gateway of one's own).
 */
export const providerKinds = ['anthropic', 'openai', 'google', 'mistral', 'server', 'builtin'] as const
export type ProviderKind = (typeof providerKinds)[number]

export interface ProviderFacts {
  /** As people know it. */
  name: string
  /** `needed`: it answers nobody without one. `possible`: some servers want one. */
  key: 'needed' | 'possible' | 'none'
  /** `needed`: the address is the provider. `possible`: a gateway in front of it. */
  address: 'needed' | 'possible' | 'none'
}

export const providerFacts: Record<ProviderKind, ProviderFacts> = {
  anthropic: { name: 'Anthropic', key: 'needed', address: 'possible' },
  openai: { name: 'OpenAI', key: 'needed', address: 'possible' },
  google: { name: 'Google', key: 'needed', address: 'possible' },
  mistral: { name: 'Mistral', key: 'needed', address: 'possible' },
  server: { name: 'A server that speaks OpenAI’s protocol', key: 'possible', address: 'needed' },
  builtin: { name: 'In Earwitness itself', key: 'none', address: 'none' },
}
