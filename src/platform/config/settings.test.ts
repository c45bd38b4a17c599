import { expect, test } from 'vitest'
import { childEnvironment, explainVariables, readConfig, readSettings, unknownVariables } from './config.ts'
import { baseUrl, isLoopback, settingsFrom } from './settings.ts'

const from = (raw: Parameters<typeof settingsFrom>[0]) => settingsFrom(raw, '/data')

test('a port that is no port is refused with the flag and the variable in one sentence', () => {
  expect(() => from({ EARWITNESS_PORT: '70000' })).toThrow(/--port \(EARWITNESS_PORT\)/)
})

test('another host than loopback needs --public or --insecure-lan, and the sentence says what will not work', () => {
  expect(() => from({ EARWITNESS_HOST: '0.0.0.0' })).toThrow(/passkeys, secure cookies and the microphone/)
  expect(from({ EARWITNESS_HOST: '0.0.0.0', EARWITNESS_INSECURE_LAN: '1' }).insecureLan).toBe(true)
})

test('a public address over plain http is refused', () => {
  expect(() => from({ EARWITNESS_PUBLIC_URL: 'http://research.example' })).toThrow(/https/)
})

test('a public address needs to know who answers https', () => {
  const publicUrl = { EARWITNESS_PUBLIC_URL: 'https://research.example/' }
  expect(() => from(publicUrl)).toThrow(/--proxy/)
  const behindProxy = from({ ...publicUrl, EARWITNESS_TRUSTED_PROXY: '127.0.0.1' })
  expect([behindProxy.publicUrl, behindProxy.host]).toEqual(['https://research.example', '127.0.0.1'])
  const itself = from({ ...publicUrl, EARWITNESS_TLS_CERTIFICATE: 'a.pem', EARWITNESS_TLS_KEY: 'k.pem' })
  expect(itself.host).toBe('0.0.0.0')
})

test('a proxy is named by its address: a name would never be believed', () => {
  const by = (proxy: string) =>
    from({ EARWITNESS_PUBLIC_URL: 'https://research.example/', EARWITNESS_TRUSTED_PROXY: proxy }).trustedProxy
  expect([by('10.0.0.2'), by('fd00::2')]).toEqual(['10.0.0.2', 'fd00::2'])
  for (const proxy of ['localhost', 'foo', '10.0.0.0/8', 'http://10.0.0.2'])
    expect(() => by(proxy)).toThrow(/--proxy \(EARWITNESS_TRUSTED_PROXY\): must be an IP address/)
})

test('a certificate without its key is refused', () => {
  expect(() => from({ EARWITNESS_TLS_CERTIFICATE: 'a.pem' })).toThrow(/belong together/)
})

test('a public address with a path is refused, because cookies and links are made for a host', () => {
  expect(() =>
    from({ EARWITNESS_PUBLIC_URL: 'https://a.example/b', EARWITNESS_TRUSTED_PROXY: '127.0.0.1' }),
  ).toThrow(/without a path/)
})

test('an empty variable counts as not set', () => {
  expect(from({ EARWITNESS_PORT: '', DATABASE_URL: '' })).toMatchObject({
    port: 4747,
    externalDatabaseUrl: null,
  })
})

test('the printed address uses localhost, which passkeys need', () => {
  expect(baseUrl(from({ EARWITNESS_PORT: '21001' }))).toBe('http://localhost:21001')
})

test('a server that listens on one address of the network alone is reached there', () => {
  const lan = { EARWITNESS_PORT: '21001', EARWITNESS_INSECURE_LAN: '1' }
  expect(baseUrl(from({ ...lan, EARWITNESS_HOST: '192.168.7.5' }))).toBe('http://192.168.7.5:21001')
  expect(baseUrl(from({ ...lan, EARWITNESS_HOST: 'fd00::1' }))).toBe('http://[fd00::1]:21001')
  expect(baseUrl(from({ ...lan, EARWITNESS_HOST: '0.0.0.0' }))).toBe('http://localhost:21001')
})

test('only the loopback range counts as this computer', () => {
  expect(['127.0.0.1', '127.8.9.1', '::1', 'localhost'].every(isLoopback)).toBe(true)
  expect(['128.0.0.1', '0.0.0.0', '127.0.0.1.example', '10.0.0.1'].some(isLoopback)).toBe(false)
})

test('a flag wins over the environment', () => {
  expect(readSettings({ EARWITNESS_PORT: '21002' }, { EARWITNESS_PORT: '21003' }).port).toBe(21002)
  expect(readSettings({ EARWITNESS_PORT: undefined }, { EARWITNESS_PORT: '21003' }).port).toBe(21003)
})

test('a process reads the same settings that the supervisor had, and never learns the owner’s database', () => {
  const settings = readSettings({}, { EARWITNESS_DATA: '/tmp/x', DATABASE_URL: 'postgres://owner@h/d' })
  const given = { appDatabaseUrl: 'postgres://app@h/d', cliKey: 'k'.repeat(40) }
  const environment = childEnvironment(settings, given, {
    DATABASE_URL: 'postgres://owner@h/d',
    EARWITNESS_SECRET: 'a'.repeat(64),
  })
  expect(JSON.stringify(environment)).not.toContain('owner@')
  const config = readConfig(environment)
  expect(config).toMatchObject({
    dataDirectory: '/tmp/x',
    databaseUrl: 'postgres://app@h/d',
    cliKey: given.cliKey,
  })
  expect(config.secret.length).toBe(32)
})

test('the explanation of the variables never shows a secret', () => {
  const shown = explainVariables({ DATABASE_URL: 'postgres://o:hunter2@h/d', EARWITNESS_PORT: '5' })
  expect(JSON.stringify(shown)).not.toContain('hunter2')
  expect(shown.find((variable) => variable.name === 'EARWITNESS_PORT')?.shown).toBe('5')
  expect(shown.every((variable) => variable.explanation.length > 10)).toBe(true)
})

test('a mistyped variable is named, other programs’ variables are not', () => {
  const environment = { EARWITNESS_PORTT: '5', EARWITNESS_PORT: '5', PORT: '5' }
  expect(unknownVariables(environment)).toEqual(['EARWITNESS_PORTT'])
})
