import { Link } from '@tanstack/react-router'
import { buttonClass } from '../components/Button.tsx'
import { EmptyState } from '../components/EmptyState.tsx'

export function NotFound() {
  return (
    <div className="mx-auto max-w-[96rem] px-5 pt-16 sm:px-8">
      <EmptyState
        title="There is no page here"
        action={
          <Link to="/" className={buttonClass('primary')}>
            Studies
          </Link>
        }
      >
        The address may be mistyped, or what it led to was deleted.
      </EmptyState>
    </div>
  )
}
