import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { auditReport, auditTranscript } from '../../../test/support/audit-files.ts'
import { testDatabase } from '../../../test/support/postgres.ts'

const house = testApp(testDatabase())

interface Given {
  report?: string
  reportName?: string
  transcripts?: string
  roles?: string
  questions?: string
}

function form({
  report = auditReport,
  reportName = 'report.md',
  transcripts = auditTranscript,
  roles,
  questions,
}: Given = {}) {
  const data = new FormData()
  if (roles !== undefined) data.set('roles', roles)
  if (questions !== undefined) data.set('questions', questions)
  if (report !== '') data.set('report', new File([report], reportName))
  if (transcripts !== '')
    data.set('transcripts', new File([transcripts], transcripts.startsWith('{') ? 'talks.jsonl' : 'talk.txt'))
  return data
}

const leftovers = () => readdir(join(house.config.dataDirectory, 'tmp')).catch(() => [])
const stepsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('an audit through the door', () => {
  it('answers in steps, last the audit and its page, and keeps no file', async () => {
    const { as } = await house.workspace()
    const reply = await as('researcher').post('/api/v1/audits', form())
    expect(reply.status).toBe(200)
    const steps = stepsOf(reply.body)
    expect(steps[0].type).toBe('progress')
    const last = steps.at(-1)
    expect(last.audit.tallies.quotation).toMatchObject({ found: 6, supported: 2 })
    expect(last.page).toContain('This was not found in what was said.')
    expect(await leftovers()).toEqual([])
  }, 60_000)

  it("leaves the interviewer's questions out where that is asked", async () => {
    const { as } = await house.workspace()
    const reply = await as('researcher').post('/api/v1/audits', form({ questions: 'false' }))
    const { audit } = stepsOf(reply.body).at(-1)
    expect(audit.interviewer.turns).toBe(0)
    expect(audit.notes.join(' ')).toContain("interviewer's questions were left out")
  }, 60_000)

  it('writes nothing of a report as markup into the page', async () => {
    const { as } = await house.workspace()
    const report = '“<img src=x onerror=alert(1)> was on the board of the tram” (P1).'
    const reply = await as('researcher').post('/api/v1/audits', form({ report, reportName: 'report.txt' }))
    const { page } = stepsOf(reply.body).at(-1)
    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;img')
  }, 60_000)

  it.each([
    ['no report', { report: '' }, /Choose one report/],
    ['no transcripts', { transcripts: '' }, /Choose the transcripts/],
    ['roles that are none', { roles: '{"a":"king"}' }, /roles|one of|invalid/i],
    ['questions that are neither', { questions: 'perhaps' }, /true or false/],
    ['a report of another kind', { reportName: 'report.exe' }, /no report that can be read/],
    ['a transcript with a bad line', { transcripts: `${auditTranscript}\n{"id":` }, /cannot be read/],
  ] as const)(
    'says what is wrong with %s',
    async (...[, given, say]) => {
      const { as } = await house.workspace()
      const reply = await as('researcher').post('/api/v1/audits', form(given))
      expect(reply.status).toBe(400)
      expect(JSON.stringify(reply.body.error)).toMatch(say)
      expect(await leftovers()).toEqual([])
    },
    60_000,
  )

  it('takes files of some megabytes, and asks who speaks where nothing says it', async () => {
    const { as } = await house.workspace()
    const unclear = Array.from({ length: 4 }, (_, n) => `Ann: word ${n}.\n\nBen: word ${n}.`).join('\n\n')
    const long = `${unclear}\n\nAnn: ${'It went on and on. '.repeat(120_000)}`
    const reply = await as('researcher').post('/api/v1/audits', form({ transcripts: long }))
    expect(reply.status).toBe(400)
    expect(reply.body.error.details).toEqual([
      { where: 'speaker', say: 'Ann' },
      { where: 'speaker', say: 'Ben' },
    ])
  }, 60_000)

  it('refuses viewers and strangers', async () => {
    const { as } = await house.workspace()
    expect((await as('viewer').post('/api/v1/audits', form())).status).toBe(403)
    expect((await house.client().post('/api/v1/audits', form())).status).toBe(401)
  })
})
