import { type RefObject, useLayoutEffect } from 'react'

/**
 * A screen that takes another's place takes the focus too, at its title. A page that was just opened keeps it at
 * its top, where reading begins.
 */
export function useArrival(title: RefObject<HTMLElement | null>): void {
  // Before the next key can be pressed, as at a new question.
  useLayoutEffect(() => {
    if (!navigator.userActivation?.hasBeenActive) return
    window.scrollTo({ top: 0 })
    title.current?.focus({ preventScroll: true })
  }, [title])
}
