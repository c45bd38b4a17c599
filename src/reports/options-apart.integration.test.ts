/** One key of an option that was published in other words: nobody is counted under words that they did not choose. */
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { guideOf } from '../../test/support/guides.ts'
import { insertLiveStudy, type LiveStudy } from '../../test/support/live-study.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertRecord } from '../../test/support/record.ts'
import { resultsByQuestion } from '../findings/results-by-question.ts'
import { interviews } from '../interview/tables.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import type { Option } from '../study/model.ts'
import { findRevision, insertRevision } from '../study/store.ts'
import { guideRevisions } from '../study/tables.ts'
import { exportStudy } from './export-study.ts'
import { collectBundle } from './formats/bundle/collect-bundle.ts'
import { recomputeFigures } from './formats/bundle/recompute-figures.ts'
import { studyTable } from './formats/sav/study-table.ts'

const database = testDatabase()
let study: LiveStudy
const context = () => ({ db: database.db, workspaceId: study.workspaceId, actor: 'user:test' })

const option = (key: string, label: string, more: Partial<Option> = {}): Option => ({
  key,
  label: { en: label },
  role: 'plain',
  ...more,
})
const guideWith = (third: Option, ...more: Option[]) =>
  guideOf([
    {
      key: 'tool',
      kind: 'single_choice',
      text: 'What do you use most?',
      settings: { options: [option('option-1', 'Paper'), option('option-2', 'E-mail'), third, ...more] },
    },
    {
      key: 'also',
      kind: 'multiple_choice',
      text: 'What else?',
      settings: { options: [option('a', 'Chat'), third, ...more] },
    },
  ])

async function publish(number: number, third: Option, ...more: Option[]): Promise<string> {
  return withTenant(database.db, study.workspaceId, async (tx) => {
    const first = (await findRevision(tx, study.revisionId))!
    const revisionId = newId()
    await insertRevision(tx, {
      ...first,
      ...{ revisionId, number, guide: guideWith(third, ...more) },
      publishedAt: new Date(`${2000 + number}-01-01`),
    })
    return revisionId
  })
}

const choose = (people: number, chosen: string, revisionId: string) =>
  insertRecord(
    database.db,
    study,
    Array.from({ length: people }, () => ({
      revisionId,
      said: [{ role: 'participant', text: 'That one.' }],
      answers: [
        { questionKey: 'tool', value: { kind: 'single_choice' as const, option: chosen } },
        {
          questionKey: 'also',
          value: { kind: 'multiple_choice' as const, options: chosen === 'option-1' ? ['a'] : ['a', chosen] },
        },
      ],
      exposed: ['tool', 'also'],
    })),
  )

beforeAll(async () => {
  study = await insertLiveStudy(database.db, { guide: guideWith(option('option-3', 'Excel-export')) })
  await choose(6, 'option-3', study.revisionId)
  await choose(2, 'option-1', study.revisionId)
  await withTenant(database.db, study.workspaceId, (tx) =>
    tx.update(guideRevisions).set({ publishedAt: new Date('2001-01-01') }),
  )
  const second = await publish(2, option('option-3', 'Notion'), option('option-4', 'Whiteboards'))
  await choose(5, 'option-3', second)
  await choose(3, 'option-4', second)
  const third = await publish(
    3,
    option('option-3', 'Notion'),
    option('option-4', 'A whiteboard', { formerLabels: [{ en: 'Whiteboards' }] }),
  )
  await choose(1, 'option-4', third)
})

const countsOf = (closed: unknown) =>
  (closed as { options: { label: string; proportion: { count: number } }[] }).options.map(
    ({ label, proportion }) => [label, proportion.count],
  )
const counted = [
  ['Paper', 2],
  ['E-mail', 0],
  ['Notion', 5],
  ['A whiteboard', 4],
  ['Excel-export', 6],
]

async function results(crossBy?: string) {
  const query = { studyId: study.studyId, statuses: ['complete' as const], crossBy }
  const found = await resultsByQuestion(context(), query)
  return found.objectives.flatMap(({ questions }) => questions)
}

test('answers are counted under the words that were chosen; what was said to mean the same, together', async () => {
  const [tool, also] = await results()
  expect(countsOf(tool!.closed)).toEqual(counted)
  expect(countsOf(also!.closed)).toEqual([['Chat', 17], ...counted.slice(2)])
})

test('and so are the groups of a split', async () => {
  const [, also] = await results('question:tool')
  expect(also!.crossTab!.groups.map(({ label, of }) => [label, of])).toEqual(counted)
})

test('the tables say the words that were chosen', async () => {
  const { pieces } = await exportStudy(context(), {
    studyId: study.studyId,
    format: 'csv',
    statuses: ['complete'],
  })
  let csv = ''
  for await (const piece of pieces) csv += piece
  expect([csv.split(',Excel-export,').length - 1, csv.split(',Notion,').length - 1]).toEqual([6, 5])
  expect(csv).toContain('What else?: Excel-export')
  const bundle = await collectBundle(context(), {
    studyId: study.studyId,
    statuses: ['complete'],
    withWords: false,
  })
  const table = studyTable(bundle.record, { name: '', question: '' })
  const at = table.variables.findIndex(({ name }) => name === 'tool')
  const variable = table.variables[at]!
  const labels = new Map(
    'valueLabels' in variable ? variable.valueLabels.map(({ value, label }) => [value, label] as const) : [],
  )
  const inTable = Map.groupBy(table.rows, (row) => labels.get(row[at] as number))
  expect([inTable.get('Excel-export')?.length, inTable.get('Notion')?.length]).toEqual([6, 5])
})

test('who has the bundle alone counts the same', async () => {
  const bundle = await collectBundle(context(), {
    studyId: study.studyId,
    statuses: ['complete'],
    withWords: false,
  })
  expect(recomputeFigures(bundle.record).questions.map(({ closed }) => countsOf(closed).at(-1)?.[1])).toEqual(
    [6, 6],
  )
})

test('an imported answer is read by the guide that was the newest when it came', async () => {
  const [interviewId] = await insertRecord(database.db, study, [
    {
      origin: 'import',
      said: [{ role: 'participant', text: 'Notion' }],
      answers: [{ questionKey: 'tool', value: { kind: 'single_choice', option: 'option-3' } }],
    },
  ])
  const startedAt = async (at: string) => {
    await withTenant(database.db, study.workspaceId, (tx) =>
      tx
        .update(interviews)
        .set({ startedAt: new Date(at) })
        .where(eq(interviews.interviewId, interviewId!)),
    )
    return Object.fromEntries(countsOf((await results())[0]!.closed))
  }
  expect(await startedAt('2001-06-01')).toMatchObject({ Notion: 5, 'Excel-export': 7 })
  expect(await startedAt('2002-06-01')).toMatchObject({ Notion: 6, 'Excel-export': 6 })
})
