import { useCallback, useState } from 'react'

/** State that outlives the page, kept on this device; what cannot be read falls back to `initial`. */
export function useRemembered<Value>(name: string, initial: Value): [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => readRemembered(name, initial))
  const remember = useCallback(
    (next: Value) => {
      setValue(next)
      try {
        localStorage.setItem(`earwitness.${name}`, JSON.stringify(next))
      } catch {
        // Storage is full or blocked: the choice lasts as long as the page.
      }
    },
    [name],
  )
  return [value, remember]
}

function readRemembered<Value>(name: string, initial: Value): Value {
  try {
    const kept = localStorage.getItem(`earwitness.${name}`)
    return kept === null ? initial : (JSON.parse(kept) as Value)
  } catch {
    return initial
  }
}
