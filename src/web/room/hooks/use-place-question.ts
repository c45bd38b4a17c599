import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Brings the question of this turn to where it is read: its whole block on screen, what was said before above it.
 * The first time without motion; afterwards the page glides, unless motion is not wanted.
 */
export function usePlaceQuestion(block: RefObject<HTMLElement | null>, turn: number, above: number): void {
  const placed = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `above` moves the block when earlier words arrive
  useLayoutEffect(() => {
    const isFirst = placed.current === null
    const isSame = placed.current === turn
    placed.current = turn
    place(block.current, isFirst || isSame || prefersStillness() ? 'instant' : 'smooth')
  }, [block, turn, above])
}

const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

function place(block: HTMLElement | null, behavior: ScrollBehavior): void {
  if (!block) return
  const { top, bottom, height } = block.getBoundingClientRect()
  const seen = window.visualViewport?.height ?? window.innerHeight
  const by = height <= seen ? bottom - seen : top - 16
  window.scrollBy({ top: by, behavior })
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
