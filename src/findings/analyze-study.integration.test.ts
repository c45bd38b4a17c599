/** Themes of a study: what is found, of whom, and how again. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { noJobs } from '../../test/support/analyze.ts'
import {
  hasModels,
  modelsFolder,
  parcelGuide,
  parcelStudy,
  sketches,
} from '../../test/support/parcel-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { createEmbedders } from '../platform/models/embedders.ts'
import { analyzeStudy } from './analyze-study.ts'
import { machineCodedLabel } from './model.ts'
import { requestAnalysis } from './request-analysis.ts'
import { createVectorCache } from './search/vector-cache.ts'
import { searchStudy } from './search-study.ts'
import { showAnalysis, showLatestAnalysis } from './show-analysis.ts'
import { showThemeQuotes, showThemes } from './show-themes.ts'
import { showMarkedTranscript } from './show-transcript.ts'
import { segments } from './tables.ts'

const interviewsFile = new URL(
  '../../../shared/data/anthropic-interviewer/interviews.jsonl.gz',
  import.meta.url,
)

const database = testDatabase()

describe.skipIf(!hasModels)('an analysis with the real embedder (needs ../shared/models)', () => {
  const study = parcelStudy(database)

  test('finds what people spoke of, over those who were heard, and says who was left out', async () => {
    const done = await study.analyze()
    expect(done).toMatchObject({
      status: 'finished',
      progress: 1,
      isLexical: false,
      counts: { interviews: 24, participants: 24, leftOut: { partial: 1, test: 1 } },
    })
    const { themes, label } = await showThemes(study.context(), {
      studyId: study.held.studyId,
      questionKey: null,
    })
    expect(label).toBe(machineCodedLabel)
    expect(themes).toHaveLength(4)
    for (const theme of themes) {
      expect(theme.prevalence).toMatchObject({
        count: 12,
        of: 24,
        share: 0.5,
        basis: 'turns',
        method: 'wilson',
      })
      expect(theme.prevalence.low).toBeCloseTo(0.3143, 3)
      expect(theme.quotes.length).toBeGreaterThanOrEqual(3)
      expect(new Set(theme.quotes.map((quote) => quote.interviewId)).size).toBe(theme.quotes.length)
    }
    const everything = JSON.stringify(themes)
    expect(everything).not.toContain('Thank you')
    expect(everything).not.toContain('trouble with the delivery or the price')
  })

  test('every quote is the record’s own characters at its place', async () => {
    const { themes } = await showThemes(study.context(), { studyId: study.held.studyId, questionKey: null })
    for (const quote of themes.flatMap((theme) => theme.quotes)) {
      const { turns: said } = await showMarkedTranscript(study.context(), quote.interviewId)
      const turn = said.find((each) => each.turn === quote.turn)!
      expect(turn.role).toBe('participant')
      expect(turn.text!.slice(quote.start, quote.end)).toBe(quote.text)
    }
  })

  test('finds themes within each open question, over those who were asked it', async () => {
    for (const questionKey of ['why', 'else']) {
      const { themes, segments: looked } = await showThemes(study.context(), {
        studyId: study.held.studyId,
        questionKey,
      })
      expect(looked).toBe(24)
      expect(themes).toHaveLength(4)
      for (const theme of themes) expect(theme.prevalence).toMatchObject({ count: 6, of: 24 })
    }
  })

  test('is not done again while nothing changed, and embeds only what is new', async () => {
    const before = study.held.embedders.embedded
    expect(
      (
        await showLatestAnalysis(
          { ...study.context(), embedder: study.held.real.current },
          study.held.studyId,
        )
      ).recompute,
    ).toEqual([])
    await insertRecord(
      database.db,
      { workspaceId: study.workspaceId, studyId: study.held.studyId },
      sketches(2),
    )
    const state = await showLatestAnalysis(
      { ...study.context(), embedder: study.held.real.current },
      study.held.studyId,
    )
    expect(state).toMatchObject({ recompute: ['new_words'], waiting: { interviews: 26 } })
    await study.analyze()
    const naming = 300
    expect(study.held.embedders.embedded - before).toBeLessThan(4 + naming)
    const { rows } = await withTenant(database.db, study.workspaceId, (tx) =>
      tx.execute<{ total: number; distinct: number }>(sql`
        select count(*)::int as total, count(distinct (interview_id, turn, start))::int as distinct
        from ${segments} where ${segments.studyId} = ${study.held.studyId}`),
    )
    expect(rows[0]).toEqual({ total: 52, distinct: 52 })
  })

  test('gives the same themes for the same seed', async () => {
    const shape = async () =>
      (await showThemes(study.context(), { studyId: study.held.studyId, questionKey: null })).themes.map(
        (theme) => [theme.name, theme.prevalence, theme.quotes.map((quote) => quote.text)],
      )
    const first = await shape()
    await study.analyze()
    expect(await shape()).toEqual(first)
  })

  test('shows a theme’s quotes page by page, representative ones first', async () => {
    const { themes } = await showThemes(study.context(), { studyId: study.held.studyId, questionKey: null })
    const { themeId } = themes[0]!
    const first = await showThemeQuotes(study.context(), { themeId, offset: 0, limit: 5 })
    const second = await showThemeQuotes(study.context(), { themeId, offset: 5, limit: 50 })
    expect(first.nextOffset).toBe(5)
    expect(second.nextOffset).toBeNull()
    expect(first.quotes.map((quote) => quote.quoteRank)).toEqual([1, 2, 3, 4, 5])
    expect(first.quotes.length + second.quotes.length).toBe(first.total)
  })
})

async function analyseWithoutModel(workspaceId: string, studyId: string) {
  const embedders = await createEmbedders({ folder: '/nowhere', commands: {} })
  const context = { db: database.db, workspaceId }
  const { analysisId } = await requestAnalysis(
    { ...context, actor: 'user:test', jobs: noJobs, embedder: embedders.current },
    { studyId, statuses: ['complete'], seed: 1 },
  )
  await analyzeStudy({ ...context, embedders, signal: new AbortController().signal }, analysisId)
  return { context, embedders, analysisId }
}

test('without a model the analysis works by words, and says so', async () => {
  const workspaceId = newId()
  const studyId = await insertTestStudy(database.db, workspaceId, parcelGuide)
  await insertRecord(database.db, { workspaceId, studyId }, sketches(24))
  const { context, embedders } = await analyseWithoutModel(workspaceId, studyId)
  const shown = await showThemes(context, { studyId, questionKey: null })
  expect(shown.analysis).toMatchObject({ isLexical: true, status: 'finished' })
  expect(shown.notes[0]).toContain('without the embedding model')
  expect(shown.themes.length).toBeGreaterThanOrEqual(3)
  const model = { ...embedders.current, id: 'a-model', kind: 'model' } as Embedder
  expect((await showLatestAnalysis({ ...context, embedder: model }, studyId)).recompute).toEqual([
    'model_arrived',
  ])
  const asked = {
    studyId,
    query: 'money',
    mode: 'both',
    statuses: ['complete'],
    offset: 0,
    limit: 5,
  } as const
  const vectors = createVectorCache()
  const search = (embedder: Embedder) =>
    searchStudy({ ...context, embedder, vectors }, { ...asked, statuses: ['complete'] })
  expect((await search(embedders.current)).notes).toEqual([
    'The embedding model is not here yet, so only the words themselves were searched.',
  ])
  const arrived = { ...model, embed: async () => [new Float32Array(model.dimensions)] } as Embedder
  expect((await search(arrived)).notes).toEqual([
    'The embedding model came after the last analysis, so only words are compared. Recompute it (on the Results page, or with earwitness analyze), and meanings are compared too.',
  ])
})

test('a study without a word is analysed to nothing', async () => {
  const workspaceId = newId()
  const studyId = await insertTestStudy(database.db, workspaceId, parcelGuide)
  const { context, analysisId } = await analyseWithoutModel(workspaceId, studyId)
  expect(await showAnalysis(context, analysisId)).toMatchObject({
    status: 'finished',
    counts: { interviews: 0, segments: 0, themes: 0 },
  })
})

test.skipIf(!hasModels || !existsSync(interviewsFile))(
  'finds coherent themes in forty real interviews (needs ../shared/data/anthropic-interviewer and ../shared/models)',
  async () => {
    const workspaceId = newId()
    const studyId = await insertTestStudy(database.db, workspaceId)
    type Real = { turns: { role: string; text: string }[] }
    const lines = gunzipSync(readFileSync(interviewsFile)).toString().trim().split('\n').slice(0, 40)
    const real = lines.map((line) => JSON.parse(line) as Real)
    await insertRecord(
      database.db,
      { workspaceId, studyId },
      real.map(({ turns: said }) => ({
        origin: 'import' as const,
        said: said.map(({ role, text }) => ({ role: role === 'user' ? 'participant' : 'interviewer', text })),
      })),
    )
    const embedders = await createEmbedders({ folder: modelsFolder })
    try {
      const context = { db: database.db, workspaceId }
      const { analysisId } = await requestAnalysis(
        { ...context, actor: 'user:test', jobs: noJobs, embedder: embedders.current },
        { studyId, statuses: ['complete'], seed: 1 },
      )
      await analyzeStudy({ ...context, embedders, signal: new AbortController().signal }, analysisId)
      const { themes, none, segments: looked } = await showThemes(context, { studyId, questionKey: null })
      expect(themes.length).toBeGreaterThanOrEqual(6)
      expect(themes.length).toBeLessThanOrEqual(60)
      // A passage counts where it says what its theme is called: about half of what is said is named so.
      expect(none / looked).toBeLessThan(0.6)
      expect(themes.filter((theme) => /^ai\b/i.test(theme.name)).length).toBeLessThanOrEqual(1)
      for (const theme of themes) {
        expect(theme.prevalence).toMatchObject({ of: 40, basis: 'turns' })
        // A lesson's questions are a subject; having none for the interviewer is not.
        expect(theme.name).not.toMatch(/thank|sounds good|^(?:(?:no|any|have) )*questions$/i)
      }
    } finally {
      await embedders.close()
    }
  },
  600_000,
)
