/** A file becomes interviews, whole or not at all, and a changed record is changed only when that is wanted. */
import { beforeEach, describe, expect, it } from 'vitest'
import { importTalks, talk } from '../../test/support/import-talks.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { newId } from '../platform/ids.ts'

const database = testDatabase()
const { place, take, rows, count, current, expectProjectionsToFollowTheLog } = importTalks(database)

describe('importing a file', () => {
  it('stores interviews as log, words and projections, complete, without exposure', async () => {
    const report = await take(talk('a', 'Why?', 'It was slow, very slow.') + talk('b', 'Why?', 'Price.'))
    expect(report).toMatchObject({ format: 'jsonl', interviews: 2, imported: 2, changed: 0, errorCount: 0 })
    expect((await current()).map(({ role, body }) => [role, body])).toEqual([
      ['interviewer', 'Why?'],
      ['participant', 'It was slow, very slow.'],
      ['interviewer', 'Why?'],
      ['participant', 'Price.'],
    ])
    expect(
      await rows(
        'select status, origin, source, source_identity, attributes, participant_words from interviews order by source_identity',
      ),
    ).toEqual([
      {
        status: 'complete',
        origin: 'import',
        source: 'talks',
        source_identity: 'a',
        attributes: { plan: 'pro' },
        participant_words: 5,
      },
      {
        status: 'complete',
        origin: 'import',
        source: 'talks',
        source_identity: 'b',
        attributes: { plan: 'pro' },
        participant_words: 1,
      },
    ])
    expect([await count('exposures'), await count('participants'), await count('import_files')]).toEqual([
      0, 2, 1,
    ])
    await expectProjectionsToFollowTheLog()
    expect(await rows('select actor, action, target, details from audit_entries')).toEqual([
      {
        actor: 'user:test',
        action: 'interviews.imported',
        target: place.studyId,
        details: expect.objectContaining({ importId: expect.any(String), imported: 2, updated: 0 }),
      },
    ])
  })

  it('imports nothing of a file with one bad record, and names every bad one by line', async () => {
    const file = `${talk('a', 'Why?', 'Fine.')}{"id": "b"\n${talk('c', 'Why?', 'Fine.')}{"turns": []}\n`
    await expect(take(file)).rejects.toMatchObject({
      code: 'invalid_input',
      say: '2 records of talks.jsonl cannot be read. Nothing of the file was imported.',
      details: [{ where: expect.stringMatching(/^talks\.jsonl:2/) }, { where: 'talks.jsonl:4:turns' }],
    })
    expect([await count('interviews'), await count('contents'), await count('import_files')]).toEqual([
      0, 0, 0,
    ])
  })

  it('names a hundred bad records and counts the rest', async () => {
    const report = await take('{"id": 1}\n'.repeat(250), { dryRun: true })
    expect([report.errors.length, report.errorCount]).toEqual([100, 250])
  })

  it('says in a dry run what would happen, and does none of it', async () => {
    const report = await take(talk('a', 'Why?', 'Because of the price.'), { dryRun: true })
    expect(report).toMatchObject({
      dryRun: true,
      imported: 1,
      preview: [{ id: 'a', beginning: [{ text: 'Why?' }, {}] }],
    })
    expect(await count('interviews')).toBe(0)
  })

  it('refuses what is no text, an unknown encoding, and a study of another workspace', async () => {
    await expect(take('%PDF-1.7 ...', { fileName: 'a.pdf' })).rejects.toMatchObject({
      details: [{ say: expect.stringContaining('PDF') }],
    })
    await expect(take('x', { encoding: 'klingon' })).rejects.toMatchObject({ code: 'invalid_input' })
    const elsewhere = await insertTestStudy(database.db, newId())
    await expect(take(talk('a', 'Why?', 'So.'), { studyId: elsewhere })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a record that has changed', () => {
  beforeEach(async () => {
    await take(talk('a', 'Why?', 'Too slow.', 'And then?', 'I left.') + talk('b', 'Why?', 'Fine.'))
  })

  it('is told and left as it is without --update', async () => {
    const report = await take(talk('a', 'Why?', 'Too fast.') + talk('b', 'Why?', 'Fine.'))
    expect(report).toMatchObject({ imported: 0, skippedSame: 1, changed: 1, updated: 0, changedIds: ['a'] })
    expect((await current()).map(({ body }) => body)).toContain('Too slow.')
  })

  it('is replaced with --update: unchanged turns keep their revision, the log keeps everything', async () => {
    const eventsBefore = await count('interview_events')
    const report = await take(talk('a', 'Why?', 'Too fast.', 'And then?'), { update: true })
    expect(report).toMatchObject({ changed: 1, updated: 1, skippedSame: 0 })
    expect(
      (await current()).slice(0, 3).map(({ turn, turnRevision, body }) => [turn, turnRevision, body]),
    ).toEqual([
      [0, 0, 'Why?'],
      [1, 1, 'Too fast.'],
      [2, 0, 'And then?'],
    ])
    expect(await count('interview_events')).toBe(eventsBefore + 4)
    await expectProjectionsToFollowTheLog()
    expect(await take(talk('a', 'Why?', 'Too fast.', 'And then?'))).toMatchObject({ skippedSame: 1 })
    await take(talk('a', 'Why?', 'Too slow.', 'And then?', 'I left.'), { update: true })
    expect((await current()).slice(0, 4).map(({ turnRevision, body }) => [turnRevision, body])).toEqual([
      [0, 'Why?'],
      [2, 'Too slow.'],
      [0, 'And then?'],
      [1, 'I left.'],
    ])
    await expectProjectionsToFollowTheLog()
  })

  it('is one whose attributes changed, too', async () => {
    const changed = talk('b', 'Why?', 'Fine.').replace('pro', 'free')
    expect(await take(changed, { update: true })).toMatchObject({ updated: 1 })
    expect(await rows(`select attributes from interviews where source_identity = 'b'`)).toEqual([
      { attributes: { plan: 'free' } },
    ])
  })
})
