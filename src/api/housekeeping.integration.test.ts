import { type SQL, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { describe, expect, test, vi } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { beginInterview, insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { refreshJobName } from '../findings/refresh-study.ts'
import { advisoryLocks } from '../platform/database/advisory-locks.ts'
import { withTenant } from '../platform/database/database.ts'
import { housekeepingTasks, keepHouse, keepHouseOnce } from './housekeeping.ts'

const database = testDatabase()
const house = testApp(database)
const logger = pino({ level: 'silent' })

describe('housekeeping', () => {
  test('visits every workspace, also after one in which something failed', async () => {
    const workspaces = [await house.workspace(), await house.workspace()]
    const visited: string[] = []
    const visit = async (workspaceId: string) => {
      visited.push(workspaceId)
      if (visited.length === 1) throw new Error('stop')
    }
    await keepHouseOnce({ db: database.db, logger, tasks: { visit } })
    expect(visited).toEqual(expect.arrayContaining(workspaces.map((workspace) => workspace.workspaceId)))
  })

  test('is done by one worker at a time', async () => {
    let together = 0
    let most = 0
    const visit = async () => {
      together += 1
      most = Math.max(most, together)
      await new Promise((resolve) => setTimeout(resolve, 20))
      together -= 1
    }
    const once = () => keepHouseOnce({ db: database.db, logger, tasks: { visit } })
    await Promise.all([once(), once(), once()])
    expect(most).toBe(1)
  })

  test('keeps no transaction open while it works, and each lock has a number of its own', async () => {
    const open: unknown[] = []
    const look = sql`select 1 from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`
    const visit = async () => void open.push((await database.db.execute(look)).rowCount)
    await keepHouseOnce({ db: database.db, logger, tasks: { visit } })
    expect(open.length).toBeGreaterThan(0)
    expect(new Set(open)).toEqual(new Set([0]))
    const numbers = Object.values(advisoryLocks)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('ends test links after a month, and lets a test that has begun go on', async () => {
    const { workspaceId, as } = await house.workspace()
    const study = await insertLiveStudy(database.db, { workspaceId })
    const tryOut = async (role: 'owner' | 'researcher') => {
      const { url } = (await as(role).post(`/api/v1/studies/${study.studyId}/try`)).body
      return new URL(url).pathname.split('/').at(-1)!
    }
    const begun = await tryOut('owner')
    const person = await beginInterview(house, begun)
    await tryOut('researcher')
    const run = () => keepHouseOnce({ db: database.db, logger, tasks: housekeepingTasks(house.deps) })
    const links = async () =>
      (await as('owner').get(`/api/v1/studies/${study.studyId}/links?tests=true`)).body.links
    await run()
    expect(await links()).toHaveLength(3)
    await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(sql`update links set created_at = now() - interval '31 days'`),
    )
    await run()
    const left: { isTest: boolean; revokedAt: string | null }[] = await links()
    expect(left.map(({ isTest, revokedAt }) => [isTest, revokedAt !== null])).toEqual(
      expect.arrayContaining([
        [false, false],
        [true, true],
      ]),
    )
    expect(left).toHaveLength(2)
    expect(await tryOut('owner')).not.toBe(begun)
    await person.say('I still have something to say about it.')
    expect(person.state.status).toBe('test')
  })

  test('erases what was kept for as long as its own terms say, and nothing else', async () => {
    const { workspaceId } = await house.workspace()
    const week = await insertLiveStudy(database.db, { workspaceId, terms: { retentionDays: 7 } })
    const month = await insertLiveStudy(database.db, { workspaceId, terms: { retentionDays: 30 } })
    const sample = await insertLiveStudy(database.db, { workspaceId, terms: { retentionDays: 7 } })
    const held: Record<string, string> = {}
    const hold = async (name: string, slug: string, daysAgo: number) => {
      const person = await beginInterview(house, slug)
      await person.say('Because of the price.')
      held[name] = person.interviewId
      await run(sql`update interviews set ended_at = now() - make_interval(days => ${daysAgo}::int),
        last_activity_at = now() - make_interval(days => ${daysAgo}::int) where interview_id = ${person.interviewId}::uuid`)
    }
    const run = (query: SQL) =>
      withTenant(database.db, workspaceId, async (tx) => (await tx.execute(query)).rows)
    await hold('past', week.slug, 8)
    await hold('recent', week.slug, 6)
    await hold('longer', month.slug, 8)
    await hold('imported', week.slug, 800)
    await hold('sample', sample.slug, 800)
    await hold('neverEnded', week.slug, 8)
    await run(sql`update interviews set ended_at = null where interview_id = ${held.neverEnded!}::uuid`)
    await run(sql`update interviews set origin = 'import' where interview_id = ${held.imported!}::uuid`)
    await run(sql`update studies set is_sample = true where study_id = ${sample.studyId}::uuid`)
    const lines: Record<string, unknown>[] = []
    const listening = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) })
    const keep = () =>
      keepHouseOnce({ db: database.db, logger: listening, tasks: housekeepingTasks(house.deps) })
    await keep()
    const erased = await run(sql`select interview_id from interviews where erased_at is not null`)
    expect(erased.map((row) => row.interview_id).sort()).toEqual([held.past, held.neverEnded].sort())
    const left = await run(sql`select distinct interview_id from contents`)
    expect(left).toHaveLength(4)
    expect(lines).toContainEqual(expect.objectContaining({ task: 'end of retention', workspaceId, count: 2 }))
    lines.length = 0
    await keep()
    expect(lines.filter(({ task }) => task === 'end of retention')).toEqual([])
  })

  test('asks for new findings when it ends an interview: it may have been the last one', async () => {
    const { workspaceId } = await house.workspace()
    const study = await insertLiveStudy(database.db, { workspaceId })
    await beginInterview(house, study.slug)
    const asked = async () =>
      (
        await database.db.execute(
          sql`select data from pgboss.job where name = ${refreshJobName} and data->>'studyId' = ${study.studyId}`,
        )
      ).rows
    expect(await asked()).toEqual([])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 24 * 3_600_000 })
    try {
      expect(await housekeepingTasks(house.deps)['abandoned interviews']!(workspaceId)).toBe(1)
    } finally {
      vi.useRealTimers()
    }
    expect(await asked()).toEqual([{ data: { workspaceId, studyId: study.studyId } }])
  })

  test('does not outlive its stop', async () => {
    let visits = 0
    const keeper = keepHouse({ db: database.db, logger, tasks: { visit: async () => void visits++ } })
    await keeper.stop()
    const atStop = visits
    expect(atStop).toBeGreaterThan(0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(visits).toBe(atStop)
  })

  test('closes a study whose date has passed', async () => {
    const { workspaceId, as } = await house.workspace()
    const owner = as('owner')
    const { study } = (await owner.post('/api/v1/studies', { question: 'Why do people leave?' })).body
    const at = `/api/v1/studies/${study.studyId}`
    const contactPerson = { name: 'Ada Test', email: 'ada@study.example' }
    const terms = {
      ...study.draftTerms,
      contactPerson,
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    }
    const saved = await owner.put(`${at}/terms`, { terms, version: study.draftVersion })
    const published = await owner.post(`${at}/publish`, {
      version: saved.body.study.draftVersion,
      overrides: [],
    })
    expect(published.body.study?.status, JSON.stringify(published.body)).toBe('live')
    const keep = () => keepHouseOnce({ db: database.db, logger, tasks: housekeepingTasks(house.deps) })
    await keep()
    expect((await owner.get(at)).body.study.status).toBe('live')
    await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(
        sql`update guide_revisions set terms = jsonb_set(terms, '{closesAt}', '"2020-01-01T00:00:00Z"')`,
      ),
    )
    await keep()
    expect((await owner.get(at)).body.study).toMatchObject({ status: 'closed', pausedReason: 'close_date' })
  })
})
