/** What was said is embedded as interviews end: once, as an analysis would, and never what is not heard yet. */
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { hasModels, parcelGuide, parcelStudy, sketches } from '../../test/support/parcel-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { withTenant } from '../platform/database/database.ts'
import { embedEnded } from './embed-ended.ts'

const database = testDatabase()

describe.skipIf(!hasModels)('what was said, embedded as interviews end (needs ../shared/models)', () => {
  const study = parcelStudy(database)
  const { signal } = new AbortController()
  const another = () => insertTestStudy(database.db, study.workspaceId, parcelGuide)
  const hear = (studyId: string, count: number, more: Partial<ReturnType<typeof sketches>[number]> = {}) =>
    insertRecord(
      database.db,
      { workspaceId: study.workspaceId, studyId },
      sketches(count).map((sketch) => ({ ...sketch, ...more })),
    )
  const embed = (studyId: string, wordless = new Set<string>()) =>
    embedEnded({ ...study.context(), embedders: study.held.embedders, signal, wordless }, studyId)
  /** By their words' place: the vector, and how often the place was cut. */
  const vectorsOf = (studyId: string) =>
    withTenant(database.db, study.workspaceId, async (tx) => {
      const { rows } = await tx.execute<{ at: string; vector: Buffer | null }>(sql`
        select dense_rank() over (order by s.interview_id) || ':' || s.turn || ':' || s.start as at, e.vector
        from segments s left join segment_embeddings e using (workspace_id, segment_id)
        where s.study_id = ${studyId} order by 1`)
      return rows.map(({ at, vector }) => [at, vector?.toString('base64') ?? null])
    })

  test('once, and an analysis that follows embeds no passage again', async () => {
    const studyId = await another()
    await hear(studyId, 12)
    await embed(studyId)
    const made = await vectorsOf(studyId)
    expect(made.length).toBeGreaterThanOrEqual(12)
    expect(made.filter(([, vector]) => vector === null)).toEqual([])
    const before = study.held.embedders.embedded
    await embed(studyId)
    expect(study.held.embedders.embedded).toBe(before)
    await study.analyze(studyId)
    expect(await vectorsOf(studyId)).toEqual(made)
  })

  test('as an analysis does it that comes first, and each place once where both come at a time', async () => {
    const [early, late, both] = [await another(), await another(), await another()]
    for (const studyId of [early, late, both]) await hear(studyId, 12)
    await embed(early)
    await study.analyze(late)
    expect(await vectorsOf(late)).toEqual(await vectorsOf(early))
    await Promise.all([embed(both), study.analyze(both), embed(both)])
    expect(await vectorsOf(both)).toEqual(await vectorsOf(early))
  })

  test('in which nothing is there to cut they are not read again as the next ones end', async () => {
    const studyId = await another()
    const wordless = new Set<string>()
    const silent = await hear(studyId, 2, { said: [] })
    await embed(studyId, wordless)
    expect([...wordless].sort()).toEqual([...silent].sort())
    const [heard, ...others] = await hear(studyId, 3)
    await embed(studyId, wordless.add(heard!))
    const { rows } = await withTenant(database.db, study.workspaceId, (tx) =>
      tx.execute<{ id: string }>(
        sql`select distinct interview_id as id from segments where study_id = ${studyId}`,
      ),
    )
    expect(rows.map(({ id }) => id).sort()).toEqual(others.sort())
  })

  test('not while they go on, and not of a file, whose interviews are embedded together', async () => {
    const studyId = await another()
    await hear(studyId, 2, { status: 'in_progress' })
    await hear(studyId, 2, { origin: 'import' })
    await embed(studyId)
    expect(await vectorsOf(studyId)).toEqual([])
  })
})
