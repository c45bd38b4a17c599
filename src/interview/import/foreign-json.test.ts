import { describe, expect, it } from 'vitest'
import { parseText } from '../../../test/support/import-files.ts'
import { readForeignJson } from './foreign-json.ts'
import { scanFile } from './scan-file.ts'

const talk = (value: unknown) =>
  readForeignJson(value)?.map(({ read }) => [
    read?.id,
    read?.turns.map(({ speaker, text }) => `${speaker}: ${text}`),
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
    const [{ read } = { read: null }] = readForeignJson([
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

  const turn = (text: string) => ({ role: 'user', text })
  const rows = [
    { session_id: 1, ...turn('a, {"} [') },
    { session_id: 1, ...turn('b') },
    { session_id: 2, speaker: 'x' },
    { session_id: 2, ...turn('d') },
  ]
  it.each([
    [
      'an interview without turns in a list',
      11,
      [
        { id: 1, turns: [turn('a')] },
        { id: 2, plan: 'pro' },
      ],
    ],
    ['a turn without a speaker', 16, [{ messages: [turn('a')] }, { messages: [turn('b'), { text: 'c' }] }]],
    ['one that is no object', 11, { interviews: [{ turns: [turn('a')] }, [[]]] }],
    ['a turn of a list under a name', 13, { P1: [turn('a')], P2: [turn('a'), { role: 'user' }] }],
    ['a row of a session', 12, rows],
    ['nobody saying anything', 10, [{ turns: [turn('a')] }, { turns: [turn(' ')] }]],
  ])('names %s by its line', async (_, line, value) => {
    const text = JSON.stringify(value, null, 1)
    for (const written of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
      const { bad } = await parseText('json', written)
      expect(bad).toMatchObject([{ line, say: expect.stringContaining('nterview 2') }])
    }
  })

  it('of which two are equal on one line are one, and the others stay', async () => {
    const [a, b] = [
      { id: 1, turns: [turn('a')] },
      { id: 2, turns: [turn('b')] },
    ]
    const items = (await parseText('json', JSON.stringify([a, b, a]))).interviews
    const scan = await scanFile(each(items))
    expect([scan.interviews, [...scan.repeated]]).toEqual([2, [2]])
  })
})

async function* each<T>(items: T[]): AsyncGenerator<T> {
  yield* items
}
