import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { RoomState } from '../../interview/room-model.ts'
import { AppError } from '../../platform/errors.ts'
import { askConsent } from './ask-consent.ts'
import { converse, converseByScript } from './converse.ts'
import { readTyped } from './read-typed.ts'
import type { TerminalRoom } from './room-client.ts'

const talking = (turn: number, more: Partial<RoomState> = {}) =>
  ({
    phase: 'talking',
    language: 'en',
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
    copy: async () => 'You: A soup.',
    async erase() {
      sent.push(['', {}, 'DELETE'])
      states[at] = { ...states[at]!, phase: 'ended', isErased: true, endedMessage: 'Deleted.' }
    },
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
    expect(out.join('')).toContain('Thank you. Saved.')
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

describe('a command without its sign', () => {
  test.each([
    ['skip', '/skip'],
    ['Skip.', '/skip'],
    ['next', '/skip'],
    ['pause', '/pause'],
    ['stop', '/stop'],
    ['quit', '/stop'],
    ['unclear', '/not-understood'],
  ])('"%s" is asked about, and Enter carries it out', async (typed, path) => {
    const { room, sent } = roomOf([talking(0), ended()])
    await converse(room, lines(typed, ''))
    expect(sent.map(([to]) => to)).toEqual([path])
    expect(out.join('')).toContain('Nothing was saved yet.')
  })

  test.each(['skip', 'stop', 'back'])(
    '"%s" typed twice is the answer, and anything else is one by itself',
    async (typed) => {
      const { room, sent } = roomOf([talking(0), talking(2), ended()])
      await converse(room, lines(typed, typed, typed, 'I skip lunch.'))
      expect(sent.map(([, body]) => (body as { text: string }).text)).toEqual([typed, 'I skip lunch.'])
    },
  )

  test.each(['?', '??', 'help', '/help'])('"%s" lists the commands and stores nothing', async (typed) => {
    const { room, sent } = roomOf([talking(0), ended()])
    await converse(room, lines(typed, ''))
    expect(sent).toEqual([])
    expect(out.join('')).toContain(typed === 'help' ? 'Press Enter' : '/unclear')
  })

  test('a command that is none is told, not stored', async () => {
    const { room, sent } = roomOf([talking(0), ended()])
    await converse(room, lines('/finish', '/r/cycling is where I read it.'))
    expect(sent.map(([, body]) => (body as { text: string }).text)).toEqual([
      '/r/cycling is where I read it.',
    ])
    expect(out.join('')).toContain('There is no /finish. If it is your answer, begin it with //.')
  })

  test('an option that is called like a command is an answer', async () => {
    const view = { control: 'pick_one', hint: '', options: [{ key: 'stop', label: 'Stop', role: 'plain' }] }
    const question = { ...talking(0).question!, view } as RoomState['question']
    const { room, sent } = roomOf([talking(0, { question }), ended()])
    await converse(room, lines('stop'))
    expect(sent.map(([to]) => to)).toEqual(['/answers'])
  })

  // Sentences and single words that people say and that are no command.
  test.each([
    'I stop at the red light.',
    'Skip the queue',
    'Back pain',
    'no',
    'yes',
    'nothing',
    'The pause between two shifts.',
    'Next week.',
    'I delete them unread.',
    'none',
    'in the end',
    'Help from my sister',
    'passed',
    '3',
    'ok',
    'stopping',
    'what?',
    "I don't know",
    'edit the photos',
    'download speed',
    'constructor',
    '/',
  ])('"%s" is sent as it is, but for a sign alone', (text) => {
    const kind = readTyped(text, talking(0)).kind
    expect(kind).toBe(text === '/' ? 'command' : 'words')
  })
})

describe('the summary and after', () => {
  test.each(['yes', 'Yes.', "that's right", 'ok, thanks', 'all good', ''])('"%s" confirms', async (typed) => {
    const { room, sent } = roomOf([summary(), ended()])
    await converse(room, lines(typed))
    expect(sent).toEqual([['/summary', {}, 'POST']])
  })

  test('what is wrong is a correction, and a bare no is asked what', async () => {
    const { room, sent } = roomOf([summary(), ended()])
    await converse(room, lines('no', 'Yes, but it was a stew.'))
    expect(sent).toEqual([['/summary', { correction: 'Yes, but it was a stew.' }, 'POST']])
  })

  test('the end offers a copy and the deletion, which is asked once more', async () => {
    const { room, sent } = roomOf([ended()])
    await converse(room, lines('That was good.', 'delete', 'no', '/delete', 'delete', 'more'))
    expect(sent).toEqual([['', {}, 'DELETE']])
    expect(out.join('')).toContain('/download')
    expect(out.join('')).toContain('Nothing was deleted.')
    expect(out.at(-1)).toContain('Deleted.')
  })

  test('the copy is saved as a file, and no file that was named is written over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copy-'))
    const file = join(folder, 'mine.txt')
    const { room, sent } = roomOf([talking(0), ended()])
    await converse(room, lines(`/download ${file}`, `/download ${file}`))
    expect(readFileSync(file, 'utf8')).toBe('You: A soup.')
    expect(sent).toEqual([])
    expect(out.join('')).toContain('is there already')
  })
})

describe('the consent', () => {
  const items = [{ purpose: 'interview' as const, text: 'You agree?', required: true }]
  test.each([
    [['maybe', '', 'what?', 'yes'], ['interview']],
    [['Yes please'], ['interview']],
    [['maybe', 'no'], null],
    [['maybe'], null],
  ])('%j', async (typed, agreed) => {
    expect(await askConsent(items, lines(...typed))).toEqual(agreed)
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

test('two strokes begin an answer that begins with one', () => {
  expect(readTyped('//stop the clock', talking(0))).toEqual({ kind: 'words', text: '/stop the clock' })
  expect(readTyped('//etc', talking(0))).toEqual({ kind: 'words', text: '/etc' })
  expect(readTyped('/stop', talking(0))).toMatchObject({ kind: 'command', command: 'stop' })
})
