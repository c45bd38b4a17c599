/** Who is who among imported records: known again, kept apart, and never back once deleted. */
import { describe, expect, it } from 'vitest'
import { importTalks, talk } from '../../test/support/import-talks.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { eraseInterview } from './erase-interview.ts'
import { createEngine } from './live-interview.ts'
import { readEvent } from './read-event.ts'
import { setAside } from './set-aside.ts'

const database = testDatabase()
const { place, take, rows, count } = importTalks(database)

describe('the identity of an imported record', () => {
  it('is its id within its source: the same again is skipped, also under another file name of that source', async () => {
    await take(talk('a', 'Why?', 'Fine.'), { source: 'tool' })
    const again = await take(`\n\n${talk('a', 'Why?', 'Fine.')}`, { source: 'tool', fileName: 'other.jsonl' })
    expect(again).toMatchObject({ imported: 0, skippedSame: 1, changed: 0 })
    const elsewhere = await take(talk('a', 'Why?', 'Fine.'), { source: 'another tool' })
    expect(elsewhere).toMatchObject({ imported: 1, skippedSame: 0 })
    expect(await count('participants')).toBe(2)
  })

  it('under another source is told, before anything is imported and after: an export may have been made again', async () => {
    await take(talk('a', 'Why?', 'Fine.') + talk('b', 'Why?', 'Dear.'), { fileName: 'march.jsonl' })
    const newer = talk('a', 'Why?', 'Fine.') + talk('c', 'Why?', 'Slow.')
    const told = [expect.stringMatching(/^One of them has an id .* "march" .*--source/)]
    expect((await take(newer, { fileName: 'april.jsonl', dryRun: true })).notes).toEqual(told)
    expect(await take(newer, { fileName: 'april.jsonl' })).toMatchObject({ imported: 2, notes: told })
    // What is known by its own source is nobody new.
    expect((await take(newer, { fileName: 'april.jsonl' })).notes).toEqual([])
    const unnamed = talk(undefined, 'Why?', 'Fine.')
    await take(unnamed)
    expect((await take(unnamed + talk(undefined, 'Why?', 'Dear.'))).notes).toEqual([])
  })

  it('is the file and the place in it where there is no id; equal words stay different people', async () => {
    const file = talk(undefined, 'Why?', 'Same words.') + talk(undefined, 'Why?', 'Same words.')
    expect(await take(file)).toMatchObject({ imported: 2, skippedSame: 0 })
    expect(await take(file)).toMatchObject({ imported: 0, skippedSame: 2 })
    expect(await take(`${file}${talk(undefined, 'Why?', 'More.')}`)).toMatchObject({ imported: 3 })
    expect(await count('participants')).toBe(5)
  })

  it('is the same person in two studies only within a source that was named', async () => {
    const second = await insertTestStudy(database.db, place.workspaceId)
    await take(talk('1', 'Why?', 'Fine.'), { fileName: 'answers.jsonl' })
    await take(talk('1', 'Why?', 'Fine.'), { fileName: 'answers.jsonl', studyId: second })
    expect([await count('interviews'), await count('participants')]).toEqual([2, 2])
    await take(talk('a', 'Why?', 'Fine.'), { source: 'panel' })
    await take(talk('a', 'And now?', 'Better.'), { source: 'panel', studyId: second })
    expect([await count('interviews'), await count('participants')]).toEqual([4, 3])
    await take(talk(undefined, 'Why?', 'Fine.'), { source: 'panel' })
    await take(talk(undefined, 'Why?', 'Fine.'), { source: 'panel', studyId: second })
    expect([await count('interviews'), await count('participants')]).toEqual([6, 5])
  })

  it('brings what the file says of a person as facts with their source; a newer file renews its own', async () => {
    const facts = () => rows('select fact_key, value, source from profile_facts order by fact_key')
    await take(talk('a', 'Why?', 'Fine.').replace('"plan"', '"seats":3,"plan"'), { source: 'panel' })
    const source = { kind: 'import', source: 'panel', at: expect.any(String) }
    expect(await facts()).toEqual([
      { fact_key: 'plan', value: 'pro', source },
      { fact_key: 'seats', value: 3, source },
    ])
    await rows(`update profile_facts set value = '"team"', source = '{"kind":"researcher","userId":"u"}'
      where fact_key = 'plan'`)
    await take(talk('a', 'Why?', 'Fine.').replace('"plan"', '"city":"Gent","plan"'), {
      source: 'panel',
      update: true,
    })
    expect(await facts()).toEqual([
      { fact_key: 'city', value: 'Gent', source },
      { fact_key: 'plan', value: 'team', source: { kind: 'researcher', userId: 'u' } },
    ])
  })

  it('twice in a file with the same content counts once; with other content the file is refused', async () => {
    const one = talk('a', 'Why?', 'Fine.')
    expect(await take(one + one)).toMatchObject({ interviews: 1, imported: 1, skippedSame: 1 })
    await expect(take(one + talk('a', 'Why?', 'Not fine.'), { source: 'new' })).rejects.toMatchObject({
      details: [{ where: 'talks.jsonl:2:id', say: expect.stringContaining('line 1') }],
    })
  })
})

describe('a record that was deleted here', () => {
  const engine = () =>
    createEngine({ db: database.db, embedder: createHashedLexicalEmbedder(), serverId: 'import-test' })

  it('stays deleted when its file comes again, and nothing is left by which it could be known', async () => {
    const file = talk('ada@example.org', 'Why?', 'Fine.') + talk('ben', 'Why?', 'Slow.')
    await take(file, { source: 'Miller letters' })
    await take(talk(undefined, 'Why?', 'No id at all.'))
    const [hash] = await rows<{ content_hash: string }>(
      `select content_hash from interviews where source_identity = 'ada@example.org'`,
    )
    const context = { ...engine(), workspaceId: place.workspaceId, actor: 'user:test' }
    const held = await rows<{ interview_id: string }>('select interview_id from interviews')
    for (const { interview_id: id } of held) {
      await setAside(context, id, 'Said by Ms Miller.')
      await eraseInterview(context, id, 'researcher')
    }
    for (const table of ['interviews', 'interview_events', 'participants', 'interview_flags']) {
      const text = JSON.stringify(await rows(`select to_jsonb(t) as row from ${table} t`))
      for (const trace of ['ada@', 'Miller', 'sha256:', hash!.content_hash]) {
        expect(text.includes(trace), `${trace} in ${table}`).toBe(false)
      }
    }
    const again = await take(file + talk('cleo', 'Why?', 'New.'), { source: 'Miller letters' })
    expect(again).toMatchObject({ imported: 1, erased: 2 })
    expect(await take(talk(undefined, 'Why?', 'No id at all.'))).toMatchObject({ imported: 0, erased: 1 })
    expect(await count('contents')).toBe(2)
  })

  it('can be read where its log still says who it was from', async () => {
    const stored = {
      type: 'import.started',
      version: 1,
      actor: 'import',
      clientId: null,
      epoch: 1,
      seq: 1,
      at: 0,
    }
    const payload = { source: 'a', sourceIdentity: 'ada', contentHash: 'ff', format: 'jsonl' }
    const event = readEvent({ ...stored, engineVersion: '1.0.0', payload })
    expect(event.payload).toEqual({ format: 'jsonl' })
  })
})
