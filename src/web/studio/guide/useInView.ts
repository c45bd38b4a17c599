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
      const parts = names.map((id) => ({ id, top: topOf(id) }))
      setInView(partInView(parts, { line: innerHeight * readingLine, isAtEnd: isScrolledToEnd() }))
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

/** A page that does not scroll is at its beginning. */
function isScrolledToEnd(): boolean {
  return scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
}

/** Pure: the last part whose top is above the line, in the order of the page; the last of all at the page's end. */
export function partInView(
  parts: readonly { id: string; top: number }[],
  { line, isAtEnd }: { line: number; isAtEnd: boolean },
): string | null {
  const found = isAtEnd
    ? parts.findLast(({ top }) => Number.isFinite(top))
    : parts.findLast(({ top }) => top <= line)
  return (found ?? parts[0])?.id ?? null
}
