/** What the store promises: nothing lost, nothing twice, whoever writes and whatever is rebuilt. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../test/support/guides.ts'
import {
  begin,
  interviewServers,
  none,
  threeQuestions,
  within,
} from '../../test/support/interview-servers.ts'
import { insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import { correctAnswer } from './correct-answer.ts'
import { type InterviewEngine, readLive } from './live-interview.ts'
import { pauseInterview, skipQuestion } from './make-move.ts'
import { projectEvents, projectInterview } from './project.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { receiveAnswer } from './receive-answer.ts'
import { runScript } from './run-script.ts'
import { appendToLog } from './store.ts'

const database = testDatabase()
const { server, rowsOf } = interviewServers(database)

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
