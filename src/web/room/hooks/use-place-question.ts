import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** Brings the question of this turn to where it is read: its whole block on screen, what was said above it. */
export function usePlaceQuestion(block: RefObject<HTMLElement | null>, turn: number): void {
  const placed = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (placed.current === turn) return
    placed.current = turn
    place(block.current)
  }, [block, turn])
}

/** Earlier words that arrive by themselves push the question down: it is kept where it was. */
export function useKeepPlace(block: RefObject<HTMLElement | null>, earlier: string): void {
  const known = useRef(earlier)
  useLayoutEffect(() => {
    const before = known.current
    known.current = earlier
    if (before === 'none' && earlier === 'shown') place(block.current)
  }, [block, earlier])
}

function place(block: HTMLElement | null): void {
  if (!block) return
  const { top, bottom, height } = block.getBoundingClientRect()
  const seen = window.visualViewport?.height ?? window.innerHeight
  window.scrollBy({ top: height <= seen ? bottom - seen : top - 16, behavior: 'instant' })
}

/**
 * Keeps the field and its button above a phone's keyboard: when the visible part shrinks while somebody writes,
 * the page moves by what is covered, and by nothing else.
 */
export function useRoomAboveKeyboard(): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return
    const uncover = () => {
      const form = document.activeElement?.closest('form')
      if (!form || viewport.scale > 1.01) return
      const { top, bottom } = form.getBoundingClientRect()
      const seenBottom = viewport.offsetTop + viewport.height
      const covered = Math.min(bottom + 8 - seenBottom, top - viewport.offsetTop - 8)
      if (covered > 0) window.scrollBy({ top: covered, behavior: 'instant' })
    }
    viewport.addEventListener('resize', uncover)
    return () => viewport.removeEventListener('resize', uncover)
  }, [])
}
