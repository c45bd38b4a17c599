import { expect, it } from 'vitest'
import { expectEvenGrowth } from '../../../test/support/growth.ts'
import { leadOf, withoutTail } from './edges.ts'

it.each([
  ['It was late lol...', 'It was late'],
  ['It was late 😂👍🏽 !!', 'It was late'],
  ['It was late :-) haha', 'It was late'],
  ['It was late, tbh.', 'It was late'],
  ['Half past... nine', 'Half past... nine'],
  ['the lol cat', 'the lol cat'],
])('what is said to nobody stands behind what is said: %s', (text, rest) =>
  expect(withoutTail(text)).toBe(rest),
)

it('begins behind what links it to what was said before', () => {
  for (const text of ['For example, it rained', 'So, well, it rained', 'Like I said, it rained'])
    expect(text.slice(leadOf(text))).toBe('it rained')
})

it.each(['.', '... ', ' ', '! ', '😂', '- ', 'haha '])(
  'tries a long message of "%s" not anew from each mark',
  (mark) =>
    expectEvenGrowth((length) => withoutTail(`${mark.repeat(Math.floor(length / mark.length))}x`), 5_000),
)
