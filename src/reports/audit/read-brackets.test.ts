import { expect, it } from 'vitest'
import { withoutMarks } from './read-brackets.ts'

it.each([
  ['[T]he dock was full', 'The dock was full'],
  ['The dock [...] was full', 'The dock … was full'],
  ['The dock […] was full', 'The dock … was full'],
  ['The dok [sic] was full', 'The dok was full'],
  ['I moved to [place 2] with [NAME]', 'I moved to … with …'],
  ['They paid [company] for [the tool]', 'They paid … for [the tool]'],
  // What was put in is for the check to see.
  ['The dock [at the bridge] was full', 'The dock [at the bridge] was full'],
])('an editor’s marks are no words: %s', (text, bare) => {
  expect(withoutMarks(text)).toBe(bare)
})
