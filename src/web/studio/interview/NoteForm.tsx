import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listQuestions, textIn } from '../../../study/model.ts'
import { ApiError, api, type NoteInput } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'

const kinds = [
  { value: 'deeper', label: 'Go deeper' },
  { value: 'ask', label: 'Ask this' },
  { value: 'leave', label: 'Leave it' },
  { value: 'close_soon', label: 'Close soon' },
] as const satisfies readonly { value: NoteInput['kind']; label: string }[]

/** A note to this interview while it runs: obeyed from the next question on, never shown to the participant. */
export function NoteForm({ interviewId }: { interviewId: string }) {
  const { liveGuide, draft } = useStudy()
  const guide = liveGuide ?? draft
  const questions = listQuestions(guide).map(({ question }) => ({
    value: question.key,
    label: textIn(question.text, guide.language),
  }))
  const queries = useQueryClient()
  const [kind, setKind] = useState<NoteInput['kind']>('deeper')
  const [questionKey, setQuestionKey] = useState(questions[0]?.value ?? '')
  const [text, setText] = useState('')
  const [overrideReason, setReason] = useState('')
  const give = useMutation({
    mutationFn: () =>
      api.giveNote(interviewId, {
        kind,
        ...(kind !== 'close_soon' && { questionKey }),
        ...(kind === 'ask' && { text: text.trim() }),
        ...(kind === 'ask' && overrideReason.trim() !== '' && { overrideReason: overrideReason.trim() }),
      }),
    onSuccess: async () => {
      setText('')
      setReason('')
      await queries.invalidateQueries({ queryKey: queryKeys.transcript(interviewId) })
      say('Noted. It is obeyed from the next question on.')
    },
  })
  const faults = give.error instanceof ApiError ? give.error.details : []
  return (
    <details className="mt-3 max-w-measure text-14">
      <summary className="text-soft hover:text-ink">Note to this interview</summary>
      <form
        className="grid gap-3 border-l border-hairline pt-2 pl-3"
        onSubmit={(event) => {
          event.preventDefault()
          give.mutate()
        }}
      >
        <p className="text-12 text-faint">
          The participant never sees a note. Each one stands in the transcript and in every export.
        </p>
        <Choice label="What to do" value={kind} options={kinds} onValue={setKind} isRow />
        {kind !== 'close_soon' && (
          <Select label="Question" value={questionKey} options={questions} onValue={setQuestionKey} />
        )}
        {kind === 'ask' && <TextField label="The follow-up, word for word" value={text} onText={setText} />}
        {kind === 'ask' && faults.length > 0 && (
          <TextField label="Ask it all the same, because" value={overrideReason} onText={setReason} />
        )}
        <div aria-live="polite" className="text-against empty:hidden">
          {give.isError && <p>{give.error.message}</p>}
          {faults.map((fault) => (
            <p key={fault.say}>{fault.say}</p>
          ))}
        </div>
        <div>
          <Button
            type="submit"
            size="small"
            isBusy={give.isPending}
            disabled={kind === 'ask' && text.trim().length < 3}
          >
            Give the note
          </Button>
        </div>
      </form>
    </details>
  )
}
