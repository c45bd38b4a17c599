import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCommandLine, type TestCommandLine } from '../../../test/support/command-line.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertRecord } from '../../../test/support/record.ts'
import { people } from '../../../test/support/reported-study.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'

const database = testDatabase()
let line: TestCommandLine
const run = (command: string, ...args: string[]) => line.run('report', command, 'A test study', ...args)

beforeAll(async () => {
  line = await startCommandLine(database)
  const { workspaceId } = line.house.deps.defaultWorkspace
  const studyId = await insertTestStudy(database.db, workspaceId)
  await insertRecord(
    database.db,
    { workspaceId, studyId },
    people.map((each) => ({ ...each, answers: [] })),
  )
  const cli = line.house.cli()
  const path = `/api/v1/studies/${studyId}/report`
  const drafted = await cli.request('POST', `${path}/draft`)
  const block = { kind: 'prose', text: 'Marta from Lisbon put it best, as Priya from Gdansk knows.' }
  const edit = { op: 'add-block', after: null, section: 'findings', block }
  const { draftVersion } = drafted.body
  const edited = await cli.request('POST', `${path}/edits`, { body: { draftVersion, edit } })
  expect([drafted.status, edited.status]).toEqual([200, 200])
})
afterAll(() => line?.close())

test('a dry run lists what is replaced, as JSON too, and writes nothing', async () => {
  const early = await run('share', '--dry-run')
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('Nothing is published yet')])
  expect((await run('publish', '--as-counted', '--leave-out')).code).toBe(0)
  const listed = async () => JSON.parse((await run('share', '--dry-run', '--json')).stdout)
  const before = await listed()
  expect(before.keptByPerson).toEqual([])
  expect(before.replaced.length).toBeGreaterThan(0)
  const said = before.replaced[0].said
  const dry = await run('share', '--dry-run', '--keep', said)
  expect([dry.code, dry.stderr]).toEqual([2, expect.stringContaining('With --dry-run nothing is written')])
  expect(await listed()).toEqual(before)
  expect((await run('shares')).stdout).toContain('No links yet')
})
