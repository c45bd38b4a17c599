import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MarkedTranscript } from '../../../findings/model.ts'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Icon } from '../../components/Icon.tsx'
import { IconButton } from '../../components/IconButton.tsx'
import { Menu } from '../../components/Menu.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say, sayError } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

/** Setting an interview aside, with a reason; bringing it back; deleting it for good. */
export function InterviewMenu({ transcript }: { transcript: MarkedTranscript }) {
  const { interviewId, studyId, status, participantLabel } = transcript
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [isAside, setAside] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  const [reason, setReason] = useState('')
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: queryKeys.transcript(interviewId) })
    await queries.invalidateQueries({ queryKey: queryKeys.study(studyId) })
  }
  const change = useMutation({
    mutationFn: (to: { isAside: boolean; reason: string }) =>
      to.isAside ? api.setAside(interviewId, to.reason) : api.bringBack(interviewId),
    onSuccess: async (_reply, to) => {
      setAside(false)
      await refresh()
      say(to.isAside ? 'Set aside. Results leave it out from now on.' : 'Back among the interviews.')
    },
    onError: (error) => sayError('Nothing was changed', error.message),
  })
  const remove = useMutation({
    mutationFn: () => api.deleteInterview(interviewId),
    onSuccess: async () => {
      await refresh()
      await navigate({ to: '/studies/$studyId/field', params: { studyId } })
      say('The interview was deleted.')
    },
    onError: (error) => sayError('Not deleted', error.message),
  })
  return (
    <>
      <Menu
        trigger={<IconButton label="More for this interview" icon={<Icon name="more" />} />}
        entries={[
          status === 'set_aside'
            ? {
                label: 'Bring back into the results',
                onSelect: () => change.mutate({ isAside: false, reason: 'brought back' }),
              }
            : { label: 'Set aside', onSelect: () => setAside(true), isDisabled: status === 'in_progress' },
          { label: 'Delete', onSelect: () => setDeleting(true), isDanger: true, startsGroup: true },
        ]}
      />
      {isAside && (
        <Dialog
          isOpen
          onClose={() => setAside(false)}
          title="Set this interview aside"
          description="It stays readable and leaves the results. The reason is kept in its log."
          actions={
            <>
              <Button onClick={() => setAside(false)}>Cancel</Button>
              <Button
                kind="primary"
                isBusy={change.isPending}
                disabled={reason.trim() === ''}
                onClick={() => change.mutate({ isAside: true, reason: reason.trim() })}
              >
                Set aside
              </Button>
            </>
          }
        >
          <TextField label="Because" value={reason} onText={setReason} />
        </Dialog>
      )}
      {isDeleting && (
        <ConfirmDialog
          isOpen
          onClose={() => setDeleting(false)}
          title="Delete this interview"
          description={`Everything ${participantLabel} said is deleted for good, and leaves every result.`}
          action="Delete the interview"
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
        />
      )}
    </>
  )
}
