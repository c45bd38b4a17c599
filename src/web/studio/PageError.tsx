import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiError } from '../api-client.ts'
import { ErrorState } from '../components/ErrorState.tsx'

/** A page that could not be drawn at all. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const isApi = error instanceof ApiError
  return (
    <div className="mx-auto max-w-[96rem] px-5 pt-16 sm:px-8">
      <ErrorState
        what={isApi ? error.message : 'This page stopped working.'}
        safe="What people said and what you saved is safe on the server."
        requestId={isApi ? error.requestId : null}
        onRetry={() => {
          reset()
          location.reload()
        }}
      />
    </div>
  )
}
