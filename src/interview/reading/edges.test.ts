import { expect, it } from 'vitest'
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

it('reads the longest message that can be sent at once, whatever marks it is made of', () => {
  const start = performance.now()
  for (const mark of ['.', '... ', ' ', '! ', '😂', '- ', 'haha '])
    withoutTail(`${mark.repeat(Math.floor(20_000 / mark.length))}x`)
  // Trying anew from each mark took seconds.
  expect(performance.now() - start).toBeLessThan(400)
})
