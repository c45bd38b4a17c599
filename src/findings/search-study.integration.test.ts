/** What is read of an analysed study: marks, search, quotations; nothing by strangers. */
import { beforeAll, describe, expect, test } from 'vitest'
import { noJobs } from '../../test/support/analyze.ts'
import { hasModels, parcelStudy } from '../../test/support/parcel-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { newId } from '../platform/ids.ts'
import { locateInStudy } from './locate-in-study.ts'
import { cancelAnalysis, requestAnalysis } from './request-analysis.ts'
import { createVectorCache } from './search/vector-cache.ts'
import { searchStudy } from './search-study.ts'
import { showAnalysis, showLatestAnalysis } from './show-analysis.ts'
import { showThemeQuotes, showThemes } from './show-themes.ts'
import { showMarkedTranscript } from './show-transcript.ts'

const database = testDatabase()

describe.skipIf(!hasModels)('an analysed study (needs ../shared/models)', () => {
  const study = parcelStudy(database)
  beforeAll(() => study.analyze())

  test('marks the transcript', async () => {
    const shown = await showMarkedTranscript(study.context(), study.held.ids[0]!)
    const marked = shown.turns.filter((turn) => turn.marks.length > 0)
    expect(marked.map((turn) => turn.turn)).toEqual([3, 5])
    expect(shown.turns[0]).toMatchObject({ role: 'interviewer', marks: [] })
    expect(shown.participantLabel).toBe('Participant 1')
  })

  describe('search', () => {
    const search = (query: string, more: Partial<Parameters<typeof searchStudy>[1]> = {}) =>
      searchStudy(
        { ...study.context(), embedder: study.held.real.current, vectors: createVectorCache() },
        {
          studyId: study.held.studyId,
          query,
          mode: 'words',
          statuses: ['complete'],
          offset: 0,
          limit: 10,
          ...more,
        },
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
    const locate = (quotation: string) =>
      locateInStudy(study.context(), { studyId: study.held.studyId, quotation })
    const found = await locate('the price doubled within a single year')
    expect(found.found).toBe(true)
    expect(found.quotes.every((quote) => quote.text === 'The price doubled within a single year')).toBe(true)
    expect(await locate('Why did you leave?')).toMatchObject({ found: false, reason: 'interviewer' })
    expect(await locate('The price tripled within a single year')).toMatchObject({ reason: 'altered' })
  })

  test('shows nothing to another workspace', async () => {
    const stranger = { db: database.db, workspaceId: newId() }
    const { themes } = await showThemes(study.context(), { studyId: study.held.studyId, questionKey: null })
    const latest = await showLatestAnalysis(
      { ...study.context(), embedder: study.held.real.current },
      study.held.studyId,
    )
    const attempts = [
      () => showThemes(stranger, { studyId: study.held.studyId, questionKey: null }),
      () => showThemeQuotes(stranger, { themeId: themes[0]!.themeId, offset: 0, limit: 5 }),
      () => showAnalysis(stranger, latest.finished!.analysisId),
      () => showLatestAnalysis({ ...stranger, embedder: study.held.real.current }, study.held.studyId),
      () => showMarkedTranscript(stranger, study.held.ids[0]!),
      () => locateInStudy(stranger, { studyId: study.held.studyId, quotation: 'price' }),
      () => cancelAnalysis({ ...stranger, jobs: noJobs }, latest.finished!.analysisId),
      () =>
        requestAnalysis(
          { ...stranger, actor: 'x', jobs: noJobs, embedder: study.held.real.current },
          { studyId: study.held.studyId, statuses: ['complete'], seed: 1 },
        ),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  })
})
