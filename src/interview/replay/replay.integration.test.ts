import { expect, test } from 'vitest'
import { type TestClient, testApp } from '../../../test/support/app.ts'
import { guideOf } from '../../../test/support/guides.ts'
import { comparingBudgetMs } from '../../../test/support/limits.ts'
import { beginInterview, insertLiveStudy } from '../../../test/support/live-study.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { loadSample } from '../../api/load-sample.ts'
import { withClient } from '../../platform/database/embedded-roles.ts'
import { createEngine } from '../live-interview.ts'

const database = testDatabase()
const house = testApp(database)

const guide = guideOf([
  {
    key: 'why',
    text: 'Why did you begin?',
    probing: { mode: 'both', depth: 'moderate', fixedProbes: [{ en: 'What did you hope for?' }], notes: '' },
  },
  { key: 'rate', text: 'How was it?', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 } },
  { key: 'stop', text: 'What made you stop?' },
])

async function held() {
  const workspace = await house.workspace()
  const { slug } = await insertLiveStudy(database.db, { workspaceId: workspace.workspaceId, guide })
  const person = await beginInterview(house, slug)
  await person.say(
    'Because of the price, mostly. A voucher for the first season lay in the mail, and my sister had one too.',
  )
  await person.say('What do you mean?')
  while (person.state.question) {
    const isWords = person.state.question.view.control === 'words'
    const said = 'The docks were empty every second morning, so I walked.'
    await person.say(isWords ? said : { value: { kind: 'scale', point: 3 } })
  }
  await person.change('/summary')
  expect(person.state.phase).toBe('ended')
  return { person, us: workspace.as('viewer'), owner: workspace.as('owner') }
}

const replayOf = async (us: TestClient, interviewId: string) =>
  (await us.get(`/api/v1/interviews/${interviewId}/replay`)).body

test('an interview that was held through the door is replayed identically', async () => {
  const { person, us } = await held()
  const replay = await replayOf(us, person.interviewId)
  expect(replay).toMatchObject({ outcome: 'identical', unreadable: [], firstDifference: null })
  expect(replay.recomputed).toBeGreaterThan(5)
})

test('values that were typed, alone and with words beside, are replayed identically', async () => {
  const workspace = await house.workspace()
  const other = { key: 'other', label: { en: 'Other' }, role: 'other' as const }
  const options = [{ key: 'bus', label: { en: 'Bus' }, role: 'plain' as const }, other]
  const typed = guideOf([
    { key: 'why', text: 'Why did you begin?' },
    { key: 'rate', text: 'How was it?', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 } },
    { key: 'instead', text: 'What did you take instead?', kind: 'single_choice', settings: { options } },
    { key: 'again', text: 'Would you do it again?', kind: 'yes_no' },
    { key: 'stop', text: 'What made you stop?' },
  ])
  const { slug } = await insertLiveStudy(database.db, { workspaceId: workspace.workspaceId, guide: typed })
  const person = await beginInterview(house, slug)
  const first: Record<string, string> = {
    why: 'skip',
    rate: '4',
    instead: 'Other: my sister lent me her old bicycle',
    again: 'Yes, if the docks were nearer',
  }
  while (person.state.question) {
    const { questionKey } = person.state.question
    const text = first[questionKey] ?? 'The docks were empty every second morning, so I walked.'
    delete first[questionKey]
    await person.say(text)
  }
  expect(first).toEqual({})
  await person.change('/summary')
  expect(await replayOf(workspace.as('viewer'), person.interviewId)).toMatchObject({
    outcome: 'identical',
    firstDifference: null,
  })
})

test('an event that was changed in the database is found', async () => {
  const { person, us } = await held()
  await withClient(database.superuserUrl, (client) =>
    client.query(
      `update interview_events set payload = jsonb_set(payload, '{reason}', '"because"')
       where type = 'decision.made' and interview_id = $1 and seq = (select max(seq) from interview_events where type = 'decision.made' and interview_id = $1)`,
      [person.interviewId],
    ),
  )
  const replay = await replayOf(us, person.interviewId)
  expect(replay).toMatchObject({ outcome: 'different', firstDifference: { where: 'decision.made: seal' } })
})

test('when the words were deleted, the turns that rested on them are named', async () => {
  const { person, owner } = await held()
  expect((await person.erase()).status).toBe(204)
  const replay = await replayOf(owner, person.interviewId)
  expect(replay.firstDifference).toBeNull()
  expect(replay.unreadable.length).toBeGreaterThan(2)
})

test('every interview of the sample study is replayed identically', async () => {
  const { workspaceId, as } = await house.workspace()
  const { db, embedder, jobs } = house.deps
  await loadSample({
    db,
    workspaceId,
    jobs,
    engine: createEngine({ db, embedder, serverId: 'test', comparingBudgetMs }),
  })
  const us = as('viewer')
  const { studies } = (await us.get('/api/v1/studies')).body
  const { interviews } = (await us.get(`/api/v1/studies/${studies[0].studyId}/interviews`)).body
  const outcomes = []
  for (const { interviewId } of interviews) outcomes.push((await replayOf(us, interviewId)).outcome)
  expect(outcomes).toEqual(interviews.map(() => 'identical'))
})
