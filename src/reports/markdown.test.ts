import { expect, it } from 'vitest'
import { inline, quotation } from './markdown.ts'

it('shows people’s words as they are, never as markup', () => {
  expect(inline('a | b <script> [x](y) 1')).toBe('a \\| b \\<script\\> \\[x\\](y) 1')
  expect(inline('1. first')).toBe('1\\. first')
  expect(quotation('It *cost* too much.\n# really', 'P')).toBe(
    '> It \\*cost\\* too much.\n>\n> \\# really\n>\n> — P\n',
  )
  expect(quotation('one\n\ntwo', 'P')).toBe('> one\n>\n> two\n>\n> — P\n')
})
