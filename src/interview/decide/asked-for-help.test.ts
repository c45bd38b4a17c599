/** What is put to the interviewer beside an answer has its own reply, whatever was to be said for politeness. */
import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { turnsAway } from '../reading/rhetorical.ts'

const guide = ['What broke?', 'What did you do then?', 'What else?']
const moment: Moment = { guide, asked: { question: 0 } }

async function replyTo(text: string): Promise<string> {
  const [said] = await hear(moment, text)
  return said!.notices.join(' ')
}

describe('what others can do', () => {
  it.each([
    'The heating, in the week before Christmas. Have you got a number for someone who can fix the boiler?',
    'It was the washing machine. Do you know a good repair shop near here?',
    'They sent me the wrong ones twice and kept the 80. Can I get my money back?',
    'The lift, for nine days. Who do I ring about that?',
    // Held out.
    'The fridge went in June and all the food with it. How do I get a refund?',
    'The door lock. could you give me my money back please?',
    'Gas, they say, and then they did not come. who should we call at the weekend?',
  ])('is not done here, and who can do it is said: %s', async (text) => {
    expect(await replyTo(text)).toMatch(/cannot help/)
  })

  it.each([
    'I rang the shop and they gave me my money back.',
    'She asked who she should call, and nobody knew.',
    'I have a number for the man who fixes the boiler.',
    'I got a refund in the end, after six weeks.',
  ])('is no question where it is told: %s', async (text) => {
    expect(await replyTo(text)).not.toMatch(/cannot help/)
  })
})

describe('a judgement of what they did or have', () => {
  it.each([
    'I switched it off at the wall and waited. Do you think I did wrong? Because it smelled for an hour.',
    'It showed 14 degrees in the bedroom. Is that low? My wife says so.',
    'My son wants me to sell it. What would you do in my place?',
    // Held out.
    'I left it running all night. Was I stupid? My brother was here too.',
    'It took them eleven days, is that slow?',
  ])('is not given: %s', async (text) => {
    expect(await replyTo(text)).toMatch(/cannot judge/)
  })

  it('is theirs where they give it themselves', async () => {
    expect(await replyTo('It took eleven days. Was I stupid? No, I was polite.')).not.toMatch(/cannot judge/)
  })
})

describe('a person, the program and who asks', () => {
  it.each([
    ['A chatbot asks me how the chatbot was. Get me a person.', /no person|cannot fetch/],
    ['The screen froze and then it was gone. I want to speak to a human.', /no person|cannot fetch/],
    ['It gave me the same three links. Are you one of them as well? A bot', /AI|program/],
    ['The belt went. Before I tell you more: you are from which company?', /study|behind this/],
    ['The oven. Who will be reading this then?', /read/],
    // Held out.
    ['The printer, as usual. can I talk to a real person', /no person|cannot fetch/],
    ['My phone. you work for who, exactly?', /study|behind this/],
  ])('%s', async (text, reply) => expect(await replyTo(text)).toMatch(reply))
})

describe('a word of ending', () => {
  it.each(['I want to stop', 'that is enough now', 'I do not want to answer more', 'are we done'])(
    'stands in: %s',
    (text) => expect(turnsAway(text)).toBe(true),
  )
  it.each([
    'thats my stop gone',
    'I did not check enough',
    'they put up a bus stop there',
    "I don't want to be the tight one",
    'by the end of the week it was fixed',
    'we ended up in the end at my aunt',
    'it is fast enough for me',
  ])('is none in: %s', (text) => expect(turnsAway(text)).toBe(false))
})
