import { expect, test } from 'vitest'
import { environmentModels } from '../models/language/environment-models.ts'
import { settingsFrom } from './settings.ts'

const from = (raw: Parameters<typeof settingsFrom>[0]) => settingsFrom(raw, '/data')

test('models of the environment come in order, each with the key of its provider', () => {
  const settings = from({
    EARWITNESS_LANGUAGE_MODELS: 'http://127.0.0.1:11434/v1#llama3.2, openai/small ,builtin/tiny',
    EARWITNESS_OPENAI_KEY: 'k-1',
  })
  expect(environmentModels(settings)).toMatchObject([
    { label: 'ollama/llama3.2', provider: 'server', baseUrl: 'http://127.0.0.1:11434/v1', key: null },
    { label: 'openai/small', provider: 'openai', baseUrl: null, key: 'k-1' },
    { label: 'builtin/tiny', provider: 'builtin', key: null },
  ])
})

test('without the variable there are none, and the usual ports are looked at', () => {
  expect(from({})).toMatchObject({ languageModels: [], modelServers: null })
})

test.each(['llama', 'nobody/model', 'http://127.0.0.1/v1', 'http://ana:secret@host/v1#m'])(
  '%s is refused, and not repeated where it could hold a password',
  (entry) => {
    let said = ''
    try {
      from({ EARWITNESS_LANGUAGE_MODELS: entry })
    } catch (error) {
      said = (error as { say: string }).say
    }
    expect(said).toContain('EARWITNESS_LANGUAGE_MODELS')
    expect(said).not.toContain('secret')
  },
)

test('addresses of servers are checked', () => {
  expect(from({ EARWITNESS_MODEL_SERVERS: 'http://gpu:8000/v1/' }).modelServers).toEqual([
    'http://gpu:8000/v1',
  ])
  expect(() => from({ EARWITNESS_MODEL_SERVERS: 'gpu:8000' })).toThrow(/EARWITNESS_MODEL_SERVERS/)
})
