import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextArea } from '../../../components/TextArea.tsx'

interface WriteDialogProps {
  title: string
  label: string
  action: string
  /** The words that it is about. */
  words: string
  isOptional?: boolean
  onClose: () => void
  onWrite: (text: string) => void
}

/** A few words of the researcher beside somebody's words. Ctrl or Cmd and Enter keeps them. */
export function WriteDialog({ title, label, action, words, isOptional, onClose, onWrite }: WriteDialogProps) {
  const [text, setText] = useState('')
  const isReady = isOptional || text.trim() !== ''
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <Button kind="primary" disabled={!isReady} onClick={() => onWrite(text.trim())}>
          {action}
        </Button>
      }
    >
      <p data-marking="" className="words line-clamp-3 text-14 text-soft">
        “{words}”
      </p>
      <TextArea
        autoFocus
        label={label}
        isOptional={isOptional === true}
        value={text}
        onText={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && isReady) onWrite(text.trim())
        }}
      />
    </Dialog>
  )
}
