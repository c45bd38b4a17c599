/** The report of a study: drafted, edited, checked, published. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { claimsOf, reportedStudy } from '../../../test/support/reported-study.ts'
import { insertMomentFlags, updateMomentFlag } from '../../interview/flags/store.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { ReportView } from './show-report.ts'

const database = testDatabase()
const house = testApp(database)
const { held, path, newStudy, askAs, ask, good, draft, edit } = reportedStudy(database, house)

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
    // 22 points below the share.
    expect(answers[0]!.confidence.word).toBe('tentative')
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

  test('puts in nothing that calls for care before somebody has read it', async () => {
    await newStudy()
    const quotes = claimsOf((await draft()).document, 'quote')
    const { interviewId, turn } = quotes[0]!.evidence[0]!
    const { workspaceId } = held.workspace
    const flagId = newId()
    const place = { workspaceId, studyId: held.studyId, interviewId, turn }
    await withTenant(database.db, workspaceId, (tx) =>
      insertMomentFlags(tx, [{ ...place, flagId, kind: 'distress', at: new Date() }]),
    )
    const isQuoted = async () =>
      claimsOf((await draft()).document, 'quote').some(({ evidence }) =>
        evidence.some((at) => at.interviewId === interviewId && at.turn === turn),
      )
    expect(await isQuoted()).toBe(false)
    await withTenant(database.db, workspaceId, (tx) =>
      updateMomentFlag(tx, flagId, { acknowledgedAt: new Date(), acknowledgedBy: 'user:test' }),
    )
    expect(await isQuoted()).toBe(true)
    await newStudy()
    await draft()
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
    for (const text of [
      'This was asked in the middle of the interview.',
      'The psychotherapist told us that she pastes client names into ChatGPT. Lawyers trust AI blindly.',
      'Those who distrust AI are older and less educated',
      'Distrust is caused by hallucinations',
      'work_0079 uses AI for everything',
    ])
      expect(await check({ text })).toMatchObject({
        verdict: 'unchecked',
        reason: null,
        offers: expect.arrayContaining(['quote', 'paraphrase', 'prevalence']),
        say: expect.stringContaining('written by the author, not checked against the record'),
      })
    expect(await check({ text: 'I would start with the price.' })).toMatchObject({
      verdict: 'judgement',
      offers: [],
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

  test('says beside an answer what follows from what was sent of it, and not from what was left out', async () => {
    const answerIn = (document: { blocks: { kind: string; blockId: string }[] }, blockId: string) =>
      JSON.stringify(document.blocks.find((each) => each.blockId === blockId))
    const { report } = await good('GET', path())
    const answer = report.document.blocks.find(
      ({ kind, parts }: { kind: string; parts: { kind: string }[] }) =>
        kind === 'answer' && parts.some((part) => part.kind === 'claim'),
    )
    const { blockId } = answer
    const block = { kind: 'prose', text: 'Everyone loves the price in the end.' }
    const at = answer.parts.length
    const put = { op: 'put-part', blockId, field: 'parts', at, isInstead: false, block }
    const beside = 'What its author wrote beside (1 passage)'
    expect(answerIn((await edit(put)).document, blockId)).toContain(beside)
    const { version } = await good('POST', `${path()}/versions`, { leaveOut: true })
    const sent = answerIn(await good('GET', `${path()}/versions/${version}`), blockId)
    expect(sent).toContain('confidence')
    expect(sent).not.toContain(beside)
    await good('POST', `${path()}/undo`, {})
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
