import { expect, test } from 'vitest'
import { byWordsAlone, indexSaid } from '../../../test/support/ask-record.ts'
import { courtesiesIn, isOfTheTalk } from './courtesies.ts'
import { findAnswer } from './find-answer.ts'
import { personOf } from './find-passages.ts'
import { readQuestion } from './read-question.ts'

test.each([
  'No. Thank you all done.',
  'Thanks, that is all.',
  'You are most welcome and thank you!',
  'Nope, I think we covered everything, thanks.',
  'Great talking with you, have a good evening. Bye',
  'No, thank you. Take care.',
])('only takes leave: %s', (text) => {
  expect(courtesiesIn(indexSaid([text])).size).toBe(1)
})

test.each([
  'I thank it every time.',
  'I always say thank you.',
  'Thank you notes for the donors.',
  'We welcome it.',
  'Yes, it is great.',
  'No.',
  'Thanks to it I sleep.',
  'It saves me an evening a week, thank you.',
  'I say please and thanks, who knows.',
  'Cheers me up, it does.',
  'Good for the price.',
  'Nobody said bye when I left the firm.',
])('tells something: %s', (text) => {
  expect(courtesiesIn(indexSaid([text])).size).toBe(0)
})

test('who thanks the interviewer is nobody who thanks the machine', () => {
  const index = indexSaid(['Thank you, bye.', 'I do say thank you to the lathe.', 'I mend nets.'])
  const found = findAnswer({
    index,
    reading: readQuestion('Does anybody say thank you to the lathe?'),
    meaning: byWordsAlone,
  })
  expect(found.likely.map(({ passage }) => personOf(index, passage))).not.toContain(0)
})

test('of the talk itself it is asked by name', () => {
  expect(isOfTheTalk('Who thanked the interviewer?')).toBe(true)
  expect(isOfTheTalk('Who thanks the machine?')).toBe(false)
})
