import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { controlClass } from '../../components/Field.tsx'

interface AskFormProps {
  /** What was asked last, so that it can be put better. */
  question: string
  isBusy: boolean
  onAsk: (question: string) => void
}

/** One line to ask in. */
export function AskForm({ question, isBusy, onAsk }: AskFormProps) {
  const [typed, setTyped] = useState(question)
  useEffect(() => setTyped(question), [question])
  const isEmpty = typed.trim().length < 3
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isEmpty) onAsk(typed.trim())
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <input
          type="text"
          aria-label="Ask the interviews"
          placeholder="Ask the interviews"
          maxLength={500}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={`${controlClass} min-w-0 flex-1 basis-72`}
        />
        <Button type="submit" kind="primary" disabled={isEmpty} isBusy={isBusy}>
          Ask
        </Button>
      </div>
      <p className="text-12 text-faint">
        “What do people say about price?” “How many of those who cancelled mention support?” “Did anyone
        switch banks?” What the interviews do not say is not answered.
      </p>
    </form>
  )
}
