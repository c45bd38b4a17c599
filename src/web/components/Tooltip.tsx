import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { KeyHint } from './KeyHint.tsx'

interface TooltipProps {
  label: string
  hint?: string
  children: ReactElement<Record<string, unknown>>
}

/** A word for the eye only: what it says must also be the trigger's name. */
export function Tooltip({ label, hint, children }: TooltipProps) {
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={children} />
      <BaseTooltip.Portal>
        <BaseTooltip.Positioner sideOffset={6} className="z-50">
          <BaseTooltip.Popup className="flex items-center gap-2 rounded-1 bg-ink px-2 py-1 text-12 text-paper transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {label}
            {hint && <KeyHint keys={hint} isInverse />}
          </BaseTooltip.Popup>
        </BaseTooltip.Positioner>
      </BaseTooltip.Portal>
    </BaseTooltip.Root>
  )
}
