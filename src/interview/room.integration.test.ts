import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { beginInterview, insertLiveStudy, participantOf } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import type { LaunchTerms, Probing } from '../study/model.ts'
import type { RoomState } from './room-model.ts'

const database = testDatabase()
const house = testApp(database)

const none: Probing = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }
const twoQuestions = guideOf([
  { key: 'why', text: 'What made you begin with meal kits?', probing: none },
  { key: 'stop', text: 'What happened on the day you stopped?', probing: none },
])

const said = (turns: { role: string; text: string }[]) =>
  turns.filter(({ role }) => role === 'participant').map(({ text }) => text)

/** Rows as they are in the database, of one workspace. */
async function rowsOf(workspaceId: string, query: SQL): Promise<Record<string, unknown>[]> {
  return withTenant(database.db, workspaceId, async (tx) => (await tx.execute(query)).rows)
}

const room = (path: string, body: object) => house.client().post(`/api/v1/room${path}`, body)

describe('a whole interview', () => {
  test('goes from the link over consent and questions to a summary and an end that says it is saved', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const door = await room('/enter', { token: slug })
    expect([door.status, door.body.state.phase, door.body.state.interviewId]).toEqual([200, 'consent', null])
    expect(door.body.state.intro.aiDisclosure).toMatch(/computer program/)

    const person = await beginInterview(house, slug)
    expect(person.state).toMatchObject({ phase: 'talking', status: 'in_progress', tab: 1 })
    expect(person.state.question).toMatchObject({
      questionKey: 'why',
      kind: 'open',
      isProbe: false,
      text: 'What made you begin with meal kits?',
    })
    await person.say('I wanted to cook more, and a colleague had a voucher for the first box.')
    expect(person.state.question?.questionKey).toBe('stop')
    expect(person.state.progress).toMatchObject({ answered: 1, remaining: 1 })
    await person.say('The third box came two days late and the fish had gone off.')
    expect(person.state).toMatchObject({ phase: 'summary', question: null })
    expect(person.state.summary!.lines.length).toBeGreaterThan(0)
    for (const { quote } of person.state.summary!.lines) {
      expect(
        'I wanted to cook more, and a colleague had a voucher for the first box.' +
          'The third box came two days late and the fish had gone off.',
      ).toContain(quote)
    }
    await person.change('/summary', { correction: 'It was the fourth box.' })
    expect(person.state).toMatchObject({ phase: 'ended', status: 'complete' })
    expect(person.state.endedMessage).toMatch(/safe to close/)
    const { body } = await person.get('/copy')
    expect(body).toContain('It was the fourth box.')
  })

  test('keeps nothing before consent: looking makes no interview, and starting without it is refused', async () => {
    const study = await insertLiveStudy(database.db, { guide: twoQuestions })
    await room('/enter', { token: study.slug })
    const start = { token: study.slug, consentTextVersion: '1', clientId: randomUUID() }
    const refused = await room('/start', { ...start, consent: ['reuse'] })
    expect([refused.status, refused.body.error.code]).toEqual([428, 'consent_missing'])
    const stale = await room('/start', { ...start, consent: ['interview'], consentTextVersion: '0' })
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale_version'])
    const made = await rowsOf(study.workspaceId, sql`select 1 from interviews`)
    expect(made).toEqual([])
    await beginInterview(house, study.slug)
    expect(await rowsOf(study.workspaceId, sql`select 1 from interviews`)).toHaveLength(1)
  })
})

describe('the consent page', () => {
  const enter = async (token: string, language?: string) =>
    (await room('/enter', { token, language })).body.state as RoomState
  const start = (token: string, consentTextVersion: string, language?: string) =>
    room('/start', { token, consentTextVersion, language, consent: ['interview'], clientId: randomUUID() })

  test.each([
    ['how long it is kept', { retentionDays: 30 }],
    ['who asks', { sponsor: { name: 'Kestrel Kits', mode: 'shown' } }],
    ['what for', { publicPurpose: { en: 'To sell you something.' } }],
    ['what else is asked for', { askConsentFor: ['contact'] }],
    ['the text itself', { consentText: { en: 'I agree to everything.' } }],
  ])('that changed meanwhile is shown again instead of begun: %s', async (_what, change) => {
    const study = await insertLiveStudy(database.db, { guide: twoQuestions })
    const before = await enter(study.slug)
    const other = await insertLiveStudy(database.db, {
      workspaceId: study.workspaceId,
      guide: twoQuestions,
      terms: change as Partial<LaunchTerms>,
    })
    await rowsOf(
      study.workspaceId,
      sql`update studies set live_revision_id = ${other.revisionId}::uuid where study_id = ${study.studyId}::uuid`,
    )
    const stale = await start(study.slug, before.intro.consentTextVersion)
    expect([stale.status, stale.body.error.code]).toEqual([409, 'stale_version'])
    expect(stale.body.state).toEqual(await enter(study.slug))
    expect(await rowsOf(study.workspaceId, sql`select 1 from interviews`)).toEqual([])
    expect((await start(study.slug, stale.body.state.intro.consentTextVersion)).status).toBe(201)
  })

  test('is stored whole, in the language in which it really stood', async () => {
    const study = await insertLiveStudy(database.db, {
      guide: twoQuestions,
      terms: { askConsentFor: ['reuse'], publicTitle: { en: 'Meals', de: 'Mahlzeiten' } },
    })
    const { intro, language } = await enter(study.slug, 'de')
    expect(language).toBe('de')
    expect((await start(study.slug, intro.consentTextVersion, 'de')).status).toBe(201)
    const stored = await rowsOf(
      study.workspaceId,
      sql`select purpose, text, text_version, language from consents order by purpose`,
    )
    expect(stored).toEqual([
      {
        purpose: 'interview',
        text: expect.any(String),
        text_version: intro.consentTextVersion,
        language: 'en, de',
      },
      {
        purpose: 'reuse',
        text: intro.consent[1]!.text,
        text_version: intro.consentTextVersion,
        language: 'en',
      },
    ])
    const { title, sponsorLine, purpose, aiDisclosure, storage, rights } = intro
    for (const part of [title, sponsorLine, purpose, aiDisclosure, storage, rights, intro.consent[0]!.text])
      expect(stored[0]!.text).toContain(part)
  })
})

describe('an answer sent twice', () => {
  test('is stored once and gets the reply of the first time, also after the interview went on', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    const clientId = randomUUID()
    const answer = { clientId, questionKey: 'why', replyTo: 0, text: 'A voucher from a colleague.' }
    const first = await person.change('/answers', answer)
    const again = await person.change('/answers', answer)
    expect(again.body).toEqual(first.body)
    await person.say('The fish had gone off.')
    const late = await person.change('/answers', answer)
    expect(late.body).toEqual(first.body)
    const { body } = await person.get('/transcript')
    expect(said(body.turns).filter((text) => text.includes('voucher'))).toHaveLength(1)
  })

  test('at the same moment is stored once', async () => {
    const { slug, workspaceId } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    const answer = {
      clientId: randomUUID(),
      questionKey: 'why',
      replyTo: 0,
      text: 'A voucher from a colleague.',
    }
    const replies = await Promise.all(Array.from({ length: 5 }, () => person.change('/answers', answer)))
    expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200])
    for (const reply of replies) expect(reply.body).toEqual(replies[0]!.body)
    const stored = await rowsOf(
      workspaceId,
      sql`select 1 from interview_events where type = 'answer.received'`,
    )
    expect(stored).toHaveLength(1)
  })

  test('with another id to a question that has passed is refused and changes nothing', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.say('A voucher from a colleague.')
    const late = await person.change('/answers', { questionKey: 'why', replyTo: 0, text: 'Something else.' })
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict'])
  })
})

describe('starting twice', () => {
  test('with one id begins one interview, for both tokens', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const clientId = randomUUID()
    const first = await beginInterview(house, slug, { clientId })
    const second = await beginInterview(house, slug, { clientId })
    expect(second.interviewId).toBe(first.interviewId)
    expect(second.continueToken).not.toBe(first.continueToken)
    await first.say('A voucher.')
    expect((await second.get()).body.question.questionKey).toBe('stop')
  })

  test('at the same moment begins one interview', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const clientId = randomUUID()
    const both = await Promise.all([1, 2, 3].map(() => beginInterview(house, slug, { clientId })))
    expect(new Set(both.map((person) => person.interviewId)).size).toBe(1)
  })

  test('by an open link with another id begins another interview', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const [one, two] = [await beginInterview(house, slug), await beginInterview(house, slug)]
    expect(one.interviewId).not.toBe(two.interviewId)
  })
})

describe('two tabs', () => {
  test('the newer one talks, the older one is told so and keeps its answer to itself', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const old = await beginInterview(house, slug)
    const claimed = await old.change('/claim')
    expect(claimed.body.state.tab).toBe(2)
    const refused = await old.change('/answers', { tab: 1, questionKey: 'why', text: 'From the old tab.' })
    expect([refused.status, refused.body.error.code]).toEqual([409, 'another_tab'])
    expect((await old.get('?tab=1')).body.phase).toBe('another_tab')
    const fine = await old.change('/answers', { tab: 2, questionKey: 'why', text: 'From the new tab.' })
    expect(fine.status).toBe(200)
  })
})

describe('another device', () => {
  test('goes on by the continue token with the question alone; earlier words come when asked for', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.say('A voucher from a colleague.')
    const entered = await room('/enter', { token: person.continueToken })
    expect(entered.body).toMatchObject({ linkKind: 'continue', isNewDevice: true })
    expect(entered.body.state.question.questionKey).toBe('stop')
    expect(JSON.stringify(entered.body.state)).not.toContain('voucher')
    expect(entered.cookie).toContain(`ew-${person.interviewId}`)
    const there = participantOf(house, { ...entered.body, interviewId: person.interviewId })
    expect((await there.get('/transcript')).body.turns[1].text).toBe('A voucher from a colleague.')
  })

  test('knows a device again by its cookie', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    const { cookie } = await room('/enter', { token: person.continueToken })
    const again = await house
      .client({ cookie, origin: 'http://localhost:21390' })
      .post('/api/v1/room/enter', { token: person.continueToken })
    expect(again.body).toMatchObject({ isNewDevice: false, continueToken: null })
  })

  test('without a token, or with one of another interview, opens nothing', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const [mine, theirs] = [await beginInterview(house, slug), await beginInterview(house, slug)]
    const path = `/api/v1/room/interviews/${theirs.interviewId}`
    expect((await house.client().get(path)).status).toBe(401)
    const foreign = house.client({ authorization: `Bearer ${mine.continueToken}` })
    expect((await foreign.get(path)).status).toBe(404)
    expect((await foreign.get(`${path}/transcript`)).status).toBe(404)
    expect((await foreign.delete(path)).status).toBe(404)
  })
})

describe('their hands', () => {
  test('the last answer can be edited: the newest words stand, the older ones stay in the record', async () => {
    const { slug, workspaceId } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.say('A vouchr.')
    const turn = person.state.lastAnswerTurn
    const edited = await person.change('/answers/last', { turn, text: 'A voucher.' }, 'PUT')
    expect([edited.status, edited.body.state.question.questionKey]).toEqual([200, 'stop'])
    const { body } = await person.get('/transcript')
    expect(body.turns[turn!]).toMatchObject({ text: 'A voucher.', isCorrected: true })
    const rows = await rowsOf(
      workspaceId,
      sql`select turn_revision, is_current from turns where turn = ${turn} order by 1`,
    )
    expect(rows).toEqual([
      { turn_revision: 0, is_current: false },
      { turn_revision: 1, is_current: true },
    ])
    await person.say('The fish had gone off on that day.')
    const late = await person.change('/answers/last', { turn, text: 'Too late.' }, 'PUT')
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict'])
  })

  test('"I did not understand" is said in other words once, then moved on from kindly', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.change('/not-understood', { questionKey: 'why' })
    expect(person.state.question).toMatchObject({ questionKey: 'why', isProbe: true })
    expect(person.state.question!.text).toContain('What made you begin with meal kits?')
    await person.change('/not-understood', { questionKey: 'why' })
    expect(person.state.question?.questionKey).toBe('stop')
    expect(person.state.utterances[0]?.kind).toBe('notice')
  })

  test('a skipped question is skipped once, however often the button is pressed', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.change('/skip', { questionKey: 'why' })
    const late = await person.change('/skip', { questionKey: 'why' })
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict'])
    expect(person.state.question?.questionKey).toBe('stop')
  })

  test('stopping keeps what was said and ends as partial', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.say('A voucher.')
    await person.change('/stop')
    expect(person.state).toMatchObject({ phase: 'ended', status: 'partial' })
    const gone = await person.change('/answers', { questionKey: 'stop', text: 'More.' })
    expect([gone.status, gone.body.error.code]).toEqual([410, 'gone'])
  })

  test('a pause is shown and ends with the next answer', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.change('/pause')
    expect(person.state.isPaused).toBe(true)
    await person.say('A voucher.')
    expect(person.state.isPaused).toBe(false)
  })

  test('deleting leaves no word of theirs anywhere, and no way back in', async () => {
    const { slug, workspaceId } = await insertLiveStudy(database.db, { guide: twoQuestions })
    const person = await beginInterview(house, slug)
    await person.say('A purple voucher.')
    for (const table of ['contents', 'turns', 'answers', 'exposures'])
      expect(await rowsOf(workspaceId, sql`select 1 from ${sql.identifier(table)}`), table).not.toEqual([])
    expect((await person.erase()).status).toBe(204)
    for (const table of ['contents', 'turns', 'answers', 'exposures'])
      expect(await rowsOf(workspaceId, sql`select 1 from ${sql.identifier(table)}`), table).toEqual([])
    const log = await rowsOf(workspaceId, sql`select payload from interview_events`)
    expect(log.length).toBeGreaterThan(5)
    expect(JSON.stringify(log)).not.toContain('purple')
    const rows = await rowsOf(
      workspaceId,
      sql`select status, evidence_key, erased_at is not null as erased from interviews`,
    )
    expect(rows).toEqual([{ status: 'set_aside', evidence_key: null, erased: true }])
    expect((await person.get()).status).toBe(404)
  })
})
