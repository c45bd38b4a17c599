import { Menu as BaseMenu } from '@base-ui/react/menu'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { join } from './join.ts'
import { KeyHint } from './KeyHint.tsx'
import { popupClass } from './Select.tsx'

export interface MenuEntry {
  label: ReactNode
  onSelect: () => void
  hint?: string
  isDanger?: boolean
  isDisabled?: boolean
  /** A hairline above it. */
  startsGroup?: boolean
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
}

export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={4} align={align} className="z-50 outline-none">
          <BaseMenu.Popup
            className={join(
              popupClass,
              'max-h-[min(28rem,var(--available-height))] min-w-44 overflow-y-auto overscroll-contain py-1',
            )}
          >
            {entries.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries do not move while it is open
              <Fragment key={index}>
                {entry.startsGroup && <BaseMenu.Separator className="my-1 h-px bg-hairline" />}
                <BaseMenu.Item
                  onClick={entry.onSelect}
                  disabled={entry.isDisabled}
                  className={join(
                    'flex min-h-8 items-center justify-between gap-6 px-3 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-accent-wash touch:min-h-11',
                    entry.isDanger && 'text-danger data-highlighted:bg-danger-wash',
                  )}
                >
                  <span>{entry.label}</span>
                  {entry.hint && <KeyHint keys={entry.hint} />}
                </BaseMenu.Item>
              </Fragment>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
