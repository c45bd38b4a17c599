import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { TextField } from '../../../components/TextField.tsx'

interface NameDialogProps {
  title: string
  action: string
  initial?: string
  note?: string
  /** Asks for a definition too. */
  withDefinition?: boolean
  onClose: () => void
  onName: (name: string, definition: string) => void
}

/** One name, and Enter. */
export function NameDialog(props: NameDialogProps) {
  const { title, action, initial = '', note, withDefinition, onClose, onName } = props
  const [name, setName] = useState(initial)
  const [definition, setDefinition] = useState('')
  const isReady = name.trim() !== '' && name.trim() !== initial
  const take = () => isReady && onName(name.trim(), definition.trim())
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      description={note}
      actions={
        <Button kind="primary" disabled={!isReady} onClick={take}>
          {action}
        </Button>
      }
    >
      <TextField
        autoFocus
        label="Name"
        value={name}
        maxLength={200}
        onText={setName}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {withDefinition && (
        <TextArea
          label="What belongs to it"
          isOptional
          hint="Without example quotes, this sentence is what the machine looks for."
          value={definition}
          onText={setDefinition}
        />
      )}
    </Dialog>
  )
}
