import { expect, it } from 'vitest'
import { asksToLeaveOut } from './asks-to-leave-out.ts'

it.each([
  'just delete that',
  'dont put that in tho',
  'Please leave the bit about my sister out.',
  "don't quote that please",
  'could you remove her name?',
  "please don't write that down",
  "I'd like you to leave out what I said about the money.",
])('hears the wish in: %s', (text) => {
  expect(asksToLeaveOut(text)).toBe(true)
})

it.each([
  'Please can you leave out the tomatoes, I always ask.',
  'I leave out the salt.',
  'Just delete that app and it is faster.',
  'I told them to delete my account.',
  'They asked me to take out the bins.',
  "Don't put that in the dishwasher!",
  "Don't use that road on Fridays.",
  "The recipe says don't put that in before it boils.",
  'I remove her shoes at the door.',
  'We take out the thing and wash it.',
  "I don't write that down.",
  "We don't put it in the fridge.",
  "My mum says don't mention it to dad.",
  'Delete that line of code and it runs.',
  'you can delete photos in the app',
  'they could leave out the small print',
  'I just take out the part that is broken.',
  'Can you delete cookies there? I never know.',
  'I always cut out the bit with the coupon.',
  'He wanted me to leave the names out of the report for the board.',
  "I don't use it.",
  'Do not use that one, use the blue.',
  'We keep the names out of the minutes.',
  'I leave the door open so the cat gets out',
  'It would be better to leave that out of the box.',
  'My boss said delete that.',
  'I would take the last thing out of the oven',
  'remove this one and the shelf holds',
  "don't print it, it costs ink, I tell the kids",
  'the teacher said not to write it down',
])('hears none in: %s', (text) => {
  expect(asksToLeaveOut(text)).toBe(false)
})
