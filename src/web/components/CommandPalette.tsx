import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useEffect } from 'react'
import { Icon } from './Icon.tsx'
import { KeyHint } from './KeyHint.tsx'

export interface Command {
  value: string
  label: string
  hint?: string
  run: () => void
}

export interface CommandGroup {
  value: string
  items: Command[]
}

interface CommandPaletteProps {
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  groups: CommandGroup[]
}

/** Everything by name. Opens with Ctrl or Cmd and K. */
export function CommandPalette({ isOpen, onOpen, groups }: CommandPaletteProps) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey) return
      event.preventDefault()
      onOpen(!isOpen)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isOpen, onOpen])

  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil supports-[-webkit-touch-callout:none]:absolute" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center px-2 pt-[12vh]">
          <Dialog.Popup
            aria-label="Commands"
            className="flex max-h-[min(32rem,80dvh)] w-full max-w-[36rem] flex-col overflow-hidden rounded-1 border border-hairline bg-raised text-ink shadow-lifted outline-none"
          >
            <PaletteList groups={groups} onDone={() => onOpen(false)} />
            <Dialog.Close className="sr-only">Close</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function PaletteList({ groups, onDone }: { groups: CommandGroup[]; onDone: () => void }) {
  return (
    <Autocomplete.Root open inline items={groups} autoHighlight="always" keepHighlight>
      <Autocomplete.InputGroup className="flex items-center gap-3 border-b border-hairline px-4 text-faint">
        <Icon name="search" />
        <Autocomplete.Input
          aria-label="Find a command, a study, a page"
          placeholder="Find a command, a study, a page"
          className="min-h-12 w-full bg-transparent text-16 text-ink outline-none placeholder:text-faint"
        />
        <KeyHint keys="Esc" />
      </Autocomplete.InputGroup>
      <Autocomplete.Empty>
        <p className="px-4 py-6 text-14 text-soft">Nothing by that name.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className="overflow-y-auto overscroll-contain py-1 empty:hidden">
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items} className="py-1">
            <Autocomplete.GroupLabel className="px-4 py-1 text-12 text-faint">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.value}
                  value={command}
                  onClick={() => {
                    onDone()
                    command.run()
                  }}
                  className="flex min-h-9 items-center justify-between gap-4 px-4 text-14 outline-none select-none data-highlighted:bg-accent-wash touch:min-h-11"
                >
                  <span className="truncate">{command.label}</span>
                  {command.hint && <KeyHint keys={command.hint} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}
