import { expect, test } from 'vitest'
import type { RoomState } from '../../interview/room-model.ts'
import type { Place } from './address.ts'
import { storeInMemory, type Visit } from './device-memory.ts'
import { RoomFailure } from './failure.ts'
import type { RoomClient } from './room-client.ts'
import { createSession } from './session.ts'
import { interviewId, roomState } from './test-state.ts'

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A browser tab in front of a server of which each call can be replaced. */
function visit(pathname: string, server: Partial<RoomClient> = {}) {
  const calls: { name: string; body: Record<string, unknown> }[] = []
  let seq = 1
  let ids = 0
  let floorCall: (interviewId: string, tab: number) => void = () => {}
  let address = pathname
  let link: string | null = null
  const place: Place = {
    read: () => ({ pathname: address, hash: '' }),
    takeLink(token) {
      link = token
      address = '/i/'
    },
    link: () => link,
    showLink: (token) => {
      address = `/i/${token}`
    },
    showInterview: (id) => {
      address = `/i/${id}`
      link = null
    },
    forgetLink: () => {
      link = null
    },
    startId: (newId) => newId(),
  }
  const reply = (state: Partial<RoomState> = {}) => ({
    state: roomState({ seq: ++seq, ...state }),
    saved: { clientId: interviewId, seq, at: '2026-01-01T12:00:00.000Z' },
  })
  const client: RoomClient = {
    enter: async () => ({
      state: roomState({ interviewId: null, seq: 0, phase: 'consent' }),
      linkKind: 'open',
      isNewDevice: true,
      continueToken: null,
    }),
    start: async () => ({ state: roomState({ seq: 1 }), interviewId, continueToken: 'private-token' }),
    readState: async () => roomState({ seq }),
    change: async (_id, name, body) => {
      calls.push({ name, body: body as Record<string, unknown> })
      return name === 'claim' ? reply({ tab: 2 }) : reply({ lastAnswerTurn: 1 })
    },
    next: async () => roomState({ seq }),
    readTranscript: async () => ({ turns: [] }),
    erase: async () => {},
    copyAddress: () => '',
    ...server,
  }
  const store = storeInMemory()
  const session = createSession({
    client,
    store,
    place,
    newId: () => `0198c0de-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    floor: {
      call: () => {},
      listen: (onCall) => {
        floorCall = onCall
        return () => {}
      },
    },
  })
  return {
    session,
    store,
    calls,
    now: session.getSnapshot,
    address: () => address,
    hear: () => floorCall,
    reply,
  }
}

test('a link leads to the description, and nothing is begun by looking', async () => {
  const { session, now, calls, address } = visit('/i/spring')
  await session.open()
  expect(now().screen).toBe('entry')
  expect(calls).toEqual([])
  expect(address()).toBe('/i/spring')
})

test('a private link does not stay in the address bar', async () => {
  const { session, address } = visit('/i/secret-token', {
    enter: async () => ({
      state: roomState({ interviewId: null, phase: 'consent' }),
      linkKind: 'personal',
      isNewDevice: true,
      continueToken: null,
    }),
  })
  await session.open()
  expect(address()).toBe('/i/')
})

test('agreeing begins the interview, and its own address stands from then on', async () => {
  const { session, now, address } = visit('/i/spring')
  await session.open()
  await session.begin(['interview'])
  expect(now()).toMatchObject({ screen: 'talk', visit: { continueToken: 'private-token', slug: 'spring' } })
  expect(address()).toBe(`/i/${interviewId}`)
})

test('terms that changed while they were read are shown again, and nothing has begun', async () => {
  const entered: (string | undefined)[] = []
  const { session, now, address } = visit('/i/spring', {
    enter: async (_token, language) => {
      entered.push(language)
      const state = roomState({ interviewId: null, seq: 0, phase: 'consent', language: 'de' })
      return { state, linkKind: 'open', isNewDevice: true, continueToken: null }
    },
    start: async () => {
      throw new RoomFailure('moved_on', { say: 'The terms changed.' })
    },
  })
  await session.open()
  await session.begin(['interview'])
  expect(now()).toMatchObject({ screen: 'entry', refusal: 'The terms changed.', isBusy: false, visit: null })
  expect([entered, address()]).toEqual([[undefined, 'de'], '/i/spring'])
})

test('what an earlier visit could not send is sent, by the tab that now talks', async () => {
  const { session, store, calls, now } = visit(`/i/${interviewId}`)
  await store.keepLetter({
    clientId: '0198c0de-0000-4000-8000-00000000ffff',
    interviewId,
    move: 'answers',
    body: {
      clientId: '0198c0de-0000-4000-8000-00000000ffff',
      questionKey: 'pay',
      replyTo: 0,
      text: 'In cash.',
    },
    at: 1,
  })
  await session.open()
  await settle()
  expect(calls.map(({ name }) => name)).toEqual(['claim', 'answers'])
  expect(calls[1]?.body).toMatchObject({ clientId: '0198c0de-0000-4000-8000-00000000ffff', tab: 2 })
  expect(await store.listLetters(interviewId)).toEqual([])
  expect(now().savedAt).not.toBeNull()
})

const keptLetter = {
  clientId: '0198c0de-0000-4000-8000-00000000ffff',
  interviewId,
  move: 'answers' as const,
  body: { questionKey: 'pay', replyTo: 0, text: 'In cash.' },
  at: 1,
}

test('what was kept for an interview that has ended since is shown, not sent and not lost unseen', async () => {
  const { session, store, calls, now } = visit(`/i/${interviewId}`, {
    readState: async () => roomState({ seq: 9, phase: 'ended', question: null }),
  })
  await store.keepLetter(keptLetter)
  await session.open()
  await settle()
  expect(now()).toMatchObject({ screen: 'ended', leftOver: 'In cash.' })
  expect(calls).toEqual([])
})

test('what only silence ended goes on when its page is opened again, with its draft and its unsent words', async () => {
  const { session, store, calls, now } = visit(`/i/${interviewId}`, {
    readState: async () => roomState({ seq: 1, phase: 'ended', question: null, mayGoOn: true }),
  })
  await store.writeDraft(interviewId, 0, { text: 'Half a', picked: [], point: null, order: null })
  await store.keepLetter(keptLetter)
  await session.open()
  await settle()
  expect(now()).toMatchObject({ screen: 'talk', leftOver: null })
  expect(calls.map(({ name }) => name)).toEqual(['claim', 'answers'])
})

test('of what silence ended for good nothing is sent, and the device forgets it', async () => {
  const ended = { phase: 'ended', question: null } as const
  const room = visit(`/i/${interviewId}`, {
    readState: async () => roomState({ seq: 1, ...ended, mayGoOn: true }),
    change: async (_id, name) => {
      room.calls.push({ name, body: {} })
      return room.reply(ended)
    },
  })
  await room.store.keepLetter(keptLetter)
  await room.session.open()
  await settle()
  expect(room.now()).toMatchObject({ screen: 'ended', leftOver: 'In cash.' })
  expect(room.calls.map(({ name }) => name)).toEqual(['claim'])
  expect(await room.store.listLetters(interviewId)).toEqual([])
})

test('an answer to a page that was left open for a day stands in its field again, and the interview goes on', async () => {
  let isOver = false
  const room = visit(`/i/${interviewId}`, {
    readState: async () =>
      isOver ? roomState({ seq: 5, phase: 'ended', question: null, mayGoOn: true }) : roomState({ seq: 1 }),
    change: async (_id, name) => {
      room.calls.push({ name, body: {} })
      if (name === 'answers') throw new RoomFailure('gone')
      return { ...room.reply(), state: roomState({ seq: isOver ? 9 : 2, tab: 2 }) }
    },
  })
  await room.session.open()
  await settle()
  isOver = true
  await room.session.answer({ text: 'In cash.' }, null)
  await settle()
  expect(room.now()).toMatchObject({ screen: 'talk', returned: { text: 'In cash.' }, leftOver: null })
  expect(room.calls.map(({ name }) => name)).toEqual(['claim', 'answers', 'claim'])
})

test('a correction of the summary that comes too late is shown, not dropped under thanks', async () => {
  const room = visit(`/i/${interviewId}`, {
    readState: async () => roomState({ seq: 3, phase: 'summary', question: null }),
    change: async (_id, name) => {
      if (name === 'summary') throw new RoomFailure('gone')
      return room.reply({ phase: 'summary', question: null })
    },
  })
  await room.session.open()
  await settle()
  await room.session.answerSummary('It was 40, not 400.')
  await settle()
  expect(room.now().leftOver).toBe('It was 40, not 400.')
})

test('a device whose store breaks does not stop the interview, and the room says so', async () => {
  const { session, store, calls, now } = visit(`/i/${interviewId}`)
  const broken = () => Promise.reject(new DOMException('closed', 'InvalidStateError'))
  Object.assign(store, {
    listLetters: broken,
    keepLetter: broken,
    dropLetter: broken,
    findVisit: broken,
    keepVisit: broken,
    dropDraft: broken,
  })
  await session.open()
  await session.answer({ text: 'In cash.' }, null)
  await settle()
  expect(calls.map(({ name }) => name)).toEqual(['claim', 'answers'])
  expect(now()).toMatchObject({ screen: 'talk', isForgetful: true, delivery: { status: 'idle' } })
})

test('a second press while the first answer is on its way sends nothing', async () => {
  const { session, calls } = visit(`/i/${interviewId}`)
  await session.open()
  await Promise.all([session.answer({ text: 'In cash.' }, null), session.answer({ text: 'In cash.' }, null)])
  await settle()
  expect(calls.filter(({ name }) => name === 'answers')).toHaveLength(1)
})

test('an older tab says that a newer one talks, and can take the floor back', async () => {
  const { session, now, hear, calls } = visit(`/i/${interviewId}`)
  await session.open()
  hear()(interviewId, 7)
  expect(now().screen).toBe('another_tab')
  await session.takeFloor()
  expect(now().screen).toBe('talk')
  expect(calls.filter(({ name }) => name === 'claim')).toHaveLength(2)
})

test('an answer of a tab that lost the floor waits on the device until the floor is taken', async () => {
  let isMine = false
  const { session, now, store } = visit(`/i/${interviewId}`, {
    change: async (_id, name) => {
      if (name !== 'claim' && !isMine) throw new RoomFailure('another_tab')
      return {
        state: roomState({ seq: 9, tab: 3, lastAnswerTurn: name === 'claim' ? null : 1 }),
        saved: { clientId: interviewId, seq: 9, at: '2026-01-01T12:00:00.000Z' },
      }
    },
  })
  await session.open()
  await session.answer({ text: 'In cash.' }, null)
  await settle()
  expect(now().screen).toBe('another_tab')
  expect(await store.listLetters(interviewId)).toHaveLength(1)
  isMine = true
  await session.takeFloor()
  await settle()
  expect(now().screen).toBe('talk')
  expect(await store.listLetters(interviewId)).toEqual([])
})

test('on a new device earlier words come only when they are asked for', async () => {
  let isAsked = false
  const { session, now } = visit('/i/secret-token', {
    enter: async () => ({
      state: roomState({ earlierTurns: 2 }),
      linkKind: 'continue',
      isNewDevice: true,
      continueToken: null,
    }),
    change: async () => ({
      state: roomState({ seq: 2, tab: 2, earlierTurns: 2 }),
      saved: { clientId: interviewId, seq: 2, at: '2026-01-01T12:00:00.000Z' },
    }),
    readTranscript: async () => {
      isAsked = true
      return { turns: [] }
    },
  })
  await session.open()
  expect([now().earlier, isAsked]).toEqual(['hidden', false])
  await session.showEarlier()
  expect([now().earlier, isAsked]).toEqual(['shown', true])
})

test('without a server there is a screen that says what is safe, and trying again goes on', async () => {
  let isUp = false
  const { session, now } = visit(`/i/${interviewId}`, {
    readState: async () => {
      if (!isUp) throw new RoomFailure('unreachable')
      return roomState({ seq: 1 })
    },
  })
  await session.open()
  expect(now()).toMatchObject({ screen: 'problem', failure: { kind: 'unreachable' } })
  isUp = true
  await session.open()
  expect(now().screen).toBe('talk')
})

test('deleting forgets the interview on the device as well', async () => {
  const { session, store, now } = visit(`/i/${interviewId}`)
  await session.open()
  await session.erase()
  expect(now().screen).toBe('deleted')
  expect(await store.findVisit(interviewId)).toBeNull()
})

test('who comes by the same open link again may go on with what was begun here', async () => {
  const { session, store, now } = visit('/i/spring')
  const begun: Visit = {
    interviewId,
    slug: 'spring',
    continueToken: null,
    startedAt: 1,
    isOver: false,
    lastAnswer: null,
  }
  await store.keepVisit(begun)
  await session.open()
  expect(now().begunHere?.interviewId).toBe(interviewId)
  await session.goOnHere(begun)
  expect(now().screen).toBe('talk')
})

test('an answer shows as saved while its follow-up is still being worded, and the question stays until the next is there', async () => {
  let deliver: (state: RoomState) => void = () => {}
  const coming = { question: null, isQuestionComing: true, utterances: [], lastAnswerTurn: 1 }
  const room = visit(`/i/${interviewId}`, {
    change: async (_id, name, body) => ({
      state: roomState(name === 'claim' ? { seq: 2, tab: 2 } : { seq: 3, ...coming }),
      saved: { clientId: (body as { clientId: string }).clientId, seq: 3, at: '2026-01-01T12:00:00.000Z' },
    }),
    next: () =>
      new Promise((resolve) => {
        deliver = resolve
      }),
  })
  await room.session.open()
  await room.session.answer({ text: 'By card' }, null)
  await settle()
  const waiting = room.session.getSnapshot()
  expect(waiting).toMatchObject({
    delivery: { status: 'idle' },
    savedAt: Date.parse('2026-01-01T12:00:00.000Z'),
  })
  expect(waiting.state).toMatchObject({ isQuestionComing: true, question: { turn: 0 } })
  const probe = { ...roomState({}).question!, turn: 2, isProbe: true, text: 'What led to that?' }
  deliver(roomState({ seq: 5, question: probe, lastAnswerTurn: 1 }))
  await settle()
  expect(room.session.getSnapshot().state).toMatchObject({ isQuestionComing: false, question: { turn: 2 } })
})
