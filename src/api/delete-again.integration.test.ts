/** Backed up, deleted, restored: what was deleted is not there again. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../test/support/app.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { createTestDatabase, type TestDatabase } from '../../test/support/postgres.ts'
import { createBackup } from '../platform/database/backup.ts'
import { withClient } from '../platform/database/embedded-roles.ts'
import { restoreBackup } from '../platform/database/restore-backup.ts'
import {
  addDeletions,
  type Deletion,
  deletionList,
  noteDeletionsIn,
  readDeletions,
} from '../platform/deletions/deletion-list.ts'
import {
  findBroughtBack,
  leaveOut,
  listsFor,
  readDue,
  writeDue,
} from '../platform/deletions/due-deletions.ts'
import { newId } from '../platform/ids.ts'
import { deleteAgain } from './delete-again.ts'
import { wireEngine } from './interview-engine.ts'

let folder: string
let source: TestDatabase
let target: TestDatabase
let houses: TestApp[] = []
const words = 'Lentils with a squeeze of lemon.'

const from = () => join(folder, 'from')
const to = () => join(folder, 'to')
/** Where `start` puts its own. */
const file = () => join(from(), 'backups', 'b.tar.gz')

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'delete-again-'))
  for (const each of [from(), to()]) mkdirSync(each)
  source = await createTestDatabase()
  target = await createTestDatabase()
  noteDeletionsIn(from())
})

afterEach(async () => {
  noteDeletionsIn(null)
  for (const house of houses) await house.close()
  houses = []
  await source.close()
  await target.close()
  rmSync(folder, { recursive: true, force: true })
})

async function houseOn(database: TestDatabase): Promise<TestApp> {
  const house = await createTestApp(database)
  houses.push(house)
  return house
}

const backup = () =>
  createBackup({ databaseUrl: source.superuserUrl, dataDirectory: from(), version: '1.0.0', file: file() })

const restore = (deletions: Deletion[]) =>
  restoreBackup({ ownerUrl: target.ownerUrl, migrate: {}, dataDirectory: to(), file: file(), deletions })

const listed = () => listsFor({ file: file(), dataDirectory: to() }).flatMap(readDeletions)

/** What a server does when it starts. */
async function start() {
  const house = await houseOn(target)
  noteDeletionsIn(to())
  const { db, embedder, media, defaultWorkspace } = house.deps
  const lines: string[] = []
  await deleteAgain({
    db,
    engine: wireEngine({ db, embedder }),
    media,
    defaultWorkspace,
    dataDirectory: to(),
    logger: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
  })
  return { house, log: lines.join('') }
}

async function rowsOf<Row extends object>(query: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(target.superuserUrl, async (client) => (await client.query<Row>(query, values)).rows)
}

const countWords = async (interviewId: string) =>
  (await rowsOf('select 1 from contents where interview_id = $1 and body = $2', [interviewId, words])).length

test('an interview and a study that were deleted after the backup, by everyday means', async () => {
  const house = await houseOn(source)
  const { workspaceId, as } = await house.workspace()
  const kept = await insertLiveStudy(source.db, { workspaceId })
  const gone = await insertLiveStudy(source.db, { workspaceId })
  const talk = async (slug: string) => {
    const person = await beginInterview(house, slug)
    await person.say(words)
    return person
  }
  const [ada, bob, eve] = [await talk(kept.slug), await talk(kept.slug), await talk(gone.slug)]
  await backup()
  expect((await ada.erase()).status).toBe(204)
  const request = { body: { name: 'A live study' } }
  expect((await as('owner').request('DELETE', `/api/v1/studies/${gone.studyId}`, request)).status).toBe(204)

  expect(readFileSync(deletionList(from()), 'utf8')).not.toMatch(/entils|live study/)
  const { deletionsDue } = await restore(listed())
  expect(deletionsDue).toBe(2)
  expect(await countWords(ada.interviewId)).toBe(1)

  const { log } = await start()
  expect(log).toContain('"done":2,"failed":0')
  expect(await countWords(ada.interviewId)).toBe(0)
  expect(await countWords(eve.interviewId)).toBe(0)
  expect(await countWords(bob.interviewId)).toBe(1)
  expect(await rowsOf('select study_id from studies')).toEqual([{ study_id: kept.studyId }])
  expect(readDue(to())).toEqual([])
  // A restore of the same backup into a third place would know it again.
  expect(new Set(readDeletions(deletionList(to())).map(({ id }) => id))).toEqual(
    new Set([ada.interviewId, gone.studyId]),
  )
  const reasons = await rowsOf<{ reason: string }>(
    `select payload->>'reason' as reason from interview_events where interview_id = $1 and type = 'status.changed'`,
    [ada.interviewId],
  )
  expect(reasons).toContainEqual({ reason: 'deleted after the backup was made' })
})

test('a workspace that was deleted after the backup goes, one that is in use again since before it stays', async () => {
  const house = await houseOn(source)
  const [gone, used] = [await house.workspace(), await house.workspace()]
  for (const { workspaceId } of [gone, used]) {
    const { slug } = await insertLiveStudy(source.db, { workspaceId })
    await (await beginInterview(house, slug)).say(words)
  }
  const before = new Date().toISOString()
  await backup()
  const nameOf = async (id: string) =>
    (await source.owner.query('select name from workspaces where id = $1', [id])).rows[0].name
  const body = { name: await nameOf(gone.workspaceId) }
  expect((await gone.as('owner').request('DELETE', '/api/v1/workspace', { body })).status).toBe(204)
  const { workspaceId } = used
  const earlier = { kind: 'workspace', workspaceId, id: workspaceId, at: before } as const
  await restore([...listed(), earlier])
  await start()
  const left = (await rowsOf<{ id: string }>('select id from workspaces')).map(({ id }) => id)
  expect(left).not.toContain(gone.workspaceId)
  expect(left).toContain(used.workspaceId)
  expect(await rowsOf('select distinct workspace_id from contents')).toEqual([{ workspace_id: workspaceId }])
})

test('a study that was deleted by mistake comes back where it is named, without the people who were deleted', async () => {
  const house = await houseOn(source)
  const { workspaceId, as } = await house.workspace()
  const study = await insertLiveStudy(source.db, { workspaceId })
  const [ada, bob] = [await beginInterview(house, study.slug), await beginInterview(house, study.slug)]
  for (const person of [ada, bob]) await person.say(words)
  await backup()
  await ada.erase()
  const request = { body: { name: 'A live study' } }
  expect((await as('owner').request('DELETE', `/api/v1/studies/${study.studyId}`, request)).status).toBe(204)

  expect(() => leaveOut(listed(), [newId()])).toThrow(/cannot be kept/)
  expect(() => leaveOut(listed(), [ada.interviewId])).toThrow(/cannot be kept/)
  const { deletionsDue, largeDeletionsDue } = await restore(leaveOut(listed(), [study.studyId]))
  expect([deletionsDue, largeDeletionsDue]).toEqual([1, []])
  await start()
  expect(await rowsOf('select study_id from studies')).toEqual([{ study_id: study.studyId }])
  expect([await countWords(ada.interviewId), await countWords(bob.interviewId)]).toEqual([0, 1])

  // The list beside the backups names it still: of a backup that is made from now on it takes it no more.
  const due = (deletions: Deletion[], backedUpAt: Date) =>
    withClient(target.superuserUrl, (client) =>
      findBroughtBack(client, { deletions, backedUpAt: backedUpAt.toISOString() }),
    )
  const backedUpAt = new Date()
  expect(await due(listed(), backedUpAt)).toEqual([])
  const later = new Date(backedUpAt.getTime() + 1000).toISOString()
  const again = { kind: 'study', workspaceId, id: study.studyId, at: later } as const
  addDeletions(deletionList(from()), [again])
  addDeletions(deletionList(from()), [again])
  expect(readDeletions(deletionList(from())).filter(({ at }) => at === later)).toEqual([again])
  expect((await due(listed(), backedUpAt)).map(({ id }) => id)).toEqual([study.studyId])
})

test('what the backup does not hold, or holds as deleted already, is not due', async () => {
  const house = await houseOn(source)
  const { workspaceId } = await house.workspace()
  const { slug } = await insertLiveStudy(source.db, { workspaceId })
  const person = await beginInterview(house, slug)
  await person.erase()
  await backup()
  const unknown = { kind: 'study', workspaceId, id: newId(), at: new Date().toISOString() } as const
  expect((await restore([...listed(), unknown])).deletionsDue).toBe(0)
  expect(readDue(to())).toEqual([])
})

test('what cannot be carried out stays due, and the rest is done', async () => {
  const house = await houseOn(source)
  const { workspaceId } = await house.workspace()
  const { slug } = await insertLiveStudy(source.db, { workspaceId })
  const [ada, bob] = [await beginInterview(house, slug), await beginInterview(house, slug)]
  await backup()
  await ada.erase()
  await bob.erase()
  await restore(listed())
  await withClient(target.superuserUrl, (client) =>
    client.query(`
      create function refuse() returns trigger language plpgsql as 'begin raise exception ''no''; end';
      create trigger refuse before update on interviews for each row
        when (old.interview_id = '${ada.interviewId}') execute function refuse()`),
  )
  const { log } = await start()
  expect(log).toContain('"done":1,"failed":1')
  expect(readDue(to()).map(({ id }) => id)).toEqual([ada.interviewId])
  await withClient(target.superuserUrl, (client) => client.query('drop trigger refuse on interviews'))
  await start()
  expect(readDue(to())).toEqual([])
  expect(await rowsOf('select 1 from interviews where erased_at is null')).toEqual([])
})

test('a list with a line that was cut short is read without it', () => {
  const whole = { kind: 'study', workspaceId: newId(), id: newId(), at: new Date().toISOString() } as const
  appendFileSync(deletionList(from()), `\n{"kind":"interview","works`)
  appendFileSync(deletionList(from()), `\n${JSON.stringify(whole)}\n`)
  writeDue(to(), readDeletions(deletionList(from())))
  expect(readDue(to())).toEqual([whole])
})
