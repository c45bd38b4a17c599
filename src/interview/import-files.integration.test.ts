/** Files as they come: speakers, tables, encodings, and real ones. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { sharedData } from '../../test/support/import-files.ts'
import { importTalks, talk } from '../../test/support/import-talks.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'

const database = testDatabase()
const { place, take, rows, count, current, expectProjectionsToFollowTheLog } = importTalks(database)

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

describe('what a person says of a file', () => {
  const transcript = 'Ana: It was slow.\nBen: I see.\nAna: Yes.\nBen: Sure.'

  it('of which nothing is there is told, and changes nothing', async () => {
    const roles = { ANA: 'participant', Ben: 'interviewer', Cara: 'omit' } as const
    const report = await take(transcript, { fileName: 'talk.txt', roles, columns: { Age: 'attribute' } })
    expect(report).toMatchObject({ imported: 1 })
    expect(report.notes).toEqual([
      'Nobody is called "Cara" in this file.',
      'There is no column "Age" in this file.',
    ])
  })

  it('may leave nobody who answers, and that is told', async () => {
    const roles = { Ana: 'interviewer', Ben: 'interviewer' } as const
    const report = await take(transcript, { fileName: 'talk.txt', roles, dryRun: true })
    expect(report.notes).toEqual([expect.stringContaining('Nobody in this file speaks as a participant')])
  })

  it('makes another table of it, and the reason says so', async () => {
    const text = 'wer;was;gesagt\nM;Warum?;Zu teuer\nM;Und?;Nichts\nJ;Warum?;Zeit\n'
    expect(await take(text, { fileName: 'x.csv', dryRun: true })).toMatchObject({
      format: 'csv_people',
      interviews: 3,
    })
    const columns = { wer: 'id', was: 'question', gesagt: 'answer' } as const
    const report = await take(text, { fileName: 'x.csv', columns })
    expect(report).toMatchObject({ format: 'csv_answers', imported: 2, turns: 6 })
    expect(report.reason).toBe(
      'By the columns that you named: The answers are in "gesagt", the question in "was"; rows with the same "wer" are one person.',
    )
  })
})

describe('tables of answers', () => {
  it('tie each answer to its question, of the guide where it has it, else to one of the heading', async () => {
    const options = [
      { key: 'home', label: { en: 'At home' }, role: 'plain' as const },
      { key: 'work', label: { en: 'At work' }, role: 'plain' as const },
    ]
    place.studyId = await insertTestStudy(
      database.db,
      place.workspaceId,
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

  it('takes nothing of a file in which one byte is not UTF-8, names its line, and takes it all in a named encoding', async () => {
    const text = [1, 2, 3].map((person) => talk(`p${person}`, 'Où ?', 'À l’école… « là-bas »'))
    const bytes = Buffer.from(`${text[0]!.trim()}\n${text[1]!.trim()}\n${text[2]!.trim()}\n`)
    bytes[bytes.indexOf('là', bytes.indexOf('p2')) + 1] = 0xff
    const given = { fileName: 'torn.jsonl' }
    await expect(take(bytes, given)).rejects.toMatchObject({
      details: [{ where: 'torn.jsonl:2', say: expect.stringContaining('not UTF-8') }],
    })
    expect(await count('interviews')).toBe(0)
    expect(await take(bytes, { ...given, encoding: 'utf8' })).toMatchObject({ imported: 3 })
  })

  it('refuses a compressed file that was cut off', async () => {
    const whole = gzipSync(talk('a', 'Why?', 'Fine.'))
    await expect(take(whole.subarray(0, -9), { fileName: 'a.jsonl.gz' })).rejects.toMatchObject({
      say: expect.stringContaining('damaged or cut off'),
    })
  })
})

describe('a format that a person chose', () => {
  it('is followed, with the sign that divides the columns found all the same, and says what was detected', async () => {
    const text = 'Who;What was hard for you.\nana;The price was.\nben;Finding it.\n'
    expect(await take(text, { fileName: 'export.txt', dryRun: true })).toMatchObject({
      format: 'running_text',
    })
    const report = await take(text, { fileName: 'export.txt', format: 'csv_people', columns: { Who: 'id' } })
    expect(report).toMatchObject({
      format: 'csv_people',
      confidence: 'chosen',
      imported: 2,
      reason: expect.stringMatching(
        /^You chose it; by itself the file was taken for text without speakers\./,
      ),
    })
  })

  it('makes no text of a document, nor another format of a project', async () => {
    const pdf = await take('%PDF-1.7 binary', { fileName: 'a.pdf', format: 'running_text', dryRun: true })
    expect(pdf).toMatchObject({
      format: null,
      errorCount: 1,
      reason: expect.stringContaining('This is a PDF'),
    })
    const zip = await take('PK\u0003\u0004', { fileName: 'a.qdpx', format: 'jsonl', dryRun: true }).catch(
      (error: unknown) => error,
    )
    expect(zip).toMatchObject({ code: 'invalid_input' })
  })
})

const interviews500 = join(sharedData, 'anthropic-interviewer', 'interviews.jsonl.gz')
const podcasts = join(sharedData, 'podcasts')
const hasData = existsSync(interviews500) && existsSync(podcasts)

describe.runIf(hasData)('real files (need ../shared/data)', () => {
  it('takes 500 interviews, and the same again as the same', async () => {
    const report = await take({ path: interviews500 }, { fileName: 'interviews.jsonl.gz' })
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
