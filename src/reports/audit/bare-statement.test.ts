import { describe, expect, it } from 'vitest'
import { bareStatement } from './bare-statement.ts'

describe('a statement of a report without who tells it', () => {
  it.each([
    ['P7 waited at the dock.', 'they waited at the dock.'],
    ['P7 told us that the dock was full.', 'the dock was full.'],
    ['P7 also noted that they walk.', 'they walk.'],
    ['According to P7, they walk.', 'they walk.'],
    ['As P7 put it, the dock was full.', 'the dock was full.'],
    // A doubt, a hope or a belief is a part of what is told.
    ['P7 doubted that the dock was full.', 'they doubted that the dock was full.'],
    ['P7 told the driver to wait.', 'they told the driver to wait.'],
  ])('%s', (text, bare) => {
    expect(bareStatement({ text, label: 'P7' })).toBe(bare)
  })

  it('of somebody who is not named', () => {
    expect(bareStatement({ text: 'One participant said that the bus is late.', label: null })).toBe(
      'the bus is late.',
    )
  })
})
