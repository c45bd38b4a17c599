import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { beforeEach, describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { sharedData, writeTemporary } from '../../test/support/import-files.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { type Tx, withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { eraseInterview } from './erase-interview.ts'
import type { ImportReport } from './import/model.ts'
import { type ImportInput, importInterviews } from './import-interviews.ts'
import { createEngine } from './live-interview.ts'
import { readEvent } from './read-event.ts'
import { reduce } from './reduce.ts'
import { setAside } from './set-aside.ts'

const database = testDatabase()
let workspaceId: string
let studyId: string

beforeEach(async () => {
  workspaceId = newId()
  studyId = await insertTestStudy(database.db, workspaceId)
})

async function take(
  content: string | Uint8Array | { path: string },
  options: Partial<ImportInput> = {},
): Promise<ImportReport> {
  const fileName = options.fileName ?? 'talks.jsonl'
  const isPath = typeof content === 'object' && 'path' in content
  const path = isPath ? content.path : await writeTemporary(fileName.split('/').at(-1)!, content)
  return importInterviews(
    { db: database.db, workspaceId, actor: 'user:test' },
    { studyId, path, fileName, ...options },
  )
}

const rows = <T = Record<string, unknown>>(query: string): Promise<T[]> =>
  withTenant(database.db, workspaceId, async (tx: Tx) => (await tx.execute(query)).rows as T[])

async function count(table: string): Promise<number> {
  return Number((await rows<{ count: string }>(`select count(*) from ${table}`))[0]!.count)
}

interface Said {
  turn: number
  turnRevision: number
  role: string
  body: string
  questionKey: string | null
}

function current(): Promise<Said[]> {
  return rows<Said>(
    `select t.turn, t.turn_revision as "turnRevision", t.role, c.body, t.question_key as "questionKey"
     from turns t join contents c using (content_id) join interviews i on i.interview_id = t.interview_id
     where t.is_current order by i.source_identity, t.turn`,
  )
}

/** Every interview's rows must be what its log says. */
async function expectProjectionsToFollowTheLog(): Promise<void> {
  const stored = await rows<{ interview_id: string; last_seq: number; participant_words: number }>(
    'select interview_id, last_seq, participant_words from interviews',
  )
  for (const { interview_id: id, last_seq: lastSeq, participant_words: words } of stored) {
    const log = await rows<Record<string, never>>(
      `select seq, type, version, actor, client_id as "clientId", epoch, engine_version as "engineVersion",
       payload, extract(epoch from at) * 1000 as at from interview_events where interview_id = '${id}' order by seq`,
    )
    const state = reduce(log.map((event) => readEvent({ ...event, at: Number(event.at) } as never)))
    const held = await rows<{ turn: number; turn_revision: number; content_id: string; role: string }>(
      `select turn, turn_revision, content_id, role from turns where interview_id = '${id}' and is_current order by turn`,
    )
    expect([state.seq, state.status, state.participantWords]).toEqual([lastSeq, 'complete', words])
    expect(state.turns.map((t) => [t.turn, t.turnRevision, t.contentId, t.role])).toEqual(
      held.map((t) => [t.turn, t.turn_revision, t.content_id, t.role]),
    )
    const answers = await rows<{ question_key: string; turns: number[]; value: unknown }>(
      `select question_key, turns, value from answers where interview_id = '${id}' order by question_key`,
    )
    const expected = Object.entries(state.questions).sort(([a], [b]) => (a < b ? -1 : 1))
    expect(answers).toEqual(
      expected.map(([key, q]) => ({ question_key: key, turns: q.turns, value: q.value })),
    )
  }
}

const talk = (id: string | undefined, ...texts: string[]) =>
  `${JSON.stringify({ id, turns: texts.map((text, i) => ({ role: i % 2 ? 'participant' : 'interviewer', text })), attributes: { plan: 'pro' } })}\n`

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
        target: studyId,
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

describe('the identity of an imported record', () => {
  it('is its id within its source: the same again is skipped, also under another file name of that source', async () => {
    await take(talk('a', 'Why?', 'Fine.'), { source: 'tool' })
    const again = await take(`\n\n${talk('a', 'Why?', 'Fine.')}`, { source: 'tool', fileName: 'other.jsonl' })
    expect(again).toMatchObject({ imported: 0, skippedSame: 1, changed: 0 })
    const elsewhere = await take(talk('a', 'Why?', 'Fine.'), { source: 'another tool' })
    expect(elsewhere).toMatchObject({ imported: 1, skippedSame: 0 })
    expect(await count('participants')).toBe(2)
  })

  it('is the file and the place in it where there is no id; equal words stay different people', async () => {
    const file = talk(undefined, 'Why?', 'Same words.') + talk(undefined, 'Why?', 'Same words.')
    expect(await take(file)).toMatchObject({ imported: 2, skippedSame: 0 })
    expect(await take(file)).toMatchObject({ imported: 0, skippedSame: 2 })
    expect(await take(`${file}${talk(undefined, 'Why?', 'More.')}`)).toMatchObject({ imported: 3 })
    expect(await count('participants')).toBe(5)
  })

  it('is the same person in two studies only within a source that was named', async () => {
    const second = await insertTestStudy(database.db, workspaceId)
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
    const context = { ...engine(), workspaceId, actor: 'user:test' }
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

describe('speakers', () => {
  const transcript = 'Ana: It was slow.\nBen: I see.\nAna: Yes.\nBen: Sure.'

  it('without a role stop the import until somebody says who they are', async () => {
    const dry = await take(transcript, { fileName: 'talk.txt', dryRun: true })
    expect(dry).toMatchObject({ format: 'labelled_text', needsRoles: true, imported: 0 })
    await expect(take(transcript, { fileName: 'talk.txt' })).rejects.toMatchObject({
      details: [{ where: 'Ana' }, { where: 'Ben' }],
    })
    await take(transcript, { fileName: 'talk.txt', roles: { ana: 'participant', Ben: 'interviewer' } })
    expect((await current()).map(({ role }) => role)).toEqual([
      'participant',
      'interviewer',
      'participant',
      'interviewer',
    ])
  })

  it('can be left out', async () => {
    await take(transcript, { fileName: 'talk.txt', roles: { Ana: 'participant', Ben: 'omit' } })
    expect((await current()).map(({ body }) => body)).toEqual(['It was slow.', 'Yes.'])
    await expectProjectionsToFollowTheLog()
  })

  it('that are several participants of one talk are one person, and the report says so', async () => {
    const group = 'Moderator: Well?\nAna: Yes.\nBen: No.\nAna: Hm.'
    const report = await take(group, { fileName: 'group.txt' })
    expect(report.notes).toEqual([
      '2 people speak as participants in this one interview; it is counted as one person.',
    ])
  })
})

describe('tables of answers', () => {
  it('tie each answer to its question, of the guide where it has it, else to one of the heading', async () => {
    const options = [
      { key: 'home', label: { en: 'At home' }, role: 'plain' as const },
      { key: 'work', label: { en: 'At work' }, role: 'plain' as const },
    ]
    studyId = await insertTestStudy(
      database.db,
      workspaceId,
      guideOf([
        { key: 'where', text: 'Where do you use it?', kind: 'single_choice', settings: { options } },
        { key: 'why', text: 'Why did you begin?' },
      ]),
    )
    const table = `respondent,Where do you use it?,Why did you begin,Seats,Again?,City
1,at work,Somebody told me,3,yes,Gent
2,At home,,"1,200",no,Brugge
3,on the moon,No idea,2.5,yes,Gent
`
    const report = await take(table, { fileName: 'answers.csv' })
    expect(report).toMatchObject({
      format: 'csv_people',
      imported: 3,
      columns: expect.arrayContaining([{ heading: 'City', role: 'attribute' }]),
    })
    expect(
      await rows(`select i.source_identity as id, a.question_key as key, a.value from answers a join interviews i using (interview_id)
        order by 1, 2`),
    ).toEqual([
      { id: '1', key: 'again', value: { kind: 'yes_no', yes: true } },
      { id: '1', key: 'seats', value: { kind: 'number', number: 3 } },
      { id: '1', key: 'where', value: { kind: 'single_choice', option: 'work' } },
      { id: '1', key: 'why', value: { kind: 'open' } },
      { id: '2', key: 'again', value: { kind: 'yes_no', yes: false } },
      { id: '2', key: 'seats', value: { kind: 'number', number: 1200 } },
      { id: '2', key: 'where', value: { kind: 'single_choice', option: 'home' } },
      { id: '3', key: 'again', value: { kind: 'yes_no', yes: true } },
      { id: '3', key: 'seats', value: { kind: 'number', number: 2.5 } },
      { id: '3', key: 'where', value: { kind: 'open' } },
      { id: '3', key: 'why', value: { kind: 'open' } },
    ])
    await expectProjectionsToFollowTheLog()
    expect(await take(table, { fileName: 'answers.csv' })).toMatchObject({ imported: 0, skippedSame: 3 })
  })

  it('take each row as a person where nothing says who', async () => {
    const report = await take('text,category\nToo slow,a\nToo slow,a\n', { fileName: 'x.csv' })
    expect(report).toMatchObject({ format: 'csv_answers', imported: 2 })
    expect(await count('participants')).toBe(2)
  })
})

describe('files as they come', () => {
  it('reads Windows-1252, UTF-16 and compressed files, and says how', async () => {
    const text =
      'Interviewer: Où êtes-vous allée ?\nÉlodie: À l’école… « là-bas » – 30 €.\nInterviewer: Et après ?'
    for (const [encoding, bytes] of [
      ['windows-1252', iconv.encode(text, 'windows-1252')],
      ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
      ['utf-16be', gzipSync(iconv.encode(text, 'utf-16be'))],
    ] as const) {
      const report = await take(bytes, { fileName: `${encoding}.txt` })
      expect([report.encoding, report.imported]).toEqual([encoding, 1])
    }
    const said = (await current()).filter(({ turn }) => turn === 1).map(({ body }) => body)
    expect(said).toEqual(Array(3).fill('À l’école… « là-bas » – 30 €.'))
  })

  it('refuses a compressed file that was cut off', async () => {
    const whole = gzipSync(talk('a', 'Why?', 'Fine.'))
    await expect(take(whole.subarray(0, -9), { fileName: 'a.jsonl.gz' })).rejects.toMatchObject({
      say: expect.stringContaining('damaged or cut off'),
    })
  })
})

const interviews500 = join(sharedData, 'anthropic-interviewer', 'interviews.jsonl.gz')
const podcasts = join(sharedData, 'podcasts')
const hasData = existsSync(interviews500) && existsSync(podcasts)

describe.runIf(hasData)('real files (need ../shared/data)', () => {
  it('takes 500 interviews in under 30 seconds, and the same again as the same', async () => {
    const start = performance.now()
    const report = await take({ path: interviews500 }, { fileName: 'interviews.jsonl.gz' })
    expect(performance.now() - start).toBeLessThan(30_000)
    expect(report).toMatchObject({
      format: 'jsonl',
      imported: 500,
      turns: 12_567,
      needsRoles: false,
      source: 'interviews',
    })
    expect(await rows(`select role, count(*)::int from turns group by role order by role`)).toEqual([
      { role: 'interviewer', count: 6530 },
      { role: 'participant', count: 6037 },
    ])
    expect(await take({ path: interviews500 }, { fileName: 'interviews.jsonl.gz' })).toMatchObject({
      imported: 0,
      skippedSame: 500,
    })
  })

  it('is honest about podcasts in which nobody is named', async () => {
    const numbered = await take(
      { path: join(podcasts, 'eye-on-ai-259.txt') },
      { fileName: 'eye-on-ai-259.txt', dryRun: true },
    )
    expect(numbered).toMatchObject({
      format: 'numbered_text',
      turns: 457,
      needsRoles: true,
      speakers: [{ label: 'unknown', role: null }],
    })
    expect(numbered.preview[0]?.attributes).toMatchObject({
      GUESTS: expect.any(String),
      Episode: expect.any(String),
    })
    const running = await take(
      { path: join(podcasts, 'a16z-remaking-the-ui-for-ai.txt') },
      { fileName: 'a16z-remaking-the-ui-for-ai.txt', roles: { unknown: 'participant' } },
    )
    expect(running).toMatchObject({
      format: 'running_text',
      imported: 1,
      notes: [expect.stringContaining('Nobody is named')],
    })
  })
})
