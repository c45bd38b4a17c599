/** Somebody is erased while their study is analysed: nothing that the run made from their words is kept. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { noJobs } from '../../test/support/analyze.ts'
import { heldTransactions } from '../../test/support/held-transactions.ts'
import { parcelGuide, sketches } from '../../test/support/parcel-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { eraseContents } from '../interview/erase-store.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { ownMigrationsFolder } from '../platform/database/migration-state.ts'
import { newId } from '../platform/ids.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { analyzeStudy } from './analyze-study.ts'
import { requestAnalysis } from './request-analysis.ts'
import { deleteFindingsOfInterview } from './segment-store.ts'
import { showAnalysis } from './show-analysis.ts'
import { showThemes } from './show-themes.ts'
import { segments } from './tables.ts'

const database = testDatabase()
const { holding, waiting } = heldTransactions(database)

async function parcels(people = sketches(24)) {
  const workspaceId = newId()
  await database.owner.query('insert into workspaces (id, name, slug) values ($1, $2, $2)', [
    workspaceId,
    `meanwhile-${workspaceId}`,
  ])
  const studyId = await insertTestStudy(database.db, workspaceId, parcelGuide)
  const ids = await insertRecord(database.db, { workspaceId, studyId }, people)
  const inside = <T>(run: (tx: Tx) => Promise<T>) => withTenant(database.db, workspaceId, run)
  const erase = async (tx: Tx, interviewId: string) => {
    await eraseContents(tx, { interviewId, at: new Date() })
    await deleteFindingsOfInterview(tx, interviewId)
  }
  /** Vectors that are kept, as a model's are; `meanwhile` runs when the words have been read and none is written yet. */
  const analyze = async (meanwhile: () => Promise<unknown> = async () => {}) => {
    const hashed = createHashedLexicalEmbedder()
    let isFirst = true
    const current: Embedder = {
      ...hashed,
      kind: 'model',
      async embed(texts, options) {
        const vectors = await hashed.embed(texts, options)
        if (isFirst) await meanwhile()
        isFirst = false
        return vectors
      },
    }
    const fixed = {
      onCurrent: () => {},
      byId: () => current,
      refresh: async () => false,
      close: async () => {},
    }
    const context = { db: database.db, workspaceId }
    const { analysisId } = await requestAnalysis(
      { ...context, actor: 'user:test', jobs: noJobs, embedder: current },
      { studyId, statuses: ['complete'], seed: 1 },
    )
    const { signal } = new AbortController()
    await analyzeStudy({ ...context, embedders: { current, ...fixed }, signal }, analysisId)
    const themes = await showThemes(context, { studyId, questionKey: null })
    return { shown: await showAnalysis(context, analysisId), themes }
  }
  const orphans = async () => {
    const { rows } = await inside((tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from segment_embeddings
        where segment_id not in (select segment_id from segments)`),
    )
    return rows[0]!.n
  }
  const segmentsOf = (interviewId: string) =>
    inside((tx) => tx.$count(segments, eq(segments.interviewId, interviewId)))
  return { workspaceId, ids, inside, erase, analyze, orphans, segmentsOf }
}

test('vectors of who is erased before they are written are not kept, and nobody counts them', async () => {
  const own = 'The zeppelin carried my parcel across the lake of zeppelins.'
  const people = sketches(24)
  people[5]!.said![3]!.text = own
  const { ids, inside, erase, analyze, orphans } = await parcels(people)
  const { shown, themes } = await analyze(() => inside((tx) => erase(tx, ids[5]!)))
  expect(await orphans()).toBe(0)
  expect(shown).toMatchObject({ status: 'finished', counts: { interviews: 23, participants: 23 } })
  expect(JSON.stringify(themes)).not.toMatch(/zeppelin/i)
  const kept = await inside((tx) =>
    tx.execute(sql`select 1 from themes where themes::text ilike '%zeppelin%'
      union all select 1 from codebook_entries where codebook_entries::text ilike '%zeppelin%'`),
  )
  expect(kept.rows).toEqual([])
})

test('words of who is being erased when they are cut are not cut', async () => {
  const { workspaceId, ids, erase, analyze, orphans, segmentsOf } = await parcels()
  const release = await holding(workspaceId, (tx) => erase(tx, ids[5]!))
  const analyzed = analyze()
  await waiting()
  await release()
  const { shown } = await analyzed
  expect(await segmentsOf(ids[5]!)).toBe(0)
  expect(await orphans()).toBe(0)
  expect(shown).toMatchObject({ status: 'finished', counts: { interviews: 23 } })
})

test('what earlier runs left of the erased goes when the database is brought up to this version', async () => {
  const { ids, inside, analyze, orphans, segmentsOf } = await parcels()
  await analyze()
  const before = await segmentsOf(ids[6]!)
  await inside(async (tx) => {
    await tx.delete(segments).where(eq(segments.interviewId, ids[4]!))
    await eraseContents(tx, { interviewId: ids[5]!, at: new Date() })
  })
  expect(await orphans()).toBeGreaterThan(0)
  const migration = join(ownMigrationsFolder, '0015_vectors_of_nobody.sql')
  await database.owner.query(readFileSync(migration, 'utf8'))
  expect(await orphans()).toBe(0)
  expect(await segmentsOf(ids[5]!)).toBe(0)
  expect([before > 0, await segmentsOf(ids[6]!)]).toEqual([true, before])
})
