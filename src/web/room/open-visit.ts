/** From an address to the screen that is due: a link that is looked at, an interview that goes on, or nothing. */
import type { EnterReply, RoomState } from '../../interview/room-model.ts'
import { readDoor } from './address.ts'
import { bringNext } from './bring-next.ts'
import type { Visit } from './device-memory.ts'
import { addTranscript } from './exchange.ts'
import { RoomFailure } from './failure.ts'
import type { Letter, Outbox } from './outbox.ts'
import { withState } from './snapshot.ts'
import { isTalking, type Visiting } from './visiting.ts'

export async function openVisit(visiting: Visiting, outbox: Outbox): Promise<void> {
  const { place, store, now, show, fromDevice } = visiting
  const door = readDoor(place.read())
  if (door.kind === 'interview') {
    const visit =
      (await fromDevice(store.findVisit(door.interviewId), null)) ??
      newVisit({ interviewId: door.interviewId })
    return goOn(visiting, outbox, visit)
  }
  if (door.kind === 'link') place.takeLink(door.token)
  const token = place.link()
  if (token === null) return show({ screen: 'nowhere' })
  const { state, linkKind, isNewDevice, continueToken } = await enter(visiting, token)
  if (state.interviewId !== null) {
    const known = await fromDevice(store.findVisit(state.interviewId), null)
    const visit = known ?? newVisit({ interviewId: state.interviewId, continueToken: continueToken ?? token })
    return resume(visiting, outbox, { state, visit, isNewDevice })
  }
  if (linkKind === 'open') place.showLink(token)
  // Whoever tries a draft wants it as it stands now, not the test of an hour ago.
  const isNewEachTime = linkKind !== 'open' || state.intro?.isTest === true
  const begunHere = isNewEachTime ? null : await fromDevice(store.findVisitOfSlug(token), null)
  show({ ...withState(now(), state), linkKind, begunHere })
}

export async function enter(
  { client, place }: Visiting,
  token: string,
  language?: string,
): Promise<EnterReply> {
  try {
    return await client.enter(token, language)
  } catch (error) {
    // A link that leads nowhere is not tried again with the next refresh.
    if (error instanceof RoomFailure && error.kind === 'gone') place.forgetLink()
    throw error
  }
}

/** An interview that was begun on this device: by its cookie, or by its private link where the cookie is gone. */
export async function goOn(visiting: Visiting, outbox: Outbox, visit: Visit): Promise<void> {
  const state = await readOwn(visiting, visit)
  await resume(visiting, outbox, { state, visit, isNewDevice: false })
}

async function readOwn({ client }: Visiting, visit: Visit): Promise<RoomState> {
  try {
    return await client.readState(visit.interviewId)
  } catch (error) {
    const isLocked = error instanceof RoomFailure && error.kind === 'not_let_in'
    if (!isLocked || visit.continueToken === null) throw error
    return (await client.enter(visit.continueToken)).state
  }
}

interface Resumed {
  state: RoomState
  visit: Visit
  isNewDevice: boolean
}

async function resume(visiting: Visiting, outbox: Outbox, resumed: Resumed): Promise<void> {
  const { place, store, now, show } = visiting
  const { state, visit, isNewDevice } = resumed
  place.showInterview(visit.interviewId)
  const isHidden = isNewDevice && isTalking(state) && state.earlierTurns > 0
  // Before anything is shown: what the question quotes is hidden from its first sight on.
  if (isHidden) show({ earlier: 'hidden', cameInAt: lastTurnOf(state) })
  show(withState(now(), state))
  await visiting.keepVisit(visit)
  const letters = await visiting.fromDevice(store.listLetters(visit.interviewId), [])
  if (state.mayGoOn) await claim(visiting, visit.interviewId)
  if (!isTalking(visiting.now().state ?? state)) {
    // Too late to be sent: shown before the device forgets them.
    show({ leftOver: wordsOf(letters) })
    return visiting.settleEnding(visiting.now().state ?? state)
  }
  if (!state.mayGoOn) await claim(visiting, visit.interviewId)
  outbox.restore(letters)
  if (state.earlierTurns > 0 && !isHidden) await readEarlier(visiting)
}

const lastTurnOf = ({ utterances, summary }: RoomState): number =>
  Math.max(-1, summary?.turn ?? -1, ...utterances.map(({ turn }) => turn))

/** What was written in letters that will not be sent, oldest first; null when there are no words in them. */
function wordsOf(letters: readonly Letter[]): string | null {
  const texts = letters.map(({ body }) => body.text ?? body.correction)
  const written = texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '')
  return written.length === 0 ? null : written.join('\n\n')
}

/** Takes the floor: from here on this tab talks, and older ones say so. */
export async function claim(visiting: Visiting, interviewId: string): Promise<void> {
  const { client, floor, newId, now, show } = visiting
  const { state } = await client.change(interviewId, 'claim', { clientId: newId() })
  visiting.tab = state.tab
  floor.call(interviewId, state.tab)
  show(withState(now(), state))
  if (state.isQuestionComing) void bringNext(visiting, interviewId)
}

export async function readEarlier({ client, now, show }: Visiting): Promise<void> {
  const interviewId = now().state?.interviewId
  if (!interviewId) return
  try {
    const transcript = await client.readTranscript(interviewId)
    show({ exchange: addTranscript(now().exchange, transcript), earlier: 'shown' })
  } catch {
    show({ earlier: 'hidden' })
  }
}

export function newVisit(visit: Pick<Visit, 'interviewId'> & Partial<Visit>): Visit {
  return { slug: null, continueToken: null, startedAt: Date.now(), isOver: false, lastAnswer: null, ...visit }
}
