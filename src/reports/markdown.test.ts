import { expect, it } from 'vitest'
import { inline, quotation, table } from './markdown.ts'

it('shows people’s words as they are, never as markup', () => {
  expect(inline('a | b <script> [x](y) 1')).toBe('a \\| b \\<script\\> \\[x\\](y) 1')
  expect(inline('1. first')).toBe('1\\. first')
  expect(quotation('It *cost* too much.\n# really', 'P')).toBe(
    '> It \\*cost\\* too much.\n>\n> \\# really\n>\n> — P\n',
  )
  expect(quotation('one\n\ntwo', 'P')).toBe('> one\n>\n> two\n>\n> — P\n')
})

it('sets columns of figures to the right and columns of words to the left', () => {
  const rows = [
    ['ideas', '36 of 119', '23 % to 39 %', 'borne out'],
    ['emails', '35 of 119', '–', '29 people, of whom nobody was read by a person'],
  ]
  expect(table(['Answer', 'People', '95 %', 'Verdict'], rows).split('\n')[1]).toBe(
    '| --- | ---: | ---: | --- |',
  )
  expect(table(['What', 'Who'], [['Heard', '120 interviews with 120 people, complete']])).toContain(
    '| --- | --- |',
  )
})
