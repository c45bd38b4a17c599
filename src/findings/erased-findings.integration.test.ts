/** Findings follow the record: what is corrected is read anew, what is erased is gone. */
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { hasModels, parcelStudy } from '../../test/support/parcel-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { contents, turns } from '../interview/tables.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { deleteFindingsOfInterview, deleteFindingsOfStudy } from './segment-store.ts'
import { showThemes } from './show-themes.ts'
import { showMarkedTranscript } from './show-transcript.ts'
import { segmentEmbeddings, segments, themeSegments } from './tables.ts'

const database = testDatabase()

describe.skipIf(!hasModels)('findings of what changes (needs ../shared/models)', () => {
  const study = parcelStudy(database)
  beforeAll(() => study.analyze())

  test('a corrected turn is read anew, and an erased one is gone from every answer', async () => {
    const [corrected, erased] = [study.held.ids[2]!, study.held.ids[6]!]
    const contentId = newId()
    await withTenant(database.db, study.workspaceId, async (tx) => {
      const of = and(eq(turns.interviewId, corrected), eq(turns.turn, 3))
      await tx.update(turns).set({ isCurrent: false }).where(of)
      const body = 'In truth the delivery was late, not the login.'
      await tx
        .insert(contents)
        .values({ workspaceId: study.workspaceId, contentId, interviewId: corrected, body })
      await tx.insert(turns).values({
        workspaceId: study.workspaceId,
        interviewId: corrected,
        turn: 3,
        turnRevision: 1,
        role: 'participant',
        kind: 'correction',
        questionKey: 'why',
        contentId,
        seq: 99,
        at: new Date(),
      })
      await tx.delete(contents).where(eq(contents.interviewId, erased))
      await deleteFindingsOfInterview(tx, erased)
    })
    const before = await showThemes(study.context(), { studyId: study.held.studyId, questionKey: null })
    expect(JSON.stringify(before)).not.toContain(erased)
    await study.analyze()
    const after = await showMarkedTranscript(study.context(), corrected)
    expect(after.turns.find((turn) => turn.turn === 3)).toMatchObject({ turnRevision: 1 })
    const found = await showThemes(study.context(), { studyId: study.held.studyId, questionKey: null })
    expect(JSON.stringify(found)).not.toContain(erased)
    expect(
      (await showMarkedTranscript(study.context(), erased)).turns.every((turn) => turn.text === null),
    ).toBe(true)
  })

  test('goes with its study', async () => {
    await withTenant(database.db, study.workspaceId, (tx) => deleteFindingsOfStudy(tx, study.held.studyId))
    const left = await withTenant(database.db, study.workspaceId, async (tx) => [
      await tx.$count(segments, eq(segments.studyId, study.held.studyId)),
      await tx.$count(
        segmentEmbeddings,
        sql`${segmentEmbeddings.segmentId} not in (select ${segments.segmentId} from ${segments})`,
      ),
      await tx.$count(
        themeSegments,
        sql`${themeSegments.segmentId} not in (select ${segments.segmentId} from ${segments})`,
      ),
    ])
    expect(left).toEqual([0, 0, 0])
  })
})
