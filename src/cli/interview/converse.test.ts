import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RoomState } from '../../interview/room-model.ts'
import { AppError } from '../../platform/errors.ts'
import { converse, converseByScript } from './converse.ts'
import type { TerminalRoom } from './room-client.ts'

const talking = (turn: number, more: Partial<RoomState> = {}) =>
  ({
    phase: 'talking',
    isPaused: false,
    utterances: [{ turn, kind: 'question', text: `Question ${turn}?`, quotesThem: false }],
    question: {
      questionKey: `q${turn}`,
      turn,
      kind: 'open',
      isProbe: false,
      view: { control: 'words', hint: '' },
    },
    stimulus: null,
    progress: { answered: 0, remaining: 1, minutesLeft: 1 },
    lastAnswerTurn: null,
    endedMessage: null,
    sponsorReveal: null,
    ...more,
  }) as RoomState
const summary = () =>
  talking(9, {
    phase: 'summary',
    question: null,
    utterances: [{ turn: 9, kind: 'summary', text: 'In short', quotesThem: true }],
  })
const ended = () =>
  talking(9, { phase: 'ended', question: null, utterances: [], endedMessage: 'Thank you. Saved.' })

/** A room that moves through the given states, one a change, and remembers what it was sent. */
function roomOf(states: RoomState[], failures: Record<number, AppError> = {}) {
  const sent: [string, object, string][] = []
  let at = 0
  const room: TerminalRoom = {
    interviewId: 'i',
    get state() {
      return states[at]!
    },
    async change(path, body = {}, method = 'POST') {
      sent.push([path, body, method])
      const failure = failures[sent.length]
      if (failure) throw failure
      at = Math.min(at + 1, states.length - 1)
      return states[at]!
    },
    transcript: async () => [],
  }
  return { room, sent }
}

const lines = (...typed: string[]) => typed[Symbol.iterator]() as unknown as AsyncIterator<string>
let out: string[]
beforeEach(() => {
  out = []
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      out.push(String(text))
      return true
    })
  }
})
afterEach(() => vi.restoreAllMocks())

describe('a conversation in the terminal', () => {
  test('sends each line as the answer to what is on screen, and ends with the thanks', async () => {
    const { room, sent } = roomOf([talking(0), talking(2), summary(), ended()])
    await converse(room, lines('A soup.', 'My sister.', ''))
    expect(sent).toEqual([
      ['/answers', { questionKey: 'q0', replyTo: 0, text: 'A soup.' }, 'POST'],
      ['/answers', { questionKey: 'q2', replyTo: 2, text: 'My sister.' }, 'POST'],
      ['/summary', {}, 'POST'],
    ])
    expect(out.join('')).toContain('Question 2?')
    expect(out.at(-1)).toContain('Thank you. Saved.')
  })

  test('asks again what was refused, with the reason, and sends nothing for an empty line', async () => {
    const refused = new AppError('invalid_input', 'no', { say: 'Choose a number from 1 to 5.' })
    const { room, sent } = roomOf([talking(0), ended()], { 1: refused })
    await converse(room, lines('', 'many', '4'))
    expect(sent.map(([, body]) => (body as { text: string }).text)).toEqual(['many', '4'])
    expect(out.join('')).toContain('Choose a number from 1 to 5.')
  })

  test('takes commands: skip, unclear, edit, pause, stop', async () => {
    const edited = talking(2, { lastAnswerTurn: 1 })
    const { room, sent } = roomOf([edited, edited, edited, edited, edited, ended()])
    await converse(room, lines('/help', '/skip', '/unclear', '/edit A stew.', '/pause', '/stop'))
    expect(sent.map(([path, body, method]) => [method, path, body])).toEqual([
      ['POST', '/skip', { questionKey: 'q2', replyTo: 2 }],
      ['POST', '/not-understood', { questionKey: 'q2', replyTo: 2 }],
      ['PUT', '/answers/last', { turn: 1, text: 'A stew.' }],
      ['POST', '/pause', {}],
      ['POST', '/stop', {}],
    ])
  })

  test('leaves the interview as it is when there is nothing more to read', async () => {
    const { room, sent } = roomOf([talking(0), talking(2)])
    await converse(room, lines('A soup.'))
    expect(sent).toHaveLength(1)
  })

  test('lets a failure of the server through', async () => {
    const { room } = roomOf([talking(0)], { 1: new AppError('gone', 'ended', { say: 'It has ended.' }) })
    await expect(converse(room, lines('A soup.'))).rejects.toMatchObject({ code: 'gone' })
  })
})

describe('a script', () => {
  test('answers by question, skips what it does not foresee, and corrects the summary', async () => {
    const { room, sent } = roomOf([talking(0), talking(2), summary(), ended()])
    await converseByScript(room, { answers: { q0: ['A soup.'] }, summaryCorrection: 'It was a stew.' })
    expect(
      sent.map(([path, body]) => [
        path,
        (body as { text?: string; correction?: string }).text ?? (body as { correction?: string }).correction,
      ]),
    ).toEqual([
      ['/answers', 'A soup.'],
      ['/skip', undefined],
      ['/summary', 'It was a stew.'],
    ])
  })

  test('can leave for good', async () => {
    const { room, sent } = roomOf([talking(0), talking(2), ended()])
    await converseByScript(room, { answers: {}, otherwise: 'Yes.', leavesAfter: 1 })
    expect(sent).toHaveLength(1)
  })
})
