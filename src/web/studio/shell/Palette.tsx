import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { type Command, type CommandGroup, CommandPalette } from '../../components/CommandPalette.tsx'
import { studiesQuery } from '../queries.ts'
import { useMayWrite } from '../ViewersRead.tsx'
import { CommandContext, type CommandRegistry } from './commands.ts'
import { applyTheme } from './theme.ts'

/** The command palette and its registry: pages, studies, what the open page offers. */
export function PaletteProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const [offered, setOffered] = useState<Command[][]>([])
  const register = useCallback((commands: Command[]) => {
    setOffered((held) => [...held, commands])
    return () => setOffered((held) => held.filter((other) => other !== commands))
  }, [])
  const registry = useMemo<CommandRegistry>(() => ({ register, open: () => setOpen(true) }), [register])
  const here = offered.flat()
  return (
    <CommandContext value={registry}>
      {children}
      <StandingCommands isOpen={isOpen} onOpen={setOpen} here={here} />
    </CommandContext>
  )
}

interface StandingCommandsProps {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  here: Command[]
}

function StandingCommands({ isOpen, onOpen, here }: StandingCommandsProps) {
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const { studyId } = useParams({ strict: false })
  const { data: studies = [] } = useQuery({ ...studiesQuery, enabled: isOpen })
  const page = (value: string, label: string, to: string): Command => ({
    value,
    label,
    run: () => void navigate({ to }),
  })
  const tabs = ['guide', 'launch', 'share', 'field', 'results', 'ask', 'claims', 'report', 'export']
  const groups: CommandGroup[] = [
    { value: 'On this page', items: here },
    {
      value: 'This study',
      items: studyId
        ? tabs.map((tab) =>
            page(`study:${tab}`, tab[0]!.toUpperCase() + tab.slice(1), `/studies/${studyId}/${tab}`),
          )
        : [],
    },
    {
      value: 'Go to',
      items: [
        page('home', 'Studies', '/'),
        ...(mayWrite
          ? [page('new', 'New study', '/new'), page('import', 'Import interviews', '/import')]
          : []),
        page('settings', 'Settings', '/settings'),
      ],
    },
    {
      value: 'Studies',
      items: studies.map((study) => page(study.studyId, study.name, `/studies/${study.studyId}`)),
    },
    {
      value: 'Appearance',
      items: (['system', 'light', 'dark'] as const).map((theme) => ({
        value: `theme:${theme}`,
        label: theme === 'system' ? 'Theme: as the system' : `Theme: ${theme}`,
        run: () => applyTheme(theme),
      })),
    },
  ]
  return (
    <CommandPalette
      isOpen={isOpen}
      onOpen={onOpen}
      groups={groups.filter((group) => group.items.length > 0)}
    />
  )
}
