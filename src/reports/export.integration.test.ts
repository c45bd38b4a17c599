import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../test/support/app.ts'
import { guideOf } from '../../test/support/guides.ts'
import { testDatabase } from '../../test/support/postgres.ts'
import { insertTestStudy } from '../../test/support/test-study.ts'
import { listAudit } from '../platform/audit/audit.ts'
import { withTenant } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'

const database = testDatabase()
const house = testApp(database)

async function workspace() {
  const made = await house.workspace()
  const client = made.as('researcher')
  return {
    ...made,
    client,
    newStudy: (guide?: Parameters<typeof insertTestStudy>[2]) =>
      insertTestStudy(database.db, made.workspaceId, guide),
    take: async (studyId: string, content: string, fileName: string) => {
      const form = new FormData()
      form.set('options', '{}')
      form.set('file', new File([content], fileName))
      const reply = await client.post(`/api/v1/studies/${studyId}/imports`, form)
      expect(reply.body).toMatchObject({ errorCount: 0, needsRoles: false })
      return reply.body
    },
    write: async (studyId: string, format: string) => {
      const reply = await client.get(`/api/v1/studies/${studyId}/export?format=${format}`)
      expect(reply.status).toBe(200)
      return reply
    },
    /** What an interview holds, whatever its ids. */
    content: (studyId: string) =>
      withTenant(database.db, made.workspaceId, async (tx) => {
        const { rows } = await tx.execute(`
          select * from (select i.attributes, i.content_hash, i.participant_words,
            (select jsonb_agg(jsonb_build_array(t.turn, t.role, c.body, t.question_key, t.start_ms, t.end_ms) order by t.turn)
              from turns t join contents c using (content_id) where t.interview_id = i.interview_id and t.is_current) as said,
            (select jsonb_agg(jsonb_build_array(a.question_key, a.state, a.value, a.turns) order by a.question_key)
              from answers a where a.interview_id = i.interview_id) as answers
          from interviews i where i.study_id = '${studyId}') held order by said::text`)
        return rows
      }),
  }
}

const difficult = 'He said "so", then…\n=1+1, “fine” 👩‍👩‍👧 — Ünïcode; e\u0301 | *x*'

const talks = [
  {
    id: 'a',
    turns: [
      { role: 'ai', text: 'Why?', startMs: 0, endMs: 900.5 },
      { role: 'user', text: difficult, startMs: 1000, endMs: 2000 },
    ],
    attributes: { plan: 'pro', seats: 3, trial: false, note: null },
  },
  { id: 'b', turns: [{ role: 'user', text: 'Only this.' }], attributes: {} },
]
  .map((talk) => JSON.stringify(talk))
  .join('\n')

describe('the record as JSON lines', () => {
  it('comes back with identical content when it is imported again', async () => {
    const { newStudy, take, write, content } = await workspace()
    const [first, second, third] = [await newStudy(), await newStudy(), await newStudy()]
    await take(first, talks, 'talks.jsonl')
    const exported = await write(first, 'jsonl')
    expect(exported.headers.get('content-disposition')).toContain('filename="a-test-study.jsonl"')
    await take(second, exported.body, 'again.jsonl')
    expect(await content(second)).toEqual(await content(first))
    await take(third, (await write(second, 'jsonl')).body, 'third.jsonl')
    expect(await content(third)).toEqual(await content(first))
  })

  it('keeps questions and the values of closed answers', async () => {
    const { newStudy, take, write, content } = await workspace()
    const [first, second] = [await newStudy(), await newStudy()]
    await take(first, 'id,Why?,Seats,Again?\n1,Price,3,yes\n2,,4,no\n3,Time,5,yes\n', 'answers.csv')
    await take(second, (await write(first, 'jsonl')).body, 'again.jsonl')
    const plain = (rows: Record<string, unknown>[]) => rows.map(({ said, answers }) => ({ said, answers }))
    expect(plain(await content(second))).toEqual(plain(await content(first)))
    const answers = (await content(second)).flatMap((row) => row.answers as unknown[])
    expect(answers).toContainEqual(['seats', 'answered', { kind: 'number', number: 4 }, [1]])
  })
})

describe('the table', () => {
  it('has a person a row, calls questions by their words, and runs no formula', async () => {
    const { newStudy, take, write } = await workspace()
    const studyId = await newStudy(guideOf([{ key: 'why', text: 'Why did you begin?' }]))
    await take(
      studyId,
      'id,Why did you begin?,What else,plan\n1,=cmd,Nothing,pro\n2,Price,,free\n',
      'answers.csv',
    )
    await take(studyId, talks, 'talks.jsonl')
    const rows: Record<string, string>[] = parse((await write(studyId, 'csv')).body, {
      bom: true,
      columns: true,
    })
    expect(rows).toHaveLength(4)
    expect(rows.find((row) => row.plan === 'free')).toMatchObject({
      'Why did you begin?': 'Price',
      'What else': '',
    })
    expect(rows.map((row) => row['Why did you begin?'])).toContain("'=cmd")
    expect(rows.map((row) => row['Said beside the questions'])).toContain(difficult)
  })
})

describe('the report', () => {
  it('is written for a study with answers, and for one without anybody', async () => {
    const { newStudy, take, write } = await workspace()
    const studyId = await newStudy(guideOf([{ key: 'why', text: 'Why did you begin?' }]))
    expect((await write(studyId, 'markdown')).body).toContain('0 interviews with 0 people')
    await take(studyId, 'id,Why did you begin?\n1,Somebody told me\n2,It was cheap\n', 'answers.csv')
    const { body } = await write(studyId, 'markdown')
    expect(body).toContain('**Why did you begin?**\n\n2 could answer · 2 did')
    expect(body).toContain('Claims and what they rest on')
    expect(body).toContain('Imported interviews do not record who was asked what')
  })
})

describe('the door', () => {
  it('refuses another workspace, strangers and unknown formats', async () => {
    const { newStudy, client } = await workspace()
    const studyId = await newStudy()
    const other = await house.workspace()
    const path = `/api/v1/studies/${studyId}/export?format=jsonl`
    expect((await other.as('owner').get(path)).status).toBe(404)
    expect((await house.client().get(path)).status).toBe(401)
    expect((await client.get(`/api/v1/studies/${newId()}/export?format=csv`)).status).toBe(404)
    expect((await client.get(path.replace('jsonl', 'docx'))).status).toBe(400)
  })

  it('leaves out interviews of other statuses, and takes the ones that are asked for', async () => {
    const { newStudy, take, client, workspaceId } = await workspace()
    const studyId = await newStudy()
    await take(studyId, talks, 'talks.jsonl')
    await withTenant(database.db, workspaceId, (tx) =>
      tx.execute(`update interviews set status = 'set_aside' where source_identity = 'b'`),
    )
    const lines = async (query: string) =>
      (await client.get(`/api/v1/studies/${studyId}/export?format=jsonl${query}`)).body.trim().split('\n')
        .length
    expect([await lines(''), await lines('&statuses=complete,set_aside')]).toEqual([1, 2])
    const audit = await withTenant(database.db, workspaceId, (tx) => listAudit(tx, 50))
    const exports = audit.filter(({ action }) => action === 'study.exported')
    expect(exports).toHaveLength(2)
    expect(exports[0]).toMatchObject({ target: studyId, details: { format: 'jsonl' } })
    expect(exports[0]!.actor).toMatch(/^user:|^api-key:/)
  })
})
