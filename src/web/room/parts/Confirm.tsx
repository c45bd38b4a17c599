import { type ReactNode, useEffect, useId, useRef } from 'react'

interface ConfirmProps {
  isOpen: boolean
  onClose: () => void
  title: string
  children: ReactNode
  actions: ReactNode
}

/** The browser's own dialog: it holds the focus, closes with Escape and gives the focus back. */
export function Confirm({ isOpen, onClose, title, children, actions }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[92svh] w-[min(30rem,calc(100vw-2rem))] overflow-y-auto rounded-1 border border-hairline bg-paper p-6 text-16 text-ink shadow-lifted backdrop:bg-veil"
    >
      <h2 id={titleId} className="text-20 font-semibold">
        {title}
      </h2>
      <div className="mt-3 text-soft">{children}</div>
      <div className="mt-6 flex flex-wrap gap-3">{actions}</div>
    </dialog>
  )
}
