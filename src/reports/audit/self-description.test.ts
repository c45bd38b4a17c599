import { expect, it } from 'vitest'
import { findSelfDescription } from './self-description.ts'

const turns = (...texts: string[]) => [
  { role: 'interviewer' as const, text: 'I am the interviewer of this study. How do you get to work?' },
  ...texts.map((text) => ({ role: 'participant' as const, text })),
]

it.each([
  [['By tram. I work as a night nurse in a small clinic.'], 'I work as a night nurse in a small clinic.'],
  [['Hello.', "Well, I'm a school cook. I ride early."], "Well, I'm a school cook."],
  [['My job is repairing lifts.'], 'My job is repairing lifts.'],
  [['As a courier, I ride all day.'], 'As a courier, I ride all day.'],
  [['By tram.', 'The dock is full.'], null],
])('what somebody says of themselves: %j', (texts, expected) => {
  expect(findSelfDescription(turns(...texts))).toBe(expected)
})
