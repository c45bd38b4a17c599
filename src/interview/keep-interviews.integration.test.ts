/** What the store promises: nothing lost, nothing twice, whoever writes and whatever is rebuilt. */
import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../test/support/guides.ts'
import { insertLiveStudy, type LiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { correctAnswer } from './correct-answer.ts'
import { openDoor } from './door.ts'
import { enterRoom } from './enter-room.ts'
import { eraseInterview } from './erase-interview.ts'
import {
  createEngine,
  type InterviewContext,
  type InterviewEngine,
  liveKey,
  readLive,
} from './live-interview.ts'
import { pauseInterview, skipQuestion } from './make-move.ts'
import { projectEvents, projectInterview } from './project.ts'
import { tagWords } from './reading/tag-words.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { receiveAnswer } from './receive-answer.ts'
import { describeIntro } from './room-texts.ts'
import { runScript } from './run-script.ts'
import { restoreInterview, setAside } from './set-aside.ts'
import { startInterview } from './start-interview.ts'
import { appendToLog } from './store.ts'
import { abandonedAfterMs, sweepAbandoned } from './sweep-abandoned.ts'

const database = testDatabase()
const none: QuestionSketch['probing'] = { mode: 'adaptive', depth: 'none', fixedProbes: [], notes: '' }

let serverNumber = 0
const server = (more: Partial<Pick<InterviewEngine, 'clock' | 'ports'>> = {}): InterviewEngine =>
  createEngine({
    db: database.db,
    embedder: createHashedLexicalEmbedder(),
    serverId: `server-${serverNumber++}`,
    ...more,
  })

const within = (
  engine: InterviewEngine,
  { workspaceId }: { workspaceId: string },
): InterviewContext & { actor: string } => ({
  ...engine,
  workspaceId,
  actor: 'user:test',
})

async function rowsOf(workspaceId: string, query: SQL): Promise<Record<string, unknown>[]> {
  return withTenant(database.db, workspaceId, async (tx) => (await tx.execute(query)).rows)
}

async function begin(engine: InterviewEngine, study: LiveStudy) {
  const { live } = await start(engine, study)
  return live.row.interviewId
}

async function start(engine: InterviewEngine, study: LiveStudy) {
  const { revision } = await openDoor(engine, study.slug)
  const { consentTextVersion } = describeIntro(revision!, { language: 'en', isTest: false })
  return startInterview(engine, {
    token: study.slug,
    consent: ['interview'],
    consentTextVersion,
    clientId: randomUUID(),
  })
}

const threeQuestions = guideOf([
  { key: 'a', probing: none, text: 'What did you cook last?' },
  { key: 'b', probing: none, text: 'Who was at the table?' },
  { key: 'c', probing: none, text: 'What was left over?' },
])

describe('two servers on one database', () => {
  test('go on with each other’s interviews, and the epoch rises at each take-over', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const [one, two] = [server(), server()]
    const interviewId = await begin(one, study)
    const say = (engine: InterviewEngine, questionKey: string) =>
      receiveAnswer(within(engine, study), interviewId, {
        clientId: randomUUID(),
        questionKey,
        text: 'Lentil soup.',
      })
    await say(two, 'a')
    const { live } = await say(one, 'b')
    expect(live.state.questions).toMatchObject({ a: { state: 'answered' }, b: { state: 'answered' } })
    const [row] = await rowsOf(study.workspaceId, sql`select epoch, lease_holder from interviews`)
    expect(row).toEqual({ epoch: 3, lease_holder: one.serverId })
  })

  test('a write with an old epoch or an old number fails and leaves nothing behind', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const interviewId = await begin(server(), study)
    const live = await readLive(within(server(), study), interviewId)
    const append = (expected: { lastSeq: number; epoch: number }) =>
      withTenant(database.db, study.workspaceId, (tx) =>
        appendToLog(tx, {
          workspaceId: study.workspaceId,
          interviewId,
          studyId: study.studyId,
          revisionId: study.revisionId,
          expected,
          lease: { holder: 'ghost', epoch: 9 },
          events: [],
          contents: [{ contentId: randomUUID(), body: 'a ghost was here' }],
          columns: projectInterview(live.state),
          projections: projectEvents([], live.state),
          snapshot: null,
        }),
      )
    expect(await append({ lastSeq: live.state.seq, epoch: live.epoch - 1 })).toBe(false)
    expect(await append({ lastSeq: live.state.seq - 1, epoch: live.epoch })).toBe(false)
    expect(await rowsOf(study.workspaceId, sql`select 1 from contents where body like '%ghost%'`)).toEqual([])
    expect(await append({ lastSeq: live.state.seq, epoch: live.epoch })).toBe(true)
  })

  test('of two different answers to one question at one moment one is stored, the other is told', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const [one, two] = [server(), server()]
    const interviewId = await begin(one, study)
    const answers = await Promise.allSettled(
      [one, two].map((engine, i) =>
        receiveAnswer(within(engine, study), interviewId, {
          clientId: randomUUID(),
          questionKey: 'a',
          replyTo: 0,
          text: `Soup number ${i}.`,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const stored = await rowsOf(
      study.workspaceId,
      sql`select 1 from interview_events where type = 'answer.received'`,
    )
    expect(stored).toHaveLength(1)
  })
})

describe('projections', () => {
  test('rebuilt from the log are what they were: probes, corrections, skips, volunteered answers, an end', async () => {
    const guide = guideOf([
      { key: 'often', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 }, text: 'How often do you cook?' },
      {
        key: 'a',
        text: 'What did you cook last?',
        probing: { mode: 'both', depth: 'deep', fixedProbes: [{ en: 'Who ate it?' }], notes: '' },
      },
      { key: 'why', text: 'What made you leave the meal kit?', required: true, probing: none },
      {
        key: 'skipped',
        text: 'What was left over?',
        skipWhen: { questionKey: 'often', operator: 'greater_than', values: [2] },
      },
      { key: 'last', text: 'Where do you shop?', probing: none },
    ])
    const study = await insertLiveStudy(database.db, { guide })
    const engine = server()
    const context = within(engine, study)
    const interviewId = await begin(engine, study)
    const say = async (text: string | { kind: 'scale'; point: number }) => {
      const live = await readLive(context, interviewId)
      const answer = typeof text === 'string' ? { text } : { value: text }
      await receiveAnswer(context, interviewId, {
        clientId: randomUUID(),
        questionKey: live.state.current!.questionKey,
        ...answer,
      })
    }
    await say({ kind: 'scale', point: 4 })
    await say('I usually cook for four people on weekdays.')
    await say('A soup. We left the meal kit in March because the price doubled within a year.')
    await say('My family.')
    const corrected = (await readLive(context, interviewId)).state.lastAnswer!
    await correctAnswer(context, interviewId, {
      clientId: randomUUID(),
      turn: corrected.turn,
      text: 'My family of four.',
    })
    await pauseInterview(context, interviewId, { clientId: randomUUID() })
    await skipQuestion(context, interviewId, { clientId: randomUUID() })
    for (let i = 0; i < 20 && !(await readLive(context, interviewId)).state.summary; i++)
      await say(`At the market, stall ${i}.`)

    const tables = ['turns', 'answers', 'exposures']
    const read = async () => {
      const rows: Record<string, unknown> = {}
      for (const table of tables)
        rows[table] = await rowsOf(
          study.workspaceId,
          sql`select to_jsonb(t) as row from ${sql.identifier(table)} t order by to_jsonb(t)::text`,
        )
      rows.interviews = await rowsOf(
        study.workspaceId,
        sql`select status, questions_answered, current_question_key, participant_words, last_activity_at, ended_at, last_seq from interviews`,
      )
      return rows
    }
    const live = await read()
    expect((live.answers as { row: { state: string } }[]).map(({ row }) => row.state).sort()).toEqual([
      'answered',
      'answered',
      'answered',
      'skipped',
      'volunteered',
    ])
    expect(
      await rowsOf(study.workspaceId, sql`select how from exposures where question_key = 'why'`),
    ).toEqual([{ how: 'volunteered' }])
    for (const table of tables) await rowsOf(study.workspaceId, sql`delete from ${sql.identifier(table)}`)
    await rebuildProjections(context, interviewId)
    expect(await read()).toEqual(live)
    await rebuildProjections(context, interviewId)
    expect(await read()).toEqual(live)
  })
})

describe('a corrected answer', () => {
  const guide = guideOf([
    { key: 'a', text: 'What did you cook last?', probing: none },
    { key: 'why', text: 'What made you leave the meal kit?', required: true, probing: none },
    {
      key: 'other',
      text: 'Where do you shop?',
      probing: none,
    },
  ])
  const meant = 'A soup. We left the meal kit in March because the price doubled within a year.'
  const answers = (workspaceId: string) =>
    rowsOf(workspaceId, sql`select question_key, state, turns from answers order by question_key`)

  test('confronts nobody with words that are gone; the question is asked as if nothing had been said', async () => {
    const order = [{ key: 'first', text: 'Who cooks?', probing: none }] as QuestionSketch[]
    const study = await insertLiveStudy(database.db, {
      guide: guideOf([
        { key: 'a', text: 'What did you cook last?', probing: none },
        ...order,
        { key: 'why', text: 'What made you leave the meal kit?', required: true, probing: none },
      ]),
    })
    const context = within(server(), study)
    const interviewId = await begin(context, study)
    const said = await receiveAnswer(context, interviewId, {
      clientId: randomUUID(),
      questionKey: 'a',
      text: meant,
    })
    expect(said.live.state.questions.why).toMatchObject({ state: 'volunteered' })
    const { turn } = said.live.state.lastAnswer!
    await correctAnswer(context, interviewId, { clientId: randomUUID(), turn, text: 'Only a soup.' })
    expect((await answers(study.workspaceId)).map((row) => row.question_key)).toEqual(['a'])
    const next = await receiveAnswer(context, interviewId, {
      clientId: randomUUID(),
      questionKey: 'first',
      text: 'Me.',
    })
    const { current } = next.live.state
    expect(current).toMatchObject({ questionKey: 'why', kind: 'question' })
    expect(next.live.texts.get(next.live.state.turns[current!.turn]!.contentId!)).toBe(
      'What made you leave the meal kit?',
    )
  })

  test('is searched again for what it answers beforehand', async () => {
    const study = await insertLiveStudy(database.db, {
      guide: guideOf([
        { key: 'a', text: 'What did you cook last?', probing: none },
        { key: 'first', text: 'Who cooks?', probing: none },
        { key: 'why', text: 'What made you leave the meal kit?', required: true, probing: none },
      ]),
    })
    const context = within(server(), study)
    const interviewId = await begin(context, study)
    await receiveAnswer(context, interviewId, { clientId: randomUUID(), questionKey: 'a', text: 'A soup.' })
    const { live } = await correctAnswer(context, interviewId, {
      clientId: randomUUID(),
      turn: 1,
      text: meant,
    })
    expect(live.state.questions.why).toMatchObject({
      state: 'volunteered',
      volunteered: [{ span: { turn: 1, turnRevision: 1 } }],
    })
  })

  test('leaves the rows that a rebuild gives, also while a volunteered answer is being confirmed', async () => {
    const study = await insertLiveStudy(database.db, { guide })
    const context = within(server(), study)
    const interviewId = await begin(context, study)
    const { live } = await receiveAnswer(context, interviewId, {
      clientId: randomUUID(),
      questionKey: 'a',
      text: meant,
    })
    expect(live.state.current).toMatchObject({ questionKey: 'why', technique: 'confirm_volunteered' })
    for (const correct of [false, true]) {
      if (correct) {
        await correctAnswer(context, interviewId, { clientId: randomUUID(), turn: 1, text: 'Only a soup.' })
      }
      const written = await answers(study.workspaceId)
      expect(written.map((row) => row.question_key)).toEqual(correct ? ['a'] : ['a', 'why'])
      await rebuildProjections(context, interviewId)
      expect(await answers(study.workspaceId)).toEqual(written)
    }
  })

  test('that brings a question back takes away the row that says it was skipped', async () => {
    const study = await insertLiveStudy(database.db, {
      guide: guideOf([
        { key: 'often', kind: 'scale', settings: { scaleFrom: 1, scaleTo: 5 }, probing: none },
        {
          key: 'rare',
          skipWhen: { questionKey: 'often', operator: 'greater_than', values: [2] },
          probing: none,
        },
        { key: 'end', text: 'Where do you shop?', probing: none },
      ]),
    })
    const context = within(server(), study)
    const interviewId = await begin(context, study)
    await receiveAnswer(context, interviewId, {
      clientId: randomUUID(),
      questionKey: 'often',
      value: { kind: 'scale', point: 4 },
    })
    expect((await answers(study.workspaceId)).map((row) => row.state)).toEqual(['answered', 'skipped'])
    await correctAnswer(context, interviewId, {
      clientId: randomUUID(),
      turn: 1,
      value: { kind: 'scale', point: 1 },
    })
    await skipQuestion(context, interviewId, { clientId: randomUUID() })
    expect((await readLive(context, interviewId)).state.current?.questionKey).toBe('rare')
    const written = await answers(study.workspaceId)
    await rebuildProjections(context, interviewId)
    expect(await answers(study.workspaceId)).toEqual(written)
    expect(written.map((row) => row.question_key)).not.toContain('rare')
  })
})

describe('a long interview', () => {
  const guide = guideOf(
    Array.from({ length: 60 }, (_, i) => ({
      key: `q${i}`,
      text: `What happened on day ${i} of the trial?`,
      required: true,
      probing: { mode: 'adaptive', depth: 'light', fixedProbes: [], notes: '' } as QuestionSketch['probing'],
    })),
    { timeBudgetMs: 4 * 3_600_000 },
  )

  const places = 'kitchen hallway garden cellar office garage balcony attic workshop bathroom'.split(' ')
  const quarrels =
    'plastic tape invoice colour label smell weight straps instructions receipt glue lid'.split(' ')
  const told = (place: string, quarrel: string) => [
    `We usually unpacked the box in the ${place} and argued about the ${quarrel}.`,
    `I was annoyed, because my brother had left the ${quarrel} in the ${place}.`,
    `Last Tuesday the courier put it in the ${place} and I signed for the ${quarrel}.`,
    `It was cheaper than the old one, but the ${quarrel} was too small for the ${place}.`,
    `I always check the ${quarrel} first, then I carry it to the ${place}.`,
    `I would rather have had a bigger ${quarrel} in the ${place}.`,
  ]
  const days = Array.from({ length: 60 }, (_, i) => [
    `q${i}`,
    told(places[i % places.length]!, quarrels[i % quarrels.length]!)[i % 6]!,
  ])

  test('asks every required question once, uses no wording twice, and is the same when read from snapshot and log', async () => {
    const study = await insertLiveStudy(database.db, { guide })
    const engine = server()
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: Object.fromEntries(days), otherwise: 'That is all there is to it.' },
    })
    expect(live.state).toMatchObject({ status: 'complete' })
    const asked = live.state.turns
      .filter(({ kind }) => kind === 'question')
      .map(({ questionKey }) => questionKey)
    expect(asked).toHaveLength(60)
    expect(new Set(asked).size).toBe(60)
    expect(live.state.wordingsUsed.length).toBeGreaterThan(20)
    expect(new Set(live.state.wordingsUsed).size).toBe(live.state.wordingsUsed.length)
    const said = live.state.turns
      .filter(({ kind }) => kind === 'probe')
      .map(({ contentId }) => live.texts.get(contentId!))
    expect(new Set(said).size).toBe(said.length)
    const cold = await readLive(within(server(), study), live.row.interviewId)
    expect(cold.state).toEqual(live.state)
    for (const stored of [
      { seq: 50, status: 'complete' },
      { stateVersion: 0, state: { seq: 50 } },
    ]) {
      await rowsOf(study.workspaceId, sql`update interviews set snapshot = ${JSON.stringify(stored)}::jsonb`)
      const { state } = await readLive(within(server(), study), live.row.interviewId)
      expect(state, 'a snapshot of another version is not used').toEqual(live.state)
    }
    const [row] = await rowsOf(study.workspaceId, sql`select snapshot_seq, last_seq from interviews`)
    expect(Number(row!.snapshot_seq)).toBeGreaterThan(Number(row!.last_seq) - 60)
  })

  test('that takes too long still reaches what is required, and leaves out what matters least', async () => {
    const tight = guideOf(
      [
        { key: 'first', probing: none },
        ...Array.from({ length: 12 }, (_, i) => ({
          key: `low${i}`,
          priority: 'low' as const,
          probing: none,
        })),
        { key: 'needed', required: true, probing: none, priority: 'low' as const },
      ],
      { timeBudgetMs: 6 * 60_000 },
    )
    const study = await insertLiveStudy(database.db, { guide: tight })
    const slow = 'word '.repeat(60)
    const { live } = await runScript(server(), {
      token: study.slug,
      script: { answers: {}, otherwise: slow },
    })
    const states = Object.entries(live.state.questions).map(([key, { state, skipReason }]) => [
      key,
      state,
      skipReason,
    ])
    expect(states).toContainEqual(['needed', 'answered', null])
    expect(states.filter(([, , reason]) => reason === 'time').length).toBeGreaterThan(4)
    expect(live.state.noticesSaid.filter((notice) => notice === 'time_is_short')).toHaveLength(1)
  })
})

describe('silence', () => {
  test('of a day makes an interview abandoned, of less it does not; both keep every word', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    let now = Date.parse('2026-03-02T10:00:00Z')
    const engine = server({ clock: () => now })
    const old = await begin(engine, study)
    const context = within(engine, study)
    await receiveAnswer(context, old, {
      clientId: randomUUID(),
      questionKey: 'a',
      text: 'A soup with lentils.',
    })
    now += abandonedAfterMs - 60_000
    const recent = await begin(engine, study)
    now += 120_000
    expect(await sweepAbandoned(context)).toBe(1)
    expect((await readLive(context, old)).state).toMatchObject({
      status: 'abandoned',
      endReason: 'abandoned',
    })
    expect((await readLive(context, recent)).state.status).toBe('in_progress')
    expect([...(await readLive(context, old)).texts.values()]).toContain('A soup with lentils.')
    expect(await sweepAbandoned(context)).toBe(0)
  })

  test('at the summary ends it as complete: everything was answered', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    let now = Date.parse('2026-03-02T10:00:00Z')
    const context = within(server({ clock: () => now }), study)
    const interviewId = await begin(context, study)
    for (const questionKey of ['a', 'b', 'c']) {
      await receiveAnswer(context, interviewId, {
        clientId: randomUUID(),
        questionKey,
        text: 'A soup with lentils.',
      })
    }
    now += abandonedAfterMs + 60_000
    expect(await sweepAbandoned(context)).toBe(1)
    expect((await readLive(context, interviewId)).state.status).toBe('complete')
  })

  test('is over when they come back: the interview goes on at the same turn, unless the study is closed', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    let now = Date.parse('2026-03-02T10:00:00Z')
    const context = within(server({ clock: () => now }), study)
    const { live, continueToken } = await start(context, study)
    const { interviewId } = live.row
    const enter = (isKnown: boolean) =>
      enterRoom(context, { token: continueToken, knows: async () => isKnown })
    for (const isKnown of [true, false]) {
      now += abandonedAfterMs + 60_000
      expect(await sweepAbandoned(context)).toBe(1)
      const entered = await enter(isKnown)
      expect(entered.live!.state).toMatchObject({ status: 'in_progress', endedAt: null, endReason: null })
      expect(entered.live!.state.current).toEqual(live.state.current)
      const [row] = await rowsOf(study.workspaceId, sql`select status, ended_at from interviews`)
      expect(row).toEqual({ status: 'in_progress', ended_at: null })
    }
    const answer = { clientId: randomUUID(), questionKey: 'a', text: 'A soup with lentils.' }
    await receiveAnswer(context, interviewId, answer)
    now += abandonedAfterMs + 60_000
    await sweepAbandoned(context)
    await rowsOf(study.workspaceId, sql`update studies set status = 'closed'`)
    expect((await enter(true)).live!.state.status).toBe('abandoned')
    expect((await enter(false)).live!.state.status).toBe('abandoned')
  })
})

describe('setting aside', () => {
  test('keeps an interview out with its reason, and brings it back as what it was', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const engine = server()
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: {}, otherwise: 'A soup with lentils.' },
    })
    const { interviewId } = live.row
    const context = within(engine, study)
    const aside = await setAside(context, interviewId, 'Answered by their assistant, Ms Miller.')
    expect(aside.live.state.status).toBe('set_aside')
    await expect(setAside(context, interviewId, 'Again.')).rejects.toMatchObject({ code: 'conflict' })
    const log = await rowsOf(study.workspaceId, sql`select payload from interview_events`)
    expect(JSON.stringify(log)).not.toContain('Miller')
    expect((await restoreInterview(context, interviewId)).live.state.status).toBe('complete')
    await expect(restoreInterview(context, interviewId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('waits for the end of an interview', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const engine = server()
    const interviewId = await begin(engine, study)
    await expect(setAside(within(engine, study), interviewId, 'No.')).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

describe('erasing', () => {
  test('takes along what other rooms derived, in the same transaction, and can be reduced and rebuilt afterwards', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const erased: string[] = []
    const engine = server({
      ports: { afterErased: async (_tx, { interviewId }) => void erased.push(interviewId) },
    })
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: {}, otherwise: 'A soup with lentils.' },
    })
    const { interviewId } = live.row
    const context = within(engine, study)
    const read = tagWords('A soup with lentils.')
    expect(tagWords('A soup with lentils.')).toBe(read)
    await eraseInterview(context, interviewId, 'researcher')
    expect(erased).toEqual([interviewId])
    // What was read of late is read anew: nothing of it stayed in memory.
    expect(tagWords('A soup with lentils.')).not.toBe(read)
    expect(engine.live.get(liveKey(study.workspaceId, interviewId))).toBeUndefined()
    const after = await readLive(within(server(), study), interviewId)
    expect(after.state).toMatchObject({ status: 'set_aside', erased: live.texts.size })
    expect(after.texts.size).toBe(0)
    await rebuildProjections(context, interviewId)
    expect(await rowsOf(study.workspaceId, sql`select 1 from turns`)).toEqual([])
  })

  test('that fails half way leaves everything as it was', async () => {
    const study = await insertLiveStudy(database.db, { guide: threeQuestions })
    const engine = server({
      ports: {
        afterErased: async () => {
          throw new Error('findings are broken')
        },
      },
    })
    const { live } = await runScript(engine, {
      token: study.slug,
      script: { answers: {}, otherwise: 'A soup with lentils.' },
    })
    const context = within(engine, study)
    await expect(eraseInterview(context, live.row.interviewId, 'participant')).rejects.toThrow('findings')
    const after = await readLive(within(server(), study), live.row.interviewId)
    expect([after.state.status, after.texts.size]).toEqual(['complete', live.texts.size])
  })
})
