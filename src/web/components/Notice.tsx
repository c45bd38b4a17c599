import type { ReactNode } from 'react'

interface NoticeProps {
  children: ReactNode
  /** One thing to do about it. */
  action?: ReactNode
  tone?: 'quiet' | 'danger'
}

/** Something the reader should know about what stands below. */
export function Notice({ children, action, tone = 'quiet' }: NoticeProps) {
  return (
    <div
      className={`flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-2 py-1 pl-4 text-14 ${tone === 'danger' ? 'border-danger' : 'border-accent'}`}
    >
      <div className="max-w-measure text-soft">{children}</div>
      {action}
    </div>
  )
}
