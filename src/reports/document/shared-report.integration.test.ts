/** A report that was sent to somebody: names, comments, and what is deleted. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { reportedStudy, wordsOf } from '../../../test/support/reported-study.ts'
import { withTenant } from '../../platform/database/database.ts'
import type { ReportClaim, ReportDocument } from './model.ts'

const database = testDatabase()
const house = testApp(database)
const { held, path, newStudy, askAs, ask, good, draft, edit } = reportedStudy(database, house)

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
    const paraphrase = {
      kind: 'claim',
      claim: 'paraphrase',
      text: wordsOf(0),
      interviewId: held.interviewIds[0],
    }
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
      ...held.interviewIds,
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

  test('lists what it replaces before it is sent, for those who may share it', async () => {
    const list = await good('GET', `${path()}/versions/1/replacements`)
    const becomes = new Map(
      list.replaced.map((each: { said: string; becomes: string }) => [each.said, each.becomes]),
    )
    expect(becomes.get('Marta')).toBe('[name]')
    expect(becomes.get('Lisbon')).toBe('[place]')
    expect(becomes.get('anna@berg.example')).toBe('[email]')
    expect(becomes.get('Oksana')).toBe('[name]')
    expect((await askAs('viewer')('GET', `${path()}/versions/1/replacements`)).status).toBe(403)
    expect((await ask('GET', `${path()}/versions/99/replacements`)).status).toBe(404)
  })

  test('keeps what a person says to keep, until somebody was sent it', async () => {
    const { version } = await good('POST', `${path()}/versions`, { note: '' })
    const url = `${path()}/versions/${version}/replacements`
    for (const entry of ['Person 3', 'Anna Berg', 'Anna']) {
      const refused = await ask('PUT', url, { kept: ['Lisbon', entry] })
      expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining(entry)])
    }
    expect((await good('GET', url)).keptByPerson).toEqual([])
    const list = await good('PUT', url, { kept: ['Lisbon'] })
    expect(list.keptByPerson).toEqual(['Lisbon'])
    expect(list.replaced.map(({ said }: { said: string }) => said)).not.toContain('Lisbon')
    const shared = await good('POST', `${path()}/shares`, { version })
    const { body } = await open(tokenOf(shared.url))
    expect(JSON.stringify(body)).toContain('[name] in Lisbon told me')
    expect(JSON.stringify(body)).toMatch(/some of these characters are replaced: \[/)
    expect((await ask('PUT', url, { kept: [] })).status).toBe(409)
    const later = await good('POST', `${path()}/versions`, { note: '' })
    expect((await good('GET', `${path()}/versions/${later.version}/replacements`)).keptByPerson).toEqual([
      'Lisbon',
    ])
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
    await withTenant(database.db, held.workspace.workspaceId, (tx) =>
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
    const id = held.interviewIds[0]!
    const stored = () =>
      withTenant(database.db, held.workspace.workspaceId, (tx) =>
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
