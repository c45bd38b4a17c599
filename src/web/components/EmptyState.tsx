import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  /** What to do. */
  children?: ReactNode
  /** One button. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid max-w-measure justify-items-start gap-2 border-t border-hairline py-8">
      <p className="text-16 font-medium">{title}</p>
      {children && <div className="text-14 text-soft">{children}</div>}
      {action && <div className="pt-2">{action}</div>}
    </div>
  )
}
