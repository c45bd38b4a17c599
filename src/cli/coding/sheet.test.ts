import { expect, test } from 'vitest'
import { sheetFromCsv } from './read-sheet.ts'
import { sheetToCsv } from './write-sheet.ts'

const [one, other, price, delivery] = [1, 2, 3, 4].map(
  (digit) => `00000000-0000-4000-8000-00000000000${digit}`,
) as [string, string, string, string]
const sheet = {
  codes: [
    { codeId: price, name: 'Price, "monthly"', rule: 'What it costs them. Not: what others pay' },
    { codeId: delivery, name: '=late', rule: '=As these speak: “It came late.”' },
  ],
  people: [
    {
      participantId: one,
      participantLabel: '=HYPERLINK("x")',
      place: 1,
      words: ['It was dear.', 'And late; very.'],
      codes: [
        { codeId: price, has: true },
        { codeId: delivery, has: false },
      ],
    },
    {
      participantId: other,
      participantLabel: 'Bo',
      place: 2,
      words: ['Nothing.'],
      codes: [{ codeId: price, has: null }],
    },
  ],
}

test('a sheet that was filled in comes back as it went out; rows without an answer wait', () => {
  expect(sheetFromCsv(sheetToCsv(sheet))).toEqual([
    {
      participantId: one,
      codes: [
        { codeId: price, has: true },
        { codeId: delivery, has: false },
      ],
    },
  ])
})

test('what counts stands above the people, and is nobody’s row', () => {
  const second = sheetToCsv(sheet).split('\n')[1]!
  expect(second).toContain('What counts')
  expect(second).toContain('Not: what others pay')
  expect(second).toContain('“It came late.”')
})

test('no cell is a formula to a spreadsheet', () => {
  const cells = sheetToCsv(sheet)
    .split('\n')
    .flatMap((line) => line.split(','))
  expect(cells.filter((cell) => /^"?=/.test(cell))).toEqual([])
})

test('what a spreadsheet makes of it is read: semicolons, a byte-order mark, yes and no', () => {
  const csv = `\uFEFFparticipant_id;Price [${price}]\r\n${one};yes\r\n${other};N\r\n`
  expect(sheetFromCsv(csv).map(({ codes }) => codes[0]!.has)).toEqual([true, false])
})

test('a cell that is neither yes nor no is named, and nothing is taken', () => {
  expect(() => sheetFromCsv(`participant_id,Price [${price}]\n${one},maybe\n`)).toThrow(
    expect.objectContaining({ details: [{ where: 'row 2, column 2', say: 'Neither 1 nor 0.' }] }),
  )
})

test('a file that is no coding sheet, or an empty one, is refused in a sentence', () => {
  expect(() => sheetFromCsv('a,b\n1,2\n')).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  expect(() => sheetFromCsv(`participant_id,Price [${price}]\n${one},\n`)).toThrow(
    expect.objectContaining({ code: 'invalid_input' }),
  )
})
