import { describe, expect, it } from 'vitest'
import { type JournalEntry, newestStanding, refuseUndo } from './undo-order.ts'

/** Newest first, as the journal is read. */
function journal(...entries: [targets: string[], undoes?: number][]): JournalEntry[] {
  return entries.map(([targets, undoes = null], at) => ({ number: at + 1, targets, undoes })).toReversed()
}

function undo(number: number, edits: readonly JournalEntry[]): string {
  try {
    refuseUndo(edits.find((edit) => edit.number === number)!, edits)
    return 'taken back'
  } catch (error) {
    return (error as { say: string }).say
  }
}

describe('taking a change back', () => {
  it('is refused for a change to the whole report while anything later stands, which would go with it', () => {
    const edits = journal([['document']], [['document']], [['b7']], [['c4']])
    expect(undo(2, edits)).toMatch(/Take change \d back first/)
    expect(undo(3, edits)).toBe('taken back')
  })
  it('is refused for any change before one to the whole report', () => {
    expect(undo(2, journal([['document']], [['b7']], [['document']]))).toContain('Change 3 came later')
  })
  it('is no loss where what came later is taken back itself, and is one where that was brought back', () => {
    const taken = journal([['document']], [['document']], [['b7']], [['b7'], 3])
    expect(undo(2, taken)).toBe('taken back')
    const broughtBack = journal([['document']], [['document']], [['b7']], [['b7'], 3], [['b7'], 4])
    expect(undo(2, broughtBack)).toContain('Change 3')
  })
  it('is refused for what took a change to the whole report back, while anything later stands', () => {
    const edits = journal([['document']], [['document']], [['document'], 2], [['title']])
    expect(undo(3, edits)).toContain('Change 4')
  })
  it('is about one place alone elsewhere', () => {
    const edits = journal([['document']], [['b7']], [['c4']])
    expect(undo(2, edits)).toBe('taken back')
    expect(newestStanding(edits)?.number).toBe(3)
  })
})
