import { describe, expect, it } from 'vitest'
import { readForeignJson } from './foreign-json.ts'

const talk = (value: unknown) =>
  readForeignJson(value)?.map(({ id, turns }) => [
    id,
    turns.map(({ speaker, text }) => `${speaker}: ${text}`),
  ])

const said = ['moderator: Why?', 'user: It rained.']

describe('interviews in JSON of other tools', () => {
  it.each([
    [
      'rows of a moderator and a user that name their session',
      [
        { session_id: 's1', role: 'moderator', content: 'Why?', timestamp: '00:01' },
        { session_id: 's1', role: 'user', content: 'It rained.' },
        { session_id: 's2', role: 'moderator', content: 'Why?' },
        { session_id: 's2', role: 'user', content: 'It rained.' },
      ],
      [
        ['s1', said],
        ['s2', said],
      ],
    ],
    [
      'interviews with messages, each row with an id of its own',
      {
        interviews: [
          {
            id: 7,
            messages: [
              { id: 'a', type: 'message', speaker: 'moderator', text: 'Why?' },
              { id: 'b', type: 'message', speaker: 'user', text: 'It rained.' },
            ],
          },
        ],
      },
      [['7', said]],
    ],
    [
      'an object of interviews by name',
      {
        P1: {
          transcript: [
            { who: 'moderator', said: 'Why?' },
            { who: 'user', said: 'It rained.' },
          ],
        },
      },
      [['P1', said]],
    ],
    [
      'a transcript in one text',
      [
        {
          participant_id: 'P1',
          transcript: 'Moderator: Why?\nUser: It rained.\nand then it stopped\nModerator: And?\nUser: No.',
        },
      ],
      [['P1', ['Moderator: Why?', 'User: It rained.\nand then it stopped', 'Moderator: And?', 'User: No.']]],
    ],
    [
      'questions with answers',
      [
        {
          respondent_id: 'r',
          responses: [
            { question: 'Why?', answer: 'It rained.' },
            { question: 'And?', answer: '' },
          ],
        },
      ],
      [['r', ['interviewer: Why?', 'participant: It rained.', 'interviewer: And?']]],
    ],
    [
      'words in parts, speakers as objects',
      {
        messages: [
          { author: { role: 'assistant' }, content: [{ type: 'text', text: 'Why?' }] },
          { author: { role: 'user' }, content: [{ type: 'text', text: 'It rained.' }] },
        ],
      },
      [[null, ['assistant: Why?', 'user: It rained.']]],
    ],
  ])('%s', (...[, value, expected]) => {
    expect(talk(value)).toEqual(expected)
  })

  it('keeps facts about the person, and times', () => {
    const [read] = readForeignJson([
      {
        id: 'P1',
        plan: 'pro',
        profile: { age: 41 },
        turns: [{ role: 'user', text: 'Yes.', start: '01:02.5' }],
      },
    ])!
    expect(read!.attributes).toEqual({ plan: 'pro', age: 41 })
    expect(read!.turns[0]!.startMs).toBe(62_500)
  })

  it.each([[[]], [{ a: 1 }], [['words']], [{ messages: [{ text: 'nobody' }] }], ['text'], [null]])(
    'is not guessed where nothing says who speaks: %j',
    (value) => {
      expect(readForeignJson(value)).toBeNull()
    },
  )
})
