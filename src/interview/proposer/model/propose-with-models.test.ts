import { expect, it } from 'vitest'
import type {
  FailureReason,
  LanguageModels,
  LanguageRung,
} from '../../../platform/models/language/language-models.ts'
import {
  createRecordedLanguageModels,
  type RecordedRung,
} from '../../../platform/models/language/recorded-language-models.ts'
import { type Judged, type Proposing, proposeWithModels } from './propose-with-models.ts'
import { createRestingRungs } from './resting-rungs.ts'

const prompt = { system: 'Word it.', prompt: 'data', mark: 'abc' }
const offer = (...texts: string[]) => ({ value: { candidates: texts.map((text) => ({ text, quotes: [] })) } })

/** Whatever begins with "bad" is dropped; of the others the shortest is best. */
const judge: Proposing['judge'] = async (candidates) =>
  candidates.map(
    ({ text, quotes }): Judged =>
      text.startsWith('bad')
        ? { text, quotes, codes: ['shape'], score: null }
        : { text, quotes, codes: [], score: 1 / text.length },
  )

async function propose(recorded: RecordedRung[], over: Partial<Proposing> = {}) {
  const models = createRecordedLanguageModels(recorded)
  const rungs = await models.rungsFor('w', 'interviewer')
  const proposal = await proposeWithModels({
    models,
    rungs,
    resting: createRestingRungs(),
    workspaceId: 'w',
    call: {},
    prompt,
    judge,
    ...over,
  })
  return { proposal, calls: models.calls }
}

it('says the best candidate of the first rung that has one, and asks no larger model', async () => {
  const { proposal, calls } = await propose([
    { label: 'small', answers: [offer('bad one', 'a longer one', 'short')] },
    { label: 'large', answers: [offer('never asked')] },
  ])
  expect(proposal.chosen).toEqual({ rung: 0, candidate: 2 })
  expect(calls).toHaveLength(1)
  expect(calls[0]!.request.call).toMatchObject({ role: 'interviewer', purpose: 'interview.candidates' })
})

it('climbs when every candidate is dropped, and keeps what the lower rung offered', async () => {
  const { proposal } = await propose([
    { label: 'small', answers: [offer('bad one', 'bad two')] },
    { label: 'large', answers: [offer('fine')] },
  ])
  expect(proposal.chosen).toEqual({ rung: 1, candidate: 0 })
  expect(proposal.rungs[0]!.candidates.map(({ codes }) => codes)).toEqual([['shape'], ['shape']])
})

it.each<FailureReason>(['rate_limited', 'server_error', 'cut', 'invalid_json', 'empty', 'refused', 'budget'])(
  'climbs after %s and says so',
  async (reason) => {
    const { proposal } = await propose([
      { label: 'small', answers: [{ reason }] },
      { label: 'large', answers: [offer('fine')] },
    ])
    expect(proposal.rungs.map(({ outcome }) => outcome)).toEqual([reason, 'ok'])
    expect(proposal.chosen).toEqual({ rung: 1, candidate: 0 })
  },
)

it('chooses nothing when no rung has anything', async () => {
  const { proposal } = await propose([{ label: 'small', answers: [offer('bad')] }])
  expect(proposal.chosen).toBeNull()
})

it('is back by its deadline when a model hangs and heeds no signal', async () => {
  const models: Pick<LanguageModels, 'generate'> = { generate: () => new Promise(() => {}) }
  const rung = { label: 'hangs' } as LanguageRung
  const proposal = await proposeWithModels({
    models,
    rungs: [rung],
    resting: createRestingRungs(),
    workspaceId: 'w',
    call: {},
    prompt,
    judge,
    deadlineMs: 300,
  })
  expect(proposal).toMatchObject({ chosen: null, rungs: [{ outcome: 'deadline', callId: null }] })
})

it('asks no further rung when the time is over', async () => {
  const slow = () =>
    new Promise<{ reason: 'deadline' }>((resolve) => setTimeout(resolve, 120, { reason: 'deadline' }))
  const { proposal } = await propose(
    [
      { label: 'small', answers: slow },
      { label: 'large', answers: [offer('fine')] },
    ],
    { deadlineMs: 300 },
  )
  expect(proposal.rungs).toHaveLength(1)
})

it('outlives a seam and a judge that throw', async () => {
  const throwing: Pick<LanguageModels, 'generate'> = {
    generate: () => {
      throw new Error('broken')
    },
  }
  const { proposal } = await propose([{ label: 'small', answers: [] }], { models: throwing })
  expect(proposal.rungs).toMatchObject([{ outcome: 'failed' }])
  const broken = await propose([{ label: 'small', answers: [offer('fine')] }], {
    judge: async () => {
      throw new Error('broken')
    },
  })
  expect(broken.proposal).toMatchObject({ chosen: null, rungs: [{ outcome: 'failed' }] })
})

it('leaves a rung alone after two failures in a row, until it has rested', async () => {
  let now = 0
  const resting = createRestingRungs(() => now)
  const failing: RecordedRung[] = [{ label: 'small', answers: [{ reason: 'server_error' }] }]
  const outcomes: string[] = []
  for (let i = 0; i < 3; i++) {
    const { proposal } = await propose(failing, { resting })
    outcomes.push(proposal.rungs[0]!.outcome)
  }
  now += 60_001
  outcomes.push((await propose(failing, { resting })).proposal.rungs[0]!.outcome)
  expect(outcomes).toEqual(['server_error', 'server_error', 'resting', 'server_error'])
  const { proposal } = await propose(failing, { resting, workspaceId: 'another' })
  expect(proposal.rungs[0]!.outcome).toBe('server_error')
})

it('does not blame a model for a bad answer that came in time', async () => {
  const resting = createRestingRungs(() => 0)
  const failing: RecordedRung[] = [{ label: 'small', answers: [{ reason: 'invalid_json' }] }]
  for (let i = 0; i < 4; i++) {
    const { proposal } = await propose(failing, { resting })
    expect(proposal.rungs[0]!.outcome).toBe('invalid_json')
  }
})
