import { describe, expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { comparingBudgetMs } from '../../test/support/limits.ts'
import { insertLiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { withTenant } from '../platform/database/database.ts'
import { createHashedLexicalEmbedder } from '../platform/models/lexical/lexical-embedder.ts'
import { listTurns } from './list-store.ts'
import { createEngine } from './live-interview.ts'
import { runScript } from './run-script.ts'

const database = testDatabase()
const engineOf = () =>
  createEngine({
    db: database.db,
    embedder: createHashedLexicalEmbedder(),
    serverId: 'test',
    comparingBudgetMs,
  })

const guide = guideOf([
  { key: 'often', kind: 'scale', text: 'How often do you cook?', settings: { scaleFrom: 1, scaleTo: 5 } },
  {
    key: 'last',
    text: 'What did you cook last?',
    probing: { mode: 'fixed', depth: 'none', fixedProbes: [{ en: 'Who was there?' }], notes: '' },
  },
  {
    key: 'else',
    text: 'What else should be said?',
    probing: { mode: 'fixed', depth: 'none', fixedProbes: [], notes: '' },
  },
])

describe('a scripted interview', () => {
  test('answers by question, follow-ups in order, and ends complete', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide })
    const { live, workspaceId } = await runScript(engineOf(), {
      token: slug,
      startsAt: Date.parse('2026-03-02T10:00:00Z'),
      script: {
        answers: {
          often: [{ value: { kind: 'scale', point: 4 } }, 'Because the children eat at home every evening.'],
          last: ['A lentil soup on Tuesday, from what was left.', 'My sister came by.'],
          else: 'Nothing more, really.',
        },
      },
    })
    expect(live.state).toMatchObject({ status: 'complete', endReason: 'finished' })
    const turns = await withTenant(database.db, workspaceId, (tx) => listTurns(tx, live.row.interviewId))
    const said = turns.filter(({ role }) => role === 'participant').map(({ text }) => text)
    expect(said).toEqual([
      null,
      'Because the children eat at home every evening.',
      'A lentil soup on Tuesday, from what was left.',
      'My sister came by.',
      'Nothing more, really.',
    ])
    expect(live.state.startedAt).toBe(Date.parse('2026-03-02T10:00:00Z'))
    expect(live.state.endedAt! - live.state.startedAt).toBeGreaterThan(60_000)
  })

  test('skips what it does not foresee, stops where it says so, and leaves without a word', async () => {
    const { slug } = await insertLiveStudy(database.db, { guide })
    const engine = engineOf()
    const silent = await runScript(engine, { token: slug, script: { answers: {} } })
    expect(silent.live.state).toMatchObject({ status: 'complete', participantWords: 0 })
    const stopped = await runScript(engine, { token: slug, script: { answers: { often: { move: 'stop' } } } })
    expect(stopped.live.state).toMatchObject({ status: 'partial', endReason: 'stopped' })
    const script = { answers: { often: { value: { kind: 'scale', point: 2 } as const } }, leavesAfter: 1 }
    const left = await runScript(engine, { token: slug, script })
    expect(left.live.state).toMatchObject({ status: 'in_progress', endedAt: null })
  })
})
