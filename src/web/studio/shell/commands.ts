/** Commands of the page that is open, offered by the palette beside the ones that are always there. */
import { createContext, useContext, useEffect } from 'react'
import type { Command } from '../../components/CommandPalette.tsx'

export interface CommandRegistry {
  /** Returns the way to take them back. */
  register: (commands: Command[]) => () => void
  open: () => void
}

export const CommandContext = createContext<CommandRegistry | null>(null)

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(CommandContext)
  if (!registry) throw new Error('useCommandRegistry outside of the shell')
  return registry
}

/** Offers commands while the component is on the page. Memoize the list. */
export function useCommands(commands: Command[]): void {
  const { register } = useCommandRegistry()
  useEffect(() => register(commands), [register, commands])
}
