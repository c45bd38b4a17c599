import { createRoot } from 'react-dom/client'
import './room.css'
import { browserPlace } from './address.ts'
import { openLocalStore } from './device-memory.ts'
import { RoomContext } from './hooks/use-session.ts'
import { newId } from './new-id.ts'
import { Room } from './Room.tsx'
import { createRoomClient } from './room-client.ts'
import { createSession } from './session.ts'
import { browserFloor } from './tabs.ts'

const client = createRoomClient()
const store = await openLocalStore()
const session = createSession({ client, store, place: browserPlace(window), floor: browserFloor(), newId })

createRoot(document.getElementById('root')!).render(
  <RoomContext value={{ session, store, client }}>
    <Room />
  </RoomContext>,
)
