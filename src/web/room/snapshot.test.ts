import { expect, test } from 'vitest'
import type { RoomReply, RoomState } from '../../interview/room-model.ts'
import { saidBefore } from './exchange.ts'
import { RoomFailure } from './failure.ts'
import type { Letter } from './outbox.ts'
import { firstSnapshot, withRefusal, withSaved, withState } from './snapshot.ts'
import { interviewId, roomState } from './test-state.ts'

const letter = (text: string): Letter => ({
  clientId: '0198c0de-0000-4000-8000-000000000001',
  interviewId,
  move: 'answers',
  body: { questionKey: 'pay', replyTo: 0, text },
  at: 0,
})

const reply = (state: RoomState): RoomReply => ({
  state,
  saved: { clientId: letter('').clientId, seq: state.seq, at: '2026-01-01T12:00:00.000Z' },
})

test('a reply that was overtaken changes nothing', () => {
  const now = withState(firstSnapshot, roomState({ seq: 9 }))
  expect(withState(now, roomState({ seq: 4, phase: 'ended' }))).toBe(now)
})

test('a saved answer moves up and the next question takes its place', () => {
  const before = withState(firstSnapshot, roomState({}))
  const next = roomState({
    seq: 3,
    lastAnswerTurn: 1,
    utterances: [{ turn: 2, kind: 'probe', text: 'What led to that?', quotesThem: false }],
  })
  const after = withSaved(before, letter('In cash.'), reply(next))
  expect(saidBefore(after.exchange, next.utterances).map(({ words }) => words)).toEqual([
    'How do you pay?',
    'In cash.',
  ])
  expect(after.savedAt).toBe(Date.parse('2026-01-01T12:00:00.000Z'))
})

test('a refused answer goes back into its field', () => {
  const before = withState(firstSnapshot, roomState({}))
  const after = withRefusal(before, letter('In cash.'), new RoomFailure('refused', { say: 'Too long.' }))
  expect(after).toMatchObject({ refusal: 'Too long.', returned: { text: 'In cash.' }, leftOver: null })
})

test('an answer whose question has gone is kept as words, not dropped', () => {
  const moved = withState(
    firstSnapshot,
    roomState({ question: { ...roomState({}).question!, questionKey: 'next', turn: 4 } }),
  )
  expect(withRefusal(moved, letter('In cash.'), new RoomFailure('moved_on')).leftOver).toBe('In cash.')
})

test('a pause is a screen of its own', () => {
  expect(withState(firstSnapshot, roomState({ isPaused: true })).screen).toBe('paused')
})

test('a question of theirs stands where it was said, and the answer before it stays the one that can be edited', () => {
  const probe = { turn: 2, kind: 'probe' as const, text: 'What led to that?', quotesThem: false }
  const asked = roomState({
    seq: 3,
    lastAnswerTurn: 1,
    utterances: [probe],
    question: { ...roomState({}).question!, turn: 2 },
  })
  const before = withState(
    withSaved(withState(firstSnapshot, roomState({})), letter('In cash.'), reply(asked)),
    asked,
  )
  const back = { turn: 4, kind: 'notice' as const, text: 'This is a program.', quotesThem: false }
  const next = roomState({ seq: 5, lastAnswerTurn: 1, utterances: [back] })
  const robot = { ...letter('Are you a robot?'), body: { ...letter('Are you a robot?').body, replyTo: 2 } }
  const after = withSaved(before, robot, reply(next))
  expect(saidBefore(after.exchange, next.utterances).map(({ words }) => words)).toEqual([
    'How do you pay?',
    'In cash.',
    'What led to that?',
    'Are you a robot?',
  ])
  expect(after.visit?.lastAnswer?.turn ?? 1).toBe(1)
})
