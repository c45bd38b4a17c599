import { expect, test } from 'vitest'
import { z } from 'zod'
import { sayIssue } from './say-issue.ts'

function say(schema: z.ZodType, value: unknown): string {
  return sayIssue(schema.safeParse(value).error!.issues[0]!)
}

test.each([
  [z.number(), 'said', 'Must be a number.'],
  [z.coerce.number().int().min(1), 'abc', 'Must be a number.'],
  [z.int(), 1.5, 'Must be a whole number.'],
  [z.string(), 3, 'Must be a text.'],
  [z.array(z.string()), 'said', 'Must be a list.'],
  [z.enum(['participant', 'interviewer']), 'said', 'Must be one of participant, interviewer.'],
  [z.literal('done'), 'said', 'Must be done.'],
  [z.number().max(65535), 70_000, 'Must be at most 65535.'],
  [z.number().positive(), 0, 'Must be more than 0.'],
  [z.string().min(1), '', 'Must have at least 1 character.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Must have at most 2 entries.'],
  [z.uuid(), 'said', 'Is not an id.'],
  [z.url(), 'said', 'Is not an address such as https://example.org.'],
  [z.string().regex(/^a/), 'said', 'Is not written as it must be.'],
  [z.union([z.number(), z.boolean()]), 'said', 'Is not valid.'],
])('%# says what must be, without the value', (schema, value, expected) => {
  expect(say(schema, value)).toBe(expected)
})

test('a schema’s own words are kept', () => {
  expect(say(z.string().regex(/^smtps?:/, 'must start with smtp://'), 'said')).toBe('must start with smtp://')
  expect(
    say(
      z.string().refine(() => false, 'There is no such study.'),
      'x',
    ),
  ).toBe('There is no such study.')
})
