import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Notice } from '../components/Notice.tsx'
import { sessionQuery } from './queries.ts'

/** True for whoever may change studies; while nobody knows yet, true: the server decides in any case. */
export function useMayWrite(): boolean {
  const { data: session } = useQuery(sessionQuery)
  return session?.workspace.role !== 'viewer'
}

/** What a viewer may look at and not change: every control inside is off, and it says why. */
export function ViewersRead({ children }: { children: ReactNode }) {
  const mayWrite = useMayWrite()
  if (mayWrite) return children
  return (
    <>
      <div className="pb-5">
        <Notice>
          You read this workspace as a viewer. An owner can make you a researcher, who may change things.
        </Notice>
      </div>
      <fieldset disabled className="contents">
        {children}
      </fieldset>
    </>
  )
}
