import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Notice } from '../components/Notice.tsx'
import { PageTitle } from './PageTitle.tsx'
import { membersQuery, sessionQuery } from './queries.ts'

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
        <ViewersNotice />
      </div>
      <fieldset disabled className="contents">
        {children}
      </fieldset>
    </>
  )
}

/** A page on which there is only something to do: a viewer is told before anything is filled in, and by whom it changes. */
export function ResearchersPage({ title, children }: { title: string; children: ReactNode }) {
  const mayWrite = useMayWrite()
  if (mayWrite) return children
  return (
    <>
      <PageTitle title={title} />
      <ViewersNotice />
    </>
  )
}

export function ViewersNotice() {
  const { data: members = [] } = useQuery(membersQuery)
  const owners = members.filter(({ role }) => role === 'owner').map(({ name }) => name)
  const named = owners.filter((name) => name !== '')
  return (
    <Notice>
      You read this workspace as a viewer. An owner can make you a researcher, who may change things
      {named.length > 0 ? `: ${named.join(', ')}.` : '.'}
    </Notice>
  )
}
