import { expect, test } from 'vitest'
import { groupAlike } from './group-alike.ts'

test('what is said in much the same words is one, and what only shares its subject is not', () => {
  const said = [
    'I am the only person who fires the big kiln of the pottery.',
    'The kiln is broken again.',
    'I am pretty much the only one who fires the big kiln at our pottery.',
    'Nobody but me uses a kiln in the whole of our street.',
  ]
  expect(groupAlike(said, (text) => text)).toEqual([[said[0], said[2]], [said[1]], [said[3]]])
})

test.each([
  [['Yes.', 'Yes.']],
  [['The kiln costs me 40 pounds a week.', 'The kiln costs me 90 pounds a week.']],
])('neither few words nor other figures are much the same: %j', (said) => {
  expect(groupAlike(said, (text) => text)).toHaveLength(2)
})
