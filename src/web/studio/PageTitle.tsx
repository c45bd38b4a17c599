import { type ReactNode, useEffect } from 'react'

interface PageTitleProps {
  title: string
  /** In the browser's tab, when it should say more than the heading. */
  tab?: string
  children?: ReactNode
  actions?: ReactNode
}

/** The page's heading, and the browser tab's name. */
export function PageTitle({ title, tab, children, actions }: PageTitleProps) {
  useTabName(tab ?? title)
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-10 pb-6">
      <div className="min-w-0">
        <h1 className="text-28 font-semibold tracking-tight">{title}</h1>
        {children && <div className="mt-1 max-w-measure text-14 text-soft">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  )
}

export function useTabName(name: string): void {
  useEffect(() => {
    document.title = `${name} · Earwitness`
  }, [name])
}
