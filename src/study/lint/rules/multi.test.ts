import { describe, expect, test } from 'vitest'
import { codesOf, markedBy } from './testing.ts'

describe('multi', () => {
  test.each([
    'How did you find us, and why did you choose us?',
    'What do you cook on weekdays? Why do you prefer that?',
    'What did you order, and how was the delivery?',
    'Tell me what you bought and why.',
    'Can you tell me who was involved and what they did?',
    'Do you cook at home? What makes those evenings different?',
    'When did you move here and what was the flat like?',
    'What would have to change? Who else was there?',
    'Have you used it before? If so, how often?',
    'How often do you shop there, and what do you usually buy?',
    'What did you like? What did you dislike?',
    'Do you own a bike? Do you have a driving licence?',
    'How has the move affected your sleep? Are your colleagues affected too?',
    'Why or why not, and what would you change?',
    'Who votes, and how often?',
    'What do you sing at the moment and who chooses it?',
    'How do you choose the recipes? And who cooks?',
    'How did you get the job? What did your partner say?',
    'What is it like now, and what else do you hear?',
    'How do you keep the notes, and have any got lost?',
    'How often do you go and with whom?',
    'Where do you shop and what for?',
    'How do you feel about the tram, and about the bus?',
    'Who cooks on weekdays, and on weekends?',
    'What is your favourite dish, and your least favourite?',
    'What happened at the till? And at home?',
    'Walk me through your morning, and tell me what you would change.',
    'What made you choose it, and looking back, was it right?',
    'How did it start? How did it end?',
    'How has the move changed your days? Has there been any help, advice, or pressure from the landlord?',
    'How has the move changed your days? Do you find that the new flat is quieter at night?',
    'Does that sound good? Do you have any questions before we start?',
  ])('two things to answer: %s', (text) => {
    expect(codesOf(text)).toContain('multi')
  })

  test.each([
    'What happened next?',
    'Can you walk me through your last order? What did that look like?',
    'Tell me more about that. What made the difference?',
    'How do you plan a week of meals? In other words, where do you begin?',
    'What did the first week look like? Was it what you had in mind?',
    'Is there anything else you would like to add? Something we have not covered?',
    'Think back to the last time you moved. What did you do first?',
    'How do you decide what to keep and what to throw away?',
    'When you compare two offers and neither is cheap, how do you choose?',
    'What do you buy there and at the market?',
    'What was it like to wait? For example, on the first day?',
    'Does that sound good? Are you ready to begin?',
    'Do you have any questions before we start?',
    'And then? What happened next?',
    'What do you do when you come home and the house is cold?',
    'How do you choose between the tram and the bus?',
    'Which of these, if any, did you use: the map or the list?',
    'How did you and your sister share the work?',
    'What did you do when the parcel came and nobody was at home?',
    'Could you describe the situation and the people in it?',
    'What made you stay, or was it more of a habit?',
  ])('one thing to answer: %s', (text) => {
    expect(codesOf(text)).not.toContain('multi')
  })

  test('two things in one rating', () => {
    const text = 'How satisfied or dissatisfied are you with the price and the quality?'
    expect(codesOf(text, { open: false })).toContain('multi')
  })

  test.each([
    'How was the food and the service?',
    'What do you think of the price and the delivery?',
    'How easy and cheap is it to return things?',
    'What do you like and dislike about the tram?',
  ])('two things in one view: %s', (text) => {
    expect(codesOf(text)).toContain('multi')
  })

  test('marks from the first question to the end of the last', () => {
    const text = 'Thank you. What did you buy? Why did you return it? Take your time.'
    expect(markedBy('multi', text)).toBe('What did you buy? Why did you return it?')
  })

  test('offsets are UTF-16, whatever stands before', () => {
    const text = '👍🏽 “Fine”, you said… What did you buy, and why?'
    expect(markedBy('multi', text)).toBe('What did you buy, and why?')
  })
})
