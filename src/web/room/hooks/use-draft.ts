import { useEffect, useRef, useState } from 'react'
import { flushDraft } from '../device-memory.ts'
import { type Draft, emptyDraft } from '../draft.ts'
import { useRoom } from './use-session.ts'

interface HeldDraft {
  turn: number
  draft: Draft
  /** Typed or picked since this field came on screen; what is read from the device then comes too late. */
  isTouched: boolean
}

/**
 * What stands in the field of a turn, kept on the device with every change, so that a refresh loses nothing.
 * `returned` is an answer that the server handed back; it goes into the field again.
 */
export function useDraft(
  interviewId: string,
  turn: number,
  returned: Draft | null,
): [Draft, (draft: Draft) => void] {
  const { store } = useRoom()
  const [held, setHeld] = useState<HeldDraft>({ turn, draft: emptyDraft, isTouched: false })
  const latest = useRef(held)
  // The field outlives its question, so that a phone's keyboard stays open: a new turn empties it at once.
  const current = held.turn === turn ? held : { turn, draft: emptyDraft, isTouched: false }
  latest.current = current

  useEffect(() => {
    let isHere = true
    void store.readDraft(interviewId, turn).then((kept) => {
      if (!kept || !isHere || latest.current.isTouched) return
      setHeld({ turn, draft: kept, isTouched: false })
    })
    const flush = () => {
      if (latest.current.isTouched) flushDraft(interviewId, turn, latest.current.draft)
    }
    window.addEventListener('pagehide', flush)
    return () => {
      isHere = false
      window.removeEventListener('pagehide', flush)
    }
  }, [store, interviewId, turn])

  useEffect(() => {
    if (returned) setHeld({ turn, draft: returned, isTouched: true })
  }, [turn, returned])

  function change(draft: Draft): void {
    setHeld({ turn, draft, isTouched: true })
    void store.writeDraft(interviewId, turn, draft)
  }
  return [current.draft, change]
}
