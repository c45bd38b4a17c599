/** Invented people who left a shop, what they say of four subjects, and their study analysed by the real embedder. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { analyzeStudy } from '../../src/findings/analyze-study.ts'
import { requestAnalysis } from '../../src/findings/request-analysis.ts'
import { showAnalysis } from '../../src/findings/show-analysis.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Embedder } from '../../src/platform/models/embedder.ts'
import { createEmbedders, type Embedders } from '../../src/platform/models/embedders.ts'
import { noJobs } from './analyze.ts'
import { guideOf } from './guides.ts'
import type { TestDatabase } from './postgres.ts'
import { type InterviewSketch, insertRecord } from './record.ts'
import { insertTestStudy } from './test-study.ts'

const models = new URL('../../../shared/models/', import.meta.url)
export const hasModels = existsSync(models)
export const modelsFolder = fileURLToPath(models)

/** Counts what is embedded, and can be told to fail after some calls. */
export function countingEmbedders(inner: Embedder): Embedders & { embedded: number; failAfter: number } {
  const counted = {
    embedded: 0,
    failAfter: Number.POSITIVE_INFINITY,
    current: {
      ...inner,
      id: inner.id,
      kind: inner.kind,
      dimensions: inner.dimensions,
      async embed(texts: readonly string[]) {
        if (counted.embedded >= counted.failAfter) throw Object.assign(new Error('gone'), { code: '57P01' })
        counted.embedded += texts.length
        return inner.embed(texts)
      },
    } as Embedder,
    onCurrent: () => {},
    byId: () => inner,
    refresh: async () => false,
    close: async () => {},
  }
  return counted
}

const subjects = [
  [
    'The delivery came two days late again.',
    'My parcel was late because the courier got lost.',
    'Deliveries are always late in our street.',
  ],
  [
    'The price doubled within a single year.',
    'It simply became too expensive for us.',
    'The monthly price is too high for students.',
  ],
  [
    'I could not log in after the password reset.',
    'The login page never accepts my password.',
    'My password was locked and I could not log in.',
  ],
  [
    'Your support answered within five minutes.',
    'The support team was kind and quick.',
    'I called support and they solved it at once.',
  ],
]

/** Everybody speaks of two of four subjects, in turn, and says hello and thanks. */
export function sketches(count: number): InterviewSketch[] {
  return Array.from({ length: count }, (_, at) => ({
    attributes: { plan: at % 3 === 0 ? 'pro' : 'basic' },
    said: [
      { role: 'interviewer', text: 'Hello. Did you have trouble with the delivery or the price?' },
      { role: 'participant', text: 'Sounds good, let’s begin!' },
      { role: 'interviewer', text: 'Why did you leave?', questionKey: 'why' },
      { role: 'participant', text: subjects[at % 4]![at % 3]!, questionKey: 'why' },
      { role: 'interviewer', text: 'What else happened?', questionKey: 'else' },
      { role: 'participant', text: subjects[(at + 1) % 4]![(at + 1) % 3]!, questionKey: 'else' },
      { role: 'participant', text: 'Thank you so much, have a great day!' },
    ],
    answers: [
      { questionKey: 'why', turns: [3] },
      { questionKey: 'else', turns: [5] },
    ],
    exposed: ['why', 'else'],
  }))
}

export const parcelGuide = guideOf([
  { key: 'why', text: 'Why did you leave?' },
  { key: 'else', text: 'What else happened?' },
])

type Counting = ReturnType<typeof countingEmbedders>

/** At the top of a suite: a study of 24 finished interviews, one partial and one test, in a workspace of its own. */
export function parcelStudy(database: TestDatabase) {
  const workspaceId = newId()
  const held = {} as { studyId: string; ids: string[]; real: Embedders; embedders: Counting }
  const context = () => ({ db: database.db, workspaceId })
  const request = (more: { statuses?: ['complete']; seed?: number; studyId?: string } = {}) =>
    requestAnalysis(
      { ...context(), actor: 'user:test', jobs: noJobs, embedder: held.embedders.current },
      { studyId: held.studyId, statuses: ['complete'], seed: 1, ...more },
    )
  beforeAll(async () => {
    held.real = await createEmbedders({ folder: modelsFolder })
    held.embedders = countingEmbedders(held.real.current)
    held.studyId = await insertTestStudy(database.db, workspaceId, parcelGuide)
    held.ids = await insertRecord(database.db, { workspaceId, studyId: held.studyId }, [
      ...sketches(24),
      { ...sketches(1)[0], status: 'partial' },
      { ...sketches(1)[0], status: 'test' },
    ])
  })
  afterAll(() => held.real?.close())
  return {
    workspaceId,
    held,
    context,
    request,
    /** Its own study, or another one of the workspace. */
    async analyze(studyId = held.studyId) {
      const { signal } = new AbortController()
      const { analysisId } = await request({ studyId })
      await analyzeStudy({ ...context(), embedders: held.embedders, signal }, analysisId)
      return showAnalysis(context(), analysisId)
    },
  }
}
