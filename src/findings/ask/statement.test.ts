import { expect, test } from 'vitest'
import { statementOf } from './statement.ts'

test.each([
  ['How many say that the ferry is late?', 'the ferry is late'],
  ['How many of them grow their own leeks?', 'grow my own leeks'],
  ['What do people say about the harbour wall?', 'the harbour wall'],
  ['Did anyone lose their keys at sea?', 'lose my keys at sea'],
  ['Is anybody planning to sell the barn?', 'planning to sell the barn'],
  ['Of those who fish, how many say they throw some back?', 'I throw some back'],
  ['Who looks after bees?', 'looks after bees'],
])('%s is answered by who says: %s', (question, statement) => {
  expect(statementOf(question)).toBe(statement)
})

test.each(['Leeks and harbours?', 'What do people say about fees?'])(
  'nothing is made of a question that says no more without its frame: %s',
  (question) => {
    expect(statementOf(question)).toBeNull()
  },
)
