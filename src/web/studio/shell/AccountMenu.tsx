import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../../api-client.ts'
import { Icon } from '../../components/Icon.tsx'
import { Menu, type MenuEntry } from '../../components/Menu.tsx'
import { sayError } from '../../components/toasts.ts'
import { forgetWhoWasHere } from '../forget-who-was-here.ts'
import { sessionQuery } from '../queries.ts'
import { useTheme } from './theme.ts'

/** Who is signed in, in which workspace; theme, settings, sign out. */
export function AccountMenu() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: session } = useQuery(sessionQuery)
  const [theme, setTheme] = useTheme()
  const next = { system: 'light', light: 'dark', dark: 'system' } as const

  const leave = async () => {
    try {
      await api.signOut()
      forgetWhoWasHere(queries)
      await navigate({ to: '/sign-in' })
    } catch (error) {
      sayError('Still signed in', (error as Error).message)
    }
  }
  const switchTo = async (workspaceId: string) => {
    try {
      await api.switchWorkspace(workspaceId)
      forgetWhoWasHere(queries)
      await navigate({ to: '/' })
    } catch (error) {
      sayError('The workspace was not changed', (error as Error).message)
    }
  }

  const others =
    session?.workspaces.filter((other) => other.workspaceId !== session.workspace.workspaceId) ?? []
  const entries: MenuEntry[] = [
    { label: 'Settings', onSelect: () => void navigate({ to: '/settings' }) },
    {
      label: theme === 'system' ? 'Theme: as the system' : `Theme: ${theme}`,
      onSelect: () => setTheme(next[theme]),
    },
    ...others.map((other, index) => ({
      label: `Work in ${other.name}`,
      onSelect: () => void switchTo(other.workspaceId),
      startsGroup: index === 0,
    })),
    { label: 'Sign out', onSelect: () => void leave(), startsGroup: true },
  ]
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="inline-flex min-h-9 min-w-0 max-w-56 items-center gap-1.5 rounded-1 px-2 text-14 text-soft hover:bg-sunk hover:text-ink touch:min-h-11"
        >
          <span className="truncate">{session?.workspace.name || 'Account'}</span>
          <Icon name="chevron" size={14} />
        </button>
      }
      entries={entries}
    />
  )
}
