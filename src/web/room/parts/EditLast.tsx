import { useEffect, useId, useRef, useState } from 'react'
import type { RoomQuestion } from '../../../interview/room-model.ts'
import { type Answer, draftOf } from '../draft.ts'
import { useDraft } from '../hooks/use-draft.ts'
import { useRoom, useSnapshot } from '../hooks/use-session.ts'
import { words } from '../words.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { QuietButton } from './RoomButton.tsx'

interface EditLastProps {
  interviewId: string
  /** Of the answer, under which its change is kept on the device until it is saved. */
  turn: number
  question: RoomQuestion
  answer: Answer
  onDone: () => void
}

/** The last answer, opened again in its own kind of field. The first version stays in the record. */
export function EditLast({ interviewId, turn, question, answer, onDone }: EditLastProps) {
  const { session, store } = useRoom()
  const { delivery, refusal } = useSnapshot()
  const [initial] = useState(() => draftOf(answer))
  const [draft, setDraft] = useDraft(interviewId, turn, { initial })
  const labelId = useId()
  const isUnderWay = delivery.status !== 'idle'
  const whole = useRef<HTMLDivElement>(null)
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' })
    whole.current?.querySelector<HTMLElement>('[data-answer-field]')?.focus()
  }, [])
  const cancel = () => {
    store.dropDraft(interviewId, turn).catch(() => undefined)
    onDone()
  }
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
        <QuietButton onClick={cancel}>{words.talk.cancel}</QuietButton>
      </AnswerForm>
    </div>
  )
}
