import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api-client.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'
import { say } from '../../components/toasts.ts'
import { queryKeys } from '../queries.ts'

export function WorkspaceName({ name, isOwner }: { name: string; isOwner: boolean }) {
  const queries = useQueryClient()
  const [typed, setTyped] = useState(name)
  const save = useMutation({
    mutationFn: () => api.renameWorkspace(typed.trim()),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: queryKeys.session })
      say('Saved.')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form onSubmit={submit} className="grid max-w-[40rem] items-start gap-4 sm:grid-cols-[1fr_auto]">
      <TextField
        label="Name"
        value={typed}
        onText={setTyped}
        disabled={!isOwner}
        error={save.isError ? save.error.message : null}
      />
      <Button
        type="submit"
        className="sm:mt-6.5"
        isBusy={save.isPending}
        disabled={!isOwner || typed === name || !typed.trim()}
      >
        Save
      </Button>
    </form>
  )
}
