import { useState } from 'react'
import type { CodeView } from '../../../../findings/codebook/view.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { formatNumberOf } from '../../../format.ts'

interface PickCodeDialogProps {
  title: string
  note?: string
  codes: readonly CodeView[]
  onClose: () => void
  onPick: (code: CodeView) => void
}

/** One code of several, by a part of its name. */
export function PickCodeDialog({ title, note, codes, onClose, onPick }: PickCodeDialogProps) {
  const [typed, setTyped] = useState('')
  const shown = codes.filter((code) => code.name.toLowerCase().includes(typed.trim().toLowerCase()))
  return (
    <Dialog isOpen onClose={onClose} title={title} description={note}>
      <TextField
        autoFocus
        label="Code"
        isLabelHidden
        placeholder="A part of its name"
        value={typed}
        onText={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && shown[0]) onPick(shown[0])
        }}
      />
      <ul className="-mx-2 grid max-h-[45vh] overflow-y-auto">
        {shown.map((code) => (
          <li key={code.codeId}>
            <Button kind="quiet" size="small" className="w-full justify-between" onClick={() => onPick(code)}>
              <span className="truncate">{code.name}</span>
              <span className="text-12 font-normal text-faint">
                {formatNumberOf(code.prevalence?.count ?? 0, 'person', 'people')}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="text-14 text-faint">No code is called so.</p>}
    </Dialog>
  )
}
