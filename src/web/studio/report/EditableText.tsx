import { keepTogether } from '../../../platform/language/keep-together.ts'
import type { OfferedKind } from './CheckLine.tsx'
import { useReport } from './report-context.ts'
import { SentenceEditor } from './SentenceEditor.tsx'

interface EditableTextProps {
  /** Where it stands; one place at a time is edited. */
  place: string
  text: string
  label: string
  /** A title states less than a paragraph. */
  as?: 'prose' | 'title'
  /** `seen` is what stood there when the field was opened. */
  onSave: (text: string, seen: string) => Promise<boolean>
  onOffer?: (kind: OfferedKind, written: string, seen: string) => void
}

/** Text that becomes a field when it is pressed. For who may only read it is text. */
export function EditableText({ place, text, label, as = 'prose', onSave, onOffer }: EditableTextProps) {
  const { editing, setEditing, mayWrite } = useReport()
  if (!mayWrite) return keepTogether(text)
  if (editing === place)
    return (
      <SentenceEditor
        {...{ text, label, onSave }}
        {...(as === 'prose' ? { onEmpty: (seen: string) => onSave('', seen) } : {})}
        {...(onOffer ? { onOffer } : {})}
        check={{ as }}
      />
    )
  return (
    <button
      type="button"
      onClick={() => setEditing(place)}
      className="-mx-0.5 inline-block min-h-6 max-w-full cursor-text rounded-1 px-0.5 py-0.5 text-left text-inherit hover:bg-sunk"
    >
      {keepTogether(text)}
    </button>
  )
}
