import { sql } from 'drizzle-orm'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { testDatabase } from '../../test/support/postgres.ts'
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
    const terms = { ...study.draftTerms, closesAt: new Date(Date.now() + 3_600_000).toISOString() }
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
