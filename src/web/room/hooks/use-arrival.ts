import { type RefObject, useEffect } from 'react'

/**
 * A screen that takes another's place takes the focus too, at its title. A page that was just opened keeps it at
 * its top, where reading begins.
 */
export function useArrival(title: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!navigator.userActivation?.hasBeenActive) return
    window.scrollTo({ top: 0 })
    title.current?.focus({ preventScroll: true })
  }, [title])
}
