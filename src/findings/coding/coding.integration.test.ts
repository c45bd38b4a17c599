import { beforeAll, describe, expect, test } from 'vitest'
import { analyzeByWords } from '../../../test/support/analyze.ts'
import { testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { leavers } from '../../../test/support/leavers.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'
import { deleteMember, insertMember, insertUser, listMembers } from '../../platform/auth/store.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import { codesOfAnalysis } from '../codebook/codes-of-analysis.ts'
import type { Comparison } from '../comparisons/model.ts'
import { checkedLabel, type Theme } from '../model.ts'
import { listHeardInterviews } from '../record-store.ts'
import { deleteFindingsOfInterview } from '../segment-store.ts'
import type { CodeCounts } from '../segmenting/model.ts'
import { findLatestAnalysis } from '../store.ts'
import type { Coding, PersonToCode, Sheet } from './model.ts'
import { readPassages } from './read-passages.ts'
import { listCodingEntries } from './store.ts'
import { codingEntries } from './tables.ts'

const database = testDatabase()
const house = testApp(database)
const sketches = (count: number) => leavers(count, (at) => at % 3)

let workspace: Awaited<ReturnType<typeof house.workspace>>
let studyId: string
let interviewIds: string[]
const record = () => ({ workspaceId: workspace.workspaceId, studyId })
const researcher = () => workspace.as('researcher')

beforeAll(async () => {
  workspace = await house.workspace()
  studyId = await insertTestStudy(
    database.db,
    workspace.workspaceId,
    guideOf([{ key: 'why', text: 'Why did you leave?' }]),
  )
  interviewIds = await insertRecord(database.db, record(), sketches(60))
  await analyze()
})

const analyze = () => analyzeByWords(database.db, record())

const coding = async (): Promise<Coding> => (await get('')) as Coding
const next = async (query = ''): Promise<PersonToCode> => (await get(`/person${query}`)) as PersonToCode

async function get(path: string): Promise<unknown> {
  const reply = await researcher().get(`/api/v1/studies/${studyId}/coding${path}`)
  expect([path, reply.status, reply.status === 200 ? '' : reply.body]).toEqual([path, 200, ''])
  return reply.body
}
const post = (path: string, body: unknown, role: 'researcher' | 'viewer' = 'researcher') =>
  workspace.as(role).post(`/api/v1/studies/${studyId}/coding${path}`, body)

const newestAnalysis = () =>
  withTenant(database.db, workspace.workspaceId, async (tx) => {
    const newest = await findLatestAnalysis(tx, studyId, ['finished'])
    return newest!.analysisId
  })

/** What a person who reads would say: the theme's words are in the answer. */
function truthOf({ name }: { name: string }, person: { passages: { text: string }[] }): boolean {
  const words = person.passages.map(({ text }) => text.toLowerCase()).join(' ')
  return ['price', 'deliver', 'password', 'login'].some(
    (word) => name.toLowerCase().includes(word) && words.includes(word),
  )
}

async function codeNext(query = '', reader?: string) {
  const { person } = await next(query)
  const codes = person!.codes.map((code) => ({ codeId: code.codeId, has: truthOf(code, person!) }))
  const reply = await post('/codes', { participantId: person!.participantId, codes, reader })
  expect(reply.status).toBe(200)
  return person!
}

describe('before a sample is drawn', () => {
  test('it says so, what there is to check, and how many people give a wanted width', async () => {
    const before = await coding()
    expect(before).toMatchObject({ canDraw: true, drawn: 0, samples: [], codes: [], people: 60 })
    expect(before.others.length).toBeGreaterThan(1)
    expect(await next()).toMatchObject({ person: null, drawn: 0 })
    const plan = (await get('/plan?width=0.3&accuracy=0.9')) as {
      sizes: { people: number; widest: number }[]
    }
    const widths = plan.sizes.map(({ widest }) => widest)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(plan).toMatchObject({
      everybody: 60,
      isMeasured: false,
      forWidth: { width: 0.3, people: expect.any(Number) },
    })
  })

  test('nobody who only looks draws one, and what cannot be is refused', async () => {
    expect((await post('/samples', { people: 20 }, 'viewer')).status).toBe(403)
    expect((await post('/samples', { people: 0 })).status).toBe(400)
    expect((await post('/samples', { people: 20, codeIds: [newId()] })).body.error.code).toBe('invalid_input')
    expect((await post('/undo', {})).body.error.code).toBe('conflict')
  })
})

describe('a sample', () => {
  test('is drawn with known chances, locked, and the same for the same seed', async () => {
    // With this seed enough of either plan are drawn that each can be counted by what people read.
    const reply = await post('/samples', { people: 30, seed: 6 })
    expect(reply.status).toBe(201)
    const { samples, drawn, codes } = reply.body as Coding
    expect(drawn).toBe(30)
    expect(samples[0]).toMatchObject({ number: 1, seed: 6, people: 30 })
    expect(samples[0]!.strata.reduce((sum, { size }) => sum + size, 0)).toBe(60)
    expect(codes.every(({ checked }) => checked.method === 'too few' && checked.share === null)).toBe(true)
  })

  test('shows one person at a time in the order of the draw, and says nothing of the machine’s labels', async () => {
    const { person, drawn, done } = await next()
    expect([person!.place, drawn, done]).toEqual([1, 30, 0])
    expect(person!.passages[0]).toMatchObject({ questionText: 'Why did you leave?', isNear: true })
    expect(JSON.stringify(person)).not.toMatch(/predicted|strength|isPrimary/)
    expect((await next('?after=4')).person!.place).toBe(5)
  })

  test('takes down what is said, gives the next one, and takes it back', async () => {
    const first = await codeNext()
    expect(await next()).toMatchObject({ done: 1, canUndo: true, person: { place: 2 } })
    expect((await post('/undo', {})).body).toEqual({ participantId: first.participantId })
    expect(await next()).toMatchObject({ done: 0, canUndo: false, person: { place: 1 } })
  })

  test('refuses codes of people who were not drawn and of themes not chosen, all or none', async () => {
    const { codes, samples } = await coding()
    const { person } = await next()
    const good = { participantId: person!.participantId, codes: [{ codeId: codes[0]!.codeId, has: true }] }
    const stranger = { ...good, participantId: newId() }
    expect((await post('/import', { people: [good, stranger] })).body.error.code).toBe('invalid_input')
    const foreign = { ...good, codes: [{ codeId: newId(), has: true }] }
    expect((await post('/codes', foreign)).body.error.code).toBe('invalid_input')
    expect((await next()).done).toBe(0)
    expect(samples).toHaveLength(1)
  })

  test('gives no share for four people, and a share with its interval for thirty', async () => {
    for (let at = 0; at < 4; at++) await codeNext()
    expect((await coding()).codes[0]!.checked).toMatchObject({ coded: 4, method: 'too few', share: null })
    for (let at = 4; at < 30; at++) await codeNext()
    const { coded, codes } = await coding()
    expect(coded).toBe(30)
    expect(await next()).toMatchObject({ person: null, done: 30 })
    for (const { checked, agreement } of codes) {
      expect(checked).toMatchObject({ coded: 30, of: 60, since: 0 })
      expect(['wilson', 'ppi++']).toContain(checked.method)
      expect(checked.low!).toBeLessThan(checked.high!)
      expect(agreement).toBeNull()
    }
  })

  test('serves a second reading, whose agreement is shown and which changes no share', async () => {
    const before = await coding()
    for (let at = 0; at < 8; at++) await codeNext('?again=true&reader=Bo', 'Bo')
    const after = await coding()
    expect(after.codes.map(({ checked }) => checked)).toEqual(before.codes.map(({ checked }) => checked))
    expect(after.codedTwice).toBe(8)
    expect(after.codes[0]!.agreement).toMatchObject({ people: 8, agreed: 1 })
    expect(await next('?again=true&reader=Bo')).toMatchObject({ done: 8, drawn: 30 })
  })

  test('is shown as a sheet for coding elsewhere, and what comes back is taken in', async () => {
    const sheet = (await get('/sheet')) as Sheet
    expect(sheet.people).toHaveLength(30)
    expect(sheet.people[0]!.words[0]).toMatch(/week/)
    const people = sheet.people.map(({ participantId, codes }) => ({
      participantId,
      codes: codes.map(({ codeId }) => ({ codeId, has: false })),
    }))
    expect((await post('/import', { people, reader: 'Cy' })).body).toEqual({ coded: 30, drawn: 30 })
    expect(
      (await coding()).readers.map(({ reader }) => reader).some((reader) => reader.endsWith('/Cy')),
    ).toBe(true)
  })
})

describe('with what was checked', () => {
  const study = (path: string) => researcher().get(`/api/v1/studies/${studyId}${path}`)

  test('the themes show the share of the people who read, the number who did, and a label that says so', async () => {
    const { body } = await study('/themes')
    const checked = body.themes.filter(({ prevalence }: Theme) => prevalence.checked)
    expect(checked.length).toBeGreaterThan(0)
    for (const { prevalence, label } of checked as Theme[]) {
      expect(prevalence.checked).toMatchObject({ coded: 30, of: 60 })
      expect(label).toBe(checkedLabel)
      expect(prevalence.low!).toBeLessThanOrEqual(prevalence.share!)
    }
  })

  test('passages under a checked share are of people who were read and were found to have it', async () => {
    const { people, codes } = (await get('/sheet')) as Sheet
    const { read, participants } = await withTenant(database.db, workspace.workspaceId, async (tx) => {
      const heard = await listHeardInterviews(tx, studyId)
      const rows = await codesOfAnalysis(tx, { studyId, analysisId: await newestAnalysis() })
      return {
        read: new Map(
          [...(await readPassages(tx, studyId))].map(([themeId, quotes]) => [
            rows.find((row) => row.themeId === themeId)!.codeId,
            quotes,
          ]),
        ),
        participants: new Map(heard.map(({ interviewId, participantId }) => [interviewId, participantId])),
      }
    })
    expect(read.size).toBeGreaterThan(0)
    for (const [codeId, quotes] of read) {
      const having = people.filter((person) =>
        person.codes.some((code) => code.codeId === codeId && code.has),
      )
      expect(codes.map((code) => code.codeId)).toContain(codeId)
      for (const { interviewId } of quotes)
        expect(having.map(({ participantId }) => participantId)).toContain(participants.get(interviewId))
    }
  })

  test('asked and volunteered are told apart, and a theme over the whole study was only brought up', async () => {
    const { codes } = await coding()
    expect(
      codes.every(({ questionKey, asked, volunteered }) => questionKey !== null || (!asked && !volunteered)),
    ).toBe(true)
    const { others } = await coding()
    const within = others.filter(({ questionKey }) => questionKey === 'why').map(({ codeId }) => codeId)
    expect(within.length).toBeGreaterThan(0)
  })

  test('groups are compared, each look counted, and a note says where the machine is unchecked', async () => {
    const compare = (body: unknown) => researcher().post(`/api/v1/studies/${studyId}/comparisons`, body)
    const { status, body } = await compare({ by: 'attribute:plan' })
    expect(status).toBe(200)
    expect(body.groups).toMatchObject([
      { key: 'basic', people: 30 },
      { key: 'pro', people: 30 },
    ])
    expect(body.looks).toBe(body.codes.length)
    expect(body.codes.every((code: { basis: string }) => code.basis === 'checked')).toBe(true)
    expect(body.looks).toBeGreaterThan(1)
    for (const code of body.codes) {
      const { body: one } = await compare({ by: 'attribute:plan', codeIds: [code.codeId] })
      expect(one).toMatchObject({ codes: [code], looks: body.looks, expectedFalse: body.expectedFalse })
      expect(one.codes).toHaveLength(1)
    }
    const weights = [{ attribute: 'plan', targets: { pro: 0.8, basic: 0.2 } }]
    const weighted = await compare({ by: 'attribute:plan', weights })
    expect(weighted.body.weighting).toMatchObject({ people: 60, effectiveSize: expect.any(Number) })
    expect(weighted.body.weighting.effectiveSize).toBeLessThan(60)
    expect(weighted.body.notes.join(' ')).toMatch(/machine’s coding/)
    const pros = { by: 'attribute:plan', keys: ['pro'] }
    const within = await compare({ by: 'attribute:plan', groups: ['pro', 'basic'], filters: [pros] })
    expect(within.body.groups).toMatchObject([
      { key: 'pro', people: 30 },
      { key: 'basic', people: 0 },
    ])
    expect(
      within.body.codes.every(
        ({ differences }: Comparison['codes'][number]) => differences[0]!.difference === null,
      ),
    ).toBe(true)
    const sameTwice = await compare({ by: 'attribute:plan', groups: ['pro', 'pro'] })
    expect(sameTwice.body.error.code).toBe('invalid_input')
    expect((await compare({ by: 'attribute:shoe' })).body.error.code).toBe('invalid_input')
    const unfit = [{ attribute: 'plan', targets: { pro: 1 } }]
    expect((await compare({ by: 'attribute:plan', weights: unfit })).body.error.code).toBe('invalid_input')
  })

  test('a filter and the map show what people’s codes say of each theme, not the machine’s count', async () => {
    const filters = [{ by: 'attribute:plan', keys: ['pro'] }]
    const path = `/api/v1/studies/${studyId}`
    const { body: all } = await researcher().post(`${path}/code-counts`, {})
    const { body: pros } = await researcher().post(`${path}/code-counts`, { filters })
    const { body: coding } = await researcher().get(`${path}/coding`)
    expect(pros).toMatchObject({ people: 30, ofPeople: 60, note: checkedLabel })
    for (const { codeId, checked } of coding.codes) {
      const of = (counts: CodeCounts) => counts.codes.find((code) => code.codeId === codeId)!.prevalence
      const { share, low, high } = checked
      expect(of(all)).toMatchObject({ share, low, high, checked: { coded: checked.coded, of: 60 } })
      expect(of(pros)).toMatchObject({ checked: { of: 30 } })
      expect(of(pros).high! - of(pros).low!).toBeGreaterThan(high - low)
    }
  })

  test('saturation says what the last ten brought', async () => {
    const { status, body } = await study('/saturation')
    expect(status).toBe(200)
    expect(body).toMatchObject({ interviews: 60, people: 60, lastTen: [], advice: 'nearly', unseen: null })
    expect(body.curve.at(-1)).toEqual({ people: 60, themes: body.themes })
  })
})

describe('later', () => {
  test('a larger sample is drawn on top, and people heard since come in with it', async () => {
    await insertRecord(database.db, record(), sketches(12))
    await analyze()
    expect(await coding()).toMatchObject({ people: 72, since: 12 })
    const reply = await post('/samples', { people: 12, seed: 9 })
    const { samples, drawn, since } = reply.body as Coding
    expect([samples.length, drawn, since]).toEqual([2, 42, 0])
    const frames = samples[1]!.strata.map(({ frame }) => frame)
    expect(new Set(frames)).toEqual(new Set([1, 2]))
    // Nobody of the new frame is coded yet: the base stays what it was.
    expect(reply.body.codes[0].checked.of).toBe(60)
  })

  test('who is erased is in no queue and no count, and their codes are gone', async () => {
    const { people } = (await get('/sheet')) as Sheet
    const gone = people[0]!
    const [interviewId] = await withTenant(database.db, workspace.workspaceId, async (tx) => {
      const { interviews } = await import('../../interview/tables.ts')
      const { eq } = await import('drizzle-orm')
      const rows = await tx
        .update(interviews)
        .set({ erasedAt: new Date() })
        .where(eq(interviews.participantId, gone.participantId))
        .returning({ id: interviews.interviewId })
      await deleteFindingsOfInterview(tx, rows[0]!.id)
      return rows.map(({ id }) => id)
    })
    expect(interviewIds).toContain(interviewId)
    const after = (await get('/sheet')) as Sheet
    expect(after.people.map(({ participantId }) => participantId)).not.toContain(gone.participantId)
    expect((await coding()).codes[0]!.checked).toMatchObject({ coded: 29, of: 59 })
  })
})

describe('who read', () => {
  const readers = async () => {
    const entries = await withTenant(database.db, workspace.workspaceId, (tx) =>
      listCodingEntries(tx, studyId),
    )
    return entries.map(({ coder }) => coder)
  }

  test('stays what it was when somebody joins, of entries from before it was settled too', async () => {
    const { people } = (await get('/sheet')) as Sheet
    const { participantId, codes } = people[0]!
    const act = { kind: 'coded' as const, codes: codes.map(({ codeId }) => ({ codeId, has: true })) }
    const seq = (await readers()).length + 100
    await withTenant(database.db, workspace.workspaceId, (tx) =>
      tx.insert(codingEntries).values({ ...record(), seq, participantId, coder: 'cli', act }),
    )
    const before = await readers()
    const shown = await coding()
    expect(before.every((coder) => coder.startsWith('user:'))).toBe(true)
    const userId = newId()
    await database.db.transaction(async (tx) => {
      await insertUser(tx, { id: userId, name: 'Bo', email: `${userId}@example.org` })
      const member = { id: newId(), organizationId: workspace.workspaceId, userId, role: 'researcher' }
      await insertMember(tx, member)
    })
    expect(await readers()).toEqual(before)
    const after = await coding()
    expect(after.readers).toEqual(shown.readers)
    expect(after.codes.map(({ agreement }) => agreement)).toEqual(
      shown.codes.map(({ agreement }) => agreement),
    )
  })

  test('nor does it when somebody leaves: a key of several stays a reader of its own', async () => {
    const { people } = (await get('/sheet')) as Sheet
    const { participantId, codes } = people[1]!
    const said = codes.map(({ codeId }) => ({ codeId, has: true }))
    expect((await post('/codes', { participantId, codes: said })).status).toBe(200)
    const before = await readers()
    expect(before.at(-1)).toMatch(/^api-key:/)
    const [, bo] = await listMembers(database.db, workspace.workspaceId)
    await database.db.transaction((tx) => deleteMember(tx, bo!.memberId))
    expect(await readers()).toEqual(before)
  })
})
