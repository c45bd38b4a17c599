import { useId } from 'react'
import { Button } from '../components/Button.tsx'
import { Icon } from '../components/Icon.tsx'
import { copyText } from './copy.ts'

interface CopyLineProps {
  label: string
  text: string
  note?: string
}

/** Something to copy: shown in full, selectable, with one button. */
export function CopyLine({ label, text, note }: CopyLineProps) {
  const id = useId()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-14 font-medium">
        {label}
      </label>
      <div className="flex items-stretch gap-2">
        <input
          id={id}
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
          className="reference min-h-9 w-full min-w-0 rounded-1 border border-line bg-sunk px-2.5 text-ink touch:min-h-11"
        />
        <Button onClick={() => void copyText(text, label)}>
          <Icon name="copy" size={14} /> Copy
        </Button>
      </div>
      {note && <p className="text-12 text-faint">{note}</p>}
    </div>
  )
}
