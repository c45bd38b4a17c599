/** Keys of the claims page: j and k go on and back, e edits, c checks again. */
import { useLayoutEffect } from 'react'

export interface ClaimKeys {
  onStep: (by: number) => void
  onEdit: () => void
  onCheckAgain: () => void
}

export function useClaimKeys({ onStep, onEdit, onCheckAgain }: ClaimKeys): void {
  // Before the next key can be pressed: it is for what is on the page by then.
  useLayoutEffect(() => {
    const acts: Record<string, () => void> = {
      j: () => onStep(1),
      k: () => onStep(-1),
      e: onEdit,
      c: onCheckAgain,
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]')) return
      const act = acts[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onStep, onEdit, onCheckAgain])
}
