import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { CheckLine, type OfferedKind } from './CheckLine.tsx'
import { Meanwhile } from './Meanwhile.tsx'
import { useReport } from './report-context.ts'
import { useChecked, type WhatToCheck } from './useChecked.ts'
import { useUnsavedWords } from './useUnsavedWords.ts'

interface SentenceEditorProps {
  text: string
  label: string
  /** `seen` is what stood there when the field was opened: a colleague's edit may bring another sentence to this place. */
  onSave: (text: string, seen: string) => Promise<boolean>
  /** What it is checked as while it is written. */
  check: WhatToCheck
  saveLabel?: string
  /** Saved as it stands too: it is not there yet. */
  isNew?: boolean
  onCancel?: () => void
  /** A sentence that was emptied is taken out. */
  onEmpty?: (seen: string) => Promise<boolean>
  /** Free prose can be made a claim of one of these kinds, with the words as they stand. */
  onOffer?: (kind: OfferedKind, written: string, seen: string) => void
  /** What belongs to it besides its words. */
  children?: ReactNode
}

/**
 * A sentence being written. It is checked while it is typed, and kept whatever the check says. Where another stands in its
 * place meanwhile, both are shown, and which one holds is chosen.
 */
export function SentenceEditor(props: SentenceEditorProps) {
  const { label, onSave, check, saveLabel = 'Save', isNew = false, onOffer } = props
  const { setEditing, isSaving } = useReport()
  const { text: standing } = props
  const [seen, setSeen] = useState(standing)
  const [written, setWritten] = useState(seen)
  const checked = useChecked(written, check)
  const unsaved = useUnsavedWords(written.trim() !== seen.trim() ? written : '')
  const isBlank = written.trim() === ''
  const isOvertaken =
    !isNew && !isSaving && standing.trim() !== seen.trim() && standing.trim() !== written.trim()
  const leave = () => {
    unsaved.drop()
    setEditing(null)
  }
  const cancel = () => {
    unsaved.drop()
    if (props.onCancel) props.onCancel()
    else setEditing(null)
  }
  const save = async (over: string) => {
    const said = written.trim()
    const isTakenOut = said === '' && over !== ''
    if (said === '' && (!props.onEmpty || !isTakenOut)) return leave()
    if (!isTakenOut && !isNew && said === over.trim()) return leave()
    const isDone = await unsaved.during(
      async () => (isTakenOut ? await props.onEmpty?.(over) : await onSave(said, over)) === true,
    )
    if (isDone) leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel()
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && !isOvertaken) void save(seen)
  }
  return (
    <span className="my-1 grid max-w-measure gap-2 font-normal text-16">
      <TextArea
        label={label}
        isLabelHidden
        value={written}
        onText={setWritten}
        onKeyDown={onKeyDown}
        autoFocus
        controlClassName="text-16"
      />
      {isBlank ? (
        <span className="text-12 text-faint" aria-live="polite">
          {props.onEmpty && seen !== ''
            ? 'Saved empty, the sentence is taken out. Undo brings it back.'
            : 'Nothing is written yet.'}
        </span>
      ) : (
        <CheckLine
          checked={checked}
          isProse={(check.kind ?? 'prose') === 'prose' && check.claimId === undefined}
          onOffer={
            onOffer && !isOvertaken
              ? (kind) => {
                  unsaved.drop()
                  onOffer(kind, written.trim(), seen)
                }
              : undefined
          }
        />
      )}
      {props.children}
      {isOvertaken && (
        <Meanwhile
          text={standing}
          onMine={() => void save(standing)}
          onTheirs={() => {
            setSeen(standing)
            setWritten(standing)
          }}
        />
      )}
      <span className="flex flex-wrap items-center gap-2">
        {!isOvertaken && (
          <Button size="small" kind="primary" isBusy={isSaving} onClick={() => void save(seen)}>
            {saveLabel}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={cancel}>
          Cancel
        </Button>
        <span className="text-12 text-faint">
          Ctrl Enter saves. What is not borne out is kept and not published.
        </span>
      </span>
    </span>
  )
}
