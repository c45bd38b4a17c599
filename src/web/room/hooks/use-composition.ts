import { useEffect, useRef } from 'react'
import type { Composition } from '../../../interview/events.ts'

export interface ComposingNotes {
  onChange: () => void
  onPaste: () => void
  /** What is sent beside the answer; null where the participant did not agree to it. */
  read: () => Composition | null
}

/**
 * How the answer of one turn was composed: from its first change to its sending, how often something was pasted,
 * how often the page was left. Only with consent, and never which keys or what was pasted.
 */
export function useComposition(turn: number, isAgreed: boolean): ComposingNotes {
  const notes = useRef({ turn, since: 0, pastes: 0, focusChanges: 0 })
  if (notes.current.turn !== turn) notes.current = { turn, since: 0, pastes: 0, focusChanges: 0 }

  useEffect(() => {
    if (!isAgreed) return
    const leave = () => {
      if (notes.current.since > 0) notes.current.focusChanges += 1
    }
    window.addEventListener('blur', leave)
    return () => window.removeEventListener('blur', leave)
  }, [isAgreed])

  return {
    onChange: () => {
      if (isAgreed && notes.current.since === 0) notes.current.since = performance.now()
    },
    onPaste: () => {
      if (isAgreed) notes.current.pastes += 1
    },
    read: () => {
      if (!isAgreed) return null
      const { since, pastes, focusChanges } = notes.current
      const durationMs = since === 0 ? 0 : Math.round(performance.now() - since)
      return { durationMs, pastes, focusChanges }
    },
  }
}
