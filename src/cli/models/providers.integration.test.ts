import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCommandLine, type TestCommandLine } from '../../../test/support/command-line.ts'
import { type ModelServer, startModelServer } from '../../../test/support/model-server/model-server.ts'
import { testDatabase } from '../../../test/support/postgres.ts'

const database = testDatabase()
let line: TestCommandLine
let server: ModelServer

beforeAll(async () => {
  line = await startCommandLine(database)
  server = await startModelServer()
})
afterAll(async () => {
  await line?.close()
  await server?.close()
})

const providers = (...args: string[]) => line.run('models', 'providers', ...args)

test('a language model is added, listed, tested, ordered and removed', async () => {
  expect((await providers('list')).stdout).toContain('Interviews work without one.')
  const added = await providers(
    'add',
    'server',
    'small',
    '--url',
    server.url,
    '--label',
    'here/small',
    '--price',
    '1/2 EUR',
  )
  expect([added.code, added.stdout]).toEqual([0, 'here/small is set up, last on every ladder.\n'])
  const listed = await providers('list')
  expect(listed.stdout).toMatch(/here\/small +small +this computer +1\/2 EUR/)
  expect(listed.stdout).toMatch(/judge +here\/small/)
  const tested = await providers('test', 'here/small')
  expect([tested.code, tested.stdout]).toEqual([
    0,
    expect.stringContaining('What happened just before that?'),
  ])
  expect((await providers('order', 'judge')).stdout).toBe('judge: no model\n')
  expect((await providers('remove', 'here/small')).code).toBe(0)
  expect(JSON.parse((await providers('list', '--json')).stdout)).toMatchObject({ models: [] })
})

test('a test that fails says why, and ends with 1', async () => {
  await providers('add', 'server', 'fault/wrong_key', '--url', server.url, '--label', 'here/wrong')
  const tested = await providers('test', 'here/wrong')
  expect([tested.code, tested.stdout]).toEqual([1, expect.stringContaining('key was not accepted')])
})

test.each([
  [['add', 'server', 'x'], 2, /address of the server/],
  [['add', 'nonsense', 'x'], 2, /provider/],
  [['add', 'server', 'x', '--url', 'http://127.0.0.1:9/v1', '--price', 'cheap'], 2, /cannot be read/],
  [['test', 'nobody'], 1, /There is no language model "nobody"/],
  [['order', 'poet', 'x'], 2, /no role "poet"/],
  [['add', 'server', 'x', '--prize', '1'], 2, /no flag --prize/],
])('%j ends with %i', async (args, code, words) => {
  const result = await providers(...args)
  expect([result.code, result.stderr]).toEqual([code, expect.stringMatching(words)])
})

test('help is of the command that was meant', async () => {
  expect((await providers('add', '--help')).stdout).toMatch(/models providers add/)
})
