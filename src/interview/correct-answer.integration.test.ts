/** What a correction changes, and what it leaves alone. */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { guideOf, type QuestionSketch } from '../../test/support/guides.ts'
import { begin, interviewServers, none, within } from '../../test/support/interview-servers.ts'
import { insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { correctAnswer } from './correct-answer.ts'
import { readLive } from './live-interview.ts'
import { skipQuestion } from './make-move.ts'
import { rebuildProjections } from './rebuild-projections.ts'
import { receiveAnswer } from './receive-answer.ts'

const database = testDatabase()
const { server, rowsOf } = interviewServers(database)

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
