import { Button } from './Button.tsx'

interface ErrorStateProps {
  /** What happened, for the person. */
  what: string
  /** What is not affected. */
  safe?: string
  onRetry?: () => void
  /** Given to whoever looks into it. */
  requestId?: string | null
}

export function ErrorState({ what, safe, onRetry, requestId }: ErrorStateProps) {
  return (
    <div
      role="alert"
      className="grid max-w-measure justify-items-start gap-2 border-l-2 border-danger py-1 pl-4"
    >
      <p className="text-14 font-medium">{what}</p>
      {safe && <p className="text-14 text-soft">{safe}</p>}
      <div className="flex flex-wrap items-center gap-3">
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            Try again
          </Button>
        )}
        {requestId && <span className="reference text-faint">request {requestId}</span>}
      </div>
    </div>
  )
}
