/** A quotation or paraphrase that is said to be one person’s is looked for in that person’s words, and stays so. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { claimsOf, reportedStudy } from '../../../test/support/reported-study.ts'
import type { ReportView } from './show-report.ts'

const database = testDatabase()
const house = testApp(database)
const { held, path, newStudy, ask, good, draft, edit } = reportedStudy(database, house)

/** Of the person who said something else, and of the one who said it. */
const text = 'There was no dock free in week 17.'
const other = () => held.interviewIds[3]!
const speaker = () => held.interviewIds[17]!
const add = (block: object) => edit({ op: 'add-block', after: null, section: 'findings', block })
const newest = ({ document }: ReportView) =>
  Object.values(document.claims).toSorted(
    (a, b) => Number(b.claimId.slice(1)) - Number(a.claimId.slice(1)),
  )[0]!

describe('a claim about one person', () => {
  beforeAll(async () => {
    await newStudy()
    await draft()
  })

  test('is checked against that person while one types', async () => {
    const check = (body: object) => good('POST', `${path()}/check`, body)
    expect(await check({ kind: 'quote', text, interviewId: speaker() })).toMatchObject({ reason: null })
    expect(await check({ kind: 'quote', text, interviewId: other() })).toMatchObject({
      verdict: 'refuted',
      reason: 'wrong-person',
    })
    expect(await check({ kind: 'paraphrase', text, interviewId: other() })).toMatchObject({
      verdict: expect.not.stringMatching(/^supported$/),
    })
    expect(
      await check({ kind: 'quote', text, interviewId: '00000000-0000-4000-8000-000000000000' }),
    ).toMatchObject({ reason: 'unknown-interview' })
  })

  test('stays about that person in the draft, also where its words are edited', async () => {
    const added = newest(await add({ kind: 'quote', text, interviewId: other() }))
    expect(added).toMatchObject({ verdict: 'refuted', reason: 'wrong-person', text })
    const { claimId } = added
    const again = await edit({ op: 'set-claim', claimId, text: 'There was no dock free in week 18.' })
    expect(again.document.claims[claimId]).toMatchObject({ verdict: 'refuted', reason: 'wrong-person' })
    const own = await edit({
      op: 'set-claim',
      claimId,
      text: 'The pass doubled in week 3 and I could not pay it.',
    })
    expect(own.document.claims[claimId]).toMatchObject({
      verdict: 'supported',
      evidence: [{ interviewId: other() }],
    })
  })

  test('is not published as another’s, and no passage of another is accepted for it', async () => {
    const paraphrase = { kind: 'claim', claim: 'paraphrase', text, interviewId: other() }
    const { claimId, verdict } = newest(await add(paraphrase))
    expect(verdict).not.toBe('supported')
    const { report } = await good('GET', path())
    const quoted = claimsOf(report.document, 'quote').find(({ text: words }) =>
      words.includes('no dock free'),
    )!
    const { interviewId, turn, turnRevision, start, end } = quoted.evidence[0]!
    const place = { interviewId, turn, turnRevision, start, end }
    const refused = await ask('POST', `${path()}/edits`, {
      draftVersion: report.draftVersion,
      edit: { op: 'accept-claim', claimId, place },
    })
    expect(refused.body.error.code).toBe('invalid_input')
    expect((await ask('POST', `${path()}/versions`, {})).body.error.details).toContainEqual(
      expect.objectContaining({ where: claimId }),
    )
    await good('POST', `${path()}/undo`, {})
  })

  test('is of one person, and a count of nobody’s', async () => {
    const { report } = await good('GET', path())
    const block = { kind: 'claim', claim: 'prevalence', text: '14 of 20 people.', interviewId: other() }
    const refused = await ask('POST', `${path()}/edits`, {
      draftVersion: report.draftVersion,
      edit: { op: 'add-block', after: null, section: 'findings', block },
    })
    expect(refused.body.error.code).toBe('invalid_input')
  })

  test('shows nobody outside whose it was said to be', async () => {
    await add({ kind: 'quote', text, interviewId: speaker() })
    expect(JSON.stringify((await good('GET', path())).report)).not.toContain('"about"')
  })
})
