import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { beginInterview, insertLiveStudy, type TestParticipant } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import type { LaunchTerms, Probing } from '../study/model.ts'
import { replayStored } from './replay/replay-stored.ts'

const database = testDatabase()
const house = testApp(database)

const deep: Probing = {
  mode: 'both',
  depth: 'deep',
  fixedProbes: [{ en: 'When was that?' }],
  notes: '',
}
const guide = guideOf([
  { key: 'change', text: 'What has changed in your household this year?', probing: deep },
  { key: 'shop', text: 'How do you do your shopping?', probing: deep },
  { key: 'last', text: 'What did you buy the last time?', probing: deep },
])
const help = 'Somebody can be reached: ask your doctor. You may stop.'
const distress = 'My father died in April and since then I do not want to live anymore.'

async function begin(terms: Partial<LaunchTerms> = {}) {
  const study = await insertLiveStudy(database.db, { guide, terms: { help: { en: help }, ...terms } })
  return { study, person: await beginInterview(house, study.slug) }
}

const kindsSaid = ({ state }: TestParticipant) => state.utterances.map(({ kind }) => kind)

async function flagsOf(workspaceId: string, { interviewId }: TestParticipant) {
  const log = await withTenant(database.db, workspaceId, (tx) =>
    tx.execute(sql`select payload from interview_events
      where interview_id = ${interviewId} and type = 'moment.flagged' order by seq`),
  )
  return log.rows.map(({ payload }) => payload as Record<string, unknown>)
}

describe('distress', () => {
  test('is answered by the help text at once and by asking once whether to go on, and nothing deeper', async () => {
    const { study, person } = await begin()
    await person.say(distress)
    expect(kindsSaid(person)).toEqual(['help', 'probe'])
    expect(person.state.utterances[0]!.text).toBe(help)
    expect(person.state.question!.text).toMatch(/end/)
    await person.say('no, go on')
    expect(person.state.question).toMatchObject({ questionKey: 'shop', isProbe: false })
    await person.say('I want to die when I stand in the queue. It is like that every week.')
    expect(kindsSaid(person)).toEqual(['help', 'question'])
    expect(person.state.question!.questionKey, 'asked once only, and not probed').toBe('last')
    expect((await flagsOf(study.workspaceId, person)).map(({ kind }) => kind)).toEqual([
      'distress',
      'distress',
    ])
  })

  test('a yes to stopping ends it, with the help text left in front of them', async () => {
    const { person } = await begin()
    await person.say(distress)
    await person.say('yes')
    expect(person.state).toMatchObject({ phase: 'ended', status: 'partial', endedHelp: help })
  })

  test('words in place of a yes or no are an answer, and are not followed up', async () => {
    const { person } = await begin()
    await person.say(distress)
    await person.say('It helps me a little to write about the shopping instead, to be honest.')
    expect(person.state.question).toMatchObject({ questionKey: 'shop', isProbe: false })
  })

  test('makes the rest gentler: one follow-up at most', async () => {
    const { person } = await begin()
    await person.say(distress)
    await person.say('no')
    let followUps = 0
    for (; person.state.question?.questionKey === 'shop'; followUps += person.state.question.isProbe ? 1 : 0)
      await person.say('I usually go there, it is sort of fine, things are okay I guess.')
    expect(followUps, 'the one that everybody is asked, and one more').toBeLessThanOrEqual(2)
  })

  test('is not quoted in the summary', async () => {
    const { person } = await begin()
    await person.say(distress)
    await person.say('no')
    while (person.state.question)
      await person.say('I buy bread, cheese and apples at the market on Saturday morning.')
    expect(person.state.phase).toBe('summary')
    expect(JSON.stringify(person.state.summary)).not.toMatch(/father|live anymore/)
  })

  test('in a correction brings the help text, and the question stays', async () => {
    const { person } = await begin()
    await person.change('/skip', { questionKey: 'change', replyTo: person.state.question!.turn })
    await person.say('I go on Saturdays because it is on my way home from the gym in the morning.')
    const asked = person.state.question
    const last = person.state.lastAnswerTurn
    await person.change('/answers/last', { turn: last, text: 'I hurt myself on Saturdays.' }, 'PUT')
    expect(kindsSaid(person)).toEqual(['help', asked!.isProbe ? 'probe' : 'question'])
    expect(person.state.question).toEqual(asked)
  })
})

describe('what is private', () => {
  test.each([
    ['health', 'I was diagnosed with ADHD two years ago, so I order everything online now.'],
    ['third_person', 'My colleague Anna is secretly applying for other jobs, so I shop alone.'],
  ])('%s: a word that it can be left, then the next question', async (kind, words) => {
    const { study, person } = await begin()
    await person.say(words)
    expect(kindsSaid(person)).toEqual(['notice', 'question'])
    expect(person.state.utterances[0]!.text).not.toBe(help)
    expect(person.state.help, 'for distress alone').toBeNull()
    expect(person.state.question!.questionKey).toBe('shop')
    await person.say(words)
    expect(person.state.question!.questionKey).toBe('last')
    const flags = await flagsOf(study.workspaceId, person)
    expect(flags.map((flag) => flag.kind)).toEqual([kind, kind])
    expect(JSON.stringify(flags), 'a place, and none of the words').not.toMatch(/ADHD|Anna|diagnosed/)
  })
})

describe('somebody who says to be a minor', () => {
  test('is thanked, and the interview ends as screened out', async () => {
    const { person } = await begin()
    await person.say("I'm 15 and my mum does the shopping.")
    expect(person.state).toMatchObject({ phase: 'ended', status: 'screened_out', taps: null })
    expect(person.state.endedMessage).toMatch(/^Thank you/)
    expect((await person.get('/transcript')).status, 'what they wrote is theirs to see').toBe(200)
    expect((await person.erase()).status).toBe(204)
  })

  test('also by a number, where their age was asked', async () => {
    const ages = guideOf([
      {
        key: 'age',
        kind: 'number',
        text: 'How old are you?',
        probing: { ...deep, mode: 'adaptive', depth: 'none' },
      },
      { key: 'why' },
    ])
    const { slug } = await insertLiveStudy(database.db, { guide: ages })
    const young = await beginInterview(house, slug)
    await young.say({ value: { kind: 'number', number: 16 } })
    expect(young.state).toMatchObject({ phase: 'ended', status: 'screened_out' })
    const grown = await beginInterview(house, slug)
    await grown.say({ value: { kind: 'number', number: 18 } })
    expect(grown.state.question!.questionKey).toBe('why')
  })
})

describe('a study that lets minors take part', () => {
  const minors = {
    allowed: true,
    guardianConsent: { en: 'I am the guardian and agree.' },
    assentText: { en: 'I want to do this. I can stop.' },
  }
  const open = () => insertLiveStudy(database.db, { guide, terms: { minors } })

  test('shows both consents, keeps their words, and goes on with somebody who is 15', async () => {
    const study = await open()
    const door = await house.client().post('/api/v1/room/enter', { token: study.slug })
    expect(door.body.state.intro.consent.map(({ purpose }: { purpose: string }) => purpose)).toEqual([
      'interview',
      'guardian',
      'assent',
    ])
    const consent = ['interview', 'guardian', 'assent']
    const person = await beginInterview(house, study.slug, { consent })
    await person.say("I'm 15 and my mum does the shopping, but I choose the bread and the fruit.")
    expect(person.state.phase).toBe('talking')
    expect(kindsSaid(person)).not.toContain('help')
    expect(await flagsOf(study.workspaceId, person)).toEqual([])
    const rows = await withTenant(database.db, study.workspaceId, (tx) =>
      tx.execute(
        sql`select purpose, text, language from consents where purpose in ('guardian', 'assent') order by purpose`,
      ),
    )
    expect(rows.rows).toEqual([
      { purpose: 'assent', text: minors.assentText.en, language: 'en' },
      { purpose: 'guardian', text: minors.guardianConsent.en, language: 'en' },
    ])
  })

  test('begins with one of the two by nobody', async () => {
    const { slug } = await open()
    await expect(beginInterview(house, slug, { consent: ['interview', 'assent'] })).rejects.toThrow(
      /consent_missing/,
    )
  })

  test('ends with a minor for whom nobody consented, and notes nothing refused by grown-ups', async () => {
    const study = await open()
    const person = await beginInterview(house, study.slug)
    await person.say("I'm 15 and my mum does the shopping.")
    expect(person.state).toMatchObject({ phase: 'ended', status: 'screened_out' })
    const rows = await withTenant(database.db, study.workspaceId, (tx) =>
      tx.execute(sql`select purpose from consents`),
    )
    expect(rows.rows).toEqual([{ purpose: 'interview' }])
  })
})

describe('a death or an illness in the family that is a fact of the story', () => {
  test.each([
    ['My father died in April, so I do the shopping for my mother as well now, on foot.', true],
    ['My mum has dementia, so I go with her on Saturdays and carry the bags up the hill.', true],
    ['We went to Alan’s funeral that morning and bought the flowers at the market.', false],
    ['My grandfather died in 1987 and left us the van that I still go to the market with.', false],
  ])('is met with a short sentence where it is near, and the topic goes on: %s', async (words, isNear) => {
    const { study, person } = await begin()
    await person.say(words)
    expect(person.state.utterances.map(({ text }) => text).join(' ')).not.toMatch(/end here|stop here|skip/)
    expect(kindsSaid(person)).toEqual([...(isNear ? ['notice'] : []), 'probe'])
    expect(person.state.help).toBeNull()
    await person.say('It was in the spring. My mother has died as well since then, my dear.')
    expect(kindsSaid(person).filter((kind) => kind === 'notice').length).toBe(isNear ? 0 : 1)
    expect(await flagsOf(study.workspaceId, person)).toEqual([])
    await person.change('/stop', {})
    expect(person.state).toMatchObject({ phase: 'ended', endedHelp: null })
  })

  test.each([
    'My wife died in the spring and I cry every night.',
    'Since my wife died I sit in the dark most evenings and I don’t see the point any more.',
    'We lost our son last year and everything is grey now.',
  ])('is more where it weighs on them now: %s', async (words) => {
    const { study, person } = await begin()
    await person.say(words)
    expect(person.state.help ?? person.state.utterances[0]!.text, 'the help text stands there').toBe(help)
    expect((await flagsOf(study.workspaceId, person)).map(({ kind }) => kind)).toEqual(['distress'])
    expect(person.state.utterances.map(({ text }) => text).join(' ')).not.toMatch(/“/)
    if (person.state.question!.questionKey === 'change') await person.say('no')
    expect(person.state.question, 'nothing is dug for').toMatchObject({ questionKey: 'shop', isProbe: false })
  })
})

test('the help text stays to the end only where distress was in the last words', async () => {
  const { person } = await begin()
  await person.say(distress)
  expect(person.state.utterances[0]!.text).toBe(help)
  await person.say('no, go on')
  await person.say('I buy bread, cheese and apples at the market on Saturday morning, on my way home.')
  await person.change('/stop', {})
  expect(person.state).toMatchObject({ phase: 'ended', endedHelp: null })
})

test('a figure of speech changes nothing', async () => {
  const { study, person } = await begin()
  await person.say('This app is killing me with its notifications, and the setup was dead simple.')
  expect(kindsSaid(person)).not.toContain('help')
  expect(person.state.help).toBeNull()
  expect(await flagsOf(study.workspaceId, person)).toEqual([])
})

test.each([
  'I can’t take it any more, that ringtone in the supermarket.',
  'I am at the end of my tether with the delivery company.',
  'I was so furious with the shop that I lay awake.',
  'My feet are killing me after the shopping, I am shattered.',
  'A scooter nearly had me outside the shop, I am still shaking.',
])('what only sounds like distress brings no help text and calls nobody: %s', async (words) => {
  const { study, person } = await begin()
  await person.say(words)
  expect(kindsSaid(person)).not.toContain('help')
  expect(person.state).toMatchObject({ phase: 'talking', help: null })
  expect(await flagsOf(study.workspaceId, person)).toEqual([])
})

test.each([
  'I’d like to stop here, please. I’m tired and my eyes hurt.',
  'I’d rather stop, my back aches.',
  'I can’t do this any more, my eyes hurt.',
  'Can I stop? Dinner is on the stove and my neck is stiff.',
])('a wish to stop with an everyday reason gets the plain ending: %s', async (words) => {
  const { study, person } = await begin()
  await person.say(words)
  expect(kindsSaid(person)).not.toContain('help')
  expect(person.state.question!.text).toMatch(/go on/)
  expect(person.state.question!.text, 'granted, and not asked').not.toMatch(/\?/)
  await person.say('thanks, bye')
  expect(person.state).toMatchObject({ phase: 'ended', endedHelp: null })
  expect(await flagsOf(study.workspaceId, person)).toEqual([])
})

test('a wish to stop out of danger brings the help text all the same', async () => {
  const { person } = await begin()
  await person.say('I want to stop, I am tired and I do not want to live anymore.')
  expect(person.state.utterances[0]!.text).toBe(help)
})

test('everything is decided again the same from the log', async () => {
  const { study, person } = await begin()
  await person.say(distress)
  await person.say('no')
  await person.say('I have diabetes, so I look at the sugar.')
  const replay = await replayStored({ db: database.db, workspaceId: study.workspaceId }, person.interviewId)
  expect(replay).toMatchObject({ outcome: 'identical', recomputed: 4 })
})
