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

interface DraftOptions {
  /** An answer that the server handed back; it goes into the field again. */
  returned?: Draft | null
  /** What stands in the field before anything was kept. */
  initial?: Draft
}

/**
 * What stands in the field of a turn, kept on the device with every change, so that a refresh loses nothing.
 */
export function useDraft(
  interviewId: string,
  turn: number,
  { returned = null, initial = emptyDraft }: DraftOptions = {},
): [Draft, (draft: Draft) => void] {
  const { store } = useRoom()
  const [held, setHeld] = useState<HeldDraft>({ turn, draft: initial, isTouched: false })
  const latest = useRef(held)
  // The field outlives its question, so that a phone's keyboard stays open: a new turn empties it at once.
  const current = held.turn === turn ? held : { turn, draft: initial, isTouched: false }
  latest.current = current

  useEffect(() => {
    let isHere = true
    const show = (kept: Draft | null) => {
      if (kept && isHere && !latest.current.isTouched) setHeld({ turn, draft: kept, isTouched: false })
    }
    store.readDraft(interviewId, turn).then(show, () => undefined)
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
    // A device that cannot keep it: `pagehide` writes it elsewhere, and it is on the screen.
    store.writeDraft(interviewId, turn, draft).catch(() => undefined)
  }
  return [current.draft, change]
}
