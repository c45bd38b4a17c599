import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noJobs } from '../../test/support/analyze.ts'
import { guideOf } from '../../test/support/guides.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../test/support/record.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { contents, turns } from '../interview/tables.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'
import type { Embedder } from '../platform/models/embedder.ts'
import { createEmbedders, type Embedders } from '../platform/models/embedders.ts'
import { analyzeStudy } from './analyze-study.ts'
import { locateInStudy } from './locate-in-study.ts'
import { machineCodedLabel } from './model.ts'
import { cancelAnalysis, requestAnalysis } from './request-analysis.ts'
import { createVectorCache } from './search/vector-cache.ts'
import { searchStudy } from './search-study.ts'
import { deleteFindingsOfInterview, deleteFindingsOfStudy } from './segment-store.ts'
import { showAnalysis, showLatestAnalysis } from './show-analysis.ts'
import { showThemeQuotes, showThemes } from './show-themes.ts'
import { showMarkedTranscript } from './show-transcript.ts'
import { segmentEmbeddings, segments, themeSegments } from './tables.ts'

const models = new URL('../../../shared/models/', import.meta.url)
const interviewsFile = new URL(
  '../../../shared/data/anthropic-interviewer/interviews.jsonl.gz',
  import.meta.url,
)

const database = testDatabase()

/** Counts what is embedded, and can be told to fail after some calls. */
function countingEmbedders(inner: Embedder): Embedders & { embedded: number; failAfter: number } {
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
function sketches(count: number): InterviewSketch[] {
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

const guide = guideOf([
  { key: 'why', text: 'Why did you leave?' },
  { key: 'else', text: 'What else happened?' },
])

describe.skipIf(!existsSync(models))('an analysis with the real embedder (needs ../shared/models)', () => {
  const workspaceId = newId()
  let studyId: string
  let ids: string[]
  let real: Embedders
  let embedders: ReturnType<typeof countingEmbedders>
  const context = () => ({ db: database.db, workspaceId })
  const request = (more: { statuses?: ['complete']; seed?: number } = {}) =>
    requestAnalysis(
      { ...context(), actor: 'user:test', jobs: noJobs, embedder: embedders.current },
      { studyId, statuses: ['complete'], seed: 1, ...more },
    )
  const analyze = async (signal = new AbortController().signal) => {
    const { analysisId } = await request()
    await analyzeStudy({ ...context(), embedders, signal }, analysisId)
    return showAnalysis(context(), analysisId)
  }

  beforeAll(async () => {
    real = await createEmbedders({ folder: fileURLToPath(models) })
    embedders = countingEmbedders(real.current)
    studyId = await insertTestStudy(database.db, workspaceId, guide)
    ids = await insertRecord(database.db, { workspaceId, studyId }, [
      ...sketches(24),
      { ...sketches(1)[0], status: 'partial' },
      { ...sketches(1)[0], status: 'test' },
    ])
  })
  afterAll(() => real?.close())

  test('finds what people spoke of, over those who were heard, and says who was left out', async () => {
    const done = await analyze()
    expect(done).toMatchObject({
      status: 'finished',
      progress: 1,
      isLexical: false,
      counts: { interviews: 24, participants: 24, leftOut: { partial: 1, test: 1 } },
    })
    const { themes, label } = await showThemes(context(), { studyId, questionKey: null })
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
    const { themes } = await showThemes(context(), { studyId, questionKey: null })
    for (const quote of themes.flatMap((theme) => theme.quotes)) {
      const { turns: said } = await showMarkedTranscript(context(), quote.interviewId)
      const turn = said.find((each) => each.turn === quote.turn)!
      expect(turn.role).toBe('participant')
      expect(turn.text!.slice(quote.start, quote.end)).toBe(quote.text)
    }
  })

  test('finds themes within each open question, over those who were asked it', async () => {
    for (const questionKey of ['why', 'else']) {
      const { themes, segments: looked } = await showThemes(context(), { studyId, questionKey })
      expect(looked).toBe(24)
      expect(themes).toHaveLength(4)
      for (const theme of themes) expect(theme.prevalence).toMatchObject({ count: 6, of: 24 })
    }
  })

  test('is not done again while nothing changed, and embeds only what is new', async () => {
    const before = embedders.embedded
    expect((await showLatestAnalysis({ ...context(), embedder: real.current }, studyId)).recompute).toEqual(
      [],
    )
    await insertRecord(database.db, { workspaceId, studyId }, sketches(2))
    const state = await showLatestAnalysis({ ...context(), embedder: real.current }, studyId)
    expect(state).toMatchObject({ recompute: ['new_words'], waiting: { interviews: 26 } })
    await analyze()
    const naming = 300
    expect(embedders.embedded - before).toBeLessThan(4 + naming)
    const { rows } = await withTenant(database.db, workspaceId, (tx) =>
      tx.execute<{ total: number; distinct: number }>(sql`
        select count(*)::int as total, count(distinct (interview_id, turn, start))::int as distinct
        from ${segments} where ${segments.studyId} = ${studyId}`),
    )
    expect(rows[0]).toEqual({ total: 52, distinct: 52 })
  })

  test('gives the same themes for the same seed', async () => {
    const shape = async () =>
      (await showThemes(context(), { studyId, questionKey: null })).themes.map((theme) => [
        theme.name,
        theme.prevalence,
        theme.quotes.map((quote) => quote.text),
      ])
    const first = await shape()
    await analyze()
    expect(await shape()).toEqual(first)
  })

  test('shows a theme’s quotes page by page, representative ones first', async () => {
    const { themes } = await showThemes(context(), { studyId, questionKey: null })
    const { themeId } = themes[0]!
    const first = await showThemeQuotes(context(), { themeId, offset: 0, limit: 5 })
    const second = await showThemeQuotes(context(), { themeId, offset: 5, limit: 50 })
    expect(first.nextOffset).toBe(5)
    expect(second.nextOffset).toBeNull()
    expect(first.quotes.map((quote) => quote.quoteRank)).toEqual([1, 2, 3, 4, 5])
    expect(first.quotes.length + second.quotes.length).toBe(first.total)
  })

  test('goes on from what it has when the worker or the database goes away', async () => {
    const other = await insertTestStudy(database.db, workspaceId, guide)
    // More segments than one batch: the first batch is kept.
    await insertRecord(database.db, { workspaceId, studyId: other }, sketches(200))
    const asked = await requestAnalysis(
      { ...context(), actor: 'user:test', jobs: noJobs, embedder: embedders.current },
      { studyId: other, statuses: ['complete'], seed: 1 },
    )
    const run = () =>
      analyzeStudy({ ...context(), embedders, signal: new AbortController().signal }, asked.analysisId)
    const start = embedders.embedded
    embedders.failAfter = start + 256
    await expect(run()).rejects.toThrow('gone')
    expect((await showAnalysis(context(), asked.analysisId)).status).toBe('running')
    embedders.failAfter = Number.POSITIVE_INFINITY
    const second = embedders.embedded
    await run()
    expect(embedders.embedded - second).toBeLessThan(400 - 256 + 300)
    expect(await showAnalysis(context(), asked.analysisId)).toMatchObject({
      status: 'finished',
      counts: { interviews: 200, segments: 400 },
    })
    // A job that is delivered once more does nothing.
    const third = embedders.embedded
    await run()
    expect(embedders.embedded).toBe(third)
  })

  test('a fault of the program ends it as failed, in words without anybody’s words', async () => {
    const broken = countingEmbedders(real.current)
    broken.current.embed = async () => {
      throw new Error('My parcel was late')
    }
    const other = await insertTestStudy(database.db, workspaceId, guide)
    await insertRecord(database.db, { workspaceId, studyId: other }, sketches(3))
    const { analysisId } = await requestAnalysis(
      { ...context(), actor: 'user:test', jobs: noJobs, embedder: real.current },
      { studyId: other, statuses: ['complete'], seed: 1 },
    )
    const signal = new AbortController().signal
    await expect(analyzeStudy({ ...context(), embedders: broken, signal }, analysisId)).rejects.toThrow()
    const failed = await showAnalysis(context(), analysisId)
    expect(failed).toMatchObject({ status: 'failed' })
    expect(failed.error).not.toContain('parcel')
  })

  describe('can be cancelled', () => {
    test('before it starts', async () => {
      const { analysisId } = await request()
      await cancelAnalysis({ ...context(), jobs: noJobs }, analysisId)
      const before = embedders.embedded
      await analyzeStudy({ ...context(), embedders, signal: new AbortController().signal }, analysisId)
      expect(await showAnalysis(context(), analysisId)).toMatchObject({ status: 'cancelled' })
      expect(embedders.embedded).toBe(before)
    })

    test('while it runs, and shows nothing of what it found', async () => {
      const { analysisId } = await request()
      const stop = new AbortController()
      const stopping = countingEmbedders(real.current)
      stopping.current.embed = async (texts) => {
        await cancelAnalysis({ ...context(), jobs: noJobs }, analysisId)
        stop.abort(new Error('the job was cancelled'))
        return real.current.embed(texts)
      }
      await analyzeStudy({ ...context(), embedders: stopping, signal: stop.signal }, analysisId)
      expect(await showAnalysis(context(), analysisId)).toMatchObject({ status: 'cancelled', counts: null })
      const { themes } = await showThemes(context(), { studyId, questionKey: null, analysisId })
      expect(themes).toEqual([])
    })

    test('and while one runs, another request gives that one back', async () => {
      const first = await request()
      expect((await request({ seed: 9 })).analysisId).toBe(first.analysisId)
      await cancelAnalysis({ ...context(), jobs: noJobs }, first.analysisId)
    })

    test('but not one that the queue has given up', async () => {
      const first = await request()
      const jobs: Jobs = { ...noJobs, find: async (_, jobId) => ({ jobId, state: 'failed' }) }
      const second = await requestAnalysis(
        { ...context(), actor: 'user:test', jobs, embedder: embedders.current },
        { studyId, statuses: ['complete'], seed: 1 },
      )
      expect(second.analysisId).not.toBe(first.analysisId)
      expect(await showAnalysis(context(), first.analysisId)).toMatchObject({ status: 'failed' })
      await cancelAnalysis({ ...context(), jobs: noJobs }, second.analysisId)
    })

    test('and one that is over stays as it is', async () => {
      const { finished } = await showLatestAnalysis({ ...context(), embedder: real.current }, studyId)
      await cancelAnalysis({ ...context(), jobs: noJobs }, finished!.analysisId)
      expect(await showAnalysis(context(), finished!.analysisId)).toEqual(finished)
    })
  })

  test('marks the transcript', async () => {
    const shown = await showMarkedTranscript(context(), ids[0]!)
    const marked = shown.turns.filter((turn) => turn.marks.length > 0)
    expect(marked.map((turn) => turn.turn)).toEqual([3, 5])
    expect(shown.turns[0]).toMatchObject({ role: 'interviewer', marks: [] })
    expect(shown.participantLabel).toBe('Participant 1')
  })

  describe('search', () => {
    const search = (query: string, more: Partial<Parameters<typeof searchStudy>[1]> = {}) =>
      searchStudy(
        { ...context(), embedder: real.current, vectors: createVectorCache() },
        { studyId, query, mode: 'words', statuses: ['complete'], offset: 0, limit: 10, ...more },
      )

    test('by words finds any case and ending, and marks them', async () => {
      const found = await search('PRICES')
      expect(found.total).toBeGreaterThan(5)
      for (const { quote, marks } of found.hits) {
        expect(quote.text).toMatch(/price/i)
        expect(
          marks.map((mark) => quote.text.slice(mark.start - quote.start, mark.end - quote.start)),
        ).toEqual(['price'])
      }
      expect(found.leftOut).toEqual({ partial: 1, test: 1 })
    })

    test('by words never finds the interviewer’s', async () => {
      expect((await search('trouble')).total).toBe(0)
      expect((await search('"What else happened"')).total).toBe(0)
    })

    test('by meaning finds what is said in other words', async () => {
      const found = await search('it cost more than we could afford', { mode: 'meaning' })
      expect(found.hits[0]!.quote.text).toMatch(/price|expensive/)
      expect(found.hits.every((hit) => hit.matchedBy.join() === 'meaning' && hit.similarity! > 0.5)).toBe(
        true,
      )
    })

    test('by both says what found each hit', async () => {
      const found = await search('late delivery', { mode: 'both', limit: 200 })
      expect(found.hits[0]!.matchedBy).toEqual(['words', 'meaning'])
      const places = found.hits.map(({ quote }) => `${quote.interviewId}:${quote.turn}:${quote.start}`)
      expect(new Set(places).size).toBe(places.length)
    })

    test('keeps to a question and an attribute, and pages', async () => {
      const all = await search('price', { limit: 200 })
      const pro = await search('price', { limit: 200, attribute: 'plan=pro' })
      const why = await search('price', { limit: 200, question: 'why' })
      expect(pro.total).toBeLessThan(all.total)
      expect(why.hits.every((hit) => hit.quote.questionKey === 'why')).toBe(true)
      const page = await search('price', { limit: 2, offset: 2 })
      expect(page.hits).toEqual(all.hits.slice(2, 4))
      expect(page.nextOffset).toBe(4)
    })

    test('refuses a query without a word', async () => {
      await expect(search('?!')).rejects.toMatchObject({ code: 'invalid_input' })
    })
  })

  test('locates quotations, and says why it cannot', async () => {
    const locate = (quotation: string) => locateInStudy(context(), { studyId, quotation })
    const found = await locate('the price doubled within a single year')
    expect(found.found).toBe(true)
    expect(found.quotes.every((quote) => quote.text === 'The price doubled within a single year')).toBe(true)
    expect(await locate('Why did you leave?')).toMatchObject({ found: false, reason: 'interviewer' })
    expect(await locate('The price tripled within a single year')).toMatchObject({ reason: 'altered' })
  })

  test('shows nothing to another workspace', async () => {
    const stranger = { db: database.db, workspaceId: newId() }
    const { themes } = await showThemes(context(), { studyId, questionKey: null })
    const latest = await showLatestAnalysis({ ...context(), embedder: real.current }, studyId)
    const attempts = [
      () => showThemes(stranger, { studyId, questionKey: null }),
      () => showThemeQuotes(stranger, { themeId: themes[0]!.themeId, offset: 0, limit: 5 }),
      () => showAnalysis(stranger, latest.finished!.analysisId),
      () => showLatestAnalysis({ ...stranger, embedder: real.current }, studyId),
      () => showMarkedTranscript(stranger, ids[0]!),
      () => locateInStudy(stranger, { studyId, quotation: 'price' }),
      () => cancelAnalysis({ ...stranger, jobs: noJobs }, latest.finished!.analysisId),
      () =>
        requestAnalysis(
          { ...stranger, actor: 'x', jobs: noJobs, embedder: real.current },
          { studyId, statuses: ['complete'], seed: 1 },
        ),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a corrected turn is read anew, and an erased one is gone from every answer', async () => {
    const [corrected, erased] = [ids[2]!, ids[6]!]
    const contentId = newId()
    await withTenant(database.db, workspaceId, async (tx) => {
      const of = and(eq(turns.interviewId, corrected), eq(turns.turn, 3))
      await tx.update(turns).set({ isCurrent: false }).where(of)
      const body = 'In truth the delivery was late, not the login.'
      await tx.insert(contents).values({ workspaceId, contentId, interviewId: corrected, body })
      await tx.insert(turns).values({
        workspaceId,
        interviewId: corrected,
        turn: 3,
        turnRevision: 1,
        role: 'participant',
        kind: 'correction',
        questionKey: 'why',
        contentId,
        seq: 99,
        at: new Date(),
      })
      await tx.delete(contents).where(eq(contents.interviewId, erased))
      await deleteFindingsOfInterview(tx, erased)
    })
    const before = await showThemes(context(), { studyId, questionKey: null })
    expect(JSON.stringify(before)).not.toContain(erased)
    await analyze()
    const after = await showMarkedTranscript(context(), corrected)
    expect(after.turns.find((turn) => turn.turn === 3)).toMatchObject({ turnRevision: 1 })
    const found = await showThemes(context(), { studyId, questionKey: null })
    expect(JSON.stringify(found)).not.toContain(erased)
    expect((await showMarkedTranscript(context(), erased)).turns.every((turn) => turn.text === null)).toBe(
      true,
    )
  })

  test('goes with its study', async () => {
    await withTenant(database.db, workspaceId, (tx) => deleteFindingsOfStudy(tx, studyId))
    const left = await withTenant(database.db, workspaceId, async (tx) => [
      await tx.$count(segments, eq(segments.studyId, studyId)),
      await tx.$count(
        segmentEmbeddings,
        sql`${segmentEmbeddings.segmentId} not in (select ${segments.segmentId} from ${segments})`,
      ),
      await tx.$count(
        themeSegments,
        sql`${themeSegments.segmentId} not in (select ${segments.segmentId} from ${segments})`,
      ),
    ])
    expect(left).toEqual([0, 0, 0])
  })
})

test('without a model the analysis works by words, and says so', async () => {
  const workspaceId = newId()
  const studyId = await insertTestStudy(database.db, workspaceId, guide)
  await insertRecord(database.db, { workspaceId, studyId }, sketches(24))
  const embedders = await createEmbedders({ folder: '/nowhere', commands: {} })
  const context = { db: database.db, workspaceId }
  const { analysisId } = await requestAnalysis(
    { ...context, actor: 'user:test', jobs: noJobs, embedder: embedders.current },
    { studyId, statuses: ['complete'], seed: 1 },
  )
  await analyzeStudy({ ...context, embedders, signal: new AbortController().signal }, analysisId)
  const shown = await showThemes(context, { studyId, questionKey: null })
  expect(shown.analysis).toMatchObject({ isLexical: true, status: 'finished' })
  expect(shown.notes[0]).toContain('without the embedding model')
  expect(shown.themes.length).toBeGreaterThanOrEqual(3)
  const model = { ...embedders.current, id: 'a-model', kind: 'model' } as Embedder
  expect((await showLatestAnalysis({ ...context, embedder: model }, studyId)).recompute).toEqual([
    'model_arrived',
  ])
})

test('a study without a word is analysed to nothing', async () => {
  const workspaceId = newId()
  const studyId = await insertTestStudy(database.db, workspaceId, guide)
  const embedders = await createEmbedders({ folder: '/nowhere', commands: {} })
  const context = { db: database.db, workspaceId }
  const { analysisId } = await requestAnalysis(
    { ...context, actor: 'user:test', jobs: noJobs, embedder: embedders.current },
    { studyId, statuses: ['complete'], seed: 1 },
  )
  await analyzeStudy({ ...context, embedders, signal: new AbortController().signal }, analysisId)
  expect(await showAnalysis(context, analysisId)).toMatchObject({
    status: 'finished',
    counts: { interviews: 0, segments: 0, themes: 0 },
  })
})

test.skipIf(!existsSync(models) || !existsSync(interviewsFile))(
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
    const embedders = await createEmbedders({ folder: fileURLToPath(models) })
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
      expect(none / looked).toBeLessThan(0.25)
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
  120_000,
)
