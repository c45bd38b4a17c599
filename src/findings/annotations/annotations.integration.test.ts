/** Words marked in a transcript: by place, never copied; taken back and put again; gone with the interview. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import { deleteFindingsOfInterview } from '../segment-store.ts'
import { exportMarks } from './export-marks.ts'
import { addClip, annotate, changeAnnotation, changeClip } from './mark-transcript.ts'
import { showMarks, showMarksOfInterview } from './show-marks.ts'

const database = testDatabase()
const workspaceId = newId()
const context = () => ({ db: database.db, workspaceId, actor: 'user:ana' })
let studyId: string
let interviewId: string
const at = (turn: number, start: number, end: number) => ({ interviewId, turn, turnRevision: 0, start, end })

beforeAll(async () => {
  studyId = await insertTestStudy(database.db, workspaceId, guideOf([{ key: 'why', text: 'Why?' }]))
  ;[interviewId = ''] = await insertRecord(database.db, { workspaceId, studyId }, [
    {
      said: [
        { role: 'interviewer', text: 'Why did you leave?', questionKey: 'why' },
        { role: 'participant', text: '=Well, the price doubled. It was too much.', questionKey: 'why' },
      ],
    },
  ])
})

describe('marks in a transcript', () => {
  test('show the record’s own words, and hold none of them', async () => {
    await annotate(context(), { studyId, kind: 'highlight', place: at(1, 7, 24), body: '' })
    await annotate(context(), { studyId, kind: 'note', place: at(1, 26, 41), body: 'Compare with Ben.' })
    const { annotations } = await showMarks(context(), studyId)
    expect(annotations.map(({ kind, body, quote }) => [kind, body, quote.text])).toEqual([
      ['highlight', '', 'the price doubled'],
      ['note', 'Compare with Ben.', 'It was too much'],
    ])
    const { rows } = await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(sql`select * from annotations where study_id = ${studyId}`),
    )
    expect(JSON.stringify(rows)).not.toContain('price')
  })

  test.each([
    ['the interviewer’s words', () => at(0, 0, 9), 'interviewer turn'],
    ['a place beyond the turn', () => at(1, 30, 400), 'outside its turn'],
    ['white space', () => at(1, 6, 7), 'outside its turn'],
    ['another revision', () => ({ ...at(1, 0, 4), turnRevision: 3 }), 'no such turn'],
    ['another study’s interview', () => ({ ...at(1, 0, 4), interviewId: newId() }), 'no such turn'],
  ])('are not put on %s', async (_, place, says) => {
    await expect(
      annotate(context(), { studyId, kind: 'highlight', place: place(), body: '' }),
    ).rejects.toThrow(says)
  })

  test('are taken back and put again', async () => {
    const { annotationId } = await annotate(context(), {
      studyId,
      kind: 'highlight',
      place: at(1, 0, 5),
      body: '',
    })
    const shown = async () =>
      (await showMarksOfInterview(context(), interviewId)).annotations.map((each) => each.annotationId)
    await changeAnnotation(context(), { annotationId, isRemoved: true })
    expect(await shown()).not.toContain(annotationId)
    await changeAnnotation(context(), { annotationId, isRemoved: false })
    expect(await shown()).toContain(annotationId)
    await expect(changeClip(context(), { clipId: newId(), note: 'x' })).rejects.toThrow('no such mark')
  })

  test('clips keep the researcher’s order', async () => {
    const first = await addClip(context(), { studyId, place: at(1, 7, 24), note: 'opens the report' })
    const second = await addClip(context(), { studyId, place: at(1, 26, 41), note: '' })
    await changeClip(context(), { clipId: second.clipId, position: 0 })
    expect((await showMarks(context(), studyId)).clips.map((clip) => clip.clipId)).toEqual([
      second.clipId,
      first.clipId,
    ])
  })

  test('are written as a table in which no cell runs as a formula', async () => {
    await annotate(context(), { studyId, kind: 'note', place: at(1, 0, 24), body: 'all of it' })
    const text = await exportMarks(context(), { studyId, format: 'csv' })
    expect(text).toContain('note,,all of it,"\'=Well, the price doubled"')
  })

  test('go with the interview', async () => {
    await withTenant(database.db, workspaceId, (tx) => deleteFindingsOfInterview(tx, interviewId))
    expect(await showMarks(context(), studyId)).toEqual({ annotations: [], clips: [], codes: [] })
  })
})
