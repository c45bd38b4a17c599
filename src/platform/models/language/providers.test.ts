import { expect, it } from 'vitest'
import { isLocalProvider } from './providers.ts'

it.each([
  ['builtin', 'smollm2', null, true],
  ['server', 'llama3.2', 'http://127.0.0.1:11434/v1', true],
  ['server', 'llama3.2', 'http://localhost:11434/v1', true],
  ['server', 'gpt-oss:120b-cloud', 'http://127.0.0.1:11434/v1', false],
  ['server', 'qwen3:cloud', 'http://127.0.0.1:11434/v1', false],
  ['server', 'llama3.2', 'https://models.example/v1', false],
  ['openai', 'a-model', null, false],
] as const)('%s %s at %s stays on this computer: %s', (...[provider, modelId, baseUrl, isLocal]) => {
  expect(isLocalProvider({ provider, modelId, baseUrl })).toBe(isLocal)
})
