import type { ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { ApiError, api, isPassing } from '../api-client.ts'
import { ErrorState } from '../components/ErrorState.tsx'

/** A page that could not be drawn at all. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const isApi = error instanceof ApiError
  useEffect(() => (isPassing(error) ? reloadOnceAnswered() : undefined), [error])
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

/** @returns how to give up */
function reloadOnceAnswered(): () => void {
  const timer = setInterval(() => {
    api.session().then(
      () => location.reload(),
      (failure) => {
        if (!isPassing(failure)) location.reload()
      },
    )
  }, 4_000)
  return () => clearInterval(timer)
}
