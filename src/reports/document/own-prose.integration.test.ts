/** What the author of a report writes beside its claims: told apart from them wherever it is read. */
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../test/support/app.ts'
import { testDatabase } from '../../../test/support/postgres.ts'
import { reportedStudy } from '../../../test/support/reported-study.ts'

const database = testDatabase()
const house = testApp(database)
const { path, newStudy, ask, good, draft, edit } = reportedStudy(database, house)

describe('prose of the author', () => {
  beforeAll(async () => {
    await newStudy()
    await draft()
  })

  test('makes a sentence of its author’s a claim where it stands', async () => {
    const { report } = await good('GET', path())
    const answer = report.document.blocks.find(({ kind }: { kind: string }) => kind === 'answer')
    const text = 'One rider told us that no dock was free.'
    await edit({ op: 'add-block', after: answer.blockId, section: 'answers', block: { kind: 'prose', text } })
    const at = answer.parts.length
    const quote = { kind: 'quote', text: 'There was no dock free in week 17.' }
    const made = await edit({
      ...{ op: 'put-part', blockId: answer.blockId, field: 'parts', at, isInstead: true },
      block: quote,
    })
    const held = made.document.blocks.find(({ blockId }) => blockId === answer.blockId)
    const part = held?.kind === 'answer' ? held.parts[at] : undefined
    expect(part?.kind === 'claim' && made.document.claims[part.claimId]).toMatchObject({
      kind: 'quote',
      verdict: 'supported',
    })
    expect(made.document.unchecked?.sentences).toBe(0)
    for (let times = 0; times < 2; times++) await good('POST', `${path()}/undo`, {})
    expect((await good('GET', path())).report.document.blocks).toEqual(report.document.blocks)
    expect((await good('GET', path())).report.document.claims).toEqual(report.document.claims)
  })

  test('changes a sentence only where it still stands: a place is a number, and a colleague’s edit moves the others', async () => {
    const { report } = await good('GET', path())
    const answer = report.document.blocks.find(({ kind }: { kind: string }) => kind === 'answer')
    const at = answer.parts.length
    const sentences = ['Mine comes first.', 'Yours comes second.']
    for (const text of sentences)
      await edit({
        op: 'add-block',
        after: answer.blockId,
        section: 'answers',
        block: { kind: 'prose', text },
      })
    const place = { blockId: answer.blockId, field: 'parts', at, seen: sentences[1] }
    const { draftVersion } = (await good('GET', path())).report
    const quote = { kind: 'quote', text: 'There was no dock free in week 17.' }
    for (const moved of [
      { op: 'set-text', ...place, text: 'Other words.' },
      { op: 'set-text', ...place, text: '' },
      { op: 'set-text', ...place, at: 99, text: '' },
      { op: 'remove-part', ...place },
      { op: 'remove-part', ...place, at: 99 },
      { op: 'put-part', ...place, isInstead: true, block: quote },
    ]) {
      const refused = await ask('POST', `${path()}/edits`, { draftVersion, edit: moved })
      expect(refused.body.error).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('look again'),
      })
    }
    const told = await edit({ op: 'set-text', ...place, at: at + 1, text: 'Yours, changed.' })
    const held = told.document.blocks.find(({ blockId }) => blockId === answer.blockId)
    expect(held?.kind === 'answer' && held.parts.slice(at)).toMatchObject([
      { kind: 'text', text: sentences[0] },
      { kind: 'text', text: 'Yours, changed.' },
    ])
    const left = await edit({ op: 'remove-part', ...place, at: at + 1, seen: 'Yours, changed.' })
    expect(JSON.stringify(left.document.blocks)).not.toContain('Yours')
    for (let times = 0; times < 4; times++) await good('POST', `${path()}/undo`, {})
    expect((await good('GET', path())).report.document.blocks).toEqual(report.document.blocks)
  })

  test('a paraphrase that no words show is a person’s to read, and stands by the passage that they choose', async () => {
    const text = 'Somebody found every stand occupied.'
    const block = { kind: 'claim', claim: 'paraphrase', text }
    const added = await edit({ op: 'add-block', after: null, section: 'findings', block })
    const claim = Object.values(added.document.claims).find((each) => each.text === text)!
    expect(claim.verdict).toBe('unsupported')
    const problem = added.problems.find(({ claimId }) => claimId === claim.claimId)!
    expect(problem.say).toContain('Not shown by the words that were compared')
    expect(problem.say).not.toContain('Nobody said this')
    const checked = await good('POST', `${path()}/check`, {
      kind: 'quote',
      text: 'There was no dock free in week 18.',
    })
    const { interviewId, turn, turnRevision, start, end } = checked.evidence[0]
    const place = { interviewId, turn, turnRevision, start, end }
    const accept = { op: 'accept-claim', claimId: claim.claimId }
    const { draftVersion } = (await good('GET', path())).report
    const asked = { ...place, turn: 0 }
    const refused = await ask('POST', `${path()}/edits`, { draftVersion, edit: { ...accept, place: asked } })
    expect(refused.body.error.code).toBe('invalid_input')
    const accepted = await edit({ ...accept, place })
    expect(accepted.document.claims[claim.claimId]).toMatchObject({
      verdict: 'supported',
      isReadByPerson: true,
      evidence: [place],
    })
    const { version } = await good('POST', `${path()}/versions`, {})
    const sent = await good('GET', `${path()}/versions/${version}`)
    expect(sent.claims[claim.claimId]).toMatchObject({ verdict: 'supported', isReadByPerson: true })
    // Other words were read by nobody.
    const other = await edit({ op: 'set-claim', claimId: claim.claimId, text: 'Somebody sold every stand.' })
    expect(other.document.claims[claim.claimId]).toMatchObject({ verdict: 'unsupported' })
    expect(other.document.claims[claim.claimId]).not.toHaveProperty('isReadByPerson')
    const held = other.document.blocks.find(
      (each) =>
        each.kind === 'prose' &&
        each.parts.some((part) => part.kind === 'claim' && part.claimId === claim.claimId),
    )!
    await edit({ op: 'remove-block', blockId: held.blockId })
  })

  test('marks what its author wrote wherever it is read, and the method counts it', async () => {
    const { report } = await good('GET', path())
    const answer = report.document.blocks.find(({ kind }: { kind: string }) => kind === 'answer')
    const text = 'Lawyers trust the dock blindly.'
    const prose = { kind: 'prose', text }
    await edit({ op: 'add-block', after: answer.blockId, section: 'answers', block: prose })
    const against = { kind: 'prose', text: 'A cooking teacher said that the price is fine.' }
    const part = { op: 'put-part', blockId: answer.blockId, field: 'against', at: 0, isInstead: false }
    const view = await edit({ ...part, block: against })
    const held = view.document.blocks.find(({ blockId }) => blockId === answer.blockId)
    expect(held).toMatchObject({ parts: expect.arrayContaining([{ kind: 'text', text, isUnchecked: true }]) })
    expect(view.document.unchecked).toEqual({ sentences: 2, fields: [] })
    expect(view.standing).toContain('2 sentences of yours are not checked')
    const { version } = await good('POST', `${path()}/versions`, {})
    const sent = await good('GET', `${path()}/versions/${version}`)
    const words = JSON.stringify(sent.blocks)
    expect(words).toContain('In this version 2 sentences that the author wrote state something')
    expect(words).not.toContain('found no sentence of its author')
    expect(words.split('"isUnchecked":true')).toHaveLength(3)
    const note = 'written by the author, not checked against the record'
    const file = async (format: string) =>
      JSON.stringify((await ask('GET', `${path()}/export?format=${format}&version=${version}`)).body)
    for (const format of ['html', 'markdown'])
      expect((await file(format)).split(note).length, format).toBeGreaterThan(2)
  })
})
