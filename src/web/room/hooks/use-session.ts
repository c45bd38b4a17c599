import { createContext, useContext, useSyncExternalStore } from 'react'
import type { LocalStore } from '../device-memory.ts'
import type { RoomClient } from '../room-client.ts'
import type { Session } from '../session.ts'
import type { Snapshot } from '../snapshot.ts'

export interface Room {
  session: Session
  store: LocalStore
  client: RoomClient
}

export const RoomContext = createContext<Room | null>(null)

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom stands outside of a room')
  return room
}

export function useSnapshot(): Snapshot {
  const { session } = useRoom()
  return useSyncExternalStore(session.subscribe, session.getSnapshot, session.getSnapshot)
}
