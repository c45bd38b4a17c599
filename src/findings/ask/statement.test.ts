import { expect, test } from 'vitest'
import { statementOf } from './statement.ts'

test.each([
  ['How many say that the ferry is late?', 'the ferry is late'],
  ['How many of them grow their own leeks?', 'I grow my own leeks'],
  ['What do people say about the harbour wall?', 'the harbour wall'],
  ['Did anyone lose their keys at sea?', 'I lose my keys at sea'],
  ['Is anybody planning to sell the barn?', 'I am planning to sell the barn'],
  ['Of those who fish, how many say they throw some back?', 'I throw some back'],
  ['Who looks after bees?', 'looks after bees'],
  ['How many of their neighbours keep goats?', 'my neighbours keep goats'],
  ['Are there people who swim in winter?', 'I swim in winter'],
  ['Is there any noise at night?', 'noise at night'],
  ['Has anyone ever been lent a boat by them?', 'I have been lent a boat by me'],
  ['Was anybody told that they snore?', 'I was told that I snore'],
  ['How common is it for people to skip lunch?', 'I skip lunch'],
  ['What share of the participants rent a barn?', 'I rent a barn'],
  ['Our head of sales wonders: do people row to work?', 'I row to work'],
  ['Our head of sales wonders: how many people row to work?', 'I row to work'],
  ['Quick question: what do people say about the ferry?', 'the ferry'],
  ['For the board - how many row to work?', 'I row to work'],
  ['Two things: do people row to work, and how often?', 'I row to work'],
  ['Of those who fish: how many throw some back?', 'I throw some back'],
  ['The old ferry: why is it late?', 'The old ferry'],
  ['So: how many of them row to work?', 'I row to work'],
  ['What do people row with - how old are the boats?', 'row with'],
  ['Just out of interest, how many row to work (not those who sail)?', 'I row to work'],
  ['Do people row to work, and what do they make of it?', 'I row to work'],
  ["tell me about oars that break, and why they don't mend them", 'oars that break'],
])('%s is answered by who says: %s', (question, statement) => {
  expect(statementOf(question)).toBe(statement)
})

test.each(['Leeks and harbours?', 'What do people say about fees?'])(
  'nothing is made of a question that says no more without its frame: %s',
  (question) => {
    expect(statementOf(question)).toBeNull()
  },
)
