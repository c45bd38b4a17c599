import { useEffect, useId, useRef, useState } from 'react'
import type { RoomQuestion } from '../../../interview/room-model.ts'
import { type Answer, draftOf } from '../draft.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { QuietButton } from './RoomButton.tsx'

interface EditLastProps {
  question: RoomQuestion
  answer: Answer
  onDone: () => void
}

/** The last answer, opened again in its own kind of field. The first version stays in the record. */
export function EditLast({ question, answer, onDone }: EditLastProps) {
  const { session } = useRoom()
  const { delivery, refusal } = useSnapshot()
  const [draft, setDraft] = useState(draftOf(answer))
  const labelId = useId()
  const isUnderWay = delivery.status !== 'idle'
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' })
    whole.current?.querySelector<HTMLElement>('[data-answer-field]')?.focus()
  }, [])
  return (
    <div ref={whole}>
      <h3 id={labelId} className="mb-2 text-16 text-soft">
        {words.talk.editing}
      </h3>
      <AnswerForm
        question={question}
        labelledBy={labelId}
        draft={draft}
        onDraft={setDraft}
        onSend={(changed) => void session.correctLast(changed).then(onDone)}
        isLocked={isUnderWay}
        refusal={refusal}
        sendLabel={words.talk.saveEdit}
      >
        <QuietButton onClick={onDone}>{words.talk.cancel}</QuietButton>
      </AnswerForm>
    </div>
  )
}
