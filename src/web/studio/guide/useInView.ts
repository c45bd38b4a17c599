import { useEffect, useState } from 'react'

/** Where a reader looks: this far down the window, as a share of its height. */
const readingLine = 0.3

/**
 * Which part of the page is being read: of the elements with these ids, the last that begins above the reading line.
 * The first one before anything is reached; null while there is none.
 */
export function useInView(ids: readonly string[]): string | null {
  const [inView, setInView] = useState<string | null>(ids[0] ?? null)
  const joined = ids.join(' ')
  useEffect(() => {
    const names = joined.split(' ').filter(Boolean)
    let isDue = false
    const look = () => {
      isDue = false
      setInView(
        partInView(
          names.map((id) => ({ id, top: topOf(id) })),
          innerHeight * readingLine,
        ),
      )
    }
    const onScroll = () => {
      if (isDue) return
      isDue = true
      requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll)
    return () => {
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
    }
  }, [joined])
  return inView
}

function topOf(id: string): number {
  return document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY
}

/** Pure: the last part whose top is above the line, in the order of the page; else the first. */
export function partInView(parts: readonly { id: string; top: number }[], line: number): string | null {
  return (parts.findLast(({ top }) => top <= line) ?? parts[0])?.id ?? null
}
