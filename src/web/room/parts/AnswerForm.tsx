import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { RoomQuestion } from '../../../interview/room-model.ts'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { type Answer, type Draft, readDraft } from '../draft.ts'
import { AnswerField } from '../fields/AnswerField.tsx'
import { words } from '../words.ts'

interface AnswerFormProps {
  question: RoomQuestion
  labelledBy: string
  draft: Draft
  onDraft: (draft: Draft) => void
  onSend: (answer: Answer) => void
  onPaste?: () => void
  /** Under way: what was sent can be read, not changed. */
  isLocked: boolean
  /** What the server said of the answer. */
  refusal: string | null
  sendLabel?: string
  /** Further things to do, beside the button. */
  children?: ReactNode
}

/** A field and its button. Enter makes a new line in words; Ctrl or Cmd with Enter sends from anywhere. */
export function AnswerForm(props: AnswerFormProps) {
  const { question, labelledBy, draft, onDraft, onSend, onPaste, isLocked, refusal, sendLabel, children } =
    props
  // Of another question, or of this one put again, it is over.
  const [missing, setMissing] = useState<{ turn: number; say: string } | null>(null)
  const faultId = useId()
  const fault = missing?.turn === question.turn ? missing.say : refusal

  function send(): void {
    if (isLocked) return
    const read = readDraft(question, draft)
    setMissing(read.ok ? null : { turn: question.turn, say: read.say })
    if (read.ok) onSend(read.answer)
  }

  function sendByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }

  const isOrder = question.view.control === 'order'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={sendByKey}
    >
      <AnswerField
        view={question.view}
        draft={draft}
        onDraft={(next) => {
          if (isLocked) return
          setMissing(null)
          onDraft(next)
        }}
        isLocked={isLocked}
        labelledBy={labelledBy}
        describedBy={fault ? faultId : undefined}
        onPaste={onPaste}
      />
      <p id={faultId} role="alert" className="text-16 text-danger not-empty:mt-3">
        {fault}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          type="submit"
          kind="primary"
          className="min-h-12 px-6 text-16"
          aria-disabled={isLocked || undefined}
          // A phone's keyboard closes when the focus leaves the field: it stays there for the next question.
          onPointerDown={(event) => event.preventDefault()}
        >
          {sendLabel ?? (isOrder ? words.talk.sendOrder : words.talk.send)}
        </Button>
        {question.view.control === 'words' && (
          // Where keys are not named (a touch screen, a narrow page), the sentence about them goes as a whole.
          <span className="hidden items-center gap-1.5 text-14 text-faint pointer-fine:inline-flex touch:hidden">
            {words.talk.newLine} <KeyHint keys="Mod+Enter" /> {words.talk.sends}
          </span>
        )}
        {children}
      </div>
    </form>
  )
}
