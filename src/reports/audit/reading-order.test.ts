import type { OfficeContentNode } from 'officeparser'
import { expect, it } from 'vitest'
import { inReadingOrder } from './reading-order.ts'

const line = (text: string, x: number, y: number) =>
  ({ type: 'text', text, bounds: { x, y, width: 200, height: 14 } }) as OfficeContentNode
const order = (...lines: OfficeContentNode[]) =>
  inReadingOrder(lines).map((column) => column.map(({ text }) => text))

it('a paragraph that goes on at the top of the next column begins at the foot of the one before', () => {
  const [end, more, first, second] = [
    line('the bridge', 310, 60),
    line('every day.', 310, 80),
    line('The dock was', 48, 700),
    line('full at', 52, 720),
  ]
  expect(order(end!, more!, first!, second!)).toEqual([
    ['The dock was', 'full at'],
    ['the bridge', 'every day.'],
  ])
})

it('lines of one column, and cells side by side, stay as they are', () => {
  expect(order(line('The dock', 48, 60), line('was full.', 60, 80))).toEqual([['The dock', 'was full.']])
  expect(order(line('Dock', 48, 60), line('12', 310, 60))).toEqual([['Dock', '12']])
  const bare = { type: 'text', text: 'Dock' } as OfficeContentNode
  expect(order(bare, line('12', 310, 10))).toEqual([['Dock', '12']])
})
