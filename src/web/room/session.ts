/**
 * One visit to the room: opens what the address names, keeps what the participant does on the device, sends it, and
 * holds the picture that the screens draw. No React in here.
 */

import type { ConsentPurpose } from '../../audience/model.ts'
import { bringNext } from './bring-next.ts'
import { createDelivery } from './deliver.ts'
import type { Visit } from './device-memory.ts'
import type { Answer } from './draft.ts'
import { RoomFailure } from './failure.ts'
import { claim, enter, goOn, newVisit, openVisit, readEarlier } from './open-visit.ts'
import type { Letter, Outbox, RoomMove } from './outbox.ts'
import { type Snapshot, withState } from './snapshot.ts'
import { beginVisiting, forgetErased, isTalking, type SessionPorts, type Visiting } from './visiting.ts'

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
  const visiting = beginVisiting(ports)
  const outbox = createDelivery(visiting)
  const stopListening = ports.floor.listen((interviewId, tab) =>
    hearFloorCall(visiting, { interviewId, tab }),
  )
  const { now, show, guarded } = visiting
  return {
    subscribe: visiting.subscribe,
    getSnapshot: now,
    open: () => guarded(() => openVisit(visiting, outbox)),
    begin: (consent) => guarded(() => begin(visiting, consent)),
    goOnHere: (visit) => guarded(() => goOn(visiting, outbox, visit)),
    chooseLanguage: (language) => guarded(() => chooseLanguage(visiting, language)),
    decline: () => show({ screen: 'declined' }),
    reconsider: () => show({ screen: 'entry' }),
    ...answering(visiting, outbox),
    async showEarlier() {
      show({ earlier: 'loading' })
      await readEarlier(visiting)
    },
    takeFloor: () => guarded(() => takeFloor(visiting, outbox)),
    tryNow: () => outbox.tryNow(),
    lookAgain: () => lookAgain(visiting, outbox),
    erase: () => guarded(() => erase(visiting)),
    dismissLeftOver: () => show({ leftOver: null }),
    close() {
      stopListening()
      outbox.close()
    },
  }
}

async function begin(visiting: Visiting, consent: ConsentPurpose[]): Promise<void> {
  const { client, place, newId, now, show } = visiting
  const { state, linkKind } = now()
  const token = place.link()
  if (token === null || !state) return show({ screen: 'nowhere' })
  const { language, intro } = state
  const { consentTextVersion } = intro
  const clientId = place.startId(newId)
  const terms = { token, language, consentTextVersion }
  const reply = await client.start({ ...terms, consent, clientId }).catch((error) => {
    if (error instanceof RoomFailure && error.kind === 'moved_on') return error
    throw error
  })
  // What was on the page is no longer what would be agreed to: it is shown as it is now, and asked again.
  if (reply instanceof RoomFailure) {
    await chooseLanguage(visiting, language)
    return show({ refusal: reply.say })
  }
  const slug = linkKind === 'open' ? token : null
  const continueToken = reply.continueToken ?? (slug === null ? token : null)
  visiting.tab = reply.state.tab
  await visiting.keepVisit(newVisit({ interviewId: reply.interviewId, slug, continueToken }))
  place.showInterview(reply.interviewId)
  show(withState(now(), reply.state))
  // A personal link that was begun in another tab goes on here: the other one is told.
  if (linkKind === 'personal') await claim(visiting, reply.interviewId)
}

async function chooseLanguage(visiting: Visiting, language: string): Promise<void> {
  const { place, now, show } = visiting
  const token = place.link()
  if (token === null) return
  const { state } = await enter(visiting, token, language)
  show(withState(now(), state))
}

type Answering = Pick<Session, 'answer' | 'correctLast' | 'move' | 'answerSummary'>

/** Everything that is kept on the device before it is sent. */
function answering({ newId, now, show }: Visiting, outbox: Outbox): Answering {
  /** One thing at a time: what comes next depends on it. */
  async function post(move: RoomMove, body: Record<string, unknown>): Promise<void> {
    const interviewId = now().state?.interviewId
    if (!interviewId || now().delivery.status !== 'idle') return
    const clientId = newId()
    const letter: Letter = { clientId, interviewId, move, body: { ...body, clientId }, at: Date.now() }
    show({ refusal: null, returned: null, delivery: { status: 'sending', letter } })
    await outbox.post(letter)
  }
  return {
    async answer(answer, composition) {
      const { question } = now().state ?? {}
      if (!question) return
      const about = { questionKey: question.questionKey, replyTo: question.turn }
      const whole = { ...about, ...answer, replyWhen: 'saved', ...(composition && { composition }) }
      await post('answers', whole)
    },
    async correctLast(answer) {
      const turn = now().visit?.lastAnswer?.turn
      if (turn !== undefined) await post('lastAnswer', { turn, ...answer })
    },
    move(move) {
      const { questionKey, turn: replyTo } = now().state?.question ?? {}
      const isAboutQuestion = move === 'skip' || move === 'notUnderstood'
      return post(move, isAboutQuestion ? { questionKey, replyTo } : {})
    },
    answerSummary: (correction) => post('summary', correction === null ? {} : { correction }),
  }
}

function hearFloorCall(visiting: Visiting, call: { interviewId: string; tab: number }): void {
  const { state } = visiting.now()
  if (call.interviewId !== state?.interviewId || visiting.tab === undefined || call.tab <= visiting.tab)
    return
  if (isTalking(state)) visiting.show({ screen: 'another_tab' })
}

async function takeFloor(visiting: Visiting, outbox: Outbox): Promise<void> {
  const { state, earlier } = visiting.now()
  if (!state?.interviewId) return
  await claim(visiting, state.interviewId)
  outbox.tryNow()
  if (earlier === 'shown') await readEarlier(visiting)
}

async function lookAgain(visiting: Visiting, outbox: Outbox): Promise<void> {
  const { client, now, show, tab } = visiting
  const { state, screen, delivery } = now()
  if (!state?.interviewId || !isTalking(state) || screen === 'problem') return
  if (delivery.status === 'kept') return outbox.tryNow()
  try {
    const newest = await client.readState(state.interviewId)
    if (tab !== undefined && newest.tab > tab) show({ screen: 'another_tab' })
    else if (screen !== 'another_tab') {
      show(withState(now(), newest))
      if (newest.isQuestionComing) void bringNext(visiting, state.interviewId)
    }
  } catch {
    // Not reachable just now: what is on screen stays; the next answer finds out.
  }
}

async function erase(visiting: Visiting): Promise<void> {
  const interviewId = visiting.now().state?.interviewId
  if (!interviewId) return
  await visiting.client.erase(interviewId)
  await forgetErased(visiting, interviewId)
}
