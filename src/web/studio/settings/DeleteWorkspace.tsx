import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { sayError } from '../../components/toasts.ts'

/** The end of everything that is here. Only after its name was typed. */
export function DeleteWorkspace({ name }: { name: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => api.deleteWorkspace(name),
    // Nobody is signed in any more: the page begins anew.
    onSuccess: () => location.assign('/sign-in'),
    onError: (error) => sayError('Nothing was deleted', error.message),
  })
  return (
    <div className="grid justify-items-start gap-3">
      <p className="max-w-measure text-14 text-soft">
        Every study, interview, recording and finding goes for good, with everybody’s access and all keys.
        Backups that were written before are files of yours and stay.
      </p>
      <Button kind="danger" onClick={() => setIsAsking(true)}>
        Delete the workspace
      </Button>
      {isAsking && (
        <ConfirmDialog
          isOpen
          onClose={() => setIsAsking(false)}
          title="Delete this workspace"
          description="Nothing of it can be brought back, and everybody in it is signed out. Interviews that are going on end here."
          action="Delete everything"
          typeToConfirm={name}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate()}
        />
      )}
    </div>
  )
}
