import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sayOutdated } from '../../../reports/document/say-outdated.ts'
import { ApiError, api, type ReportView } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/Checkbox.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Notice } from '../../components/Notice.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'
import { Problems } from './Problems.tsx'
import { withRefused } from './problem-places.ts'
import { useReport } from './report-context.ts'

interface PublishDialogProps {
  isOpen: boolean
  onClose: () => void
  onPublished: () => void
}

/** Makes a version that never changes; every number is counted again first. */
export function PublishDialog({ isOpen, onClose, onPublished }: PublishDialogProps) {
  const { studyId, view } = useReport()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const [leaveOut, setLeaveOut] = useState(false)
  const [isSeen, setSeen] = useState(false)
  const { problems, draftVersion, versions, outdated } = view
  const publish = useMutation({
    mutationFn: () =>
      api.publishReport(studyId, { draftVersion, note: note.trim(), leaveOut, asCounted: isSeen }),
    onSuccess: async ({ version }) => {
      say(`Version ${version} is published.`)
      await queries.invalidateQueries({ queryKey: queryKeys.report(studyId) })
      onPublished()
    },
    onError: (error) => {
      if (error instanceof ApiError && error.code === 'conflict')
        queries.setQueryData<ReportView | null>(
          queryKeys.report(studyId),
          (held) => held && withRefused(held, error.details),
        )
    },
  })
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Publish version ${(versions[0]?.number ?? 0) + 1}`}
      description="Every quotation is found and every number counted once more. What is published does not change: later edits make another version."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isBusy={publish.isPending}
            disabled={(problems.length > 0 && !leaveOut) || (outdated.length > 0 && !isSeen)}
            onClick={() => publish.mutate()}
          >
            Publish
          </Button>
        </>
      }
    >
      <TextField label="What is new in it" isOptional value={note} onText={setNote} />
      {problems.length > 0 && (
        <div className="grid gap-2">
          <p className="text-14">Not borne out by the record; press one to go there.</p>
          <Problems onJump={onClose} />
        </div>
      )}
      {problems.length > 0 && (
        <Checkbox
          label={`Publish without what is not borne out (${problems.length})`}
          hint="The draft keeps it."
          isChecked={leaveOut}
          onChecked={setLeaveOut}
        />
      )}
      {outdated.length > 0 && (
        <Checkbox
          label={`Publish it as it was counted, although ${sayOutdated(outdated)} since`}
          hint="Else close this, and count again: the sentences and charts are of before."
          isChecked={isSeen}
          onChecked={setSeen}
        />
      )}
      {publish.isError && <Notice tone="danger">{publish.error.message}</Notice>}
    </Dialog>
  )
}
