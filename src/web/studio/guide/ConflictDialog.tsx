import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'

interface ConflictDialogProps {
  isOpen: boolean
  onKeepMine: () => void
  onTakeTheirs: () => void
  isBusy: boolean
  onClose: () => void
}

/** Two people edited the same guide. Nothing is overwritten until one of them decides. */
export function ConflictDialog({ isOpen, onKeepMine, onTakeTheirs, isBusy, onClose }: ConflictDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="Somebody else saved this guide"
      description="It was saved in another window or by a colleague after this page was opened. Your edits are still on this page and nothing was overwritten."
      actions={
        <>
          <Button onClick={onTakeTheirs} isBusy={isBusy}>
            Load theirs
          </Button>
          <Button kind="primary" onClick={onKeepMine} isBusy={isBusy}>
            Save mine over it
          </Button>
        </>
      }
    />
  )
}
