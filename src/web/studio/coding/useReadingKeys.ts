/** Keys of the reading page: a digit or letter for each theme, Enter, u, v, the arrow to the right. */
import { useLayoutEffect } from 'react'

/** One for each theme, in their order; none of the letters that do something else. */
export const themeKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', ...'qwertasdfg'] as const

export interface ReadingKeys {
  count: number
  onToggle: (theme: number) => void
  onNext: () => void
  onUndo: () => void
  onLater: () => void
  onAll: () => void
}

export function useReadingKeys({ count, onToggle, onNext, onUndo, onLater, onAll }: ReadingKeys): void {
  // Before the next key can be pressed: it is for what is on the page by then.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.repeat) return
      const target = event.target instanceof HTMLElement ? event.target : null
      if (target?.closest('input, textarea, select, [role="dialog"]')) return
      // Enter on a focused link or button is that button's.
      if (event.key === 'Enter' && target?.closest('a, button')) return
      const theme = themeKeys.indexOf(event.key.toLowerCase() as (typeof themeKeys)[number])
      if (theme >= 0 && theme < count) onToggle(theme)
      else if (event.key === 'Enter') onNext()
      else if (event.key === 'u') onUndo()
      else if (event.key === 'v') onAll()
      else if (event.key === 'ArrowRight') onLater()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [count, onToggle, onNext, onUndo, onLater, onAll])
}
