import { expect, test } from 'vitest'
import { bundleRecord, talks } from '../../../../test/support/bundle-record.ts'
import { studyTable } from './study-table.ts'

const { variables, rows, documents } = studyTable(bundleRecord(), {
  name: 'S',
  question: 'What do people need?',
})
const cells = (name: string) => {
  const column = variables.findIndex((variable) => variable.name === name)
  expect(column, name).toBeGreaterThanOrEqual(0)
  return rows.map((row) => row[column])
}
const variable = (name: string) => variables.find((each) => each.name === name)!

test('a person a row, by ids, with how often they sat', () => {
  expect(cells('person')).toEqual(['p1', 'p2', 'p3'])
  expect(cells('interview')).toEqual(['i3', 'i2', 'i4'])
  expect(cells('interviews')).toEqual([2, 1, 1])
})

test('what is known of people has the type of its values, and the latest holds', () => {
  expect(cells('plan')).toEqual(['free', null, 'free'])
  expect(cells('seats')).toEqual([2.5, 2.5, 2.5])
  expect(variable('seats')).toMatchObject({ type: 'number', measure: 'scale', decimals: 2 })
  expect(cells('trial')).toEqual([1, 0, 0])
})

test('closed answers are numbers with labels; not answered and not asked are told apart', () => {
  expect(cells('plan_2')).toEqual([2, -8, -9])
  expect(variable('plan_2')).toMatchObject({
    label: 'About plan?',
    measure: 'nominal',
    missing: [-8, -9],
    valueLabels: [
      { value: 1, label: 'Free' },
      { value: 2, label: 'Größer' },
      { value: -8, label: 'Asked, not answered' },
      { value: -9, label: 'Not asked' },
    ],
  })
  expect(cells('uses_mail')).toEqual([-8, 1, -9])
  expect(variable('uses_chat').label).toBe('About uses?: Chat')
  expect(cells('ease')).toEqual([-8, 5, -9])
  expect(variable('ease')).toMatchObject({ measure: 'ordinal' })
  expect((variable('ease') as { valueLabels: unknown[] }).valueLabels.slice(0, 2)).toEqual([
    { value: 1, label: 'Hard' },
    { value: 5, label: 'Easy' },
  ])
  expect([cells('order_a'), cells('order_b')]).toEqual([
    [-8, 2, -9],
    [-8, 1, -9],
  ])
  expect(cells('age')).toEqual([-99_999_998, 41.5, -99_999_999])
  expect(variable('age').label).toBe('About age? (years)')
  expect(cells('back')).toEqual([-8, 1, -9])
})

test('open answers are texts: of who sat twice the later one', () => {
  expect(cells('why')).toEqual([talks.again, talks.second, ''])
  expect(variables.some(({ name }) => name.endsWith('_words'))).toBe(false)
})

test('what is in no answer has a column of its own, where there is any', () => {
  expect(variables.some(({ name }) => name === 'said_beside')).toBe(false)
  const record = bundleRecord()
  record.answers = record.answers.filter(({ questionKey }) => questionKey !== 'why')
  const table = studyTable(record, { name: 'S', question: '' })
  const column = table.variables.findIndex(({ name }) => name === 'said_beside')
  expect(table.rows.map((row) => row[column])).toEqual([`${talks.first}\n\n${talks.again}`, talks.second, ''])
})

test('themes are 0 or 1, over all that a person said, and nothing of who could not have spoken', () => {
  expect(cells('theme_01')).toEqual([1, 1, -9])
  expect(cells('why_theme_01')).toEqual([1, 0, -9])
  expect(variable('why_theme_01').label).toBe('Speaks of: Why did you leave?: The price')
  expect(documents.every((line) => Buffer.byteLength(line) <= 80)).toBe(true)
  expect(documents.join(' ')).toContain('coded by machine (test, seed 1)')
})

test('attributes and questions that are called like variables of the program take no name from them', () => {
  const names = ['person', 'Status', 'said_beside', 'theme_01', 'why_theme_01', 'why', 'constructor']
  const record = bundleRecord()
  record.interviews[0]!.attributes = Object.fromEntries(names.map((name) => [name, `their ${name}`]))
  // What nobody answers to stands beside the questions.
  record.turns.push({ ...record.turns[1]!, turn: 9, role: 'participant', text: 'Beside.', length: 7 })
  const table = studyTable(record, { name: 'S', question: '' })
  const written = table.variables.map(({ name }) => name.toLowerCase())
  expect(new Set(written).size).toBe(written.length)
  const label = (name: string) => table.variables.find((each) => each.name === name)?.label
  expect(['person', 'status', 'said_beside', 'theme_01', 'why_theme_01'].map(label)).toEqual([
    'Person, by a number that says nothing',
    'Status of the latest interview',
    'Said beside the questions',
    'Speaks of: Came late',
    'Speaks of: Why did you leave?: The price',
  ])
  const theirs = table.variables.flatMap(({ label: said }, at) =>
    names.includes(said) ? [[said, table.rows.map((row) => row[at]).filter((cell) => cell !== null)]] : [],
  )
  expect(Object.fromEntries(theirs)).toEqual(
    Object.fromEntries(names.map((name) => [name, [`their ${name}`]])),
  )
})
