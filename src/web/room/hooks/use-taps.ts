import { useRef, useState } from 'react'
import type { TapAnswer, TapKey } from '../../../interview/events.ts'
import type { RoomState } from '../../../interview/room-model.ts'
import { newId } from '../new-id.ts'
import { useRoom } from './use-session.ts'

type Chosen = Partial<Record<TapKey, TapAnswer>>
type Status = 'idle' | 'saving' | 'saved' | 'failed'

/** What was tapped, sent one after the other so that the last choice holds. */
export function useTaps({ interviewId, taps }: RoomState) {
  const { client } = useRoom()
  const [chosen, setChosen] = useState<Chosen>(taps ?? {})
  const [status, setStatus] = useState<Status>('idle')
  const sending = useRef<Promise<unknown>>(Promise.resolve())

  function choose(tap: TapKey, answer: TapAnswer): void {
    if (interviewId === null) return
    const body = { clientId: newId(), tap, answer }
    setChosen((before) => ({ ...before, [tap]: answer }))
    setStatus('saving')
    const sent = sending.current.then(() => client.change(interviewId, 'taps', body))
    sending.current = sent.then(
      () => setStatus('saved'),
      () => {
        setChosen(({ [tap]: _lost, ...kept }) => kept)
        setStatus('failed')
      },
    )
  }
  return { chosen, choose, status }
}
