import { describe, expect, it } from 'vitest'
import {
  analysed,
  answersOf,
  choice,
  material,
  quote,
  theme,
} from '../../../../test/support/draft-material.ts'
import { draftDocument } from '../draft/draft-document.ts'
import { noAdvice } from '../draft/draft-recommendations.ts'
import { forReaders, historyForReaders, withoutNoAdvice } from '../for-readers.ts'
import { applyChange } from './apply-change.ts'
import { removePart } from './remove-part.ts'

const other = { ...theme, themeId: '00000000-0000-4000-8000-0000000000ab', name: 'No dock was free' }
const document = draftDocument(
  material([], {
    imported: 34,
    objectives: [{ key: 'reasons', text: 'Why people leave' }],
    nearest: { reasons: [theme, other].map(({ themeId }) => ({ themeId, isNear: true })) },
    opposing: { [theme.themeId]: [quote(9, 'The price of the pass was never it.')] },
    themes: { ...analysed, themes: [theme, other] },
  }),
)
const answer = answersOf(document)[0]!
const at = answer.parts.findIndex(
  (part) => part.kind === 'claim' && document.claims[part.claimId]!.numbers[0]?.label === theme.name,
)
const { block, gone } = removePart(document, { blockId: answer.blockId, field: 'parts', at })

describe('taking one sentence out of an answer', () => {
  it('leaves the others, and takes what stood against it alone', () => {
    expect(answer.against.some(({ kind }) => kind === 'claim')).toBe(true)
    expect(block).toMatchObject({ kind: 'answer', objective: 'Why people leave' })
    const left = block as typeof answer
    expect(left.parts).toEqual(answer.parts.toSpliced(at, 1))
    expect(left.against.filter(({ kind }) => kind === 'claim')).toEqual([])
  })
  it('takes nothing out where another stands there by now: a place is a number, and a colleague’s edit moves the others', () => {
    const part = answer.parts[at]!
    const claimId = part.kind === 'claim' ? part.claimId : ''
    const place = { blockId: answer.blockId, field: 'parts' as const, at, claimId }
    expect(removePart(document, place).block).toEqual(block)
    const parts = [{ kind: 'text' as const, text: 'Written by a colleague meanwhile.' }, ...answer.parts]
    const blocks = document.blocks.map((each) => (each === answer ? { ...answer, parts } : each))
    const meanwhile = { ...document, blocks }
    expect(() => removePart(meanwhile, place)).toThrow(
      expect.objectContaining({ code: 'conflict', say: expect.stringContaining('look again') }),
    )
    expect(() => removePart(meanwhile, { ...place, at: at + 1 })).not.toThrow()
    expect(() => removePart(document, { ...place, at: 99 })).toThrow(
      expect.objectContaining({ code: 'conflict' }),
    )
  })
  it('is undone whole', () => {
    const { document: after, inverse } = applyChange(document, { op: 'put-block', block: block!, gone })
    expect(after.claims).not.toEqual(document.claims)
    const back = applyChange(after, inverse).document
    expect(answersOf(back)).toEqual(answersOf(document))
    expect(new Set(Object.keys(back.claims))).toEqual(new Set(Object.keys(document.claims)))
  })
  it('leaves no empty paragraph', () => {
    const prose = document.blocks.find((each) => each.kind === 'prose' && each.parts.length === 1)!
    expect(removePart(document, { blockId: prose.blockId, field: 'parts', at: 0 }).block).toBeNull()
  })
})

describe('taking a quotation out of what speaks against a finding', () => {
  const opposed = draftDocument(material([choice(24, 10)]))
  const against = opposed.blocks.find((each) => each.kind === 'against')!
  const removed = (at: number, from = opposed) =>
    removePart(from, { blockId: against.blockId, field: 'claimIds', at })
  it('leaves how many there are, and the other quotations', () => {
    const [claimId] = against.claimIds
    const { block, gone } = removed(0)
    expect(block).toEqual({ ...against, claimIds: against.claimIds.slice(1) })
    expect(gone).toEqual([claimId])
  })
  it('takes the block with the last of what it says', () => {
    const bare = { ...against, parts: [], claimIds: against.claimIds.slice(0, 1) }
    const blocks = opposed.blocks.map((each) => (each === against ? bare : each))
    expect(removed(0, { ...opposed, blocks }).block).toBeNull()
  })
  it('refuses what is not there', () => {
    expect(() => removed(against.claimIds.length)).toThrow('no such sentence')
    const prose = opposed.blocks.find((each) => each.kind === 'prose')!
    expect(() => removePart(opposed, { blockId: prose.blockId, field: 'claimIds', at: 0 })).toThrow(
      'no such sentence',
    )
  })
})

describe('what a reader is sent', () => {
  it('holds no decision that nobody has taken', () => {
    expect(document.blocks.some(({ section }) => section === 'decision')).toBe(true)
    expect(forReaders(document).blocks.some(({ section }) => section === 'decision')).toBe(false)
    const decided = { ...document, decision: { ...document.decision, owner: 'Ada' } }
    expect(forReaders(decided).blocks).toEqual(decided.blocks)
  })
  it('does not say that nothing is recommended beside a recommendation', () => {
    const saysSo = (blocks: typeof document.blocks) =>
      noAdvice.some((words) => JSON.stringify(blocks).includes(words))
    expect(saysSo(withoutNoAdvice(document).blocks)).toBe(true)
    const advice = {
      ...{ kind: 'recommendation' as const, section: 'recommendations' as const },
      ...{ blockId: 'b900', claimId: 'c900', why: [] },
    }
    expect(saysSo(withoutNoAdvice({ blocks: [...document.blocks, advice] }).blocks)).toBe(false)
  })
  it('says nothing of how a sentence stood while it was written', () => {
    const entry = { number: 2, at: '', by: 'Ada', isUndone: false, undoes: null }
    expect(historyForReaders([{ ...entry, what: 'Edited a claim: unsupported' }])[0]!.what).toBe(
      'Edited a claim',
    )
  })
})
