import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'

interface ConfirmDialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  description: ReactNode
  /** What the button says it does. */
  action: string
  onConfirm: () => void
  isBusy?: boolean
  /** Must be typed before the button can be pressed: for what cannot be undone. */
  typeToConfirm?: string
  isDanger?: boolean
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    isOpen,
    onClose,
    title,
    description,
    action,
    onConfirm,
    isBusy,
    typeToConfirm,
    isDanger = true,
  } = props
  const [typed, setTyped] = useState('')
  const mayConfirm = !typeToConfirm || typed.trim() === typeToConfirm.trim()
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind={isDanger ? 'danger' : 'primary'}
            onClick={onConfirm}
            isBusy={isBusy}
            disabled={!mayConfirm}
          >
            {action}
          </Button>
        </>
      }
    >
      {typeToConfirm && (
        <TextField
          label={
            <span>
              Type <span className="font-semibold">{typeToConfirm}</span> to confirm
            </span>
          }
          value={typed}
          onText={setTyped}
          autoComplete="off"
        />
      )}
    </Dialog>
  )
}
