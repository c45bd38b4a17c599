import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { noContext } from '../../../study/model.ts'
import { api, type StudyLine } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { queryKeys } from '../queries.ts'

interface TargetStudyProps {
  studies: readonly StudyLine[]
  studyId: string | null
  onStudy: (studyId: string | null) => void
}

const isNew = 'new'

export function TargetStudy({ studies, studyId, onStudy }: TargetStudyProps) {
  const queries = useQueryClient()
  const [question, setQuestion] = useState('')
  const create = useMutation({
    mutationFn: () =>
      api.createStudy({
        question: question.trim(),
        decision: '',
        context: noContext,
        answers: [],
      }),
    onSuccess: async (study) => {
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      onStudy(study.studyId)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    create.mutate()
  }
  const options = [
    { value: isNew, label: 'A new study' },
    ...studies
      .filter((study) => !study.isSample)
      .map((study) => ({ value: study.studyId, label: study.name })),
  ]
  return (
    <div className="grid max-w-[40rem] gap-4">
      <Select
        label="Study"
        value={studyId ?? isNew}
        options={options}
        onValue={(next) => onStudy(next === isNew ? null : next)}
      />
      {!studyId && (
        <form onSubmit={submit} className="grid items-start gap-4 sm:grid-cols-[1fr_auto]">
          <TextField
            label="What was its question?"
            placeholder="What makes customers leave in the first month?"
            value={question}
            onText={setQuestion}
            error={create.isError ? create.error.message : null}
          />
          <Button
            type="submit"
            kind="primary"
            className="sm:mt-6.5"
            isBusy={create.isPending}
            disabled={question.trim() === ''}
          >
            Go on
          </Button>
        </form>
      )}
    </div>
  )
}
