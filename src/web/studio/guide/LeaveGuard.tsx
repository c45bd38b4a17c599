import { useBlocker } from '@tanstack/react-router'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'

interface LeaveGuardProps {
  /** Saves what waits; resolves to whether all of it is on the server then. */
  settle: () => Promise<boolean>
  /** True while something on the page is not on the server. */
  isDirty: () => boolean
}

/** What can be saved is saved on the way to another page. Where it cannot, whoever leaves is asked first. */
export function LeaveGuard({ settle, isDirty }: LeaveGuardProps) {
  const leaving = useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      current.pathname !== next.pathname && isDirty() && !(await settle()),
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      isOpen={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      title="Not saved"
      description="What you changed on this page could not be saved. It is lost when you leave."
      action="Leave without it"
      onConfirm={() => leaving.proceed?.()}
    />
  )
}
