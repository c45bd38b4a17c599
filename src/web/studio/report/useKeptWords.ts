import { useCallback, useState } from 'react'

/** By what they are of. In memory alone, and for one member: they may tell of participants, and whoever signs in later is not to find them. */
const kept = new Map<string, string>()

const ask = (event: BeforeUnloadEvent) => event.preventDefault()

/** On whichever page they are by then, who closes the window is asked first. */
function guardWindow(): void {
  if (kept.size > 0) addEventListener('beforeunload', ask)
  else removeEventListener('beforeunload', ask)
}

/** To be called when somebody signs out or goes to another workspace. */
export function forgetKeptWords(): void {
  kept.clear()
  guardWindow()
}

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
      guardWindow()
      setWords(next)
    },
    [name],
  )
  return [words, keep]
}
