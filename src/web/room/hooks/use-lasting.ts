import { useEffect, useState } from 'react'

/** A question that takes longer than this says that it is coming. Milliseconds. */
export const slowMs = 1_000

/** True once `value` has been true for so long; false at once when it is not. */
export function useLasting(value: boolean, ms: number): boolean {
  const [isLasting, setLasting] = useState(false)
  useEffect(() => {
    if (!value) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return value && isLasting
}
