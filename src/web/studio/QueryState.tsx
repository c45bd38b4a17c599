import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../api-client.ts'
import { ErrorState } from '../components/ErrorState.tsx'

interface QueryStateProps<Data> {
  query: UseQueryResult<Data>
  /** The skeleton of the real thing. */
  loading: ReactNode
  /** What is not affected by a failure. */
  safe?: string
  children: (data: Data) => ReactNode
}

/** Loading, failed, or there. What was loaded before stays on the page while it is asked for again. */
export function QueryState<Data>({ query, loading, safe, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return <FailedQuery error={query.error} safe={safe} onRetry={() => void query.refetch()} />
  }
  return loading
}

export function FailedQuery({ error, safe, onRetry }: { error: Error; safe?: string; onRetry?: () => void }) {
  return (
    <ErrorState
      what={error.message}
      safe={safe}
      onRetry={onRetry}
      requestId={error instanceof ApiError ? error.requestId : null}
    />
  )
}
