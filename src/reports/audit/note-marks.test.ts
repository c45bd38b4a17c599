import type { OfficeContentNode } from 'officeparser'
import { expect, it } from 'vitest'
import { withoutNoteMarks } from './note-marks.ts'

const piece = (text: string, formatting: object = { size: '10pt' }) =>
  ({ type: 'text', text, formatting }) as OfficeContentNode
const left = (...pieces: OfficeContentNode[]) =>
  withoutNoteMarks(pieces)
    .map(({ text }) => text)
    .join('')

it('takes out the number of a note, raised or set smaller', () => {
  expect(left(piece('5 of '), piece('2 ', { size: '8pt' }), piece('23 people'))).toBe('5 of 23 people')
  expect(left(piece('It was full.'), piece('12', { superscript: true }))).toBe('It was full.')
  expect(left(piece('It was full.'), piece('3,4', { size: '7pt' }))).toBe('It was full.')
})

it('leaves numbers that are words of the text', () => {
  expect(left(piece('It took '), piece('25'), piece(' minutes'))).toBe('It took 25 minutes')
  expect(left(piece('It took '), piece('25', { size: '14pt' }), piece(' minutes'))).toBe('It took 25 minutes')
  expect(left(piece('25', { size: '8pt' }))).toBe('25')
  expect(left(piece('H'), piece('2O', { size: '7pt' }))).toBe('H2O')
})
