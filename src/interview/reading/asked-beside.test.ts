import { describe, expect, it } from 'vitest'
import { hear, type Moment } from '../../../test/support/heard-moment.ts'
import { askedBeside } from './asked-beside.ts'
import { waitsForMeaning } from './waits-for-meaning.ts'

describe('what is put to us beside an answer', () => {
  it.each([
    ['Around nine, most days. Is that too late, do you think?', 'judgement'],
    ['I keep the lights on all night. is that weird', null],
    ['I keep the lights on all night. Is that weird?', 'judgement'],
    ['We never wash the jumpers. Am I being lazy?', 'judgement'],
    ['We let the dog on the bed. Should we be stricter?', 'judgement'],
    ['I gave her a fiver. Whats a normal tip by the way', 'right_one'],
    ['Twice a week. How often should one water them?', 'right_one'],
    ['He shouts at me in front of the customers. Is he allowed to do that?', 'ask_law'],
    ['I take two of the tablets a day. Is that ok?', 'ask_health'],
    ['A man rang and wanted my card number. Was that right?', 'ask_bank'],
    ['It all sits in savings. Should I put it into shares?', 'ask_money'],
    ['Down by the canal. Wait, is this the landlord asking, or somebody else?', 'purpose'],
    ['It was all right. Who wants to know?', 'purpose'],
    ['I sort the post. Do you want more details?', 'offer'],
    ['There is a lot to it. Where would you like me to start?', 'offer'],
    ['I told them and they left. Is that enough?', 'approval'],
    ['Hello? Are you there?', 'there'],
    ['By bike. Will there be a new path next year?', 'other'],
    [
      'What do you mean by week? I count from Monday to Friday, and in those days I go there twice.',
      'as_taken',
    ],
  ])('is heard: %s', (said, kind) => expect(askedBeside(said)).toBe(kind))

  it.each([
    'Is it worth it? No.',
    'Is that normal? I think so.',
    'Should I have gone? Probably.',
    'I asked her, is that too much? She laughed.',
    'They said: should we call a doctor?',
    'I lie there wondering, is that normal?',
    'Sometimes I ask myself things. Should I move?',
    'I type in “is this email too rude?” and it answers.',
    'Do I take the bus? Do I walk? It is like that each morning.',
    'Who knows? It was cold.',
    'Why bother? It is the same every year.',
    'It just felt right?',
    'It is a lot, isn’t it?',
    'For instance, should I leave my agent? It told me to stay.',
    'What is not to like? It is free.',
    'How hard can it be?',
    'I said to him is that fair? and he went red.',
  ])('is not: %s', (said) => expect(askedBeside(said.replaceAll('’', "'"))).toBeNull())
})

describe('who waits to hear what the question means', () => {
  it.each([
    ['Could you clarify that a bit? I am not sure I understand.', 'again'],
    ['Can you expand on that question a bit more?', 'again'],
    ['Do you mean at home, or at work?', 'meaning'],
    ['What do you mean by settled? I am not familiar with that word.', 'meaning'],
    [
      'What do you mean by settled? We have the keys, the boxes are out and the kids have their own beds.',
      null,
    ],
    ['They asked me, what do you mean? And I told them the whole story from the start.', null],
    ['I ask it to clarify.', null],
  ])('%s', (said, waits) => expect(waitsForMeaning(said)).toBe(waits))
})

const guide = ['How do you get to the allotment?', 'What grew best this year?', 'What else?']
const moment: Moment = { guide, asked: { question: 0 } }

describe('what is said to it', () => {
  it.each([
    ['By tram, the long way round. Is that lazy?', /cannot judge/, 'q2'],
    ['By tram. What’s the right way to lock a bike btw, mine got nicked', /no right answer/, 'q2'],
    ['I drive. I take tablets for my nerves, should I be driving?', /doctor/, 'q2'],
    ['By tram. Hang on, is this the council asking, or the club?', /people (?:who run|there)/, 'q2'],
  ])('comes before the next question: %s', async (said, reply, next) => {
    const [heard] = await hear(moment, said)
    expect(heard!.notices.join(' ')).toMatch(reply)
    expect(heard!.isAnswer).toBe(true)
    expect([next, 'q1']).toContain(heard!.questionKey)
  })

  it('keeps the question open where they wait for it', async () => {
    const [heard] = await hear(moment, 'Do you mean on weekdays?')
    expect(heard!.notices.join(' ')).toMatch(/whatever you understand by it is right/i)
    expect(heard!.questionKey).toBe('q1')
    const [either] = await hear(moment, 'Get there like on foot or like how long it takes?')
    expect(either!.questionKey).toBe('q1')
    expect(either!.reply).toMatch(/How do you get to the allotment\?/)
  })
})
