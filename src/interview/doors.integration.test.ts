/** The ways into a study and what researchers see of it, through the door. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf, type QuestionSketch } from '../../test/support/guides.ts'
import { interviewServers, within } from '../../test/support/interview-servers.ts'
import { beginInterview, insertLiveStudy, participantOf } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { createLink, createPersonalToken } from '../audience/create-link.ts'
import { listAudit } from '../platform/audit/audit.ts'
import { withTenant } from '../platform/database/database.ts'
import { withClient } from '../platform/database/embedded-roles.ts'
import { sweepAbandoned } from './sweep-abandoned.ts'

const database = testDatabase()
const house = testApp(database)
const none: QuestionSketch['probing'] = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }
const guide = guideOf([
  { key: 'a', probing: none, text: 'What did you cook last?' },
  { key: 'b', probing: none, text: 'Who was at the table?' },
])

const room = (path: string, body: object) => house.client().post(`/api/v1/room${path}`, body)

async function personal(attributes: Record<string, string> = {}) {
  const { workspaceId, as } = await house.workspace()
  const study = await insertLiveStudy(database.db, { workspaceId, guide })
  const context = { db: database.db, workspaceId, actor: 'user:test' }
  const made = await createLink(context, {
    kind: 'personal',
    studyId: study.studyId,
    name: 'Ada',
    attributes,
  })
  return { ...study, as, context, ...made }
}

const attributesOf = (interviewId: string): Promise<object> =>
  withClient(database.superuserUrl, async (owner) => {
    const { rows } = await owner.query('select attributes from interviews where interview_id = $1', [
      interviewId,
    ])
    return rows[0].attributes
  })

describe('a personal link', () => {
  test('goes on with the one interview of its person, from every device and by each of its tokens', async () => {
    const { token, link, context } = await personal()
    const ada = await beginInterview(house, token)
    await ada.say('A lentil soup.')
    const second = await createPersonalToken(context, link.linkId)
    for (const each of [token, second.token]) {
      const entered = await room('/enter', { token: each })
      expect(entered.body).toMatchObject({ linkKind: 'personal', isNewDevice: true })
      expect(entered.body.state).toMatchObject({
        interviewId: ada.interviewId,
        question: { questionKey: 'b' },
      })
    }
    const again = await beginInterview(house, token)
    expect(again.interviewId).toBe(ada.interviewId)
    const asBearer = participantOf(house, {
      state: ada.state,
      interviewId: ada.interviewId,
      continueToken: token,
    })
    expect((await asBearer.get()).status).toBe(200)
  })

  test('begun in two tabs at once makes one interview', async () => {
    const { token } = await personal()
    const both = await Promise.all([1, 2, 3, 4].map(() => beginInterview(house, token)))
    expect(new Set(both.map(({ interviewId }) => interviewId)).size).toBe(1)
  })

  test('that is withdrawn lets nobody in any more, and whoever was in goes on', async () => {
    const { token, link, as } = await personal()
    const ada = await beginInterview(house, token)
    expect((await as('researcher').delete(`/api/v1/links/${link.linkId}`)).status).toBe(200)
    expect((await room('/enter', { token })).status).toBe(404)
    await ada.say('A lentil soup.')
    expect(ada.state.question?.questionKey).toBe('b')
  })

  test('loses its name with the words that were said through it', async () => {
    const { token, studyId, as } = await personal()
    const ada = await beginInterview(house, token)
    await ada.say('A lentil soup.')
    expect((await ada.erase()).status).toBeLessThan(300)
    const { body } = await as('researcher').get(`/api/v1/studies/${studyId}/share`)
    expect(JSON.stringify(body)).not.toContain('Ada')
  })

  test('brings along what is known of its person', async () => {
    const { token, studyId, as } = await personal({ plan: 'family' })
    const ada = await beginInterview(house, token)
    const { body } = await as('viewer').get(`/api/v1/studies/${studyId}/interviews`)
    expect(body.interviews).toMatchObject([{ interviewId: ada.interviewId, participantLabel: 'Ada' }])
  })

  test('shows what is known of its person; corrected, it holds for the interview that they gave', async () => {
    const { token, studyId, link, as } = await personal({ plan: 'famliy', region: 'north', since: '2023' })
    const ada = await beginInterview(house, token)
    const known = async () =>
      (await as('viewer').get(`/api/v1/studies/${studyId}/links`)).body.links[0].attributes
    const ofInterview = () => attributesOf(ada.interviewId)
    expect(await known()).toEqual({ plan: 'famliy', region: 'north', since: '2023' })
    const right = { plan: 'family', since: '2023', age: 41 }
    const path = `/api/v1/links/${link.linkId}/attributes`
    expect((await as('viewer').put(path, { attributes: right })).status).toBe(403)
    expect((await as('researcher').put(path, { attributes: right })).status).toBe(200)
    expect(await known()).toEqual(right)
    expect(await ofInterview()).toEqual(right)
    expect((await as('researcher').put(path, { attributes: {} })).status).toBe(200)
    expect([await known(), await ofInterview()]).toEqual([{}, {}])
  })

  test('whose interview was deleted keeps nothing that is written for it later', async () => {
    const { token, link, as } = await personal({ plan: 'family' })
    const ada = await beginInterview(house, token)
    await ada.say('A lentil soup.')
    await ada.erase()
    await as('researcher').put(`/api/v1/links/${link.linkId}/attributes`, { attributes: { plan: 'single' } })
    expect(await attributesOf(ada.interviewId)).toEqual({})
  })

  test('only of a personal link something is known', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId } = await insertLiveStudy(database.db, { workspaceId, guide })
    const { body } = await as('researcher').get(`/api/v1/studies/${studyId}/links`)
    expect(body.links[0].attributes).toBeNull()
    const path = `/api/v1/links/${body.links[0].linkId}/attributes`
    expect((await as('researcher').put(path, { attributes: { plan: 'family' } })).status).toBe(409)
  })
})

describe('a study that takes nobody', () => {
  test('says so kindly, and lets those who began come to the end', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId, slug } = await insertLiveStudy(database.db, {
      workspaceId,
      guide,
      terms: { targetCompletes: 1 },
    })
    const [first, second] = [await beginInterview(house, slug), await beginInterview(house, slug)]
    for (const text of ['A lentil soup with bread.', 'My sister and her three children.'])
      await first.say(text)
    await first.change('/summary')
    expect(first.state.status).toBe('complete')
    expect((await as('viewer').get(`/api/v1/studies/${studyId}`)).body.study.status).toBe('closed')

    const door = await room('/enter', { token: slug })
    expect(door.body.state).toMatchObject({ phase: 'closed', interviewId: null })
    expect(door.body.state.closedMessage).toMatch(/closed/)
    const start = { token: slug, consent: ['interview'], consentTextVersion: '1', clientId: randomUUID() }
    expect((await room('/start', start)).status).toBe(410)
    await second.say('A pie.')
    expect(second.state.question?.questionKey).toBe('b')
  })

  test('taken back to a draft says that it is not open, and begins nothing', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId, slug } = await insertLiveStudy(database.db, { workspaceId, guide })
    const begun = await beginInterview(house, slug)
    expect((await as('researcher').post(`/api/v1/studies/${studyId}/unpublish`)).status).toBe(200)
    const door = await room('/enter', { token: slug })
    expect([door.status, door.body.state?.phase]).toEqual([200, 'closed'])
    expect(door.body.state.closedMessage).toMatch(/not taking answers/)
    const start = { token: slug, consent: ['interview'], consentTextVersion: '1', clientId: randomUUID() }
    expect((await room('/start', start)).status).toBe(410)
    await begun.say('A lentil soup with bread.')
    expect(begun.state.question?.questionKey).toBe('b')
  })

  test('an unknown token leads nowhere, and says nothing of what exists', async () => {
    const reply = await room('/enter', { token: 'not-a-link' })
    expect([reply.status, reply.body.error.code]).toEqual([404, 'not_found'])
  })
})

describe('an interview that only silence ended', () => {
  test('goes on when its own device claims it, and stays ended where the study takes no answers any more', async () => {
    const study = await insertLiveStudy(database.db, { guide })
    const person = await beginInterview(house, study.slug)
    const { turn } = person.state.question!
    let days = 0
    const later = interviewServers(database).server({ clock: () => Date.now() + days * 25 * 3_600_000 })
    const sweep = () => {
      days += 1
      return sweepAbandoned(within(later, study))
    }
    expect(await sweep()).toBe(1)
    expect((await person.get()).body).toMatchObject({ phase: 'ended', mayGoOn: true, question: null })
    await person.change('/claim')
    expect(person.state).toMatchObject({ phase: 'talking', mayGoOn: false, question: { turn } })
    await person.say('A lentil soup with bread.')
    expect(await sweep()).toBe(1)
    await withTenant(database.db, study.workspaceId, (tx) =>
      tx.execute(sql`update studies set status = 'closed' where study_id = ${study.studyId}`),
    )
    await person.change('/claim')
    expect(person.state.phase).toBe('ended')
  })
})

describe('trying the draft', () => {
  test('takes one link for each study and person, until it is withdrawn', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId } = await insertLiveStudy(database.db, { workspaceId, guide })
    const tryAs = async (role: 'owner' | 'researcher') =>
      (await as(role).post(`/api/v1/studies/${studyId}/try`)).body.url as string
    const first = await tryAs('researcher')
    expect(await tryAs('researcher')).toBe(first)
    expect(await tryAs('owner')).not.toBe(first)
    const path = `/api/v1/studies/${studyId}/links`
    expect((await as('viewer').get(path)).body.links.map((link: { isTest: boolean }) => link.isTest)).toEqual(
      [false],
    )
    const { links } = (await as('researcher').get(`${path}?tests=true`)).body
    const mine = links.filter((link: { isTest: boolean; isMine: boolean }) => link.isTest && link.isMine)
    expect(mine).toMatchObject([{ url: first, kind: 'open', revokedAt: null }])

    expect((await as('viewer').request('DELETE', `/api/v1/links/${mine[0].linkId}`, {})).status).toBe(403)
    await as('researcher').request('DELETE', `/api/v1/links/${mine[0].linkId}`, {})
    const token = new URL(first).pathname.split('/').at(-1)!
    expect((await room('/enter', { token })).status).toBe(404)
    expect(await tryAs('researcher')).not.toBe(first)
  })

  test('follows the draft as it stands, is marked as a test, and counts nowhere', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId } = await insertLiveStudy(database.db, { workspaceId, guide })
    const { body } = await as('researcher').post(`/api/v1/studies/${studyId}/try`)
    const token = new URL(body.url).pathname.split('/').at(-1)!
    const tester = await beginInterview(house, token)
    expect(tester.state).toMatchObject({ status: 'test', intro: { isTest: true } })
    await tester.say('A lentil soup with bread.')
    await tester.say('My sister and her three children.')
    await tester.change('/summary')
    expect(tester.state).toMatchObject({ phase: 'ended', status: 'test' })
    const field = await as('viewer').get(`/api/v1/studies/${studyId}/field`)
    expect(field.body).toMatchObject({ byStatus: { test: 1 }, talking: [], softLaunch: { completes: 0 } })
    expect(field.body.funnel.every(({ people }: { people: number }) => people === 0)).toBe(true)

    const read = (await as('viewer').get(`/api/v1/studies/${studyId}`)).body.study
    const draft = structuredClone(read.draft)
    draft.sections[0].questions[0].text.en = 'What did you bake last?'
    const saved = await as('researcher').put(`/api/v1/studies/${studyId}/draft`, {
      guide: draft,
      version: read.draftVersion,
    })
    expect(saved.status).toBe(200)
    expect((await beginInterview(house, token)).state.question?.text).toBe('What did you bake last?')
    const revisions = await as('viewer').get(`/api/v1/studies/${studyId}/revisions`)
    expect(revisions.body.revisions.map(({ number }: { number: number }) => number)).toEqual([1])
  })

  test('is for researchers, not for viewers', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId } = await insertLiveStudy(database.db, { workspaceId, guide })
    expect((await as('viewer').post(`/api/v1/studies/${studyId}/try`)).status).toBe(403)
  })
})

describe('consent by purpose', () => {
  const terms = { askConsentFor: ['composition', 'reuse'] as ('composition' | 'reuse')[] }

  test('how an answer was composed is kept only from those who agreed, and can be withdrawn', async () => {
    const { workspaceId, as } = await house.workspace()
    const { slug } = await insertLiveStudy(database.db, { workspaceId, guide, terms })
    const composition = { durationMs: 5000, pastes: 1, focusChanges: 2 }
    const answer = { questionKey: 'a', text: 'A lentil soup.', composition }
    const compositions = async (interviewId: string) =>
      (await as('viewer').get(`/api/v1/interviews/${interviewId}/events`)).body.events
        .filter(({ type }: { type: string }) => type === 'answer.received')
        .map(({ payload }: { payload: { composition: unknown } }) => payload.composition)

    const silent = await beginInterview(house, slug)
    expect(silent.state.recordsComposition).toBe(false)
    await silent.change('/answers', answer)
    expect(await compositions(silent.interviewId)).toEqual([null])

    const open = await beginInterview(house, slug, { consent: ['interview', 'composition'] })
    expect(open.state.recordsComposition).toBe(true)
    await open.change('/answers', answer)
    await open.change('/consent', { consent: [] })
    expect(open.state.recordsComposition).toBe(false)
    await open.change('/answers', { ...answer, questionKey: 'b' })
    expect(await compositions(open.interviewId)).toEqual([composition, null])
    const { consents } = (await as('viewer').get(`/api/v1/interviews/${open.interviewId}`)).body
    expect(
      consents.map(({ purpose, granted }: { purpose: string; granted: boolean }) => `${purpose} ${granted}`),
    ).toEqual(
      expect.arrayContaining(['interview true', 'composition true', 'composition false', 'reuse false']),
    )
    expect(consents).toHaveLength(5)
    const textOf = (wanted: string) =>
      consents.find(({ purpose }: { purpose: string }) => purpose === wanted).text
    expect(textOf('interview')).toContain('What you say is kept for a year.')
    expect(textOf('reuse')).toMatch(/^What I say may be used again/)
  })

  test('to what the study does not ask is refused', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide, terms })
    const person = await beginInterview(house, slug)
    expect((await person.change('/consent', { consent: ['contact'] })).status).toBe(400)
  })
})

describe('every kind of question', () => {
  const options = ['Price', 'Taste', 'Something else'].map((label, i) => ({
    key: `o${i}`,
    label: { en: label },
    role: i === 2 ? ('other' as const) : ('plain' as const),
  }))
  const kinds = guideOf([
    { key: 'open', text: 'What did you cook?', probing: none },
    { key: 'one', kind: 'single_choice', settings: { options }, probing: none },
    { key: 'many', kind: 'multiple_choice', settings: { options, maximumChoices: 2 }, probing: none },
    { key: 'scale', kind: 'scale', settings: { scaleFrom: 0, scaleTo: 10 }, probing: none },
    { key: 'rank', kind: 'ranking', settings: { options: options.slice(0, 2) }, probing: none },
    { key: 'number', kind: 'number', settings: { minimum: 0, maximum: 50 }, probing: none },
    { key: 'yes', kind: 'yes_no', probing: none },
  ])

  test('takes its value, reads what is typed instead, and refuses what it is not, with what to do', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: kinds })
    const person = await beginInterview(house, slug)
    const refusedThenTaken: [unknown, string | object][] = [
      [{ text: '  ' }, 'A lentil soup with bread.'],
      [
        { value: { kind: 'single_choice', option: 'o2' } },
        { value: { kind: 'single_choice', option: 'o2' }, text: 'The weather' },
      ],
      [{ value: { kind: 'multiple_choice', options: ['o0', 'o1', 'o2'] } }, 'price and taste'],
      [{ value: { kind: 'scale', point: 11 } }, '7'],
      [{ value: { kind: 'ranking', order: ['o0'] } }, { value: { kind: 'ranking', order: ['o1', 'o0'] } }],
      [{ text: 'many' }, '12'],
      [{ text: 'maybe' }, { value: { kind: 'yes_no', yes: true } }],
    ]
    for (const [wrong, right] of refusedThenTaken) {
      const { questionKey, turn } = person.state.question!
      const refused = await person.change('/answers', { questionKey, replyTo: turn, ...(wrong as object) })
      expect([questionKey, refused.status, refused.body.error?.code]).toEqual([
        questionKey,
        400,
        'invalid_input',
      ])
      expect(refused.body.error.message.length).toBeGreaterThan(10)
      await person.say(right)
    }
    expect(person.state.phase).toBe('summary')
    const { body } = await person.get('/copy?format=json')
    const said = body.turns
      .filter(({ role }: { role: string }) => role === 'participant')
      .map(({ text }: { text: string }) => text)
    expect(said.slice(0, 4)).toEqual([
      'A lentil soup with bread.',
      'Something else: The weather',
      'Price; Taste',
      '7 of 10',
    ])
  })

  test('keeps what was chosen, whatever the field beside it says', async () => {
    const beside = [
      "I don't remember",
      'prefer not to say',
      "don't know the name",
      'not sure what it is called',
      'Stop',
    ]
    for (const text of beside) {
      const { slug } = await insertLiveStudy(database.db, { guide: kinds })
      const person = await beginInterview(house, slug)
      await person.say('A lentil soup with bread.')
      await person.say('price')
      const value = { kind: 'multiple_choice', options: ['o0', 'o2'] }
      await person.say({ value, text })
      const { body } = await person.get('/copy?format=json')
      expect(body.turns.map((turn: { text: string }) => turn.text)).toContain(
        `Price; Something else: ${text}`,
      )
    }
  })

  test('can be declined in words, which are kept and are no answer', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide: kinds })
    const person = await beginInterview(house, slug)
    await person.say('A lentil soup with bread.')
    await person.say('I would rather not say')
    expect(person.state.question?.questionKey).toBe('many')
    await person.say('What do you mean?')
    expect(person.state.question).toMatchObject({
      questionKey: 'many',
      kind: 'multiple_choice',
      isProbe: true,
    })
    await person.say('taste')
    expect(person.state.question?.questionKey).toBe('scale')
    const { body } = await person.get('/transcript')
    expect(body.turns.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['I would rather not say', 'What do you mean?']),
    )
  })
})

describe('what was said before it was asked', () => {
  const later = guideOf([
    { key: 'begin', text: 'What do you remember of the beginning?', probing: none },
    { key: 'leave', text: 'What made you leave the meal kit?', required: true, probing: none },
    { key: 'often', text: 'How often did you order a box?', probing: none },
    { key: 'now', text: 'Where do you shop today?', probing: none },
  ])

  test('is linked to its question, counts as exposed, and is confirmed in a sentence or not asked again', async () => {
    const { workspaceId, as } = await house.workspace()
    const { slug } = await insertLiveStudy(database.db, { workspaceId, guide: later })
    const person = await beginInterview(house, slug)
    await person.say(
      'A friend gave us a voucher. We left the meal kit after a year because the price doubled. Until then we would order a box twice a week.',
    )
    const { question } = person.state
    expect(question).toMatchObject({ questionKey: 'leave', isProbe: true })
    // It is put with their own words, and not as if nothing had been said.
    expect(question!.text).toMatch(/“[^”]*the meal kit after a year because the price doubled”/)
    expect(question!.text.toLowerCase()).toContain('what made you leave the meal kit')
    await person.say('Yes, that was it.')
    expect(person.state.question?.questionKey).toBe('now')
    const { body } = await as('viewer').get(`/api/v1/interviews/${person.interviewId}`)
    expect(body.decisions.map(({ move }: { move: string }) => move)).toContain('confirm_volunteered')
    const { questions } = (await as('viewer').get(`/api/v1/studies/${body.interview.studyId}/field`)).body
    expect(questions.map(({ asked }: { asked: number }) => asked)).toEqual([1, 1, 1, 1])
  })
})

describe('researchers', () => {
  test('see who is talking, how far people come, where they leave, and why each question was asked', async () => {
    const { workspaceId, as } = await house.workspace()
    const { studyId, slug } = await insertLiveStudy(database.db, { workspaceId, guide })
    const done = await beginInterview(house, slug)
    for (const text of ['A lentil soup with bread.', 'My sister and her three children.'])
      await done.say(text)
    await done.change('/summary')
    const left = await beginInterview(house, slug)
    await left.say('A pie from the day before.')
    await left.change('/not-understood')
    await left.change('/stop')
    const talking = await beginInterview(house, slug)
    await talking.say('An omelette with herbs.')
    await talking.change('/pause')

    const { body: field } = await as('viewer').get(`/api/v1/studies/${studyId}/field`)
    expect(field.byStatus).toEqual({ complete: 1, partial: 1, in_progress: 1 })
    expect(field.talking).toMatchObject([
      { interviewId: talking.interviewId, isPaused: true, lastWords: 'An omelette with herbs.', answered: 1 },
    ])
    expect(field.talking[0].questionText).toBe('Who was at the table?')
    expect(field.funnel.map(({ people }: { people: number }) => people)).toEqual([3, 3, 1])
    expect(field.questions).toMatchObject([
      { questionKey: 'a', asked: 3, left: 0, notUnderstood: 0 },
      { questionKey: 'b', asked: 3, left: 1, notUnderstood: 1 },
    ])
    expect(field.softLaunch).toMatchObject({ completes: 1, left: { count: 1, of: 2 }, notUnderstood: 1 })
    const { body } = await as('viewer').get(`/api/v1/interviews/${done.interviewId}`)
    expect(body.decisions.length).toBeGreaterThan(2)
    for (const { reason, inputs } of body.decisions) {
      expect(reason).toMatch(/\.$/)
      expect(inputs).toHaveProperty('trigger')
    }
    expect(body.turns.map(({ role }: { role: string }) => role)).toContain('participant')
  })

  test('set aside and bring back with a reason, and delete for good', async () => {
    const { workspaceId, as } = await house.workspace()
    const { slug } = await insertLiveStudy(database.db, { workspaceId, guide })
    const done = await beginInterview(house, slug)
    for (const text of ['A lentil soup with bread.', 'My sister and her three children.'])
      await done.say(text)
    await done.change('/summary')
    const path = `/api/v1/interviews/${done.interviewId}`
    expect((await as('viewer').post(`${path}/set-aside`, { reason: 'x' })).status).toBe(403)
    expect((await as('researcher').post(`${path}/set-aside`, { reason: ' ' })).status).toBe(400)
    expect((await as('researcher').post(`${path}/set-aside`, { reason: 'A colleague.' })).status).toBe(204)
    const aside = (await as('viewer').get(path)).body
    expect([aside.interview.status, aside.flags[0].reason]).toEqual(['set_aside', 'A colleague.'])
    expect((await as('researcher').post(`${path}/bring-back`)).status).toBe(204)
    expect((await as('viewer').get(path)).body.interview.status).toBe('complete')
    expect((await as('researcher').delete(path)).status).toBe(204)
    expect((await as('viewer').get(path)).body).toMatchObject({ interview: { isErased: true }, turns: [] })
    const audit = await withTenant(database.db, workspaceId, (tx) => listAudit(tx, 50))
    const ofThis = audit.filter(({ target }) => target === done.interviewId)
    expect(ofThis.map(({ action }) => action).sort()).toEqual([
      'interview.erased',
      'interview.restored',
      'interview.set_aside',
    ])
    for (const { actor } of ofThis) expect(actor).toMatch(/^(user|api-key):./)
    expect(JSON.stringify(audit)).not.toMatch(/colleague|soup/)
  })
})
