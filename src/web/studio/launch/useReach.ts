import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { sessionQuery } from '../queries.ts'

const loopback = ['localhost', '127.0.0.1', '[::1]']

/** Who can open the link at all, by the address that the studio is reached at. */
export function useReach(): { onlyThisComputer: boolean } | undefined {
  const { data: session } = useQuery(sessionQuery)
  const origin = session?.origin
  return useMemo(
    () => (origin ? { onlyThisComputer: loopback.includes(new URL(origin).hostname) } : undefined),
    [origin],
  )
}
