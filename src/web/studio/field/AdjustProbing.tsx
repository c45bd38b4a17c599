import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listQuestions, type ProbingDepth, probingDepths, textIn } from '../../../study/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { useStudy } from '../study/study-context.ts'

const depthWords: Record<ProbingDepth, string> = {
  none: 'no follow-ups',
  light: 'one at most',
  moderate: 'two at most',
  deep: 'four at most',
}

/** Other depth or notes for one question, for interviews that begin from now on: a revision with the change named. */
export function AdjustProbing() {
  const { studyId, liveGuide, draft } = useStudy()
  const guide = liveGuide ?? draft
  const questions = listQuestions(guide).map(({ question }) => question)
  const queries = useQueryClient()
  const [questionKey, setQuestionKey] = useState(questions[0]?.key ?? '')
  const question = questions.find(({ key }) => key === questionKey) ?? questions[0]
  const [depth, setDepth] = useState<ProbingDepth | null>(null)
  const [notes, setNotes] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const adjust = useMutation({
    mutationFn: () =>
      api.adjustProbing(studyId, {
        changes: [{ questionKey, ...(depth !== null && { depth }), ...(notes !== null && { notes }) }],
        ...(reason.trim() !== '' && { reason: reason.trim() }),
      }),
    onSuccess: async ({ revision }) => {
      setDepth(null)
      setNotes(null)
      setReason('')
      await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
      say(`Revision ${revision.number} holds for interviews that begin from now on.`)
    },
  })
  if (!question) return null
  return (
    <details>
      <summary className="text-14 text-soft hover:text-ink">Adjust for later interviews</summary>
      <form
        className="grid max-w-measure gap-4 border-l border-hairline pt-3 pl-4"
        onSubmit={(event) => {
          event.preventDefault()
          adjust.mutate()
        }}
      >
        <p className="text-12 text-faint">
          A new revision with this change. Interviews that are under way stay on theirs.
        </p>
        <Select
          label="Question"
          value={question.key}
          options={questions.map(({ key, text }) => ({ value: key, label: textIn(text, guide.language) }))}
          onValue={(key) => {
            setQuestionKey(key)
            setDepth(null)
            setNotes(null)
          }}
        />
        <Select
          label="Depth of follow-ups"
          value={depth ?? question.probing.depth}
          options={probingDepths.map((value) => ({ value, label: value, note: depthWords[value] }))}
          onValue={setDepth}
        />
        <TextArea label="Notes for follow-ups" value={notes ?? question.probing.notes} onText={setNotes} />
        <TextField label="Because" value={reason} onText={setReason} />
        {adjust.isError && (
          <p role="alert" className="text-14 text-against">
            {adjust.error.message}
          </p>
        )}
        <div>
          <Button type="submit" isBusy={adjust.isPending} disabled={depth === null && notes === null}>
            Publish the change
          </Button>
        </div>
      </form>
    </details>
  )
}
