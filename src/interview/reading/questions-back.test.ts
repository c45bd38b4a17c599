import { describe, expect, it } from 'vitest'
import { kindsPut } from './put-to-us.ts'
import { backQuestionOf, isBareQuestion } from './questions-back.ts'

describe('a question back', () => {
  it.each([
    ['Are you a robot?', 'is_program'],
    ['Is anyone actually reading this?', 'is_program'],
    ['How long will this take?', 'time_left'],
    ['How many more questions are there?', 'time_left'],
    ['Who will read this?', 'privacy'],
    ['Do you use the data for training?', 'privacy'],
    ['Do you use cookies?', 'privacy'],
    ['Do you have a privacy policy?', 'privacy'],
    ['Do you take notes?', 'privacy'],
    ['Do you read everything people write?', 'privacy'],
    ['Do you have a human who reads along?', 'privacy'],
    ['Do you use AI?', 'is_program'],
    ['Do you use a bike?', 'self'],
    ['Do you take milk?', 'self'],
    ['Do you read novels?', 'self'],
    ['Do you have cookies in the tin too?', 'self'],
    ['Do you use the data plan abroad?', 'self'],
    ['Do you have a person at home?', 'self'],
    ['Do you read what it says on the tin?', 'self'],
    ['Did you take note of the time?', 'self'],
    ['Do you have any privacy at home?', 'self'],
    ['Do you use all the drawers?', 'self'],
    ['Is it anonymous?', 'privacy'],
    ['Can my boss see what I write?', 'privacy'],
    ['Why do you want to know that?', 'purpose'],
    ['Who is behind this?', 'purpose'],
    ['What do you think?', 'opinion'],
    ['And you?', 'opinion'],
    ['Is that right?', 'approval'],
    ['Is this you lot trying to sell me the upgrade?', 'purpose'],
    ['What did you say your name was?', 'self'],
    ["And it's gone red all round the edge and hot, is that normal do you think?", 'medical'],
    ['Is that normal do you think?', 'others'],
    ['Where can I buy one?', 'other'],
    ['Could you ask me that again?', 'repeat'],
    ['what was your question', 'repeat'],
    ['Do I have to answer this one?', 'must_answer'],
    ['What happens if I withdraw from the study?', 'withdraw'],
    ['Can I withdraw my consent later?', 'withdraw'],
    ['What if I stop halfway?', 'withdraw'],
    ['If I withdraw from the study, do I still get the voucher?', 'reward'],
    ['What happens when I withdraw money?', 'other'],
    ['Will I still get the gift card?', 'reward'],
    ['How long does this go on and when do I get paid?', 'time_and_reward'],
    ['Will we see the results?', 'results'],
    ['How long should my answer be?', 'length'],
    ['Can I answer in Dutch?', 'language'],
    ['Should I give real names?', 'names'],
    ['Could I finish this tomorrow?', 'later'],
    ['Big jobs or small ones?', 'either'],
    ['What do you mean by "settled"?', 'word'],
    ['Are my answers anonymous?', 'privacy'],
    ['Who do you work for?', 'purpose'],
    ['what are the others saying?', 'others'],
    ['How long does the ferry take?', 'other'],
  ])('%s is about %s', (text, kind) => expect(backQuestionOf(text)).toBe(kind))

  it('is seen without its mark only where nothing else begins like that', () => {
    expect(isBareQuestion('are you a bot')).toBe(true)
    expect(isBareQuestion('how long will this take')).toBe(true)
    expect(isBareQuestion('how I do it is simple')).toBe(false)
    expect(isBareQuestion('Before I go on: is this you lot trying to sell me the upgrade?')).toBe(true)
    expect(isBareQuestion('Really?')).toBe(true)
  })
})

it.each([
  'They put me through to billing and then it was fine.',
  'The first girl put me through to somebody in Leeds who sorted it the same day.',
  'They said just get me a manager to sign it.',
  'To lift the sofa I need a person.',
])('whom somebody else fetched, or should, is not asked of us: %s', (text) => {
  expect(backQuestionOf(text)).not.toBe('person')
})

it.each([
  ['Do you have a privacy policy?', ['privacy']],
  ['Do you have a human who reads along?', ['privacy']],
  ['Do you have a phone number for complaints?', []],
  ['Do you have a garden?', ['self']],
])('what is asked of the talk is not asked of the interviewer’s life as well: %s', (text, kinds) =>
  expect(kindsPut(text)).toEqual(kinds),
)
