/** A researcher's hand in the field, through the door: notes to one interview, other probing for later ones, taps. */
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { beginInterview, insertLiveStudy, type TestParticipant } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'

const database = testDatabase()
const house = testApp(database)
const light = { mode: 'adaptive' as const, depth: 'light' as const, fixedProbes: [], notes: '' }
const guide = guideOf([
  { key: 'why', text: 'Why did you begin?', probing: light },
  { key: 'stop', text: 'What made you stop?', probing: light },
  { key: 'now', text: 'How do you get around now?', required: true, probing: light },
])
const words = 'Because of the price, mostly; the voucher for the first season lay in the mail in March.'

async function field() {
  const workspace = await house.workspace()
  const study = await insertLiveStudy(database.db, { workspaceId: workspace.workspaceId, guide })
  const us = workspace.as('researcher')
  const person = await beginInterview(house, study.slug)
  const note = (body: object) => us.post(`/api/v1/interviews/${person.interviewId}/notes`, body)
  const shown = async () => (await us.get(`/api/v1/interviews/${person.interviewId}`)).body
  const replay = async () => (await us.get(`/api/v1/interviews/${person.interviewId}/replay`)).body
  return { workspace, study, us, person, note, shown, replay }
}

async function toTheEnd(person: TestParticipant) {
  const asked: string[] = []
  while (person.state.question) {
    asked.push(person.state.question.text)
    await person.say(words)
  }
  if (person.state.phase === 'summary') await person.change('/summary')
  return asked
}

describe('a note to a live interview', () => {
  test('is obeyed, replayed, shown to researchers, and never to the participant', async () => {
    const { person, note, shown, replay } = await field()
    const text = 'Which month was that?'
    // Before the first answer: a full one may lead straight on to the question that is to be left out.
    expect((await note({ kind: 'leave', questionKey: 'stop' })).status).toBe(201)
    await person.say(words)
    const given = await note({ kind: 'ask', questionKey: 'why', text })
    expect(given.status).toBe(201)
    const asked = await toTheEnd(person)
    expect(asked.filter((each) => each === text)).toHaveLength(1)
    expect(asked).not.toContain('What made you stop?')
    const { notes } = await shown()
    expect(notes).toMatchObject([
      { kind: 'leave', questionKey: 'stop', text: null },
      { noteId: given.body.noteId, kind: 'ask', questionKey: 'why', text, askedIn: expect.any(Number) },
    ])
    expect(await replay()).toMatchObject({ outcome: 'identical' })
    const theirs = [
      (await person.get()).body,
      (await person.get('/transcript')).body,
      (await person.get('/copy?format=json')).body,
    ]
    for (const seen of theirs) expect(JSON.stringify(seen)).not.toMatch(/steering|noteId|researcher/i)
  })

  test('with a serious fault needs a reason, which is kept', async () => {
    const { note, shown } = await field()
    const leading = {
      kind: 'ask',
      questionKey: 'why',
      text: 'Don’t you think that the price was far too high?',
    }
    const refused = await note(leading)
    expect([refused.status, refused.body.error.code]).toEqual([409, 'conflict'])
    expect(refused.body.error.details.length).toBeGreaterThan(0)
    expect((await shown()).notes).toEqual([])
    const overrideReason = 'They used these very words before.'
    expect((await note({ ...leading, overrideReason })).status).toBe(201)
    expect((await shown()).notes).toMatchObject([{ overrideReason, overridden: [expect.any(String)] }])
  })

  test('that nobody can obey is refused', async () => {
    const { person, note, workspace, us } = await field()
    expect((await note({ kind: 'deeper', questionKey: 'nothing' })).status).toBe(400)
    expect((await note({ kind: 'ask', questionKey: 'why' })).status).toBe(400)
    const viewer = workspace.as('viewer')
    const path = `/api/v1/interviews/${person.interviewId}/notes`
    expect((await viewer.post(path, { kind: 'close_soon' })).status).toBe(403)
    await toTheEnd(person)
    const late = await us.post(path, { kind: 'close_soon' })
    expect([late.status, late.body.error.code]).toEqual([409, 'conflict'])
  })

  test('is disclosed in every export, with the count', async () => {
    const { person, note, us, study } = await field()
    await note({ kind: 'close_soon' })
    await toTheEnd(person)
    const exported = async (format: string) =>
      (await us.get(`/api/v1/studies/${study.studyId}/export?format=${format}`)).body as string
    expect(JSON.parse((await exported('jsonl')).split('\n')[0]!).researcherNotes).toMatchObject([
      { kind: 'close_soon' },
    ])
    expect(await exported('csv')).toContain('researcher notes')
    expect(await exported('markdown')).toContain('Researchers gave 1 note to 1 interview while they ran.')
  })
})

describe('an adjustment for later interviews', () => {
  test('is a new revision with the change named; running ones stay on theirs', async () => {
    const { us, study, person } = await field()
    const adjust = (changes: object[]) =>
      us.post(`/api/v1/studies/${study.studyId}/adjust`, { changes, reason: 'Answers are thin.' })
    const made = await adjust([{ questionKey: 'why', depth: 'none' }])
    expect(made.status).toBe(200)
    expect(made.body.revision).toMatchObject({
      number: 2,
      changes: [
        {
          kind: 'probing_changed',
          questionKey: 'why',
          before: 'adaptive, depth light',
          after: 'adaptive, depth none',
        },
      ],
    })
    const later = await beginInterview(house, study.slug)
    await later.say('Cheap.')
    expect(later.state.question?.text).toBe('What made you stop?')
    await person.say('Cheap.')
    expect(person.state.question?.isProbe).toBe(true)
    const { study: head } = (await us.get(`/api/v1/studies/${study.studyId}`)).body
    expect(head.draft.sections[0].questions[0].probing.depth).toBe('none')
    expect((await adjust([{ questionKey: 'why', depth: 'none' }])).status).toBe(409)
    expect((await adjust([{ questionKey: 'nowhere', depth: 'none' }])).status).toBe(400)
    const { entries: history } = (await us.get(`/api/v1/studies/${study.studyId}/history`)).body
    expect(history[0]).toMatchObject({ action: 'guide.adjusted', reason: 'Answers are thin.' })
  })
})

describe('the two taps at the end', () => {
  test('are kept, the last one holds, and are counted by revision over those who tapped', async () => {
    const { us, study, person, shown, replay } = await field()
    const tap = (who: TestParticipant, key: string, answer: string) =>
      who.change('/taps', { clientId: randomUUID(), tap: key, answer })
    expect((await tap(person, 'could_say', 'agree')).status).toBe(409)
    await toTheEnd(person)
    expect(person.state.taps).toEqual({})
    await tap(person, 'could_say', 'no')
    await tap(person, 'could_say', 'agree')
    expect(person.state).toMatchObject({ phase: 'ended', taps: { could_say: 'agree' } })
    const silent = await beginInterview(house, study.slug)
    await toTheEnd(silent)
    const { revisions } = (await us.get(`/api/v1/studies/${study.studyId}/taps`)).body
    expect(revisions).toMatchObject([
      {
        number: 1,
        ended: 2,
        taps: [
          { tap: 'could_say', answers: { agree: 1, partly: 0, no: 0 }, tapped: 1, share: null },
          { tap: 'listened', tapped: 0 },
        ],
      },
    ])
    expect((await shown()).taps).toEqual({ could_say: 'agree' })
    expect(await replay()).toMatchObject({ outcome: 'identical' })
    const line = (await us.get(`/api/v1/studies/${study.studyId}/export?format=jsonl`)).body
    expect(line).toContain('"taps":{"could_say":"agree"}')
  })
})
