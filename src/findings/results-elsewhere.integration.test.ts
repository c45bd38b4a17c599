/** A table of answers from elsewhere, with closed questions that no guide names: counted, and no passages for themes. */
import { expect, test } from 'vitest'
import { analyzeByWords } from '../../test/support/analyze.ts'
import { importTalks } from '../../test/support/import-talks.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { resultsByQuestion } from './results-by-question.ts'

const database = testDatabase()
const { place, take, rows } = importTalks(database)

const heading =
  'respondent_id,plan,"How satisfied are you, 1 to 10?",Which do you use most?,Which parts do you use?,Why?'
const people = Array.from({ length: 24 }, (_, at) => {
  const isPro = at % 2 === 0
  const parts = ['Invoices; Reports', 'Reports', 'Chat; Invoices'][at % 3]
  const why = isPro
    ? `The support team answered within ${at + 1} hours`
    : `The price went up ${at + 1} times this year`
  return [
    `r${at}`,
    isPro ? 'pro' : 'free',
    isPro ? 9 : 3,
    isPro ? 'On the web' : '@Desktop',
    parts,
    why,
  ].join(',')
})

async function questionsOfSegments(): Promise<string[]> {
  const found = await rows<{ question_key: string }>(
    'select distinct t.question_key from segments s join turns t on t.interview_id = s.interview_id and t.turn = s.turn order by 1',
  )
  return found.map(({ question_key: key }) => key)
}

test('closed answers of a table are counted under the words in which they were given, and make no theme', async () => {
  await take([heading, ...people].join('\n'), { fileName: 'answers.csv' })
  await analyzeByWords(database.db, place)
  const context = { db: database.db, workspaceId: place.workspaceId }
  const query = { studyId: place.studyId, statuses: ['complete' as const], crossBy: 'attribute:plan' }
  const results = await resultsByQuestion(context, query)
  const questions = new Map(
    results.objectives.flatMap((objective) => objective.questions).map((each) => [each.text, each]),
  )
  const score = questions.get('How satisfied are you, 1 to 10?')!
  expect(score.closed).toMatchObject({ kind: 'scale', topTwo: { count: 12, of: 24 } })
  expect(score.closed?.kind === 'scale' && score.closed.points).toHaveLength(10)
  expect(score.crossTab?.groups.map(({ label }) => label)).toEqual(['free', 'pro'])
  const labelled = (text: string) => {
    const closed = questions.get(text)!.closed!
    return (
      'options' in closed &&
      closed.options.map((option) => [option.label, 'proportion' in option && option.proportion.count])
    )
  }
  expect(labelled('Which do you use most?')).toEqual([
    ['@Desktop', 12],
    ['On the web', 12],
  ])
  expect(labelled('Which parts do you use?')).toEqual([
    ['Chat', 8],
    ['Invoices', 16],
    ['Reports', 16],
  ])
  for (const question of questions.values())
    expect(question.reasons.every(({ withWords }) => withWords === 0)).toBe(true)
  expect(await questionsOfSegments()).toEqual(['why'])
  // As an analysis left it that did not know them yet.
  await rows(
    `insert into segments select t.workspace_id, gen_random_uuid(), i.study_id, t.interview_id, t.turn, t.turn_revision, 0, 1,
     t.question_key, 'h', (select max(segmenter_version) from segments)
     from turns t join interviews i using (interview_id) where t.role = 'participant' and t.question_key <> 'why'`,
  )
  expect(await questionsOfSegments()).toHaveLength(4)
  await analyzeByWords(database.db, place)
  expect(await questionsOfSegments()).toEqual(['why'])
})
