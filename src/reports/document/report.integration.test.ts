import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'
import { withTenant } from '../../platform/database/database.ts'
import type { ReportClaim, ReportDocument } from './model.ts'
import { sendReminder } from './remind/remind.ts'
import type { ReportView } from './show-report.ts'

const database = testDatabase()
const house = testApp(database)

const guide = guideOf(
  [
    {
      key: 'reason',
      kind: 'single_choice',
      text: 'What had most to do with it?',
      objectiveKey: 'reasons',
      settings: { options: [option('price', 'The price'), option('docks', 'No free dock')] },
    },
    { key: 'again', kind: 'yes_no', text: 'Would you come back?', objectiveKey: null },
  ],
  {
    objectives: [
      { key: 'reasons', text: 'Why people leave' },
      { key: 'other', text: 'What nobody was asked' },
    ],
  },
)

function option(key: string, label: string) {
  return { key, label: { en: label }, role: 'plain' as const }
}

/** Twenty people: fourteen say the price, six the docks; Anna Berg is one of them. */
const people: InterviewSketch[] = Array.from({ length: 20 }, (_, at) => ({
  label: at === 0 ? 'Anna Berg' : `Participant ${at + 1}`,
  said: [
    { role: 'interviewer', text: 'What had most to do with it?', questionKey: 'reason' },
    { role: 'participant', text: wordsOf(at), questionKey: 'reason' },
  ],
  answers: [
    {
      questionKey: 'reason',
      value: { kind: 'single_choice', option: at < 14 ? 'price' : 'docks' },
      turns: [1],
    },
  ],
  exposed: ['reason'],
}))

function wordsOf(at: number): string {
  if (at === 0)
    return 'The monthly pass doubled, and Marta in Lisbon told me to mail anna@berg.example about it.'
  return at < 14
    ? `The pass doubled in week ${at} and I could not pay it.`
    : `There was no dock free in week ${at}.`
}

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let interviewIds: string[]
const path = () => `/api/v1/studies/${studyId}/report`

async function newStudy(): Promise<void> {
  workspace = await house.workspace()
  studyId = await insertTestStudy(database.db, workspace.workspaceId, guide)
  const record = { workspaceId: workspace.workspaceId, studyId }
  const partial = { ...people[19], label: 'Somebody else', status: 'partial' as const }
  interviewIds = await insertRecord(database.db, record, [...people, partial])
}

type Who = 'owner' | 'researcher' | 'viewer'
const askAs = (role: Who) => (method: string, to: string, body?: unknown) =>
  workspace.as(role).request(method, to, body === undefined ? {} : { body })
const ask = askAs('researcher')

async function good(method: string, to: string, body?: unknown) {
  const reply = await ask(method, to, body)
  expect([to, reply.status, reply.status < 300 ? '' : reply.body]).toEqual([to, reply.status, ''])
  return reply.body
}

async function draft(): Promise<ReportView> {
  return good('POST', `${path()}/draft`)
}

async function edit(edit: object): Promise<ReportView> {
  const { report } = await good('GET', path())
  return good('POST', `${path()}/edits`, { draftVersion: report.draftVersion, edit })
}

const claimsOf = ({ claims }: ReportDocument, kind: ReportClaim['kind']) =>
  Object.values(claims).filter((claim) => claim.kind === kind)

describe('a report of a study', () => {
  beforeAll(newStudy)

  test('is not there before somebody drafts it, and of a study that is not there it never is', async () => {
    expect(await good('GET', path())).toEqual({ report: null })
    expect((await ask('GET', '/api/v1/studies/00000000-0000-4000-8000-000000000000/report')).status).toBe(404)
    expect((await ask('POST', `${path()}/undo`, {})).status).toBe(404)
  })

  test('is drafted by program: every objective is answered, and what was not asked is said not to be', async () => {
    const view = await draft()
    const answers = view.document.blocks.filter((block) => block.kind === 'answer')
    expect(answers.map(({ objective }) => objective)).toEqual(['Why people leave', 'What nobody was asked'])
    expect(answers[0]!.confidence.word).toBe('fair')
    const [first] = claimsOf(view.document, 'prevalence')
    expect(first?.text).toBe(
      'Asked “What had most to do with it?”, 14 of 20 people answered “The price” (70 %, 48 to 85 %).',
    )
    expect(first?.against).toMatchObject({ count: 6, of: 20 })
    expect(answers[1]!.parts).toMatchObject([
      { text: expect.stringMatching(/not analysed yet.*earwitness analyze/) },
    ])
    expect(view.standing).toMatch(
      /^Every claim is borne out by the record. The interviews are not analysed yet/,
    )
    expect(view.problems).toEqual([])
  })

  test('shows how the figures move when those who were left out are taken in', async () => {
    const { document } = (await good('GET', path())).report
    expect(document.heard.sensitivity).toMatchObject([
      { added: '1 partial', reported: { count: 14, of: 20 }, withThem: { count: 14, of: 21 } },
    ])
  })

  test('holds quotations in the record’s own characters, with their places', async () => {
    const { document } = (await good('GET', path())).report as ReportView
    const quotes = claimsOf(document, 'quote')
    expect(quotes.length).toBeGreaterThan(1)
    for (const { text, evidence } of quotes) expect(evidence[0]!.text).toBe(text)
  })

  test('checks an edited claim again, keeps the words, and brings them back by undo', async () => {
    const { document } = (await good('GET', path())).report as ReportView
    const [claim] = claimsOf(document, 'prevalence')
    const wrong = await edit({
      op: 'set-claim',
      claimId: claim!.claimId,
      text: '15 of 20 people answered “The price”.',
    })
    expect(wrong.document.claims[claim!.claimId]).toMatchObject({
      verdict: 'refuted',
      reason: 'miscounted',
      text: '15 of 20 people answered “The price”.',
    })
    expect(wrong.problems.map(({ reason }) => reason)).toContain('miscounted')
    // What rests on it no longer stands either.
    expect(wrong.problems.map(({ reason }) => reason)).toContain('rests-on-unsupported')
    const back = await good('POST', `${path()}/undo`, {})
    expect(back.document.claims[claim!.claimId]).toMatchObject({ verdict: 'supported', text: claim!.text })
    expect(back.problems).toEqual([])
    expect(back.document.history[0]).toMatchObject({ undoes: back.document.history[1].number })
  })

  test('checks while one types, and saves nothing of it', async () => {
    const check = (body: object) => good('POST', `${path()}/check`, body)
    expect(await check({ kind: 'quote', text: 'There was no dock free in week 15.' })).toMatchObject({
      verdict: 'supported',
    })
    expect(await check({ kind: 'quote', text: 'There was never a dock free in week 15.' })).toMatchObject({
      verdict: 'refuted',
    })
    expect(await check({ kind: 'quote', text: 'Bicycles are made of cheese and string.' })).toMatchObject({
      reason: 'not-found',
    })
    expect(await check({ text: 'Most people hate the price.' })).toMatchObject({
      verdict: 'unsupported',
      reason: 'not-shown',
    })
    expect(await check({ text: 'In all, 19 of 20 people said so.' })).toMatchObject({ reason: 'number' })
    expect(await check({ text: 'One put it so: “There was no dock free in week 15.”' })).toMatchObject({
      reason: 'quoted',
      say: expect.stringContaining('Add it as a quotation'),
    })
    const { claimId } = claimsOf((await good('GET', path())).report.document, 'recommendation')[0]!
    expect(
      await check({ claimId, text: 'Mend “There was no dock free in week 15.” and “No free dock” first.' }),
    ).toMatchObject({ reason: 'quoted' })
    expect(await check({ claimId, text: 'Mend “No free dock” first.' })).toMatchObject({
      verdict: 'judgement',
    })
    expect(await check({ claimId, text: 'Move the Berlin office.' })).toMatchObject({ reason: 'off-topic' })
    expect(await check({ text: 'This was asked in the middle of the interview.' })).toMatchObject({
      verdict: 'supported',
    })
    expect((await good('GET', path())).report.document.history).toHaveLength(3)
  })

  test('refuses an edit of an older draft, and an edit by a viewer', async () => {
    const body = { draftVersion: 1, edit: { op: 'set-title', text: 'Old' } }
    expect((await ask('POST', `${path()}/edits`, body)).body.error.code).toBe('stale_version')
    expect((await askAs('viewer')('POST', `${path()}/edits`, body)).status).toBe(403)
  })

  test('counts what a new claim names, refuses what is not there, and takes the claim back by undo', async () => {
    const figure = { source: 'option', questionKey: 'reason', meaning: 1, optionKey: 'docks' }
    const place = { op: 'add-block', after: null, section: 'findings' }
    const claim = { kind: 'claim', claim: 'prevalence', figure }
    const text = '6 of 20 people answered “No free dock”.'
    const check = await good('POST', `${path()}/check`, { kind: 'prevalence', text, figure })
    expect(check).toMatchObject({ verdict: 'supported' })
    const seven = { kind: 'prevalence', text: text.replace('6', '7'), figure }
    expect(await good('POST', `${path()}/check`, seven)).toMatchObject({
      reason: 'miscounted',
      say: expect.stringContaining('It is “7 of 20”.'),
    })
    const added = await edit({ ...place, block: { ...claim, text } })
    expect(Object.values(added.document.claims).find((each) => each.text === text)).toMatchObject({
      verdict: 'supported',
      numbers: [{ proportion: { count: 6, of: 20 } }],
    })
    const { report } = await good('GET', path())
    const none = { ...place, block: { ...claim, text, figure: { ...figure, optionKey: 'rain' } } }
    const refused = await ask('POST', `${path()}/edits`, { draftVersion: report.draftVersion, edit: none })
    expect(refused.body.error.code).toBe('invalid_input')
    await good('POST', `${path()}/undo`, {})
  })

  test('adds, moves and removes blocks, and each can be taken back', async () => {
    const before = (await good('GET', path())).report.document.blocks
    const added = await edit({
      op: 'add-block',
      after: null,
      section: 'findings',
      block: { kind: 'quote', text: 'There was no dock free in week 16.' },
    })
    const block = added.document.blocks.find(
      ({ blockId }) => !before.some((each: { blockId: string }) => each.blockId === blockId),
    )!
    expect(added.document.claims[(block as { claimId: string }).claimId]).toMatchObject({
      verdict: 'supported',
    })
    await edit({ op: 'move-block', blockId: block.blockId, by: 1 })
    await edit({ op: 'remove-block', blockId: block.blockId })
    for (let times = 0; times < 3; times++) await good('POST', `${path()}/undo`, {})
    expect((await good('GET', path())).report.document.blocks).toEqual(before)
  })

  test('is not published while a sentence is not borne out, unless without it; the draft keeps it', async () => {
    const text = 'Everyone loves the price in the end.'
    await edit({ op: 'add-block', after: null, section: 'findings', block: { kind: 'prose', text } })
    const smuggled = { kind: 'prose', text: 'As one said, “There was no dock free in week 16.”' }
    await edit({ op: 'add-block', after: null, section: 'findings', block: smuggled })
    const refused = await ask('POST', `${path()}/versions`, {})
    expect(refused.body.error).toMatchObject({
      code: 'conflict',
      details: [
        { say: expect.stringContaining('Add it as a quotation') },
        { say: expect.stringContaining('as a claim') },
      ],
    })
    expect(await good('POST', `${path()}/versions`, { leaveOut: true })).toEqual({ version: 1 })
    const sent = await good('GET', `${path()}/versions/1`)
    expect(JSON.stringify(sent)).not.toContain(text)
    expect(JSON.stringify(sent)).not.toContain(smuggled.text)
    expect(JSON.stringify((await good('GET', path())).report)).toContain(text)
  })

  test('is not published while its title or its decision says what was not counted', async () => {
    await edit({ op: 'set-title', text: 'Two thirds of customers leave over price' })
    await edit({ op: 'set-decision', decision: { decision: 'Riders hate the fee, so drop it' } })
    const { report } = await good('GET', path())
    const fields = report.problems.map(({ field }: { field: string }) => field)
    expect(fields).toEqual(expect.arrayContaining(['title', 'decision']))
    expect((await ask('POST', `${path()}/versions`, {})).body.error.code).toBe('conflict')
    const { version } = await good('POST', `${path()}/versions`, { leaveOut: true })
    const sent = await good('GET', `${path()}/versions/${version}`)
    expect([sent.title, sent.decision.decision]).toEqual([sent.question, ''])
    await good('POST', `${path()}/undo`, {})
  })

  test('stays what was sent when the draft changes', async () => {
    const before = await good('GET', `${path()}/versions/1`)
    await edit({ op: 'set-title', text: 'Another title' })
    expect((await good('GET', `${path()}/versions/1`)).title).toBe(before.title)
    expect((await ask('GET', `${path()}/versions/9`)).status).toBe(404)
  })
})

describe('a shared report', () => {
  const open = (token: string) => house.client().post('/api/v1/shared-report', { token })
  const tokenOf = (url: string) => url.split('#')[1]!

  beforeAll(async () => {
    await newStudy()
    await draft()
    const quote = { kind: 'quote', text: wordsOf(0) }
    await edit({ op: 'add-block', after: null, section: 'findings', block: quote })
    await edit({
      op: 'add-block',
      after: null,
      section: 'findings',
      block: { kind: 'prose', text: 'Anna Berg put it best, as Priya from Gdansk knows.' },
    })
    const paraphrase = { kind: 'claim', claim: 'paraphrase', text: wordsOf(0), interviewId: interviewIds[0] }
    await edit({ op: 'add-block', after: null, section: 'findings', block: paraphrase })
    await edit({
      op: 'set-decision',
      decision: { decision: 'Write to Priya about the price', owner: 'Oksana' },
    })
  })

  test('is shared only once it is published', async () => {
    expect((await ask('POST', `${path()}/shares`, {})).body.error.code).toBe('conflict')
    await good('POST', `${path()}/versions`, {})
    expect((await ask('POST', `${path()}/shares`, {})).status).toBe(201)
  })

  test('names nobody without names, and the same person is the same one throughout', async () => {
    const { url } = await good('POST', `${path()}/shares`, { names: 'pseudonyms' })
    const { body, status } = await open(tokenOf(url))
    expect(status).toBe(200)
    const words = JSON.stringify(body)
    for (const name of [
      'Anna',
      'Berg',
      'Marta',
      'Lisbon',
      'Priya',
      'Gdansk',
      'Oksana',
      'anna@berg.example',
      ...interviewIds,
    ])
      expect(words).not.toContain(name)
    expect(words).toContain('Person 1 put it best, as [name] from [place] knows.')
    expect(words).toContain('Weigh “The price” before “No free dock”.')
    expect(body.document.decision).toMatchObject({
      decision: expect.stringMatching(/^Write to \[(name|place)\] about the price$/),
      owner: '[name]',
    })
    const tables = (document: ReportDocument) => document.blocks.filter(({ kind }) => kind === 'table')
    expect(tables(body.document)).toEqual(tables(await good('GET', `${path()}/versions/1`)))
    expect(words).toContain(
      'The monthly pass doubled, and [name] in [place] told me to mail [email] about it.',
    )
    const places = Object.values(body.document.claims as Record<string, ReportClaim>).flatMap(
      ({ evidence }) => evidence,
    )
    const people = new Set(places.map(({ participantLabel }) => participantLabel))
    expect(people.size).toBe(new Set(places.map(({ interviewId }) => interviewId)).size)
    expect(body.document.residualRisk).toContain('knows a person')
  })

  test('shows names where its owner wants them', async () => {
    const { url } = await good('POST', `${path()}/shares`, { names: 'names' })
    expect(JSON.stringify((await open(tokenOf(url))).body)).toContain('Marta in Lisbon')
  })

  test('is kept as a hash, opens no more when withdrawn, and is over when its time is', async () => {
    const { url, share } = await good('POST', `${path()}/shares`, {})
    const { rows } = await database.db.execute(sql`select token_hash from report_tokens`)
    expect(JSON.stringify(rows)).not.toContain(tokenOf(url))
    await good('DELETE', `/api/v1/report-shares/${share.shareId}`)
    expect((await open(tokenOf(url))).status).toBe(404)
    const later = await good('POST', `${path()}/shares`, { expiresInDays: 1 })
    await withTenant(database.db, workspace.workspaceId, (tx) =>
      tx.execute(
        sql`update report_shares set expires_at = now() - interval '1 minute' where share_id = ${later.share.shareId}`,
      ),
    )
    expect((await open(tokenOf(later.url))).status).toBe(410)
    expect((await open('x'.repeat(43))).status).toBe(404)
  })

  test('takes comments only where that was allowed', async () => {
    const closed = await good('POST', `${path()}/shares`, {})
    const comment = (url: string) =>
      house
        .client()
        .post('/api/v1/shared-report/comments', { token: tokenOf(url), by: 'Kim', text: 'And the docks?' })
    expect((await comment(closed.url)).status).toBe(403)
    const opened = await good('POST', `${path()}/shares`, { allowsComments: true })
    expect((await comment(opened.url)).status).toBe(201)
    const { report } = await good('GET', path())
    expect(report.document.comments).toMatchObject([{ by: 'Kim', isFromLink: true, text: 'And the docks?' }])
    expect((await open(tokenOf(opened.url))).body.comments).toMatchObject([{ by: 'Kim' }])
    const other = await good('POST', `${path()}/shares`, { allowsComments: true })
    expect((await open(tokenOf(other.url))).body.comments).toEqual([])
  })

  test('shows nobody the address of the team, nor without names what the team said of it', async () => {
    await edit({
      op: 'set-decision',
      decision: { decision: 'Freeze the price', measureOn: '2199-01-01', remind: 'lee@team.example' },
    })
    await good('POST', `${path()}/comments`, { text: 'Ask Anna Berg again.' })
    const { version } = await good('POST', `${path()}/versions`, {})
    const { url } = await good('POST', `${path()}/shares`, { names: 'names', allowsComments: true })
    const file = (names: string) =>
      good('GET', `${path()}/export?format=json&version=${version}&names=${names}`)
    const sent = [(await open(tokenOf(url))).body, await file('names'), await file('pseudonyms')]
    expect(sent[0].document.decision.decision).toBe('Freeze the price')
    for (const each of sent) expect(JSON.stringify(each)).not.toContain('lee@team.example')
    expect(sent[2].comments).toEqual([])
    expect(JSON.stringify([sent[0], sent[2]])).not.toContain('Ask Anna')
    expect((await good('GET', path())).report.document.decision.remind).toBe('lee@team.example')
  })

  test('loses the words of whoever deletes their interview, in every version and every edit', async () => {
    await good('POST', `${path()}/versions`, {})
    const { url } = await good('POST', `${path()}/shares`, { names: 'names' })
    const id = interviewIds[0]!
    const stored = () =>
      withTenant(database.db, workspace.workspaceId, (tx) =>
        tx.execute(sql`select draft::text as words from reports
          union all select document::text || names::text from report_versions
          union all select change::text || inverse::text from report_edit_bodies`),
      )
    const holding = async () =>
      (await stored()).rows.filter((row) => JSON.stringify(row).includes('Marta')).length
    expect(await holding()).toBeGreaterThan(0)
    expect((await askAs('owner')('DELETE', `/api/v1/interviews/${id}`)).status).toBeLessThan(300)
    const shown = [(await open(tokenOf(url))).body, (await good('GET', path())).report]
    for (const each of shown) expect(JSON.stringify(each)).not.toContain('Marta')
    expect(await holding()).toBe(0)
    expect(shown[1].problems.map(({ reason }: { reason: string }) => reason)).toContain('erased')
  })
})

describe('a decision', () => {
  beforeAll(async () => {
    await newStudy()
    await draft()
  })
  const decision = {
    decision: 'Freeze the price of the pass',
    owner: 'Lee',
    decidedOn: '2026-11-01',
    measure: 'People who leave within a season',
    measureOn: '2026-11-02',
    remind: 'lee@team.example',
  }
  const due = async () => (await good('GET', '/api/v1/report-reminders')).reminders

  test('is reminded of when it is to be measured, and not before', async () => {
    await edit({ op: 'set-decision', decision: { ...decision, measureOn: '2199-01-01' } })
    expect(await due()).toEqual([])
    await edit({ op: 'set-decision', decision })
    expect(await due()).toMatchObject([{ studyId, measure: decision.measure, owner: 'Lee' }])
  })

  test('is written about once, without a word of the report', async () => {
    const [{ reminderId }] = await due()
    const mails: { to: string; text: string }[] = []
    const mailer = {
      send: async (mail: { to: string; text: string }) => void mails.push(mail),
      check: async () => {},
    }
    const context = {
      db: database.db,
      workspaceId: workspace.workspaceId,
      mailer,
      studioUrl: 'http://localhost:1',
    }
    await sendReminder(context, reminderId)
    await sendReminder(context, reminderId)
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({ to: 'lee@team.example' })
    expect(mails[0]!.text).not.toContain('Freeze')
  })

  test('is no longer reminded of when it was measured, or taken back', async () => {
    const [{ reminderId }] = await due()
    expect((await ask('POST', `/api/v1/report-reminders/${reminderId}/done`)).status).toBe(204)
    expect(await due()).toEqual([])
    await edit({ op: 'set-decision', decision: { ...decision, measureOn: '2026-11-03' } })
    expect(await due()).toHaveLength(1)
    await good('POST', `${path()}/undo`, {})
    expect((await due()).map(({ dueAt }: { dueAt: string }) => dueAt.slice(0, 10))).toEqual(['2026-11-02'])
  })
})

describe('a report as a file', () => {
  beforeAll(async () => {
    await newStudy()
    await draft()
  })
  const file = async (format: string) => {
    const reply = await workspace.as('viewer').request('GET', `${path()}/export?format=${format}`)
    expect(reply.status).toBe(200)
    return typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
  }

  test.each(['html', 'markdown'])('says as %s what the draft says', async (format) => {
    const text = await file(format)
    expect(text).toContain('14 of 20 people answered')
    expect(text).toContain('There was no dock free')
    expect(text).not.toContain('undefined')
  })

  test('is refused without names while it is a draft, published before or not', async () => {
    const get = (query: string) =>
      workspace.as('viewer').request('GET', `${path()}/export?format=json&names=pseudonyms${query}`)
    const refused = { code: 'conflict', message: expect.stringContaining('Publish the report first') }
    expect((await get('')).body.error).toMatchObject(refused)
    await good('POST', `${path()}/versions`, {})
    expect((await get('&draft=true')).body.error).toMatchObject(refused)
    const { body, status } = await get('')
    expect(status).toBe(200)
    expect(body).toMatchObject({ names: 'pseudonyms', version: 1 })
  })

  test('lists its clips with their places', async () => {
    const clips = JSON.parse(await file('clips-json'))
    expect(clips.length).toBeGreaterThan(1)
    expect(clips[0]).toMatchObject({ turn: 1, start: 0, startMs: null, interviewId: expect.any(String) })
    expect((await file('clips-csv')).split('\r\n')[0]).toContain('startMs')
  })
})
