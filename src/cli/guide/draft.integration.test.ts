import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand, startCommandLine, type TestCommandLine } from '../../../test/support/command-line.ts'
import { type ModelServer, startModelServer } from '../../../test/support/model-server/model-server.ts'
import { testDatabase } from '../../../test/support/postgres.ts'

const database = testDatabase()
let line: TestCommandLine
let server: ModelServer
const question = 'Why do riders leave the bike share?'

beforeAll(async () => {
  line = await startCommandLine(database)
  server = await startModelServer()
  await line.run('models', 'providers', 'add', 'server', 'm', '--url', server.url, '--label', 'here/m')
})
afterAll(async () => {
  await line?.close()
  await server?.close()
})

test('without a model a guide comes from the templates, and needs no server', async () => {
  const { code, stdout } = await runCommand(['guide', 'draft', question, '--json', '--data', '/nowhere'])
  expect([code, JSON.parse(stdout).source.madeBy]).toEqual([0, 'template'])
})

test('a model that says the same in each place is not taken for a draft', async () => {
  const { code, stdout, stderr } = await line.run('guide', 'draft', question, '--model', 'here/m')
  expect([code, stdout]).toEqual([0, expect.stringContaining('questions, about')])
  expect(stderr).toContain('so this is the template’s draft')
  expect(server.requests[0]!.body.response_format?.json_schema).toBeDefined()
})

test('a model that is not set up is named as what it is', async () => {
  const { code, stderr } = await line.run('guide', 'draft', question, '--model', 'nobody')
  expect([code, stderr]).toEqual([2, expect.stringContaining('There are: here/m')])
})
