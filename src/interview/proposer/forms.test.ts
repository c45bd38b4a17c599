import { describe, expect, it } from 'vitest'
import { topicFocus } from '../reading.ts'
import { type Forms, formsOf } from './forms.ts'

/** Of the whole sentence, as an answer to a question that shares no word with it. */
const forms = (words: string, question = 'What else?'): Forms => {
  const end = words.length - (/[.!]$/.test(words) ? 1 : 0)
  return formsOf(topicFocus('clause', { start: 0, end }, 1), { words, question })
}

describe('what they say in the form that a question wants', () => {
  it.each([
    [
      'I check every invoice twice.',
      { inf: 'check every invoice twice', past: 'checked every invoice twice' },
    ],
    ['We switched our internet provider in May.', { ing: 'switching your internet provider in May' }],
    ["I've written to the support three times.", { inf: 'write to the support three times', tense: 'past' }],
    ['Last year we dropped a vendor because of it.', { inf: 'drop a vendor' }],
    ["I don't trust a bank that has no counter.", { lacking: 'trusting a bank that has no counter' }],
    ['I never order fish online.', { lack: 'order fish online' }],
    ['The packaging was awful.', { judged: 'was awful about the packaging' }],
    ['I hated the plastic bags.', { liked: 'was it about the plastic bags that you hated' }],
    ['I like that I can pause it.', { valued: 'you can pause it' }],
    ['I think that the fees are unfair.', { view: 'the fees are unfair' }],
    ['My granddaughter put it on the phone.', { c: 'your granddaughter put it on the phone', tense: 'past' }],
    ['We keep a wall calendar.', { n: 'that wall calendar' }],
  ] as [string, Partial<Forms>][])('%s', (words, expected) => expect(forms(words)).toMatchObject(expected))

  it.each([
    ['something else would be said', 'I only use it for emails.', 'inf'],
    ['it is nobody’s own will', 'I lost my notes on the train.', 'inf'],
    ['a condition would be lost', 'If it breaks, I call the shop.', 'inf'],
    ['any vendor would be meant', 'I trust vendors who publish their prices.', 'inf'],
    ['one thing of two would be cut away', 'I peeled the ginger and the garlic.', 'inf'],
    ['it is a thought and no event', 'I thought it was a name.', 'c'],
    ['half a quotation stands in it', "Nobody knows what 'in alignment' means.", 'c'],
  ] as [string, string, keyof Forms][])('is left out where %s', (_, words, form) =>
    expect(forms(words)[form]).toBeUndefined(),
  )

  it('says the first of two things that happened, and neither wrongly', () => {
    expect(forms('The others were out of town and forgot to sign off.').c).toBe('the others were out of town')
  })

  it('takes for wished what there is not yet', () => {
    expect(forms('A cheaper plan.', 'What would have kept you?').tense).toBe('wished')
    expect(forms('A cheaper plan.', 'What did you find?').tense).toBe('past')
  })

  it('names nothing that was asked about before', () => {
    const words = 'We keep a wall calendar.'
    const focus = topicFocus('clause', { start: 0, end: words.length - 1 }, 1)
    const asked = ['Please tell me more about that wall calendar.']
    expect(formsOf(focus, { words, question: '', asked }).n).toBeUndefined()
  })
})
