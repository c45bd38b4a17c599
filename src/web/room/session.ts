/**
 * One visit to the room: opens what the address names, keeps what the participant does on the device, sends it, and
 * holds the picture that the screens draw. No React in here.
 */
import type { ConsentPurpose } from '../../audience/model.ts'
import type { EnterReply, RoomReply, RoomState } from '../../interview/room-model.ts'
import { type Place, readDoor } from './address.ts'
import type { LocalStore, Visit } from './device-memory.ts'
import type { Answer } from './draft.ts'
import { addTranscript } from './exchange.ts'
import { isPassing, RoomFailure } from './failure.ts'
import { createOutbox, type Letter, type RoomMove } from './outbox.ts'
import type { RoomClient } from './room-client.ts'
import { firstSnapshot, type Snapshot, withRefusal, withSaved, withState } from './snapshot.ts'
import type { FloorCalls } from './tabs.ts'

export interface SessionPorts {
  client: RoomClient
  store: LocalStore
  place: Place
  /** Tells the other tabs of this browser who talks. */
  floor: FloorCalls
  newId(): string
}

export interface Session {
  subscribe(listener: () => void): () => void
  getSnapshot(): Snapshot
  /** Opens what the address names; again after a failure. */
  open(): Promise<void>
  begin(consent: ConsentPurpose[]): Promise<void>
  goOnHere(visit: Visit): Promise<void>
  /** Reads the description in another language of the guide; the interview is held in it too. */
  chooseLanguage(language: string): Promise<void>
  decline(): void
  reconsider(): void
  answer(answer: Answer, composition: object | null): Promise<void>
  correctLast(answer: Answer): Promise<void>
  move(move: 'skip' | 'notUnderstood' | 'pause' | 'resume' | 'stop'): Promise<void>
  answerSummary(correction: string | null): Promise<void>
  showEarlier(): Promise<void>
  takeFloor(): Promise<void>
  tryNow(): void
  /** The page is looked at again: is this still the tab that talks, has anything happened since. */
  lookAgain(): Promise<void>
  erase(): Promise<void>
  dismissLeftOver(): void
  close(): void
}

export function createSession(ports: SessionPorts): Session {
  const { client, store, place, floor, newId } = ports
  let snapshot: Snapshot = { ...firstSnapshot, isForgetful: !store.isLasting }
  let tab: number | undefined
  const listeners = new Set<() => void>()

  function show(next: Snapshot | Partial<Snapshot>): void {
    snapshot = { ...snapshot, ...next }
    for (const listener of listeners) listener()
  }

  /** A full or broken store of the device never stops an answer: it goes on from memory, and the room says so. */
  function onDevice(change: Promise<void>): Promise<void> {
    return change.catch(() => show({ isForgetful: true }))
  }

  const outbox = createOutbox<RoomReply>({
    keep: (letter) => onDevice(store.keepLetter(letter)),
    drop: (letter) => onDevice(store.dropLetter(letter)),
    send: (letter) => client.change(letter.interviewId, letter.move, { ...letter.body, tab }),
    onDelivery: (delivery) => {
      show({ delivery })
      if (delivery.status !== 'held') return
      if (delivery.why.kind === 'another_tab') show({ screen: 'another_tab' })
      else show({ screen: 'problem', failure: delivery.why })
    },
    onSaved: acceptReply,
    onRefused: handBack,
    wait: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    random: Math.random,
  })

  const stopListening = floor.listen((interviewId, claimed) => {
    if (interviewId !== snapshot.state?.interviewId || tab === undefined || claimed <= tab) return
    if (isTalking(snapshot.state)) show({ screen: 'another_tab' })
  })

  async function acceptReply(letter: Letter, reply: RoomReply): Promise<void> {
    const before = snapshot.visit
    show(withSaved(snapshot, letter, reply))
    if (snapshot.visit && snapshot.visit !== before) await onDevice(store.keepVisit(snapshot.visit))
    const turn = letter.move === 'lastAnswer' ? letter.body.turn : letter.body.replyTo
    if (typeof turn === 'number') await onDevice(store.dropDraft(letter.interviewId, turn))
    await settleEnding(reply.state)
  }

  /** The interview went on or ended without this answer: what stands now is shown, the words are not dropped. */
  async function handBack(letter: Letter, failure: RoomFailure): Promise<void> {
    if (failure.kind === 'gone' || failure.kind === 'moved_on') {
      try {
        show(withState(snapshot, await client.readState(letter.interviewId)))
      } catch (error) {
        if (error instanceof RoomFailure && !isPassing(error)) show({ screen: 'problem', failure: error })
      }
    }
    show(withRefusal(snapshot, letter, failure))
  }

  /** Once it is over, the device keeps the way back to it and none of the words. */
  async function settleEnding(state: RoomState): Promise<void> {
    const { visit } = snapshot
    if (state.phase !== 'ended' || !visit) return
    await onDevice(store.forget(visit.interviewId))
    await keepVisit({ ...visit, isOver: true, lastAnswer: null })
  }

  async function keepVisit(visit: Visit): Promise<void> {
    show({ visit })
    await onDevice(store.keepVisit(visit))
  }

  /** Runs something that needs the server; what fails becomes the screen that says so. */
  async function guarded(work: () => Promise<void>): Promise<void> {
    show({ isBusy: true, refusal: null })
    try {
      await work()
      show({ isBusy: false })
    } catch (error) {
      const failure = error instanceof RoomFailure ? error : new RoomFailure('busy')
      show({ isBusy: false, screen: 'problem', failure })
    }
  }

  async function openDoor(): Promise<void> {
    const door = readDoor(place.read())
    if (door.kind === 'interview') return openInterview(door.interviewId)
    if (door.kind === 'link') place.takeLink(door.token)
    const token = place.link()
    if (token === null) return show({ screen: 'nowhere' })
    const { state, linkKind, isNewDevice, continueToken } = await enter(token)
    if (state.interviewId !== null) {
      const visit =
        (await store.findVisit(state.interviewId)) ??
        newVisit(state.interviewId, null, continueToken ?? token)
      return resume(state, visit, isNewDevice)
    }
    if (linkKind === 'open') place.showLink(token)
    const begunHere = linkKind === 'open' ? await store.findVisitOfSlug(token) : null
    show({ ...withState(snapshot, state), linkKind, begunHere })
  }

  async function enter(token: string, language?: string): Promise<EnterReply> {
    try {
      return await client.enter(token, language)
    } catch (error) {
      // A link that leads nowhere is not tried again with the next refresh.
      if (error instanceof RoomFailure && error.kind === 'gone') place.forgetLink()
      throw error
    }
  }

  async function openInterview(interviewId: string): Promise<void> {
    const state = await client.readState(interviewId)
    const visit = (await store.findVisit(interviewId)) ?? newVisit(interviewId, null, null)
    await resume(state, visit, false)
  }

  async function resume(state: RoomState, visit: Visit, isNewDevice: boolean): Promise<void> {
    place.showInterview(visit.interviewId)
    show(withState(snapshot, state))
    await keepVisit(visit)
    if (!isTalking(state)) return settleEnding(state)
    await claim(visit.interviewId)
    outbox.restore(await store.listLetters(visit.interviewId))
    if (state.earlierTurns === 0) return
    if (isNewDevice) show({ earlier: 'hidden' })
    else await readEarlier()
  }

  async function claim(interviewId: string): Promise<void> {
    const { state } = await client.change(interviewId, 'claim', { clientId: newId() })
    tab = state.tab
    floor.call(interviewId, state.tab)
    show(withState(snapshot, state))
  }

  async function readEarlier(): Promise<void> {
    const interviewId = snapshot.state?.interviewId
    if (!interviewId) return
    try {
      const transcript = await client.readTranscript(interviewId)
      show({ exchange: addTranscript(snapshot.exchange, transcript), earlier: 'shown' })
    } catch {
      show({ earlier: 'hidden' })
    }
  }

  async function post(move: RoomMove, body: Record<string, unknown>): Promise<void> {
    const interviewId = snapshot.state?.interviewId
    if (!interviewId || snapshot.delivery.status !== 'idle') return
    const clientId = newId()
    const letter: Letter = { clientId, interviewId, move, body: { ...body, clientId }, at: Date.now() }
    show({ refusal: null, returned: null, delivery: { status: 'sending', letter } })
    await outbox.post(letter)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getSnapshot: () => snapshot,
    open: () => guarded(openDoor),
    begin: (consent) =>
      guarded(async () => {
        const token = place.link()
        if (token === null || !snapshot.state) return show({ screen: 'nowhere' })
        const { intro, language } = snapshot.state
        const { consentTextVersion } = intro
        const clientId = place.startId(newId)
        const reply = await client.start({ token, language, consent, consentTextVersion, clientId })
        const slug = snapshot.linkKind === 'open' ? token : null
        tab = reply.state.tab
        await keepVisit(
          newVisit(reply.interviewId, slug, reply.continueToken ?? (slug === null ? token : null)),
        )
        place.showInterview(reply.interviewId)
        show(withState(snapshot, reply.state))
      }),
    goOnHere: (visit) =>
      guarded(async () => {
        const state = await client.readState(visit.interviewId)
        await resume(state, visit, false)
      }),
    chooseLanguage: (language) =>
      guarded(async () => {
        const token = place.link()
        if (token === null) return
        const { state } = await enter(token, language)
        show(withState(snapshot, state))
      }),
    decline: () => show({ screen: 'declined' }),
    reconsider: () => show({ screen: 'entry' }),
    answer: (answer, composition) => {
      const question = snapshot.state?.question
      if (!question) return Promise.resolve()
      const { questionKey, turn } = question
      return post('answers', { questionKey, replyTo: turn, ...answer, ...(composition && { composition }) })
    },
    correctLast: (answer) => {
      const turn = snapshot.visit?.lastAnswer?.turn
      return turn === undefined ? Promise.resolve() : post('lastAnswer', { turn, ...answer })
    },
    move: (move) => {
      const { questionKey, turn: replyTo } = snapshot.state?.question ?? {}
      const isAboutQuestion = move === 'skip' || move === 'notUnderstood'
      return post(move, isAboutQuestion ? { questionKey, replyTo } : {})
    },
    answerSummary: (correction) => post('summary', correction === null ? {} : { correction }),
    async showEarlier() {
      show({ earlier: 'loading' })
      await readEarlier()
    },
    takeFloor: () =>
      guarded(async () => {
        const interviewId = snapshot.state?.interviewId
        if (!interviewId) return
        await claim(interviewId)
        outbox.tryNow()
        if (snapshot.earlier === 'shown') await readEarlier()
      }),
    tryNow: () => outbox.tryNow(),
    async lookAgain() {
      const { state, screen, delivery } = snapshot
      if (!state?.interviewId || !isTalking(state) || screen === 'problem') return
      if (delivery.status === 'kept') return outbox.tryNow()
      try {
        const now = await client.readState(state.interviewId)
        if (tab !== undefined && now.tab > tab) show({ screen: 'another_tab' })
        else if (screen !== 'another_tab') show(withState(snapshot, now))
      } catch {
        // Not reachable just now: what is on screen stays; the next answer finds out.
      }
    },
    erase: () =>
      guarded(async () => {
        const interviewId = snapshot.state?.interviewId
        if (!interviewId) return
        await client.erase(interviewId)
        await onDevice(store.forget(interviewId))
        place.forgetLink()
        show({ ...firstSnapshot, screen: 'deleted' })
      }),
    dismissLeftOver: () => show({ leftOver: null }),
    close() {
      stopListening()
      outbox.close()
    },
  }
}

const isTalking = (state: RoomState) => state.phase === 'talking' || state.phase === 'summary'

const newVisit = (interviewId: string, slug: string | null, continueToken: string | null): Visit => ({
  interviewId,
  slug,
  continueToken,
  startedAt: Date.now(),
  isOver: false,
  lastAnswer: null,
})
