import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, type StudyView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import { queryKeys } from '../queries.ts'

export function RenameDialog({ study, onClose }: { study: StudyView; onClose: () => void }) {
  const queries = useQueryClient()
  const [fields, setFields] = useState({
    name: study.name,
    question: study.question,
    decision: study.decision,
  })
  const save = useMutation({
    mutationFn: () => api.updateStudy(study.studyId, fields),
    onSuccess: async (saved) => {
      queries.setQueryData(queryKeys.study(study.studyId), saved)
      await queries.invalidateQueries({ queryKey: queryKeys.studies })
      onClose()
    },
  })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Name and question"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isBusy={save.isPending}
            disabled={!fields.name.trim() || !fields.question.trim()}
            onClick={() => save.mutate()}
          >
            Save
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        hint="For you and your colleagues; participants never see it."
        value={fields.name}
        error={save.isError ? save.error.message : null}
        onText={(name) => setFields({ ...fields, name })}
      />
      <TextArea
        label="Research question"
        value={fields.question}
        onText={(question) => setFields({ ...fields, question })}
      />
      <TextArea
        label="What will be decided with the answer"
        isOptional
        value={fields.decision}
        onText={(decision) => setFields({ ...fields, decision })}
      />
    </Dialog>
  )
}
