import { expect, test } from 'vitest'
import { editedAttributes, writeAttributes } from './edit-attributes.ts'

const held = { plan: 'family, large', since: 2023, member: true, code: '007', note: null }

test('in a line, as one would type it', () => {
  expect(writeAttributes({ plan: 'family', since: 2023, member: false })).toBe(
    'plan=family, since=2023, member=no',
  )
})

test('what nobody touched stays as it is, of whatever type', () => {
  expect(editedAttributes(held, { typed: {}, added: '' })).toEqual(held)
  expect(editedAttributes(held, { typed: { code: '007', member: 'yes', note: '' }, added: '' })).toEqual(held)
})

test('a value is corrected, emptied for deleted, added', () => {
  const typed = { plan: 'single', since: ' 2024 ', member: ' ' }
  expect(editedAttributes(held, { typed, added: 'region=north' })).toEqual({
    plan: 'single',
    since: 2024,
    code: '007',
    note: null,
    region: 'north',
  })
})

test('text that is corrected stays text, also where it looks like a number', () => {
  const typed = { tel: '+49170124', since: '2024', member: 'no', age: '42' }
  const given = { tel: '+49170123', since: '2023', member: 'yes', age: 41 }
  expect(editedAttributes(given, { typed, added: '' })).toEqual({ ...typed, age: 42 })
})

test('what is added with a plus before it stays text', () => {
  expect(editedAttributes({}, { typed: {}, added: 'tel=+49170123, age=41, low=-2.5' })).toEqual({
    tel: '+49170123',
    age: 41,
    low: -2.5,
  })
})
