import { expect, test } from 'vitest'
import { RoomFailure } from './failure.ts'
import { createOutbox, type Delivery, type Letter, type OutboxPorts, waitBefore } from './outbox.ts'

const letter = (clientId: string): Letter => ({
  clientId,
  interviewId: 'i',
  move: 'answers',
  body: { text: clientId },
  at: 0,
})

/** A device and a server on a desk: `answers` says what the server does with each sending, in turn. */
function desk(answers: (RoomFailure | 'saved')[], ports: Partial<OutboxPorts<string>> = {}) {
  const device = new Map<string, Letter>()
  const sent: string[] = []
  const told: Delivery['status'][] = []
  const saved: string[] = []
  const refused: string[] = []
  let waiting: (() => void) | null = null
  const outbox = createOutbox<string>({
    keep: async (kept) => void device.set(kept.clientId, kept),
    drop: async (dropped) => void device.delete(dropped.clientId),
    send: async ({ clientId }) => {
      sent.push(clientId)
      const answer = answers.shift() ?? 'saved'
      if (answer !== 'saved') throw answer
      return 'ok'
    },
    onDelivery: ({ status }) => told.push(status),
    onSaved: ({ clientId }) => void saved.push(clientId),
    onRefused: ({ clientId }, why) => void refused.push(`${clientId}:${why.kind}`),
    wait: (run) => {
      waiting = run
      return () => {
        waiting = null
      }
    },
    random: () => 0,
    ...ports,
  })
  const passTime = async () => {
    const run = waiting
    waiting = null
    run?.()
    await settle()
  }
  return { outbox, device, sent, told, saved, refused, passTime, isWaiting: () => waiting !== null }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const offline = () => new RoomFailure('unreachable')

test('a letter is on the device before it is sent, and leaves it only when it is saved', async () => {
  const { outbox, device, told, passTime, saved } = desk([offline(), offline(), 'saved'])
  await outbox.post(letter('a'))
  await settle()
  expect(device.has('a')).toBe(true)
  expect(told).toEqual(['sending', 'kept'])
  await passTime()
  expect(device.has('a')).toBe(true)
  await passTime()
  expect(device.has('a')).toBe(false)
  expect(saved).toEqual(['a'])
  expect(told.at(-1)).toBe('idle')
})

test('letters go out in order, the same id each time', async () => {
  const { outbox, sent, saved } = desk([offline()])
  await outbox.post(letter('a'))
  await outbox.post(letter('b'))
  await settle()
  outbox.tryNow()
  await settle()
  expect(sent).toEqual(['a', 'a', 'b'])
  expect(saved).toEqual(['a', 'b'])
})

test('a device that is slow to put away what was saved locks nothing: the next letter goes out', async () => {
  const { outbox, sent, told } = desk([], { onSaved: () => new Promise(() => {}) })
  await outbox.post(letter('a'))
  await settle()
  expect(told).toEqual(['sending', 'idle'])
  await outbox.post(letter('b'))
  await settle()
  expect(sent).toEqual(['a', 'b'])
})

test('what an earlier visit left behind is sent once, also when it is told twice', async () => {
  const { outbox, sent } = desk([])
  outbox.restore([letter('a')])
  outbox.restore([letter('a')])
  await settle()
  expect(sent).toEqual(['a'])
})

test('a letter of a tab that lost the floor is held, not dropped and not tried by itself', async () => {
  const { outbox, device, told, isWaiting, saved } = desk([new RoomFailure('another_tab')])
  await outbox.post(letter('a'))
  await settle()
  expect([told.at(-1), device.has('a'), isWaiting()]).toEqual(['held', true, false])
  outbox.tryNow()
  await settle()
  expect(saved).toEqual(['a'])
})

test('what the server refuses leaves the outbox and is handed back', async () => {
  const { outbox, device, refused, saved } = desk([
    new RoomFailure('refused', { say: 'Choose one.' }),
    'saved',
  ])
  await outbox.post(letter('a'))
  await outbox.post(letter('b'))
  await settle()
  expect(refused).toEqual(['a:refused'])
  expect(saved).toEqual(['b'])
  expect(device.size).toBe(0)
})

test('an unexpected error keeps the letter', async () => {
  const { outbox, device, told } = desk([new Error('broken') as RoomFailure])
  await outbox.post(letter('a'))
  await settle()
  expect([told.at(-1), device.has('a')]).toEqual(['kept', true])
  outbox.close()
})

test('a device that cannot keep or drop anything holds no letter back', async () => {
  const broken = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  const { outbox, saved, told } = desk([], { keep: broken, drop: broken })
  await outbox.post(letter('a'))
  await outbox.post(letter('b'))
  await settle()
  expect(saved).toEqual(['a', 'b'])
  expect(told.at(-1)).toBe('idle')
})

test('waits double up to half a minute, and never undercut what the server asked for', () => {
  expect([1, 2, 3, 4].map((tries) => waitBefore(tries, 0))).toEqual([800, 1600, 3200, 6400])
  expect(waitBefore(40, 0)).toBe(30_000)
  expect(waitBefore(1, 1)).toBe(1000)
  expect(waitBefore(1, 0, 7000)).toBe(7000)
})
