import { useCallback, useEffect, useState } from 'react'

/** By what they are of. In memory alone: they may tell of participants, and whoever signs in later is not to find them. */
const kept = new Map<string, string>()

/**
 * Words that are not saved yet and outlast the page: who comes back finds them, and who closes the window is asked first.
 *
 * @param name of what they are of, with the study in it
 */
export function useKeptWords(name: string): [string, (words: string) => void] {
  const [words, setWords] = useState(() => kept.get(name) ?? '')
  const keep = useCallback(
    (next: string) => {
      if (next === '') kept.delete(name)
      else kept.set(name, next)
      setWords(next)
    },
    [name],
  )
  const isHeld = words !== ''
  useEffect(() => {
    if (!isHeld) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isHeld])
  return [words, keep]
}
