import { Dialog as BaseDialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'

interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** The buttons, the main one last. */
  actions?: ReactNode
  size?: 'small' | 'wide'
}

/** On a phone it comes from below and keeps the buttons under the thumb. */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  children,
  actions,
  size = 'small',
}: DialogProps) {
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 supports-[-webkit-touch-callout:none]:absolute" />
        <BaseDialog.Viewport className="fixed inset-0 z-40 grid items-end justify-items-center sm:items-center sm:p-6">
          <BaseDialog.Popup
            className={join(
              'flex max-h-[92dvh] w-full flex-col overflow-hidden rounded-1 bg-paper text-ink shadow-lifted outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 sm:border sm:border-hairline',
              size === 'small' ? 'sm:max-w-[30rem]' : 'sm:max-w-[56rem]',
            )}
          >
            <div className="flex items-start justify-between gap-4 px-6 pt-5">
              <BaseDialog.Title className="text-20 font-semibold">{title}</BaseDialog.Title>
              <BaseDialog.Close
                aria-label="Close"
                className="-mt-1 -mr-2 inline-grid size-8 shrink-0 place-items-center rounded-1 text-faint hover:bg-sunk hover:text-ink touch:size-11"
              >
                <Icon name="close" />
              </BaseDialog.Close>
            </div>
            <div className="grid gap-4 overflow-y-auto px-6 pt-2 pb-5">
              {description && (
                <BaseDialog.Description className="max-w-measure text-14 text-soft" render={<div />}>
                  {description}
                </BaseDialog.Description>
              )}
              {children}
            </div>
            {actions && (
              <div className="flex flex-wrap justify-end gap-2 border-t border-hairline px-6 py-4">
                {actions}
              </div>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  )
}
