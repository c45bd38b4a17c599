/** What a researcher rules holds through later runs, is seen at once, and can be taken back. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { guideOf } from '../../../test/support/guides.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { type InterviewSketch, insertRecord } from '../../../test/support/record.ts'
import { insertTestStudy } from '../../../test/support/test-study.ts'
import { withTenant } from '../../platform/database/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { createEmbedders, type Embedders } from '../../platform/models/embedders.ts'
import { analyzeStudy } from '../analyze-study.ts'
import { requestAnalysis } from '../request-analysis.ts'
import { deleteFindingsOfInterview, deleteFindingsOfStudy } from '../segment-store.ts'
import { showThemeQuotes, showThemes } from '../show-themes.ts'
import { codesOfAnalysis } from './codes-of-analysis.ts'
import { exportCodebook } from './export-codebook.ts'
import { importCodebook } from './import-codebook.ts'
import type { ActRequest } from './model.ts'
import { previewCode } from './preview-code.ts'
import { redoRuling, ruleCodebook, undoRuling } from './rule-codebook.ts'
import { showCodebook } from './show-codebook.ts'
import { listEntries } from './store.ts'

const database = testDatabase()
const jobs: Jobs = {
  enqueue: async () => newId(),
  cancel: async () => {},
  find: async (_, jobId) => ({ jobId, state: 'waiting' }),
}

const models = new URL('../../../../shared/models/', import.meta.url)

const subjects = [
  [
    'The delivery came two days late again.',
    'My parcel delivery was late because the courier got lost.',
    'Deliveries are always late in our street.',
  ],
  [
    'The price doubled within a single year.',
    'The price simply became too high for us.',
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

function sketches(count: number, from = 0): InterviewSketch[] {
  return Array.from({ length: count }, (_, n) => n + from).map((at) => ({
    said: [
      { role: 'interviewer', text: 'Why did you leave?', questionKey: 'why' },
      { role: 'participant', text: subjects[at % 4]![at % 3]!, questionKey: 'why' },
      { role: 'participant', text: subjects[(at + 1) % 4]![(at + 1) % 3]!, questionKey: 'why' },
    ],
    answers: [{ questionKey: 'why', turns: [1, 2] }],
    exposed: ['why'],
  }))
}

const workspaceId = newId()
let embedders: Embedders
let studyId: string
let ids: string[]
const context = () => ({ db: database.db, workspaceId, actor: 'user:ana', embedder: embedders.current })

async function analyze(of = studyId) {
  const { analysisId } = await requestAnalysis(
    { ...context(), jobs },
    { studyId: of, statuses: ['complete'], seed: 1 },
  )
  await analyzeStudy(
    { db: database.db, workspaceId, embedders, signal: new AbortController().signal },
    analysisId,
  )
  return analysisId
}

/** Passwords are spoken of under the first question alone, prices under the second. */
async function insertTwoQuestions() {
  const made = await insertTestStudy(
    database.db,
    workspaceId,
    guideOf([
      { key: 'why', text: 'Why did you leave?' },
      { key: 'wish', text: 'What would you change?' },
    ]),
  )
  const said = (at: number, questionKey: string, subject: number) =>
    ({ role: 'participant', text: subjects[subject]![at % 3]!, questionKey }) as const
  await insertRecord(
    database.db,
    { workspaceId, studyId: made },
    Array.from({ length: 24 }, (_, at) => ({
      said: [said(at, 'why', at % 2 === 0 ? 2 : 0), said(at, 'wish', at % 2 === 0 ? 1 : 3)],
      answers: [
        { questionKey: 'why', turns: [0] },
        { questionKey: 'wish', turns: [1] },
      ],
      exposed: ['why', 'wish'],
    })),
  )
  return made
}

const rule = (act: Partial<ActRequest> & { kind: string }) =>
  ruleCodebook(context(), { studyId, act: act as ActRequest })
const book = () => showCodebook(context(), studyId)
const wide = async () => (await book()).codes.filter((code) => code.questionKey === null)
const codeNamed = async (name: RegExp) => {
  const codes = await wide()
  const found = codes.find((code) => name.test(code.name))
  expect(found, `${name} among ${codes.map((code) => code.name).join(', ')}`).toBeDefined()
  return found!
}
const about = async (word: RegExp) => {
  const found = (await wide()).find(
    (code) => code.examples.length > 0 && code.examples.every((each) => word.test(each.text)),
  )
  expect(found, String(word)).toBeDefined()
  return found!
}

describe.skipIf(!existsSync(models))(
  'a codebook through the runs of a study (needs ../shared/models)',
  () => {
    beforeAll(async () => {
      embedders = await createEmbedders({ folder: fileURLToPath(models) })
      studyId = await insertTestStudy(
        database.db,
        workspaceId,
        guideOf([{ key: 'why', text: 'Why did you leave?' }]),
      )
      ids = await insertRecord(database.db, { workspaceId, studyId }, sketches(24))
      await analyze()
    })
    afterAll(() => embedders?.close())

    test('the first run makes codes of the themes', async () => {
      const { codes, changes, undo } = await book()
      expect(codes.length).toBeGreaterThanOrEqual(8)
      expect(new Set(changes.map((change) => change.change))).toEqual(new Set(['new']))
      expect(codes.every((code) => code.origin === 'machine' && code.definition !== '')).toBe(true)
      expect(undo).toBeNull()
    })

    test('ids are the same after a run over more interviews, and counts are of all', async () => {
      const before = await wide()
      await insertRecord(database.db, { workspaceId, studyId }, sketches(12, 24))
      await analyze()
      const after = await wide()
      expect(after.map((code) => code.codeId).sort()).toEqual(before.map((code) => code.codeId).sort())
      expect(after.every((code) => code.prevalence!.of === 36)).toBe(true)
      const { changes } = await book()
      expect(changes.filter((change) => change.questionKey === null).map((change) => change.change)).toEqual(
        before.map(() => 'changed'),
      )
      expect(changes[0]).toMatchObject({ before: 12, after: 18 })
      expect(changes[0]!.overlap).toBe(1)
    })

    test('a renamed code keeps its name, merged codes are counted as one', async () => {
      const price = await about(/price/)
      const late = await about(/deliver/i)
      await rule({ kind: 'rename', codeId: price.codeId, name: 'Too expensive' })
      await rule({ kind: 'merge', from: [late.codeId], into: price.codeId })
      const check = async () => {
        const merged = await codeNamed(/Too expensive/)
        // Subjects 0 and 1 of four, two of which everybody speaks of: three people in four.
        expect(merged.prevalence).toMatchObject({ count: 27, of: 36 })
        expect(merged.merged.map((each) => each.codeId)).toEqual([late.codeId])
        expect((await wide()).map((code) => code.codeId)).not.toContain(late.codeId)
        const { themes, none } = await showThemes(context(), { studyId, questionKey: null })
        expect(themes.find((theme) => theme.name === 'Too expensive')?.prevalence.count).toBe(27)
        expect(none).toBe(0)
      }
      await check()
      await analyze()
      await check()
    })

    test('undo takes back one after another, by name of what is taken back; redo puts it again', async () => {
      expect((await book()).undo?.says).toMatch(/^merged .* into “Too expensive”$/)
      await undoRuling(context(), { studyId })
      expect((await codeNamed(/Too expensive/)).prevalence?.count).toBe(18)
      await redoRuling(context(), { studyId })
      expect((await codeNamed(/Too expensive/)).prevalence?.count).toBe(27)
      await undoRuling(context(), { studyId })
      expect((await book()).redo?.says).toMatch(/^merged/)
    })

    test('a moved quote stays moved, and is known by its words', async () => {
      const support = await about(/upport/)
      const login = await about(/password/)
      const [quote] = support.examples
      const { interviewId, turn, turnRevision, start, end } = quote!
      await rule({
        kind: 'move',
        place: { interviewId, turn, turnRevision, start, end },
        from: support.codeId,
        to: login.codeId,
      })
      await analyze()
      const { codes } = await book()
      const themeId = codes.find((code) => code.codeId === login.codeId)!.themeId!
      const { quotes } = await showThemeQuotes(context(), { themeId, offset: 0, limit: 5 })
      expect(quotes[0]).toMatchObject({ interviewId, turn, text: quote!.text, quoteRank: 1 })
      const [entry] = (await withTenant(database.db, workspaceId, (tx) => listEntries(tx, studyId))).filter(
        ({ act }) => act.kind === 'move',
      )
      expect(JSON.stringify(entry)).not.toContain(quote!.text)
    })

    test('a hand-written code gathers what is near to its examples, in every later run', async () => {
      const { codes } = await book()
      const [example] = codes.find((code) =>
        code.examples.some((each) => /password/.test(each.text)),
      )!.examples
      const { interviewId, turn, turnRevision, start, end } = example!
      await rule({
        ...{ kind: 'write', name: 'Locked out', questionKey: null, parentId: null },
        ...{
          definition: '',
          inclusion: '',
          exclusion: '',
          examples: [{ interviewId, turn, turnRevision, start, end }],
        },
      })
      const before = (await codeNamed(/Locked out/)).prevalence!.count
      expect(before).toBeGreaterThan(1)
      await analyze()
      expect((await codeNamed(/Locked out/)).prevalence!.count).toBe(before)
    })

    test('before a code is written it tells what it would gather, and then gathers just that', async () => {
      const code = {
        ...{ name: 'Parcels come late', definition: 'Includes people who mention a courier.' },
        ...{ inclusion: '', exclusion: '', questionKey: null, examples: [] },
      }
      const entries = (await withTenant(database.db, workspaceId, (tx) => listEntries(tx, studyId))).length
      const found = await previewCode(context(), { studyId, code })
      expect(found!.leftOut).toContainEqual({ word: 'includes', why: 'instruction' })
      expect(found!.leftOut.map(({ word }) => word)).not.toContain('courier')
      expect((await withTenant(database.db, workspaceId, (tx) => listEntries(tx, studyId))).length).toBe(
        entries,
      )
      await rule({ kind: 'write', ...code, parentId: null })
      const written = (await wide()).find(({ name }) => name === code.name)!
      expect(written.segments).toBe(found!.passages)
      expect(written.segments).toBeGreaterThan(0)
      expect(written.prevalence?.count ?? 0).toBe(found!.people)
      await undoRuling(context(), { studyId })
    })

    test('what a code of one question would gather is looked for in what was said under that question', async () => {
      const code = {
        ...{ name: 'Locked account', definition: 'The password of somebody is rejected.' },
        ...{ inclusion: '', exclusion: '', examples: [] },
      }
      const preview = (questionKey: string | null) =>
        previewCode(context(), { studyId: twoQuestions, code: { ...code, questionKey } })
      const twoQuestions = await insertTwoQuestions()
      await analyze(twoQuestions)
      const [whole, why, wish] = [await preview(null), await preview('why'), await preview('wish')]
      expect(why!.passages).toBeGreaterThan(0)
      expect(wish!.passages).toBe(0)
      expect(whole!.passages).toBeGreaterThanOrEqual(why!.passages)
    })

    test('a deleted code stays away, an unknown one is refused', async () => {
      const support = await about(/upport/)
      await rule({ kind: 'delete', codeId: support.codeId })
      await analyze()
      expect((await book()).deleted.map((code) => code.codeId)).toEqual([support.codeId])
      await expect(rule({ kind: 'pin', codeId: support.codeId, isPinned: true })).rejects.toThrow(
        'no such code',
      )
      await expect(undoRuling(context(), { studyId, seq: 9999 })).rejects.toThrow('nothing to undo')
    })

    test('a codebook goes out and comes in again, as one act', async () => {
      const before = await wide()
      for (const format of ['csv', 'json'] as const) {
        const text = await exportCodebook(context(), { studyId, format })
        await importCodebook(context(), { studyId, format, text })
        const after = await wide()
        expect(after.map((code) => code.codeId).sort()).toEqual(before.map((code) => code.codeId).sort())
        expect(after.flatMap((code) => code.exampleTexts)).toEqual([])
        await undoRuling(context(), { studyId })
      }
      await importCodebook(context(), {
        ...{ studyId, format: 'csv' },
        text: 'Code,Description,Example\nWaiting,Had to wait,“The price simply became too high for us.”|Nobody ever said this.',
      })
      const waiting = await codeNamed(/^Waiting$/)
      expect(waiting).toMatchObject({ origin: 'imported', exampleTexts: ['Nobody ever said this.'] })
      expect(waiting.examples.map((each) => each.text)).toContain('The price simply became too high for us.')
    })

    test('other parts get codes with their members and people', async () => {
      const { analysisId } = await book()
      const codes = await withTenant(database.db, workspaceId, (tx) =>
        codesOfAnalysis(tx, { studyId, analysisId: analysisId!, questionKey: null }),
      )
      const shown = await wide()
      expect(codes.map((code) => [code.codeId, code.participants.size])).toEqual(
        codes.map(({ codeId }) => [codeId, shown.find((each) => each.codeId === codeId)!.prevalence!.count]),
      )
    })

    test('an interview that is erased is in no code, and a deleted study leaves no journal', async () => {
      const inTenant = <T>(act: Parameters<typeof withTenant<T>>[2]) =>
        withTenant(database.db, workspaceId, act)
      await inTenant((tx) => deleteFindingsOfInterview(tx, ids[0]!))
      const { analysisId } = await book()
      const codes = await inTenant((tx) => codesOfAnalysis(tx, { studyId, analysisId: analysisId! }))
      expect(codes.flatMap((code) => code.members).filter((each) => each.interviewId === ids[0])).toEqual([])
      await inTenant((tx) => deleteFindingsOfStudy(tx, studyId))
      expect(await inTenant((tx) => listEntries(tx, studyId))).toEqual([])
    })
  },
)
