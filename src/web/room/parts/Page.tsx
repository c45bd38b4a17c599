import { type ReactNode, useRef } from 'react'
import { useArrival } from '../hooks/use-arrival.ts'
import { useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'

/** One column, as wide as a line of words is read well. */
export function Page({ children }: { children: ReactNode }) {
  const { state } = useSnapshot()
  const isTrial = state?.intro.isTest ?? false
  return (
    <div className="mx-auto flex min-h-svh w-full max-w-[44rem] flex-col px-4 wrap-anywhere text-[1.125rem] leading-normal sm:px-8">
      {isTrial && <p className="border-b border-hairline py-2 text-14 text-soft">{words.trial}</p>}
      {children}
    </div>
  )
}

interface MessageProps {
  title: string
  children?: ReactNode
  /** What can be done, the likeliest first. */
  actions?: ReactNode
  /** Further matter, below what can be done. */
  after?: ReactNode
}

/** A page that says one thing. */
export function Message({ title, children, actions, after }: MessageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  return (
    <Page>
      <main className="my-auto py-12">
        <h1 ref={heading} tabIndex={-1} className="text-28 font-semibold text-ink outline-none">
          {title}
        </h1>
        <div className="mt-4 grid max-w-measure gap-4 text-soft">{children}</div>
        {actions && <div className="mt-8 flex flex-wrap items-center gap-x-6 gap-y-3">{actions}</div>}
        {after}
      </main>
    </Page>
  )
}
