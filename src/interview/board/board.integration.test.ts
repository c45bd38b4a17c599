/** Side by side, through the door: draw, pick, take back, learn, roll back, replay. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestClient, type TestWorkspace, testApp } from '../../../test/support/app.ts'
import { comparingBudgetMs } from '../../../test/support/limits.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { loadSample } from '../../api/load-sample.ts'
import { createEngine } from '../live-interview.ts'
import type { SideBySide } from './model.ts'

const database = testDatabase()
const house = testApp(database)
let workspace: TestWorkspace
let us: TestClient
let base: string

beforeAll(async () => {
  workspace = await house.workspace()
  us = workspace.as('researcher')
  const { db, embedder, jobs } = house.deps
  const engine = createEngine({ db, embedder, serverId: 'test', comparingBudgetMs })
  await loadSample({ db, workspaceId: workspace.workspaceId, engine, jobs })
  const { studies } = (await us.get('/api/v1/studies')).body
  base = `/api/v1/studies/${studies[0].studyId}`
})

const board = async () => (await us.get(`${base}/side-by-side`)).body
const draw = async (): Promise<SideBySide> => (await us.get(`${base}/side-by-side/moment`)).body.moment
const pick = ({ interviewId, seq, left, right }: SideBySide, picked: string, who = us) =>
  who.post(`${base}/side-by-side`, { interviewId, seq, left: left.place, right: right.place, picked })

describe('the side-by-side board', () => {
  test('shows a real moment with two follow-ups that say nothing of their technique', async () => {
    const moment = await draw()
    expect(moment.answer.length).toBeGreaterThan(3)
    expect(moment.left.text).not.toBe(moment.right.text)
    expect(JSON.stringify(moment)).not.toMatch(/technique|score|elaborate|ladder/i)
  })

  test('is empty at first, and learns nothing from too little', async () => {
    expect(await board()).toMatchObject({ picks: 0, strengths: [], inForce: null, estimate: null })
    expect((await us.post(`${base}/side-by-side/learn`)).status).toBe(409)
    expect((await us.post(`${base}/side-by-side/roll-back`)).status).toBe(409)
  })

  test('takes a pick once it can be made again, and takes it back', async () => {
    const moment = await draw()
    expect((await pick(moment, 'left', workspace.as('viewer'))).status).toBe(403)
    expect((await pick({ ...moment, right: moment.left }, 'left')).status).toBe(409)
    expect((await pick(moment, 'neither')).body).toMatchObject({ picks: 1, neither: 1, strengths: [] })
    expect((await us.delete(`${base}/side-by-side/last`)).body).toMatchObject({ picks: 0 })
    expect((await us.delete(`${base}/side-by-side/last`)).status).toBe(409)
  })

  test('gives strengths with intervals and an estimate; what is learnt holds for later interviews and can be rolled back', async () => {
    for (let judged = 0; judged < 24; judged++) {
      const moment = await draw()
      // Somebody who likes short questions.
      const picked = moment.left.text.length <= moment.right.text.length ? 'left' : 'right'
      expect((await pick(moment, picked)).status).toBe(200)
    }
    const { strengths, estimate, proposed } = await board()
    expect(strengths.length).toBeGreaterThan(1)
    for (const { low, high, logStrength } of strengths)
      expect(low < logStrength && logStrength < high).toBe(true)
    expect(estimate).toMatchObject({ pairs: 24, level: 0.95 })
    expect(estimate.low).toBeLessThanOrEqual(estimate.difference)
    expect((await us.post(`${base}/side-by-side/learn`)).body.revision.number).toBe(2)
    expect((await board()).inForce).toEqual(proposed)
    expect((await us.post(`${base}/side-by-side/roll-back`)).body.revision.number).toBe(3)
    expect((await board()).inForce).toBeNull()
    const { entries } = (await us.get(`${base}/history`)).body
    expect(entries.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual([
      'probing.rolled_back',
      'probing.learnt',
    ])
  })
})
