/** What one visit holds: the picture that the screens draw, the tab's number, and how both may change. */
import type { RoomState } from '../../interview/room-model.ts'
import type { Place } from './address.ts'
import type { LocalStore, Visit } from './device-memory.ts'
import { RoomFailure } from './failure.ts'
import type { RoomClient } from './room-client.ts'
import { firstSnapshot, type Snapshot } from './snapshot.ts'
import type { FloorCalls } from './tabs.ts'

export interface SessionPorts {
  client: RoomClient
  store: LocalStore
  place: Place
  /** Tells the other tabs of this browser who talks. */
  floor: FloorCalls
  newId(): string
}

export interface Visiting extends SessionPorts {
  /** The tab's number once it has the floor; undefined before. */
  tab: number | undefined
  /** Waits for a question that is being worded. */
  isWaiting: boolean
  now(): Snapshot
  show(next: Partial<Snapshot>): void
  subscribe(listener: () => void): () => void
  /** A full or broken store of the device never stops an answer: it goes on from memory, and the room says so. */
  onDevice(change: Promise<void>): Promise<void>
  /** What the device remembers; `otherwise` where it cannot be read, and the room says so. */
  fromDevice<Kept>(reading: Promise<Kept>, otherwise: Kept): Promise<Kept>
  keepVisit(visit: Visit): Promise<void>
  /** Once it is over, the device keeps the way back to it and none of the words. */
  settleEnding(state: RoomState): Promise<void>
  /** Runs something that needs the server; what fails becomes the screen that says so. */
  guarded(work: () => Promise<void>): Promise<void>
}

export function beginVisiting(ports: SessionPorts): Visiting {
  let snapshot: Snapshot = { ...firstSnapshot, isForgetful: !ports.store.isLasting }
  const listeners = new Set<() => void>()
  const visiting: Visiting = {
    ...ports,
    tab: undefined,
    isWaiting: false,
    now: () => snapshot,
    show(next) {
      snapshot = { ...snapshot, ...next }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onDevice: (change) => change.catch(() => visiting.show({ isForgetful: true })),
    fromDevice: (reading, otherwise) =>
      reading.catch(() => {
        visiting.show({ isForgetful: true })
        return otherwise
      }),
    async keepVisit(visit) {
      visiting.show({ visit })
      await visiting.onDevice(ports.store.keepVisit(visit))
    },
    async settleEnding(state) {
      const { visit } = snapshot
      if (state.isErased && state.interviewId !== null) return forgetErased(visiting, state.interviewId)
      // What only silence ended may go on: its drafts and the way back to it stay.
      if (state.phase !== 'ended' || state.mayGoOn || !visit) return
      await visiting.onDevice(ports.store.forget(visit.interviewId))
      await visiting.keepVisit({ ...visit, isOver: true, lastAnswer: null })
    },
    async guarded(work) {
      visiting.show({ isBusy: true, refusal: null })
      try {
        await work()
        visiting.show({ isBusy: false })
      } catch (error) {
        const failure = error instanceof RoomFailure ? error : new RoomFailure('busy')
        visiting.show({ isBusy: false, screen: 'problem', failure })
      }
    },
  }
  return visiting
}

/** Of what was deleted the device keeps nothing, not even the way back. */
export async function forgetErased(visiting: Visiting, interviewId: string): Promise<void> {
  await visiting.onDevice(visiting.store.forget(interviewId))
  visiting.place.forgetLink()
  visiting.show({ ...firstSnapshot, screen: 'deleted' })
}

export const isTalking = (state: RoomState) => state.phase === 'talking' || state.phase === 'summary'
